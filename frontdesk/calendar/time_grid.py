"""A day as a column of quarters: what fills each stretch of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby
from zoneinfo import ZoneInfo

from frontdesk.calendar.actions.calendars import Booked, CalendarWeek, PlannedDay
from shared.appointments import Stretch

QUARTERS_OF_AN_HOUR = 4
A_DAY = 24 * QUARTERS_OF_AN_HOUR
MINUTES = 15
USUAL = (8 * QUARTERS_OF_AN_HOUR, 16 * QUARTERS_OF_AN_HOUR)
"""The hours that are shown of a week without any."""

Filled = tuple[str, Booked | None]
"""What a quarter is filled with: a kind of block, and the meeting where it is one."""


@dataclass(frozen=True)
class GridBlock:
    """`first` is its first quarter of the local day; `kind` is "meeting", "free", "held", "away",
    "off", or "closed"."""

    first: int
    quarters: int
    kind: str
    booked: Booked | None = None

    @property
    def starts(self) -> time:
        return clock_of(self.first)

    @property
    def ends(self) -> time:
        return clock_of(self.first + self.quarters)


@dataclass(frozen=True)
class GridLine:
    """A quarter of the day, and the blocks that begin in it, by day; None where one goes on."""

    clock: time
    is_hour: bool
    blocks: tuple[GridBlock | None, ...]


def clock_of(quarter: int) -> time:
    """Midnight at the end of a day is 23:59."""
    minutes = min(quarter * MINUTES, 24 * 60 - 1)
    return time(minutes // 60, minutes % 60)


def hours_shown(week: CalendarWeek, zone: ZoneInfo) -> tuple[int, int]:
    """Whole hours, as quarters of the day: all opening hours, and all meetings besides."""
    filled: list[Stretch | Booked] = [stretch for opens in week.opens for stretch in opens]
    filled += [one for row in week.rows for day in row.days for one in day.meetings]
    starts = [_quarter(it.starts_at, zone) for it in filled]
    ends = [_quarter(it.ends_at, zone) or A_DAY for it in filled]
    first, last = min(starts, default=USUAL[0]), max(ends, default=USUAL[1])
    hour = QUARTERS_OF_AN_HOUR
    return first // hour * hour, -(-last // hour) * hour


def lines(week: CalendarWeek, zone: ZoneInfo) -> list[GridLine]:
    """The week of a single adviser, from the first hour shown to the last."""
    first, last = hours_shown(week, zone)
    days = week.rows[0].days if week.rows else tuple(PlannedDay() for _ in week.days)
    columns = [
        {block.first: block for block in blocks(day, zone, (first, last), is_open=bool(opens))}
        for day, opens in zip(days, week.opens, strict=True)
    ]
    return [
        GridLine(
            clock_of(quarter),
            quarter % QUARTERS_OF_AN_HOUR == 0,
            tuple(column.get(quarter) for column in columns),
        )
        for quarter in range(first, last)
    ]


def blocks(
    day: PlannedDay, zone: ZoneInfo, shown: tuple[int, int], *, is_open: bool = True
) -> list[GridBlock]:
    """In order, without a gap between the two quarters of the day."""
    nothing: Filled = ("off" if is_open else "closed", None)
    kinds = [nothing] * A_DAY
    for kind, stretches in (("away", day.away), ("free", day.free), ("held", day.held_back)):
        _fill(kinds, zone, stretches, (kind, None))
    for one in day.meetings:
        _fill(kinds, zone, [one], ("meeting", one))
    made = []
    quarter = shown[0]
    for (kind, booked), same in groupby(kinds[shown[0] : shown[1]]):
        length = len(list(same))
        made.append(GridBlock(quarter, length, kind, booked))
        quarter += length
    return made


def _fill(
    kinds: list[Filled],
    zone: ZoneInfo,
    stretches: Iterable[Stretch | Booked],
    kind: Filled,
) -> None:
    for stretch in stretches:
        first = _quarter(stretch.starts_at, zone)
        last = _quarter(stretch.ends_at, zone) or len(kinds)
        kinds[first:last] = [kind] * (last - first)


def _quarter(at: datetime, zone: ZoneInfo) -> int:
    local = at.astimezone(zone)
    return (local.hour * 60 + local.minute) // MINUTES


def is_this_week(days: Sequence[date], today: date) -> bool:
    return days[0] <= today and (today - days[0]).days < 7
