"""Days of a centre as a calendar shows them: who works when, what is free, what is booked."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from shared.appointments.calendar import Calendar, calendar
from shared.appointments.centres import get_centre
from shared.appointments.facts import Centre, Meeting
from shared.appointments.hours import rosters
from shared.appointments.meetings import NO_MEETING, readable_meetings
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import day_span, instant_of, marks, span
from shared.appointments.taken import taken
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Stretch:
    """From one instant until another."""

    starts_at: datetime
    ends_at: datetime

    @property
    def minutes(self) -> int:
        return (self.ends_at - self.starts_at) // timedelta(minutes=1)


@dataclass(frozen=True)
class AdviserDay:
    """`shifts` are the working hours while the house is open; `away` is the part of them lost to
    absences and to other calendars; `free` is what can be booked, `held_back` the part of it that
    is reserved for the citizens who need most."""

    shifts: tuple[Stretch, ...]
    away: tuple[Stretch, ...]
    free: tuple[Stretch, ...]
    held_back: tuple[Stretch, ...]
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True)
class HouseDay:
    """A local day: the opening hours, none when it is closed, and each adviser's day, by id."""

    day: date
    open: tuple[Stretch, ...]
    advisers: dict[int, AdviserDay]


def days_of(work: UnitOfWork, centre_id: int, first: date, days: int) -> list[HouseDay]:
    """So many local days in a row, from `first` on. Advisers with neither hours nor meetings on a
    day are left out of it."""
    centre = get_centre(work, centre_id)
    shown = [first + timedelta(days=n) for n in range(days)]
    week = _Week(work, centre, shown)
    return [_house_day(week, day) for day in shown]


class _Week:
    """All that is read from the database for these days, once; masks are by adviser."""

    def __init__(self, work: UnitOfWork, centre: Centre, days: list[date]) -> None:
        self.zone = centre.zone
        self.plan = calendar(work, centre, days)
        hours = rosters(work, centre, days[0], days[-1])
        self.shifts = {
            id: table.mask(centre.zone, days, self.plan.base) & self.plan.open
            for id, table in hours.advisers.items()
        }
        self.busy = taken(work, centre.id, self.plan).advisers
        self.meetings: dict[tuple[date, int], list[Meeting]] = defaultdict(list)
        for one in _meetings(work, self.plan, centre.id):
            self.meetings[centre.day_of(one.starts_at), one.adviser_id].append(one)

    @property
    def advisers(self) -> set[int]:
        return self.shifts.keys() | {adviser_id for _, adviser_id in self.meetings}


def _house_day(week: _Week, day: date) -> HouseDay:
    plan = week.plan
    today = span(plan.base, *day_span(week.zone, day, day))
    days = {id: _adviser_day(week, day, today, id) for id in sorted(week.advisers)}
    seen = {id: one for id, one in days.items() if one.shifts or one.meetings}
    return HouseDay(day, _stretches(plan, plan.open & today), seen)


def _adviser_day(week: _Week, day: date, today: int, id: int) -> AdviserDay:
    plan = week.plan
    shifts, there = week.shifts.get(id, 0) & today, plan.advisers.get(id, 0) & today
    free = there & ~week.busy.get(id, 0)
    return AdviserDay(
        _stretches(plan, shifts),
        _stretches(plan, shifts & ~there),
        _stretches(plan, free),
        _stretches(plan, free & plan.held_back.get(id, 0)),
        tuple(week.meetings.get((day, id), ())),
    )


def _meetings(work: UnitOfWork, plan: Calendar, centre_id: int) -> list[Meeting]:
    return readable_meetings(
        work,
        MeetingRow.centre_id == centre_id,
        MeetingRow.quarter >= plan.base,
        MeetingRow.quarter < plan.end,
        MeetingRow.state.not_in(NO_MEETING),
    ).found


def _stretches(plan: Calendar, mask: int) -> tuple[Stretch, ...]:
    """The marked quarters; those that follow each other are one stretch."""
    starts = marks(plan.base, mask & ~(mask << 1))
    ends = marks(plan.base, mask & ~(mask >> 1))
    pairs = zip(starts, ends, strict=True)
    return tuple(Stretch(instant_of(first), instant_of(last + 1)) for first, last in pairs)
