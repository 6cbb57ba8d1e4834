"""When a message may be sent, and how long to wait after a failed attempt."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from shared.notifications.facts import Channel

MORNING, EVENING = time(7), time(21)
"""No telephone rings or buzzes outside these hours, local time."""

LEASE = timedelta(minutes=5)
"""Silence after which a worker counts as dead: its slowest attempt takes half a minute."""

PAUSES = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 240))
"""Pauses after each failed attempt; after the last one the message is given up."""

PAUSES_BETWEEN_CALLS = (timedelta(minutes=20), timedelta(hours=1))
"""Pauses after each call that was not picked up: three calls in all."""


def pause_after(tries: int) -> timedelta | None:
    """The pause after this many failed attempts, from 1; None when it was the last one."""
    return PAUSES[tries - 1] if tries <= len(PAUSES) else None


def pause_after_call(calls: int) -> timedelta | None:
    """The pause after this many unanswered calls, from 1; None when it was the last one."""
    return PAUSES_BETWEEN_CALLS[calls - 1] if calls <= len(PAUSES_BETWEEN_CALLS) else None


def at_decent_hour(channel: Channel, at: datetime, zone: ZoneInfo) -> datetime:
    """The instant itself, or the next local morning when a message would ring at night.

    A letter makes no noise, and is never put off.
    """
    local = at.astimezone(zone)
    if channel is Channel.LETTER or MORNING <= local.time() < EVENING:
        return at
    day = local.date() if local.time() < MORNING else local.date() + timedelta(days=1)
    return datetime.combine(day, MORNING, zone).astimezone(at.tzinfo)
