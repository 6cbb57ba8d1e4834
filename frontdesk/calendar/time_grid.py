"""A day as a column of quarters of an hour, and what fills them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby
from zoneinfo import ZoneInfo

from frontdesk.calendar.actions.calendars import Booked, CalendarWeek, PlannedDay
from shared.appointments import Stretch

QUARTERS_OF_AN_HOUR = 4
A_DAY = 24 * QUARTERS_OF_AN_HOUR
"""Quarters of an hour in a day."""
MINUTES = 15
USUAL = (8 * QUARTERS_OF_AN_HOUR, 16 * QUARTERS_OF_AN_HOUR)
"""The quarters shown of a week without hours or meetings: from 8 to 16."""

Filled = tuple[str, Booked | None]
"""What a quarter is filled with: a kind of block, and for a meeting the meeting."""


@dataclass(frozen=True)
class GridBlock:
    """Quarters of a day with the same content, from `first` (0 is midnight).

    `kind` is "meeting", "after" (kept free after a meeting), "free", "held" (reserved), "away",
    "off", or "closed".
    """

    first: int
    quarters: int
    kind: str
    booked: Booked | None = None

    @property
    def starts(self) -> time:
        return clock_at_quarter(self.first)

    @property
    def ends(self) -> time:
        return clock_at_quarter(self.first + self.quarters)


@dataclass(frozen=True)
class GridLine:
    """A quarter of the day across all days: the blocks that begin in it, None where one goes on."""

    clock: time
    is_hour: bool
    blocks: tuple[GridBlock | None, ...]


def clock_at_quarter(quarter: int) -> time:
    """The time at which a quarter of the day begins; the end of the day is 23:59."""
    minutes = min(quarter * MINUTES, 24 * 60 - 1)
    return time(minutes // 60, minutes % 60)


def hours_shown(week: CalendarWeek, zone: ZoneInfo) -> tuple[int, int]:
    """The first and last quarter to show: whole hours around all opening hours and meetings."""
    filled: list[Stretch | Booked] = [stretch for opens in week.opens for stretch in opens]
    filled += [one for row in week.rows for day in row.days for one in day.meetings]
    starts = [_quarter(it.starts_at, zone) for it in filled]
    ends = [_quarter(it.ends_at, zone) or A_DAY for it in filled]
    first, last = min(starts, default=USUAL[0]), max(ends, default=USUAL[1])
    hour = QUARTERS_OF_AN_HOUR
    return first // hour * hour, -(-last // hour) * hour


def lines(week: CalendarWeek, zone: ZoneInfo) -> list[GridLine]:
    """The lines of a single adviser's week, from the first hour shown to the last."""
    first, last = hours_shown(week, zone)
    days = week.rows[0].days if week.rows else tuple(PlannedDay() for _ in week.days)
    columns = [
        {block.first: block for block in blocks(day, zone, (first, last), is_open=bool(opens))}
        for day, opens in zip(days, week.opens, strict=True)
    ]
    return [
        GridLine(
            clock_at_quarter(quarter),
            quarter % QUARTERS_OF_AN_HOUR == 0,
            tuple(column.get(quarter) for column in columns),
        )
        for quarter in range(first, last)
    ]


def blocks(
    day: PlannedDay, zone: ZoneInfo, shown: tuple[int, int], *, is_open: bool = True
) -> list[GridBlock]:
    """The blocks that fill the quarters shown, in order and without a gap."""
    nothing: Filled = ("off" if is_open else "closed", None)
    kinds = [nothing] * A_DAY
    for kind, stretches in (("away", day.away), ("free", day.free), ("held", day.held_back)):
        _fill(kinds, zone, stretches, (kind, None))
    kept = [one.after for one in day.meetings if one.after.minutes]
    _fill(kinds, zone, kept, ("after", None))
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
    """Whether today is one of the seven days from the first of these on."""
    return days[0] <= today and (today - days[0]).days < 7
