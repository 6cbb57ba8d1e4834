"""A meeting's letter on one page, to be printed and sent or handed over."""

from typing import cast

from flask import Blueprint, Response, flash, redirect, request, url_for

from frontdesk.addresses import ID
from frontdesk.citizens.actions.proofs import IsProtected, NotShown
from frontdesk.forms import own_form
from frontdesk.letters.actions.letters import code_for_letter, letter, letter_is_sent
from frontdesk.signed_in import clerk, is_own_form
from frontdesk.words import words
from shared.appointments import get_centre
from shared.content import clock_of
from shared.web import page, workplace

blueprint = Blueprint(
    "letters",
    __name__,
    url_prefix=f"/meetings/<{ID}:meeting_id>/letter",
    template_folder="templates",
)


@blueprint.errorhandler(NotShown)
def letter_needs_identity(_missing: NotShown) -> Response:
    """Leads back to the meeting, and says that the identity has to be seen first."""
    flash("", "desk-proof-first")
    return _to_meeting()


@blueprint.errorhandler(IsProtected)
def letter_of_protected(_refused: IsProtected) -> Response:
    flash("", "desk-code-not-protected")
    return _to_meeting()


@blueprint.get("")
def show_letter(meeting_id: int) -> Response:
    return _sheet(meeting_id)


@blueprint.post("/code")
def show_letter_with_code(meeting_id: int) -> Response:
    """Shows the letter with a new booking code, this once."""
    if not is_own_form():
        return _to_meeting()
    with workplace().work() as work:
        code = code_for_letter(work, clerk(), meeting_id)
    return _sheet(meeting_id, code)


@blueprint.post("/sent")
def sent(meeting_id: int) -> Response:
    """Notes that the letter was sent, which closes its task."""
    if is_own_form():
        with workplace().work() as work:
            letter_is_sent(work, clerk(), meeting_id)
        flash("", "desk-letter-is-sent")
    return _to_meeting()


def _sheet(meeting_id: int, code: str = "") -> Response:
    """The letter: in the template `say` speaks its language, `tell` the clerk's."""
    me = clerk()
    with workplace().work() as work:
        centre = get_centre(work, me.centre_id)
        sheet = letter(work, me, meeting_id, request.values.get("language", ""))
    local = centre.local(sheet.meeting.starts_at)
    return page(
        "desk/letter.html",
        200,
        centre=centre,
        sheet=sheet,
        code=code,
        addressee=sheet.name,
        greeted=sheet.first_name,
        form=own_form(),
        day=local.date(),
        clock=clock_of(local),
        language=sheet.language,
        say=words(sheet.language, centre.zone),
        tell=words(centre.language, centre.zone),
        say_in=words,
    )


def _to_meeting() -> Response:
    meeting_id = (request.view_args or {})["meeting_id"]
    return cast(
        Response, redirect(url_for("desk.meetings.show_meeting", meeting_id=meeting_id), 303)
    )
