"""The page on which a leader says that an adviser leaves, and what becomes of their meetings."""

from dataclasses import dataclass
from datetime import date

from flask import Blueprint, Response, flash

from frontdesk.absences.actions.affected import OthersAffected
from frontdesk.absences.actions.departures import (
    Leaving,
    NoSuchDeparture,
    departures_seen,
    kinds_left_alone,
    leave_on,
    preview_departure,
    stay_after_all,
)
from frontdesk.absences.announcing import days_in, tell_what_was_done
from frontdesk.absences.days import (
    A_DAY,
    DaysForm,
    Problems,
    TypedDays,
    midnight,
    read_days,
    read_reason,
)
from frontdesk.absences.routes import meetings_to_move
from frontdesk.addresses import ID
from frontdesk.clerks import advisers_here, everybody_named
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import get_centre
from shared.content import Message
from shared.web import workplace

blueprint = Blueprint("departures", __name__, url_prefix="/departures")


@dataclass(frozen=True)
class DepartureRequest:
    """What a leader has typed; without `leaving`, and with problems, where it cannot be read."""

    typed: TypedDays
    leaving: Leaving | None
    last_day: date
    problems: dict[str, Message]


@blueprint.get("/")
def show_departures() -> Response:
    return _show(TypedDays(), {})


@blueprint.post("/look")
def preview_leaving() -> Response:
    """Shows which meetings a departure would affect; nothing is saved yet."""
    form = DaysForm()
    asked = _read(form)
    if not is_own_form(form) or asked.leaving is None:
        return _show(asked.typed, asked.problems, 422)
    return _show(asked.typed, {}) if form.back.data else _preview(asked, asked.leaving)


@blueprint.post("/save")
def save_leaving() -> Response:
    """Saves the departure, if the leader has seen all meetings that are affected."""
    form = DaysForm()
    asked = _read(form)
    if not is_own_form(form) or asked.leaving is None:
        return _show(asked.typed, asked.problems, 422)
    try:
        with workplace().work() as work:
            done = leave_on(
                work,
                clerk(),
                asked.leaving,
                form.seen.data or "",
                meetings_to_move(),
                takes_calls=form.calls.data,
            )
    except OthersAffected:
        return _preview(asked, asked.leaving, has_changed=True)
    tell_what_was_done(done)
    return _to_all()


@blueprint.post(f"/<{ID}:departure_id>/stay")
def take_back(departure_id: int) -> Response:
    """Takes a departure back; what was moved stays moved."""
    if is_own_form():
        try:
            with workplace().work() as work:
                stay_after_all(work, clerk(), departure_id)
        except NoSuchDeparture:
            return _show(TypedDays(), {}, 404, is_gone=True)
        flash("", "desk-departure-taken-back")
    return _to_all()


def _preview(asked: DepartureRequest, leaving: Leaving, *, has_changed: bool = False) -> Response:
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        plan = preview_departure(work, clerk(), leaving)
        name = everybody_named(work, centre.id).get(leaving.adviser_id, "")
        alone = kinds_left_alone(work, clerk(), leaving.adviser_id)
    if plan is None:
        flash("", "desk-departure-known")
        return _to_all()
    return desk_page(
        "desk/leaving.html",
        centre,
        409 if has_changed else 200,
        plan=plan,
        typed=asked.typed,
        name=name,
        alone=alone,
        last_day=asked.last_day,
        here=centre.local,
        days=days_in(centre),
        has_changed=has_changed,
    )


def _show(
    typed: TypedDays, problems: dict[str, Message], status: int = 200, *, is_gone: bool = False
) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        leaving = departures_seen(work, clerk())
        names = advisers_here(work, centre.id)
    return desk_page(
        "desk/departures.html",
        centre,
        status,
        departures=leaving,
        names=names,
        typed=typed,
        problems=problems,
        is_gone=is_gone,
    )


def _read(form: DaysForm) -> DepartureRequest:
    problems, typed = Problems(), form.typed
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        today = centre.day_of(work.now)
        known = {str(id): id for id, _ in advisers_here(work, centre.id)}
    # The form has one day: the last one.
    only = TypedDays(first=typed.last, last=typed.last)
    _first, last_day = read_days(only, today, problems)
    reason = read_reason(typed, problems)
    if typed.who not in known:
        problems.note("who", "desk-departure-who-missing")
    if problems.of:
        return DepartureRequest(typed, None, last_day, problems.of)
    leaving = Leaving(known[typed.who], midnight(centre.zone, last_day + A_DAY), reason)
    return DepartureRequest(typed, leaving, last_day, {})


def _to_all() -> Response:
    return go_to("desk.departures.show_departures")
