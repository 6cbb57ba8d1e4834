"""Who works when: the advisers' calendars as masks, before any meeting is booked."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, bindparam, select, union_all

from shared.appointments.facts import Centre
from shared.appointments.hours import rosters
from shared.appointments.models import AbsenceRow, BusyRow
from shared.appointments.quarters import day_span, instant_of, quarter_from, quarter_of, span
from shared.work import Work


def _between(row: type[AbsenceRow] | type[BusyRow]) -> Select[int, datetime, datetime]:
    return select(row.adviser_id, row.starts_at, row.ends_at).where(
        row.centre_id == bindparam("centre_id"),
        row.ends_at > bindparam("base"),
        row.starts_at < bindparam("end"),
    )


ABSENCES = union_all(_between(AbsenceRow), _between(BusyRow))
"""Away, or busy with something of which only their own calendar knows: one question for both."""


@dataclass(frozen=True)
class Calendar:
    """Some local days of a centre as masks from the quarter `base` until before `end`.

    `advisers` holds, by id, the quarters in which each one works and the house is open; `held_back`
    those that are for whoever needs most.
    """

    days: list[date]
    base: int
    end: int
    open: int
    advisers: dict[int, int]
    held_back: dict[int, int]

    @property
    def whole(self) -> int:
        """All quarters of these days."""
        return span(self.base, self.base, self.end)

    def covers(self, mask: int, quarters: range) -> bool:
        """Whether the mask has all of these quarters."""
        wanted = span(self.base, quarters.start, quarters.stop)
        return mask & wanted == wanted

    def for_anybody(self, adviser_id: int) -> int:
        """When the adviser works and nothing is held back."""
        return self.advisers.get(adviser_id, 0) & ~self.held_back.get(adviser_id, 0)


def calendar(work: Work, centre: Centre, days: list[date]) -> Calendar:
    """`days` are at least one, in order."""
    base, end = day_span(centre.zone, days[0], days[-1])
    hours = rosters(work, centre, days[0], days[-1])
    open_days = [day for day in days if hours.opens_on(day)]
    house = hours.house.mask(centre.zone, open_days, base)
    away = _absences(work, centre.id, base, end)
    advisers = {
        adviser_id: timetable.mask(centre.zone, open_days, base) & house & ~away[adviser_id]
        for adviser_id, timetable in hours.advisers.items()
    }
    held_back = {
        adviser_id: timetable.mask(centre.zone, open_days, base)
        for adviser_id, timetable in hours.held_back.items()
    }
    return Calendar(days, base, end, house, advisers, held_back)


def _absences(work: Work, centre_id: int, base: int, end: int) -> dict[int, int]:
    """By adviser; whoever is away for a part of a quarter is away for all of it."""
    days = {"centre_id": centre_id, "base": instant_of(base), "end": instant_of(end)}
    away: dict[int, int] = defaultdict(int)
    for row in work.ask(ABSENCES, days):
        away[row.adviser_id] |= span(base, quarter_of(row.starts_at), quarter_from(row.ends_at))
    return away
