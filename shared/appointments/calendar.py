"""The advisers' working hours as masks of quarters, before any meeting is booked."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, bindparam, cast, null, select, union_all

from shared.appointments.facts import Centre
from shared.appointments.hours import rosters
from shared.appointments.models import AbsenceRow, BusyRow
from shared.appointments.quarters import day_span, instant_of, quarter_from, quarter_of, span
from shared.unit_of_work import UnitOfWork


def _between(
    row: type[AbsenceRow] | type[BusyRow], room_id: ColumnElement[Any]
) -> Select[int | None, int | None, datetime, datetime]:
    return select(row.adviser_id, room_id, row.starts_at, row.ends_at).where(
        row.centre_id == bindparam("centre_id"),
        row.ends_at > bindparam("base"),
        row.starts_at < bindparam("end"),
    )


ABSENCES = union_all(
    _between(AbsenceRow, AbsenceRow.__table__.c.room_id),
    _between(BusyRow, cast(null(), Integer)),
)
"""Away, or busy with something of which only their own calendar knows: one question for both."""


@dataclass(frozen=True)
class Calendar:
    """Some local days of a centre as masks, from the quarter `base` until before `end`.

    `open` are the opening hours. `advisers` holds, by id, when each one works while the house is
    open; `shut`, by id, when a room can't be used; `held_back`, by adviser, what is reserved for
    the citizens who need most.
    """

    days: list[date]
    base: int
    end: int
    open: int
    advisers: dict[int, int]
    shut: dict[int, int]
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
        """When the adviser works and nothing is reserved."""
        return self.advisers.get(adviser_id, 0) & ~self.held_back.get(adviser_id, 0)


def calendar(work: UnitOfWork, centre: Centre, days: list[date]) -> Calendar:
    """Working hours, absences and closings on these local days: at least one, in order."""
    base, end = day_span(centre.zone, days[0], days[-1])
    hours = rosters(work, centre, days[0], days[-1])
    open_days = [day for day in days if hours.opens_on(day)]
    open_hours = hours.opening.mask(centre.zone, open_days, base)
    away, shut = _absences(work, centre.id, base, end)
    advisers = {
        adviser_id: timetable.mask(centre.zone, open_days, base) & open_hours & ~away[adviser_id]
        for adviser_id, timetable in hours.advisers.items()
    }
    held_back = {
        adviser_id: timetable.mask(centre.zone, open_days, base)
        for adviser_id, timetable in hours.held_back.items()
    }
    return Calendar(days, base, end, open_hours, advisers, shut, held_back)


def _absences(
    work: UnitOfWork, centre_id: int, base: int, end: int
) -> tuple[dict[int, int], dict[int, int]]:
    """What is lost, by adviser and by room. Who is away for a part of a quarter is away for all of
    it."""
    days = {"centre_id": centre_id, "base": instant_of(base), "end": instant_of(end)}
    away: dict[int, int] = defaultdict(int)
    shut: dict[int, int] = defaultdict(int)
    for adviser_id, room_id, starts_at, ends_at in work.execute(ABSENCES, days):
        mask = span(base, quarter_of(starts_at), min(quarter_from(ends_at), end))
        if adviser_id is not None:
            away[adviser_id] |= mask
        elif room_id is not None:
            shut[room_id] |= mask
    return away, shut
