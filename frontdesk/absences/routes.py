"""The desk's pages about absences: the list, and a new one with the meetings that it affects."""

import re
from dataclasses import dataclass
from datetime import date

from flask import Blueprint, Response, flash, request

from frontdesk.absences.actions.absences import (
    NoSuchAbsence,
    can_be_away,
    end_absence_of,
    list_absences_ahead,
    open_closed_day,
    preview_affected,
    report_away,
)
from frontdesk.absences.actions.affected import ChangeSummary, OthersAffected
from frontdesk.absences.announcing import days_in, tell_what_was_done
from frontdesk.absences.days import (
    DaysForm,
    Problems,
    TypedDays,
    instants,
    read_days,
    read_reason,
    read_span_hours,
    span_in_words,
)
from frontdesk.addresses import ID
from frontdesk.pages import desk_page, go_to
from frontdesk.roles import may
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.accounts import Role
from shared.appointments import Unavailability, get_centre
from shared.content import Message
from shared.unit_of_work import UnitOfWork
from shared.web import workplace

HOUSE = "house"
"""Value of the field for whom or what is away, when the whole centre is closed."""

MOVES = re.compile(r"move-[0-9]{1,10}")
"""Field name of a meeting that may be moved; empty or missing when the clerk would rather call."""

blueprint = Blueprint("absences", __name__, url_prefix="/absences", template_folder="templates")


@dataclass(frozen=True)
class AbsenceRequest:
    """The absence a clerk wants to report; None, with problems, when it cannot be read."""

    typed: TypedDays
    unavailability: Unavailability | None
    problems: dict[str, Message]


@blueprint.errorhandler(NoSuchAbsence)
def no_such_absence(_missing: NoSuchAbsence) -> Response:
    """Shows the present list: most often the button was pressed a second time."""
    return _list(TypedDays(), {}, 404, is_gone=True)


@blueprint.get("/")
def list_absences() -> Response:
    return _list(TypedDays(), {})


@blueprint.post("/look")
def preview_absence() -> Response:
    """Shows which meetings an absence would affect; nothing is saved yet."""
    form = DaysForm()
    asked = _read(form)
    if not is_own_form(form) or asked.unavailability is None:
        return _list(asked.typed, asked.problems, 422)
    if form.back.data:
        return _list(asked.typed, {})
    return _preview(asked.typed, asked.unavailability)


@blueprint.post("/save")
def save_absence() -> Response:
    """Reports the absence and moves its meetings, if the clerk has seen all that are affected."""
    form = DaysForm()
    asked = _read(form)
    if not is_own_form(form) or asked.unavailability is None:
        return _list(asked.typed, asked.problems, 422)
    try:
        done = _report(form, asked.unavailability)
    except OthersAffected:
        return _preview(asked.typed, asked.unavailability, has_changed=True)
    tell_what_was_done(done)
    return _to_all()


@blueprint.post(f"/<{ID}:absence_id>/end")
def withdraw_absence(absence_id: int) -> Response:
    """Ends an absence, or takes back one that has not begun."""
    if is_own_form():
        with workplace().work() as work:
            end_absence_of(work, clerk(), absence_id)
        flash("", "desk-absence-ended")
    return _to_all()


@blueprint.post("/days/<day>/open")
def open_day(day: str) -> Response:
    """Takes back a closed day."""
    if is_own_form():
        with workplace().work() as work:
            open_closed_day(work, clerk(), _day(day))
        flash("", "desk-absence-ended")
    return _to_all()


def meetings_to_move() -> set[int]:
    """Ids of the meetings of a preview that the clerk lets us move; about others they call."""
    sent = request.form
    return {int(name[5:]) for name in sent if MOVES.fullmatch(name) and sent[name]}


def _report(form: DaysForm, unavailability: Unavailability) -> ChangeSummary:
    moves = meetings_to_move()
    with workplace().work() as work:
        seen, takes_calls = form.seen.data, form.calls.data
        return report_away(work, clerk(), unavailability, seen, moves, takes_calls=takes_calls)


def _preview(
    typed: TypedDays, unavailability: Unavailability, *, has_changed: bool = False
) -> Response:
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        plan = preview_affected(work, clerk(), unavailability)
        name = _name(work, unavailability)
    return desk_page(
        "desk/affected.html",
        centre,
        409 if has_changed else 200,
        plan=plan,
        typed=typed,
        name=name,
        when=span_in_words(unavailability.starts_at, unavailability.ends_at, centre.zone),
        here=centre.local,
        days=days_in(centre),
        has_changed=has_changed,
        takes_calls=staff().role is not Role.ADVISER,
    )


def _list(
    typed: TypedDays, problems: dict[str, Message], status: int = 200, *, is_gone: bool = False
) -> Response:
    me = clerk()
    with workplace().read() as work:
        centre = get_centre(work, me.centre_id)
        away, names = list_absences_ahead(work, me), can_be_away(work, me)
        today = centre.day_of(work.now)
    return desk_page(
        "desk/absences.html",
        centre,
        status,
        away=away,
        names=names,
        only_own=me.for_themself,
        may_part=may(staff().role, "desk.departures.show_departures"),
        typed=typed,
        problems=problems,
        today=today.isoformat(),
        is_gone=is_gone,
        day_of=lambda it: centre.day_of(it.unavailability.starts_at).isoformat(),
        in_words=lambda unavailability: span_in_words(
            unavailability.starts_at, unavailability.ends_at, centre.zone
        ),
    )


def _read(form: DaysForm) -> AbsenceRequest:
    me, problems, typed = staff(), Problems(), form.typed
    with workplace().read() as work:
        centre, now = get_centre(work, me.centre_id), work.now
    first, last = read_days(typed, centre.day_of(now), problems)
    hours = read_span_hours(typed, problems)
    reason = read_reason(typed, problems)
    adviser_id, room_id = _who(typed, problems)
    starts_at, ends_at = instants(centre.zone, first, last, hours)
    if not problems.of and ends_at <= max(starts_at, now):
        problems.note("ends", "desk-days-over" if ends_at > starts_at else "desk-days-backwards")
    unavailability = Unavailability(me.centre_id, starts_at, ends_at, reason, adviser_id, room_id)
    return AbsenceRequest(typed, None if problems.of else unavailability, problems.of)


def _who(typed: TypedDays, problems: Problems) -> tuple[int | None, int | None]:
    """The id of the adviser, or of the room; neither for the whole centre.

    What cannot be read is noted in `problems`.
    """
    what, _, number = typed.who.partition("-")
    if what == HOUSE and typed.has_hours:
        problems.note("starts", "desk-absence-house-whole-days")
    if what == HOUSE:
        return None, None
    is_number = number.isascii() and number.isdigit() and len(number) < 10
    if what not in ("adviser", "room") or not is_number:
        problems.note("who", "desk-absence-who-missing")
        return None, None
    return (int(number), None) if what == "adviser" else (None, int(number))


def _name(work: UnitOfWork, unavailability: Unavailability) -> str:
    there = can_be_away(work, clerk())
    known = dict(there.rooms if unavailability.room_id is not None else there.advisers)
    return known.get(unavailability.room_id or unavailability.adviser_id or 0, "")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NoSuchAbsence(text) from None


def _to_all() -> Response:
    return go_to("desk.absences.list_absences")
