"""Time in quarters of an hour, and calendars as whole numbers with one bit a quarter.

A quarter is counted since the Unix epoch, in UTC, so that no change to summer time can stretch or
squeeze a meeting. In a mask, bit n is the quarter that comes n after a base.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

MINUTES = 15
SECONDS = MINUTES * 60


def quarter_of(instant: datetime) -> int:
    """The quarter in which the instant lies."""
    return int(instant.timestamp() // SECONDS)


def quarter_from(instant: datetime) -> int:
    """The first quarter that begins at the instant or later."""
    return -int(-instant.timestamp() // SECONDS)


def instant_of(quarter: int) -> datetime:
    """The beginning of a quarter, in UTC."""
    return datetime.fromtimestamp(quarter * SECONDS, UTC)


@lru_cache(maxsize=8192)
def instant_at(zone: ZoneInfo, day: date, clock: time) -> datetime:
    """A local time as an instant. A time that comes twice when summer time ends is the first of the
    two; one that is skipped when it begins is as long after the change as it would be after the
    skipped hour began."""
    return datetime.combine(day, clock, zone).astimezone(UTC)


@lru_cache(maxsize=8192)
def span_at(zone: ZoneInfo, day: date, starts: time, ends: time) -> tuple[int, int]:
    """The whole quarters between two local times: the first one, and the one after the last."""
    return quarter_from(instant_at(zone, day, starts)), quarter_of(instant_at(zone, day, ends))


def day_span(zone: ZoneInfo, first: date, last: date) -> tuple[int, int]:
    """From local midnight of a day to the end of another: the first quarter, and the one after."""
    end = instant_at(zone, last + timedelta(days=1), time.min)
    return quarter_of(instant_at(zone, first, time.min)), quarter_from(end)


def span(base: int, start: int, end: int) -> int:
    """A mask of the quarters from `start` until before `end`, none of them before the base."""
    start = max(start, base)
    return ((1 << (end - start)) - 1) << (start - base) if end > start else 0


def marked(base: int, end: int, quarters: Iterable[int]) -> int:
    """A mask of these quarters, none of them before the base, all before the end."""
    digits = bytearray(b"0") * (end - base)
    for quarter in quarters:
        digits[end - 1 - quarter] = ord("1")
    return int(digits, 2)


def spread(mask: int, length: int) -> int:
    """Every marked quarter and those that follow it, `length` in all."""
    for _ in range(length - 1):
        mask |= mask << 1
    return mask


def runs(mask: int, length: int) -> int:
    """The quarters from which on `length` are marked without a gap."""
    for _ in range(length - 1):
        mask &= mask >> 1
    return mask


def before_a_break(there: int, free: int, length: int) -> int:
    """The quarters from which on `length` are marked in `free`, or all until the first one that is
    not marked in `there`."""
    starts = -1
    for _ in range(length):
        starts = ~there | (free & (starts >> 1))
    return starts


def marks(base: int, mask: int) -> list[int]:
    """The marked quarters in order."""
    return [base + n for n, digit in enumerate(reversed(f"{mask:b}")) if digit == "1"]
