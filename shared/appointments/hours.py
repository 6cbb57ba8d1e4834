"""The hours of a house and of its advisers: weekly ones, holidays, and single days that differ."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, time
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays
from sqlalchemy import bindparam, delete, or_, select

from shared.appointments.facts import Centre, Holiday
from shared.appointments.models import HoursRow
from shared.appointments.quarters import span, span_at
from shared.unit_of_work import UnitOfWork

A_WEEK = 7
"""Days."""

HOURS = select(
    HoursRow.adviser_id,
    HoursRow.weekday,
    HoursRow.first_day,
    HoursRow.last_day,
    HoursRow.starts,
    HoursRow.ends,
    HoursRow.held_back,
).where(
    HoursRow.centre_id == bindparam("centre_id"),
    HoursRow.last_day >= bindparam("first"),
    HoursRow.first_day <= bindparam("last"),
    or_(HoursRow.weekday.is_(None), HoursRow.weekday.in_(bindparam("weekdays", expanding=True))),
)


@dataclass(frozen=True)
class Hours:
    """Local hours: weekly from `first` to `last`, or without a weekday on that one day."""

    weekday: int | None
    first: date
    last: date
    starts: time | None
    ends: time | None


class Timetable:
    """The hours that one house, or one adviser, keeps."""

    def __init__(self) -> None:
        self._weekly: dict[int, list[Hours]] = defaultdict(list)
        self._single: dict[date, list[Hours]] = defaultdict(list)

    def add(self, hours: Hours) -> None:
        if hours.weekday is None:
            self._single[hours.first].append(hours)
        else:
            self._weekly[hours.weekday].append(hours)

    def on(self, day: date) -> Iterator[tuple[time, time]]:
        """From when until when; the hours of a single day replace the weekly ones."""
        for hours in self._single.get(day) or self._weekly.get(day.weekday()) or ():
            if hours.starts and hours.ends and hours.first <= day <= hours.last:
                yield hours.starts, hours.ends

    def is_set_for(self, day: date) -> bool:
        """Whether this single day has hours of its own, or expressly none."""
        return day in self._single

    def mask(self, zone: ZoneInfo, days: Iterable[date], base: int) -> int:
        """The quarters of the days that lie wholly within the hours."""
        mask = 0
        for day in days:
            for starts, ends in self.on(day):
                mask |= span(base, *span_at(zone, day, starts, ends))
        return mask


@dataclass(frozen=True)
class Rosters:
    """All hours of a centre between two days; advisers by id, and what of their hours is held back
    for those who need most."""

    centre: Centre
    opening: Timetable = field(default_factory=Timetable)
    advisers: dict[int, Timetable] = field(default_factory=lambda: defaultdict(Timetable))
    held_back: dict[int, Timetable] = field(default_factory=lambda: defaultdict(Timetable))

    def opens_on(self, day: date) -> bool:
        """A holiday closes the house, unless somebody has set hours for that very day."""
        return self.opening.is_set_for(day) or not is_holiday(day, self.centre.holidays)

    def timetable(self, adviser_id: int | None, *, held_back: bool) -> Timetable:
        """The house's, or one of an adviser's two."""
        if adviser_id is None:
            return self.opening
        return (self.held_back if held_back else self.advisers)[adviser_id]


def rosters(work: UnitOfWork, centre: Centre, first: date, last: date) -> Rosters:
    """What matters from one day to another, inclusive."""
    days = {"centre_id": centre.id, "first": first, "last": last, "weekdays": _between(first, last)}
    found = Rosters(centre)
    rows = work.execute(HOURS, days)
    for adviser_id, weekday, first_day, last_day, starts, ends, held_back in rows:
        hours = Hours(weekday, first_day, last_day, starts, ends)
        found.timetable(adviser_id, held_back=held_back).add(hours)
    return found


def _between(first: date, last: date) -> list[int]:
    """The weekdays from one day to another, inclusive."""
    days = min((last - first).days + 1, A_WEEK)
    return [(first.weekday() + n) % A_WEEK for n in range(days)]


def is_holiday(day: date, optional: frozenset[Holiday]) -> bool:
    """A Danish public holiday, or one of the others that a house is closed on."""
    chosen = f"{day:%m-%d}" in optional and day in _holidays(day.year, holidays.OPTIONAL)
    return chosen or day in _holidays(day.year, holidays.PUBLIC)


@lru_cache(maxsize=64)
def _holidays(year: int, category: str) -> frozenset[date]:
    return frozenset(
        holidays.country_holidays("DK", years=year, language="da", categories=category)
    )


@dataclass(frozen=True)
class Owner:
    """Whose hours: the house's, or those of one of its advisers; those that are held back are a
    week of their own."""

    centre_id: int
    adviser_id: int | None = None
    held_back: bool = False


def set_hours_of_day(
    work: UnitOfWork,
    owner: Owner,
    day: date,
    hours: Iterable[tuple[time, time]] = (),
    reason: str = "",
) -> None:
    """On this day these hours, or none, replace the weekly ones and what was set before."""
    work.session.execute(
        delete(HoursRow).where(
            HoursRow.centre_id == owner.centre_id,
            HoursRow.adviser_id.is_not_distinct_from(owner.adviser_id),
            HoursRow.weekday.is_(None),
            HoursRow.first_day == day,
        )
    )
    for starts, ends in tuple(hours) or ((None, None),):
        row = HoursRow(
            centre_id=owner.centre_id,
            adviser_id=owner.adviser_id,
            first_day=day,
            last_day=day,
            starts=starts,
            ends=ends,
            reason=reason,
        )
        work.session.add(row)
    work.session.flush()
