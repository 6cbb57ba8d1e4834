"""The desk's list of promises not yet kept, and the presses that settle one."""

from flask import Blueprint, Response, flash, request

from frontdesk.addresses import ID
from frontdesk.pages import desk_page, go_to
from frontdesk.promises.actions import (
    PromiseAction,
    promises_to_keep,
    save_booked,
    save_decided,
    save_promise,
)
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import get_centre
from shared.followups import Decision, PromiseKind, Way
from shared.web import workplace

LONGEST_NAME, LONGEST_REFERENCE, LONGEST_WHY = 80, 40, 300
"""Characters of with whom an interpreter is booked, of their reference, and of a reason."""

ASKS_WHY = frozenset({PromiseAction.GIVE_UP, PromiseAction.NOT_KEPT})

blueprint = Blueprint("promises", __name__, template_folder="templates")


@blueprint.get("/promises/")
def list_promises() -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        found = promises_to_keep(work, clerk())
    return desk_page("desk/promises.html", centre, found=found, today=centre.day_of)


@blueprint.post(f"/meetings/<{ID}:meeting_id>/interpreter")
def save_interpreter(meeting_id: int) -> Response:
    """Notes with whom an interpreter is booked for the meeting."""
    whom, way = _text("with_whom", LONGEST_NAME), request.form.get("way", "")
    if not whom or way not in frozenset(Way):
        return _back(meeting_id, "desk-interpreter-say-whom" if is_own_form() else "")
    if is_own_form():
        reference = _text("reference", LONGEST_REFERENCE)
        with workplace().work() as work:
            is_saved = save_booked(work, clerk(), meeting_id, whom, reference, Way(way), _seen())
        return _back(meeting_id, "desk-interpreter-saved" if is_saved else "desk-promise-quicker")
    return _back(meeting_id)


@blueprint.post(f"/meetings/<{ID}:meeting_id>/interpreter/decision")
def save_decision(meeting_id: int) -> Response:
    """Notes what is done where no interpreter is found for the meeting, and why."""
    if not is_own_form():
        return _back(meeting_id)
    decision, why = request.form.get("decision", ""), _text("why", LONGEST_WHY)
    if not why or decision not in frozenset(Decision):
        return _back(meeting_id, "desk-interpreter-say-why")
    with workplace().work() as work:
        is_saved = save_decided(work, clerk(), meeting_id, Decision(decision), why, _seen())
    return _back(meeting_id, "desk-interpreter-decided" if is_saved else "desk-promise-quicker")


@blueprint.post(f"/meetings/<{ID}:meeting_id>/promises")
def settle(meeting_id: int) -> Response:
    """Notes what the button says: arranged, can't be kept, was kept, was not kept."""
    if not is_own_form():
        return _back(meeting_id)
    kind, action = request.form.get("kind", ""), request.form.get("action", "")
    if kind not in frozenset(PromiseKind) or action not in frozenset(PromiseAction):
        return _back(meeting_id)
    why = _text("why", LONGEST_WHY)
    if action in ASKS_WHY and not why:
        return _back(meeting_id, "desk-promise-say-why")
    with workplace().work() as work:
        is_saved = save_promise(
            work, clerk(), meeting_id, PromiseKind(kind), PromiseAction(action), why, _seen()
        )
    return _back(meeting_id, "desk-promise-saved" if is_saved else "desk-promise-quicker")


def _text(name: str, longest: int) -> str:
    """One line as typed. PostgreSQL refuses one of the invisible characters left out."""
    typed = "".join(sign for sign in request.form.get(name, "") if sign.isprintable())
    return typed.strip()[:longest]


def _seen() -> int:
    """The version that the clerk has seen; 0 for none, which is never the present one."""
    typed = request.form.get("seen", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0


def _back(meeting_id: int, notice: str = "") -> Response:
    if notice:
        flash("", notice)
    if request.form.get("from") == "list":
        return go_to("desk.promises.list_promises")
    return go_to("desk.meetings.show_meeting", meeting_id=meeting_id)
