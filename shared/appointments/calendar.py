"""Who works when: the advisers' calendars as masks, before any meeting is booked."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from shared.appointments.facts import Centre
from shared.appointments.hours import rosters
from shared.appointments.models import AbsenceRow
from shared.appointments.quarters import day_span, instant_of, quarter_from, quarter_of, span
from shared.work import Work

ABSENCES = select(
    AbsenceRow.adviser_id, AbsenceRow.room_id, AbsenceRow.starts_at, AbsenceRow.ends_at
).where(
    AbsenceRow.centre_id == bindparam("centre_id"),
    AbsenceRow.ends_at > bindparam("base"),
    AbsenceRow.starts_at < bindparam("end"),
)


@dataclass(frozen=True)
class Calendar:
    """Some local days of a centre as masks from the quarter `base` until before `end`.

    `advisers` holds, by id, the quarters in which each one works and the house is open; `shut`, by
    id, those in which a room can't be used.
    """

    days: list[date]
    base: int
    end: int
    open: int
    advisers: dict[int, int]
    shut: dict[int, int]

    @property
    def whole(self) -> int:
        """All quarters of these days."""
        return span(self.base, self.base, self.end)

    def covers(self, mask: int, quarters: range) -> bool:
        """Whether the mask has all of these quarters."""
        wanted = span(self.base, quarters.start, quarters.stop)
        return mask & wanted == wanted


def calendar(work: Work, centre: Centre, days: list[date]) -> Calendar:
    """`days` are at least one, in order."""
    base, end = day_span(centre.zone, days[0], days[-1])
    hours = rosters(work, centre, days[0], days[-1])
    open_days = [day for day in days if hours.opens_on(day)]
    house = hours.house.mask(centre.zone, open_days, base)
    away, shut = _absences(work, centre.id, base, end)
    advisers = {
        adviser_id: timetable.mask(centre.zone, open_days, base) & house & ~away[adviser_id]
        for adviser_id, timetable in hours.advisers.items()
    }
    return Calendar(days, base, end, house, advisers, shut)


def _absences(
    work: Work, centre_id: int, base: int, end: int
) -> tuple[dict[int, int], dict[int, int]]:
    """By adviser, and by room; whoever is away for a part of a quarter is away for all of it."""
    days = {"centre_id": centre_id, "base": instant_of(base), "end": instant_of(end)}
    away: dict[int, int] = defaultdict(int)
    shut: dict[int, int] = defaultdict(int)
    for adviser_id, room_id, starts_at, ends_at in work.ask(ABSENCES, days):
        mask = span(base, quarter_of(starts_at), quarter_from(ends_at))
        if adviser_id is not None:
            away[adviser_id] |= mask
        elif room_id is not None:
            shut[room_id] |= mask
    return away, shut
