"""Writes meetings as a calendar file for other programs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

OURS = "@fremmoede"
"""Ending of the ids of events that we wrote: read back, they make nobody busy."""

EVERY = timedelta(minutes=15)
"""How often a calendar program is asked to fetch the file again."""

PAST, AHEAD = timedelta(days=400), timedelta(days=800)
"""For which days the changes of summer time are written: longer than any meeting is booked."""


@dataclass(frozen=True)
class CalendarEntry:
    """A meeting as an event; `id` stays the same when the meeting is moved."""

    id: str
    starts_at: datetime
    ends_at: datetime
    title: str
    location: str
    text: str


def calendar_file(
    name: str, zone: ZoneInfo, entries: Iterable[CalendarEntry], now: datetime
) -> bytes:
    """An iCalendar file of these events, whose times are in this zone; `now` is when it is made."""
    calendar = Calendar()
    calendar.add("prodid", "-//Fremmoede//DA")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", zone.key)
    calendar.add("refresh-interval", EVERY, parameters={"VALUE": "DURATION"})
    calendar.add_component(
        Timezone.from_tzid(zone.key, first_date=now.date() - PAST, last_date=now.date() + AHEAD)
    )
    for entry in entries:
        calendar.add_component(_event(entry, now))
    return bytes(calendar.to_ical())


def _event(entry: CalendarEntry, now: datetime) -> Event:
    event = Event()
    event.add("uid", entry.id + OURS)
    event.add("dtstamp", now)
    event.add("dtstart", entry.starts_at)
    event.add("dtend", entry.ends_at)
    event.add("summary", entry.title)
    event.add("location", entry.location)
    event.add("description", entry.text)
    return event
