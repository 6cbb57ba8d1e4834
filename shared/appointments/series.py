"""Several meetings in a row: when each is wished, and what replaces a time that is not free."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from shared.appointments.quarters import instant_at
from shared.appointments.rules import NOON

A_WEEK = timedelta(days=7)
NEAR = timedelta(days=3)
"""How far from the wished day a replacement may be: the weeks of a series do not overlap."""


def series_from(first: datetime, weeks: int, count: int, zone: ZoneInfo) -> list[datetime]:
    """So many instants, so many weeks apart, at the same time by the clock on the wall."""
    local = first.astimezone(zone)
    return [instant_at(zone, local.date() + n * weeks * A_WEEK, local.time()) for n in range(count)]


def nearest_like(free: Iterable[datetime], wished: datetime, zone: ZoneInfo) -> datetime | None:
    """The wished time if it is free; else the nearest free one on the same side of noon, at most
    `NEAR` days away; None when there is none. Of two as near the earlier one."""
    local = wished.astimezone(zone)
    like = [
        at
        for at in free
        if abs(at.astimezone(zone).date() - local.date()) <= NEAR
        and (at.astimezone(zone).hour < NOON) is (local.hour < NOON)
    ]
    return min(like, key=lambda at: (abs(at - wished), at), default=None)
