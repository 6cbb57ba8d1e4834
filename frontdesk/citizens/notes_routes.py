"""The form of notes on a citizen's page: written, and struck out."""

from flask import Blueprint, Response
from wtforms.validators import DataRequired, Length

from frontdesk.addresses import ID
from frontdesk.citizens.actions.notes import leave_note, take_note_back
from frontdesk.citizens.routes import show_record, to_record
from frontdesk.fields import LinesField, TextField, problem_in, reason_given
from frontdesk.forms import OwnForm
from frontdesk.signed_in import clerk, is_own_form
from shared.citizens import LONGEST_NOTE
from shared.content import Count, message
from shared.web import workplace

LONGEST_REASON = 500

blueprint = Blueprint("notes", __name__, url_prefix=f"/citizens/<{ID}:citizen_id>/notes")


class NoteForm(OwnForm):
    note = LinesField(validators=[DataRequired(), Length(max=LONGEST_NOTE)])


class StrikeForm(OwnForm):
    reason = TextField(validators=reason_given(LONGEST_REASON, "desk-note-why"))


@blueprint.post("/")
def save_note(citizen_id: int) -> Response:
    form = NoteForm()
    if not is_own_form(form):
        return show_record(citizen_id, writing=form.note.data)
    if form.errors:
        problem = message("desk-note-wrong", most=Count(LONGEST_NOTE))
        return show_record(citizen_id, 422, writing=form.note.data, note_problem=problem)
    with workplace().work() as work:
        leave_note(work, clerk(), citizen_id, form.note.data)
    return to_record(citizen_id)


@blueprint.post(f"/<{ID}:note_id>/strike")
def strike(citizen_id: int, note_id: int) -> Response:
    form = StrikeForm()
    if not is_own_form(form):
        return to_record(citizen_id)
    if problem := problem_in(form):
        why = form.reason.text
        return show_record(
            citizen_id, 422, striking=note_id, strike_why=why, strike_problem=problem
        )
    with workplace().work() as work:
        take_note_back(work, clerk(), citizen_id, note_id, form.reason.data)
    return to_record(citizen_id)
