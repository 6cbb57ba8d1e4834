"""When a message may be sent, and how long a failed try is left alone."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from shared.notifications.facts import Channel

MORNING, EVENING = time(7), time(21)
"""Nobody's telephone rings or buzzes at night; local time."""

LEASE = timedelta(minutes=5)
"""A worker that says nothing for so long is dead: its slowest try takes half a minute."""

PAUSES = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 240))
"""After each try that failed; then it is given up."""

PAUSES_BETWEEN_CALLS = (timedelta(minutes=20), timedelta(hours=1))
"""Somebody who does not pick up is called three times in all."""


def pause_after(tries: int) -> timedelta | None:
    """None when it was the last one. `tries` counts from 1."""
    return PAUSES[tries - 1] if tries <= len(PAUSES) else None


def pause_after_call(calls: int) -> timedelta | None:
    """None when it was the last one. `calls` counts from 1."""
    return PAUSES_BETWEEN_CALLS[calls - 1] if calls <= len(PAUSES_BETWEEN_CALLS) else None


def decent(channel: Channel, at: datetime, zone: ZoneInfo) -> datetime:
    """The same instant, or the next morning when it is night; a letter makes no noise."""
    local = at.astimezone(zone)
    if channel is Channel.LETTER or MORNING <= local.time() < EVENING:
        return at
    day = local.date() if local.time() < MORNING else local.date() + timedelta(days=1)
    return datetime.combine(day, MORNING, zone).astimezone(at.tzinfo)
