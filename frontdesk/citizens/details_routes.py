"""The page on which a citizen's details are changed, and the buttons of their protection."""

from dataclasses import dataclass

from flask import Blueprint, Response, flash, request

from frontdesk.addresses import ID
from frontdesk.citizens.actions.details import (
    Details,
    change_details,
    details,
    protect_citizen,
    say_number_is_theirs,
    unprotect_citizen,
)
from frontdesk.citizens.routes import show_record, to_record
from frontdesk.pages import desk_page
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.words import telephone_as_written
from shared.appointments import get_centre
from shared.citizens import Needs, RemindBy, readable_telephone
from shared.content import INTERPRETED_LANGUAGES, SPOKEN_LANGUAGES, Message, message
from shared.web import workplace

LONGEST, LONGEST_REASON = 60, 500
TICKS = ("companion", "wheelchair", "more_time", "quiet_room")

blueprint = Blueprint("details", __name__, url_prefix=f"/citizens/<{ID}:citizen_id>")


@dataclass(frozen=True)
class TypedDetails:
    """The fields of the form, kept as they were typed."""

    first_name: str
    last_name: str
    language: str
    telephone: str
    remind_by: str
    interpreter: str
    ticks: tuple[str, ...]


@blueprint.get("/change")
def form(citizen_id: int) -> Response:
    """Shows the form with the citizen's details."""
    with workplace().work() as work:
        now = details(work, clerk(), citizen_id)
    return _form(citizen_id, _as_typed(now), now.version)


@blueprint.post("/change")
def save_details(citizen_id: int) -> Response:
    """Saves the details; what was typed stays in the form until it can be saved.

    A clerk whose form is outdated is shown that, and what was typed.
    """
    typed = _typed()
    with workplace().work() as work:
        before = details(work, clerk(), citizen_id)
    wanted = _read(typed, before)
    if not is_own_form() or isinstance(wanted, Message):
        problem = wanted if isinstance(wanted, Message) else None
        return _form(citizen_id, typed, request.form.get("seen", ""), problem)
    with workplace().work() as work:
        left = change_details(work, clerk(), citizen_id, request.form.get("seen", ""), wanted)
    if left is None:
        return _form(citizen_id, typed, before.version, message("desk-details-meanwhile"))
    flash("", "desk-details-needs-unmet" if left else "desk-details-saved")
    return to_record(citizen_id)


@blueprint.post("/telephone")
def number_is_theirs(citizen_id: int) -> Response:
    """Confirms the citizen's telephone number."""
    if is_own_form():
        with workplace().work() as work:
            is_noted = say_number_is_theirs(work, clerk(), citizen_id)
        if not is_noted:
            flash("", "desk-proof-first")
    return to_record(citizen_id)


@blueprint.post("/protect")
def start_protection(citizen_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            protect_citizen(work, clerk(), citizen_id)
    return to_record(citizen_id)


@blueprint.post("/unprotect")
def end_protection(citizen_id: int) -> Response:
    reason = request.form.get("reason", "").strip()
    if not is_own_form():
        return to_record(citizen_id)
    if not 0 < len(reason) <= LONGEST_REASON:
        problem = message("desk-unprotect-why")
        return show_record(citizen_id, 422, unprotecting=reason, unprotect_problem=problem)
    with workplace().work() as work:
        is_done = unprotect_citizen(work, clerk(), citizen_id, reason)
    if not is_done:
        flash("", "desk-unprotect-twice")
    return to_record(citizen_id)


def _form(
    citizen_id: int, typed: TypedDetails, seen: str, problem: Message | None = None
) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
    return desk_page(
        "desk/details.html",
        centre,
        422 if problem else 200,
        citizen_id=citizen_id,
        typed=typed,
        seen=seen,
        problem=problem,
        is_number_wrong=problem is not None and problem.id == "desk-details-telephone",
        languages=SPOKEN_LANGUAGES,
        interpreted=INTERPRETED_LANGUAGES,
        ways=list(RemindBy),
        ticks=TICKS,
    )


def _typed() -> TypedDetails:
    told = {name: request.form.get(name, "").strip() for name in TypedDetails.__dataclass_fields__}
    told.pop("ticks")
    kept = {name: value[:LONGEST] for name, value in told.items()}
    return TypedDetails(**kept, ticks=tuple(name for name in TICKS if name in request.form))


def _as_typed(now: Details) -> TypedDetails:
    return TypedDetails(
        first_name=now.first_name or "",
        last_name=now.last_name or "",
        language=now.language,
        telephone=telephone_as_written(now.telephone),
        remind_by=now.remind_by or "",
        interpreter=now.needs_shown.interpreter or "",
        ticks=tuple(name for name in TICKS if getattr(now.needs_shown, name)),
    )


def _read(typed: TypedDetails, before: Details) -> Details | Message:
    """The details in the form, or a message that says what is wrong with them."""
    telephone = readable_telephone(typed.telephone)
    if typed.telephone and telephone is None:
        return message("desk-details-telephone")
    interpreter = typed.interpreter if typed.interpreter in INTERPRETED_LANGUAGES else None
    needs = Needs(interpreter, **{name: name in typed.ticks for name in TICKS})
    is_way = typed.remind_by in set(RemindBy)
    return Details(
        first_name=typed.first_name or None,
        last_name=typed.last_name or None,
        language=typed.language if typed.language in SPOKEN_LANGUAGES else before.language,
        telephone=telephone,
        remind_by=RemindBy(typed.remind_by) if is_way else before.remind_by,
        needs=before.needs if needs == before.needs_shown else needs,
        needs_shown=needs,
    )
