"""The buttons for a citizen's identity being seen, and the papers handed out: codes and records."""

from flask import Blueprint, Response, flash, request
from wtforms import StringField
from wtforms.validators import AnyOf

from frontdesk.addresses import ID
from frontdesk.citizens.actions.papers import Paper, paper, what_is_kept
from frontdesk.citizens.actions.proofs import (
    IsProtected,
    NotShown,
    allow_another_try,
    new_code,
    new_mandate,
    say_identity_seen,
    take_mandate_back,
)
from frontdesk.citizens.routes import show_record, to_record
from frontdesk.fields import TextField, problem_in, reason_given
from frontdesk.forms import OwnForm
from frontdesk.signed_in import clerk, is_own_form
from frontdesk.words import words
from shared.appointments import Centre, get_centre
from shared.citizens import Document
from shared.web import page, workplace

LONGEST_HOLDER = 80

blueprint = Blueprint("proofs", __name__, url_prefix=f"/citizens/<{ID}:citizen_id>")


class DocumentForm(OwnForm):
    document = StringField(validators=[AnyOf(list(Document))])


class MandateForm(OwnForm):
    holder = TextField(validators=reason_given(LONGEST_HOLDER, "desk-mandate-who"))


@blueprint.errorhandler(NotShown)
def identity_not_shown(_missing: NotShown) -> Response:
    """Leads back to the citizen's page, which asks for the identity first."""
    flash("", "desk-proof-first")
    return _back()


@blueprint.errorhandler(IsProtected)
def citizen_is_protected(_refused: IsProtected) -> Response:
    flash("", "desk-code-not-protected")
    return _back()


@blueprint.post("/identity")
def seen(citizen_id: int) -> Response:
    """Records that the clerk has seen the citizen's identity."""
    form = DocumentForm()
    if not is_own_form(form) or form.errors:
        return to_record(citizen_id)
    with workplace().work() as work:
        say_identity_seen(work, clerk(), citizen_id, Document(form.document.data))
    return to_record(citizen_id)


@blueprint.post("/code")
def show_new_code(citizen_id: int) -> Response:
    """Shows a new booking code on a paper, this once; only its fingerprint is stored."""
    if not is_own_form():
        return to_record(citizen_id)
    me = clerk()
    with workplace().work() as work:
        code = new_code(work, me, citizen_id)
        centre, sheet = get_centre(work, me.centre_id), paper(work, me, citizen_id)
    return _paper("desk/paper_code.html", centre, sheet, citizen_id, code=code, kind="code")


@blueprint.post("/open-again")
def let_them_try_again(citizen_id: int) -> Response:
    """Forgets wrong guesses at the citizen, who stands at the desk and has shown who they are."""
    if is_own_form():
        with workplace().work() as work:
            allow_another_try(work, clerk(), citizen_id)
        flash("", "desk-open-again-done")
    return to_record(citizen_id)


@blueprint.post("/mandates")
def mandate(citizen_id: int) -> Response:
    """Shows a new companion's code on a paper, this once."""
    form = MandateForm()
    if not is_own_form(form):
        return to_record(citizen_id)
    if problem := problem_in(form):
        return show_record(citizen_id, 422, holding=form.holder.text, mandate_problem=problem)
    me = clerk()
    with workplace().work() as work:
        code = new_mandate(work, me, citizen_id, form.holder.data)
        centre, sheet = get_centre(work, me.centre_id), paper(work, me, citizen_id)
    return _paper("desk/paper_code.html", centre, sheet, citizen_id, code=code, kind="mandate")


@blueprint.post(f"/mandates/<{ID}:mandate_id>/revoke")
def withdraw_mandate(citizen_id: int, mandate_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            take_mandate_back(work, clerk(), citizen_id, mandate_id)
    return to_record(citizen_id)


@blueprint.get("/kept")
def print_what_is_kept(citizen_id: int) -> Response:
    """Shows all that is stored about the citizen on a paper, in their language."""
    me = clerk()
    with workplace().work() as work:
        centre, sheet = get_centre(work, me.centre_id), paper(work, me, citizen_id)
        everything = what_is_kept(work, me, citizen_id)
    return _paper("desk/paper_kept.html", centre, sheet, citizen_id, kept=everything)


def _paper(
    template: str, centre: Centre, sheet: Paper, citizen_id: int, **context: object
) -> Response:
    """A paper for the citizen: in the template `say` speaks their language, `tell` the clerk's."""
    return page(
        template,
        200,
        centre=centre,
        sheet=sheet,
        citizen_id=citizen_id,
        language=sheet.language,
        say=words(sheet.language, centre.zone),
        tell=words(centre.language, centre.zone),
        **context,
    )


def _back() -> Response:
    return to_record(int((request.view_args or {})["citizen_id"]))
