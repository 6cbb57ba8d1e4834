"""The form of notes on a citizen's page: written, and struck out."""

from flask import Blueprint, Response, request

from frontdesk.addresses import ID
from frontdesk.citizens.actions.notes import leave_note, take_note_back
from frontdesk.citizens.routes import show_record, to_record
from frontdesk.signed_in import clerk, is_own_form
from shared.citizens import LONGEST_NOTE
from shared.content import Count, message
from shared.web import workplace

LONGEST_REASON = 500

blueprint = Blueprint("notes", __name__, url_prefix=f"/citizens/<{ID}:citizen_id>/notes")


@blueprint.post("/")
def save_note(citizen_id: int) -> Response:
    text = request.form.get("note", "").replace("\r\n", "\n").strip()
    if not is_own_form():
        return show_record(citizen_id, writing=text)
    if not 0 < len(text) <= LONGEST_NOTE:
        problem = message("desk-note-wrong", most=Count(LONGEST_NOTE))
        return show_record(citizen_id, 422, writing=text, note_problem=problem)
    with workplace().work() as work:
        leave_note(work, clerk(), citizen_id, text)
    return to_record(citizen_id)


@blueprint.post(f"/<{ID}:note_id>/strike")
def strike(citizen_id: int, note_id: int) -> Response:
    reason = request.form.get("reason", "").strip()
    if not is_own_form():
        return to_record(citizen_id)
    if not 0 < len(reason) <= LONGEST_REASON:
        return show_record(
            citizen_id, 422, striking=note_id, strike_problem=message("desk-note-why")
        )
    with workplace().work() as work:
        take_note_back(work, clerk(), citizen_id, note_id, reason)
    return to_record(citizen_id)
