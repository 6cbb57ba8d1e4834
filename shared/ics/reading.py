"""Reads the busy times out of a person's own calendar, and nothing else."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar, Component, Event

from shared.ics.troubles import Trouble, Unreadable
from shared.ics.writing import OURS

Busy = tuple[datetime, datetime]
"""A busy time: its start and its end, both aware."""

TOO_OFTEN = ("FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY", "BYSECOND", "BYMINUTE")
"""Recurrences that no appointment has; written out they would fill the memory."""

MOST = 2000
"""Busy times of one calendar in one booking window."""


def busy_times(written: bytes, since: datetime, until: datetime, zone: ZoneInfo) -> list[Busy]:
    """The busy times that overlap `since` to `until`, sorted; recurring events are written out.

    Times without a zone, and whole days, are local to `zone`. Events from our own feed, and those
    cancelled or marked as free, do not count. Raises `Unreadable`.
    """
    try:
        times = _times(written, since, until, zone)
    except Unreadable:
        raise
    except Exception:
        raise Unreadable(Trouble.NO_CALENDAR) from None
    if len(times) > MOST:
        raise Unreadable(Trouble.TOO_LARGE)
    return sorted({(starts, ends) for starts, ends in times if starts < ends})


def _times(written: bytes, since: datetime, until: datetime, zone: ZoneInfo) -> list[Busy]:
    """The busy times, unsorted; on a broken calendar it may raise whatever the libraries raise."""
    calendar = Calendar.from_ical(written)
    _refuse_too_often(calendar)
    found = recurring_ical_events.of(calendar, skip_bad_series=True).between(since, until)
    events = [event for event in found if isinstance(event, Event) and _makes_busy(event)]
    return [_time_of(event, zone) for event in events]


def _refuse_too_often(calendar: Component) -> None:
    for event in calendar.walk("VEVENT"):
        rule = event.get("rrule")
        rules = rule if isinstance(rule, list) else [rule] if rule else []
        for each in rules:
            written = each.to_ical().decode().upper()
            if any(sign in written for sign in TOO_OFTEN):
                raise Unreadable(Trouble.TOO_LARGE)


def _makes_busy(event: Event) -> bool:
    return not (
        str(event.get("uid", "")).endswith(OURS)
        or str(event.get("status", "")).upper() == "CANCELLED"
        or str(event.get("transp", "")).upper() == "TRANSPARENT"
        or str(event.get("x-microsoft-cdo-busystatus", "")).upper() == "FREE"
    )


def _time_of(event: Event, zone: ZoneInfo) -> Busy:
    return _instant(event.start, zone), _instant(event.end, zone)


def _instant(at: date | datetime, zone: ZoneInfo) -> datetime:
    if not isinstance(at, datetime):
        return datetime.combine(at, time.min, zone)
    return at if at.tzinfo else at.replace(tzinfo=zone)
