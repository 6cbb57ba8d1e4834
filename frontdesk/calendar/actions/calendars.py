"""Advisers' weeks as the desk shows them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from frontdesk.clerks import Clerk
from frontdesk.names import name_shown
from shared.appointments import (
    AdviserDay,
    AdviserFacts,
    Form,
    HouseDay,
    Meeting,
    OutsideCalendar,
    Stretch,
    all_advisers,
    days_of,
    find_adviser,
    followed_calendars,
    meetings_outside_hours,
)
from shared.citizens import Citizen, Needs, citizens_by_id
from shared.unit_of_work import NotFound, UnitOfWork

WEEK = 7
"""Days of a week that begins on a Monday."""
WEEKDAYS = 5


class NoSuchAdviser(NotFound):
    """The clerk's centre has no such adviser."""


@dataclass(frozen=True)
class Booked:
    """A meeting in the calendar; `first_name` is None where it is unknown or must not be shown.

    `is_outside`: the adviser does not work then, or has something else to do. `after` is kept free
    for the adviser.
    """

    meeting_id: int
    citizen_id: int
    starts_at: datetime
    ends_at: datetime
    first_name: str | None
    number: str
    kind: str
    adviser_id: int
    adviser: str
    form: Form
    room: str
    needs: Needs
    is_outside: bool
    after: Stretch


@dataclass(frozen=True)
class PlannedDay:
    """An adviser's day: hours, absences, free times, reserved times and meetings, each by time."""

    shifts: tuple[Stretch, ...] = ()
    away: tuple[Stretch, ...] = ()
    free: tuple[Stretch, ...] = ()
    held_back: tuple[Stretch, ...] = ()
    meetings: tuple[Booked, ...] = ()

    @property
    def free_minutes(self) -> int:
        return sum(stretch.minutes for stretch in self.free)


@dataclass(frozen=True)
class Row:
    """An adviser with their days, in the order of the week's."""

    adviser: AdviserFacts
    days: tuple[PlannedDay, ...]


@dataclass(frozen=True)
class CalendarWeek:
    """A week from Monday to Friday, and the weekend when anything happens then.

    `opens` are the centre's hours of each day; `resting` are advisers with neither hours nor
    meetings that week; `outside` are all meetings ahead outside of their adviser's hours;
    `troubles` are calendars elsewhere that could not be read, or not all of their events.
    """

    days: tuple[date, ...]
    opens: tuple[tuple[Stretch, ...], ...]
    rows: tuple[Row, ...]
    resting: tuple[AdviserFacts, ...]
    outside: tuple[Booked, ...]
    troubles: tuple[OutsideCalendar, ...]


def calendar_of_week(
    work: UnitOfWork, clerk: Clerk, day: date, adviser_id: int | None = None
) -> CalendarWeek:
    """The week that contains `day`, of one adviser or of all. Raises `NoSuchAdviser`."""
    monday = day - timedelta(days=day.weekday())
    shown = _without_idle_weekend(days_of(work, clerk.centre_id, monday, WEEK))
    wanted = (
        [
            it
            for it in all_advisers(work, clerk.centre_id)
            if not it.last_day or it.last_day >= monday
        ]
        if adviser_id is None
        else [adviser_of(work, clerk, adviser_id)]
    )
    outside = meetings_outside_hours(work, clerk.centre_id)
    see = _Eyes(work, [*_all_meetings(shown), *outside], {one.id for one in outside})
    rows = [Row(one, _days_of(see, shown, one.id)) for one in wanted]
    followed = followed_calendars(work, clerk.centre_id)
    ids = {one.id for one in wanted}
    return CalendarWeek(
        days=tuple(it.day for it in shown),
        opens=tuple(it.open for it in shown),
        rows=tuple(row for row in rows if _has_anything(row)),
        resting=tuple(row.adviser for row in rows if not _has_anything(row)),
        outside=tuple(see(one) for one in outside if one.adviser_id in ids),
        troubles=tuple(
            it for it in followed if (it.trouble or it.unread_events) and it.adviser_id in ids
        ),
    )


def adviser_of(work: UnitOfWork, clerk: Clerk, adviser_id: int) -> AdviserFacts:
    """The adviser of the clerk's centre. Raises `NoSuchAdviser`."""
    found = find_adviser(work, adviser_id)
    if found is None or found.centre_id != clerk.centre_id:
        raise NoSuchAdviser(adviser_id)
    return found


class _Eyes:
    """Turns meetings into what the desk may show of them."""

    def __init__(self, work: UnitOfWork, meetings: list[Meeting], outside: set[int]) -> None:
        self._people = citizens_by_id(work, {one.citizen_id for one in meetings})
        self._outside = outside

    def __call__(self, one: Meeting) -> Booked:
        return _booked(one, self._people[one.citizen_id], is_outside=one.id in self._outside)


def _booked(one: Meeting, who: Citizen, *, is_outside: bool) -> Booked:
    return Booked(
        meeting_id=one.id,
        citizen_id=one.citizen_id,
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        first_name=name_shown(who),
        number=one.number,
        kind=one.kind,
        adviser_id=one.adviser_id,
        adviser=one.adviser,
        form=one.form,
        room=one.room,
        needs=one.needs,
        is_outside=is_outside,
        after=Stretch(one.ends_at, one.ends_at + timedelta(minutes=one.buffer)),
    )


def _without_idle_weekend(week: list[HouseDay]) -> list[HouseDay]:
    return [it for it in week if it.day.weekday() < WEEKDAYS or it.open or it.advisers]


def _all_meetings(days: list[HouseDay]) -> list[Meeting]:
    return [one for it in days for planned in it.advisers.values() for one in planned.meetings]


def _days_of(see: _Eyes, days: list[HouseDay], adviser_id: int) -> tuple[PlannedDay, ...]:
    return tuple(_planned(see, it.advisers.get(adviser_id)) for it in days)


def _planned(see: _Eyes, day: AdviserDay | None) -> PlannedDay:
    if day is None:
        return PlannedDay()
    met = tuple(see(one) for one in day.meetings)
    return PlannedDay(day.shifts, day.away, day.free, day.held_back, met)


def _has_anything(row: Row) -> bool:
    return any(day.shifts or day.meetings for day in row.days)
