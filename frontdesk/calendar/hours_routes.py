"""Pages on which the hours of the centre and of its advisers are planned."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from flask import Blueprint, Response, flash, request
from wtforms import StringField

from frontdesk.addresses import ID
from frontdesk.calendar.actions.calendars import adviser_of
from frontdesk.calendar.actions.shifts import (
    MeetingsStranded,
    Stranded,
    hold_back,
    plan_as_usual,
    plan_day,
    plan_of_hours,
    plan_week,
    today_at_centre,
)
from frontdesk.calendar.typed_hours import (
    STRETCHES,
    UnreadableHours,
    read_day,
    read_hours,
    read_week,
    stretches_in,
    typed_week,
)
from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import Hours, Week, get_centre
from shared.content import Count, Message
from shared.unit_of_work import UnitOfWork
from shared.web import workplace

Save = Callable[[UnitOfWork, date], int]
"""Saves the typed hours from a day on, or on it; gives how many meetings that affects."""

blueprint = Blueprint("hours", __name__, url_prefix="/hours")


class SeenForm(OwnForm):
    """The ids of the affected meetings that the page showed."""

    seen = StringField()


@blueprint.get("/")
def of_house() -> Response:
    """Shows the centre's hours."""
    return _show(None)


@blueprint.get(f"/<{ID}:adviser_id>")
def of_adviser(adviser_id: int) -> Response:
    """Shows an adviser's hours."""
    return _show(adviser_id)


@blueprint.post("/")
@blueprint.post(f"/<{ID}:adviser_id>")
def save_week(adviser_id: int | None = None) -> Response:
    """Saves the weekly hours from a day on."""

    def save(work: UnitOfWork, day: date) -> int:
        hours = read_week(request.form, _shown(plan_of_hours(work, clerk(), adviser_id).weeks))
        return plan_week(work, clerk(), adviser_id, day, hours, _seen())

    return _save(adviser_id, "week", save)


@blueprint.post("/day")
@blueprint.post(f"/<{ID}:adviser_id>/day")
def set_day(adviser_id: int | None = None) -> Response:
    """Saves the hours of one day."""

    def save(work: UnitOfWork, day: date) -> int:
        hours = read_hours(request.form, "own")
        return plan_day(work, clerk(), adviser_id, day, hours, _seen())

    return _save(adviser_id, "day", save)


@blueprint.post("/as-usual")
@blueprint.post(f"/<{ID}:adviser_id>/as-usual")
def as_usual(adviser_id: int | None = None) -> Response:
    """Gives a day the hours of its week again."""

    def save(work: UnitOfWork, day: date) -> int:
        return plan_as_usual(work, clerk(), adviser_id, day, _seen())

    return _save(adviser_id, "as-usual", save)


@blueprint.post(f"/<{ID}:adviser_id>/held-back")
def set_held_back(adviser_id: int) -> Response:
    """Saves the times that are reserved for the citizens who need most."""

    def save(work: UnitOfWork, day: date) -> int:
        shown = _shown(plan_of_hours(work, clerk(), adviser_id).held_back)
        hold_back(work, clerk(), adviser_id, day, read_week(request.form, shown))
        return 0

    return _save(adviser_id, "held-back", save)


def _save(adviser_id: int | None, which: str, save: Save) -> Response:
    if not is_own_form():
        return _back(adviser_id)
    try:
        with workplace().work() as work:
            affected = save(work, read_day(request.form, today_at_centre(work, clerk())))
    except UnreadableHours as unclear:
        return _show(adviser_id, which, unclear.problem)
    except MeetingsStranded as would:
        return _show(adviser_id, which, stranded=would.stranded)
    flash(
        str(affected) if affected else "",
        "desk-hours-saved-and-calls" if affected else "desk-hours-saved",
    )
    return _back(adviser_id)


def _seen() -> frozenset[int]:
    """Ids of the affected meetings that the clerk was shown."""
    told = (SeenForm().seen.data or "").split()[:1000]
    return frozenset(int(it) for it in told if it.isascii() and it.isdecimal() and len(it) < 11)


def _show(
    adviser_id: int | None,
    which: str = "",
    problem: Message | None = None,
    stranded: tuple[Stranded, ...] = (),
) -> Response:
    """The page of hours; the form named `which` is shown as it was sent, with what is wrong."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        plan = plan_of_hours(work, clerk(), adviser_id)
        who = adviser_of(work, clerk(), adviser_id) if adviser_id is not None else None
        today = today_at_centre(work, clerk())
    sent = request.form if which else {}
    return desk_page(
        "desk/hours.html",
        centre,
        422 if problem or stranded else 200,
        plan=plan,
        who=who,
        today=today,
        which=which,
        problem=problem,
        stranded=stranded,
        seen=" ".join(str(it.meeting.id) for it in stranded),
        hits=Count(len(stranded)),
        sent=sent,
        typed={
            "week": sent if which == "week" else _typed(plan.weeks),
            "held-back": sent if which == "held-back" else _typed(plan.held_back),
            "day": sent if which == "day" else {},
        },
        stretches={
            "week": stretches_in(_shown(plan.weeks)),
            "held-back": stretches_in(_shown(plan.held_back)),
            "day": STRETCHES,
        },
    )


def _shown(weeks: Sequence[Week]) -> Mapping[int, Hours]:
    """The hours in the form: those that are planned last."""
    return weeks[-1].hours if weeks else {}


def _typed(weeks: Sequence[Week]) -> dict[str, str]:
    """The fields of the form, with the day from which its hours are valid."""
    if not weeks:
        return {}
    return typed_week(weeks[-1].hours) | {"day": weeks[-1].from_day.isoformat()}


def _back(adviser_id: int | None) -> Response:
    if adviser_id is None:
        return go_to("desk.hours.of_house")
    return go_to("desk.hours.of_adviser", adviser_id=adviser_id)
