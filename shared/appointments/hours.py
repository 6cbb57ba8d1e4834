"""Opening hours and advisers' working hours: weekly ones, holidays, and single days that differ."""

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
    """Local hours, every week on `weekday` (0 for Monday) from `first` to `last`; with `weekday`
    None on the single day `first`. Without `starts` and `ends` that day has no hours."""

    weekday: int | None
    first: date
    last: date
    starts: time | None
    ends: time | None


class Timetable:
    """The hours of one centre, or of one adviser."""

    def __init__(self) -> None:
        self._weekly: dict[int, list[Hours]] = defaultdict(list)
        self._single: dict[date, list[Hours]] = defaultdict(list)

    def add(self, hours: Hours) -> None:
        if hours.weekday is None:
            self._single[hours.first].append(hours)
        else:
            self._weekly[hours.weekday].append(hours)

    def on(self, day: date) -> Iterator[tuple[time, time]]:
        """From when until when on a local day; the hours of that single day, if there are any on
        record, replace the weekly ones."""
        for hours in self._single.get(day) or self._weekly.get(day.weekday()) or ():
            if hours.starts and hours.ends and hours.first <= day <= hours.last:
                yield hours.starts, hours.ends

    def is_set_for(self, day: date) -> bool:
        """Whether this single day has hours of its own, or expressly none."""
        return day in self._single

    def mask(self, zone: ZoneInfo, days: Iterable[date], base: int) -> int:
        """The quarters of these days that lie wholly within the hours."""
        mask = 0
        for day in days:
            for starts, ends in self.on(day):
                mask |= span(base, *span_at(zone, day, starts, ends))
        return mask


@dataclass(frozen=True)
class Rosters:
    """All hours of a centre between two days. `advisers` are working hours by adviser, `held_back`
    the part of them that is reserved for the citizens who need most."""

    centre: Centre
    opening: Timetable = field(default_factory=Timetable)
    advisers: dict[int, Timetable] = field(default_factory=lambda: defaultdict(Timetable))
    held_back: dict[int, Timetable] = field(default_factory=lambda: defaultdict(Timetable))

    def opens_on(self, day: date) -> bool:
        """False on a holiday, unless hours are set for that very day."""
        return self.opening.is_set_for(day) or not is_holiday(day, self.centre.holidays)

    def timetable(self, adviser_id: int | None, *, held_back: bool) -> Timetable:
        """The centre's own hours for None; else an adviser's working or reserved ones."""
        if adviser_id is None:
            return self.opening
        return (self.held_back if held_back else self.advisers)[adviser_id]


def rosters(work: UnitOfWork, centre: Centre, first: date, last: date) -> Rosters:
    """The hours that count from one local day to another, inclusive."""
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
    """Whether a day is a Danish public holiday, or one of the `optional` ones that a centre has
    chosen."""
    chosen = f"{day:%m-%d}" in optional and day in _holidays(day.year, holidays.OPTIONAL)
    return chosen or day in _holidays(day.year, holidays.PUBLIC)


@lru_cache(maxsize=64)
def _holidays(year: int, category: str) -> frozenset[date]:
    return frozenset(
        holidays.country_holidays("DK", years=year, language="da", categories=category)
    )


@dataclass(frozen=True)
class Owner:
    """To whom hours belong: to a centre, or to one of its advisers. With `held_back` they are the
    adviser's reserved hours, which have a week of their own."""

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
    """Sets the hours of a single local day, in place of the weekly ones and of what was set before;
    without `hours` there are none that day. `reason` is shown to staff."""
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
