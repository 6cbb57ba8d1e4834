"""Reads the busy times out of a person's own calendar, and nothing else.

Each event by itself: what is not understood is busy, or counted, and never hides the rest.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import inf
from zoneinfo import ZoneInfo

from shared.ics.budget import Allowance, OutOfTime
from shared.ics.events import Event, EventReader, is_long_over
from shared.ics.freedom import is_ours
from shared.ics.lines import CALENDAR, Component, components
from shared.ics.reach import MAILBOX
from shared.ics.series import MARGIN, Busy, Window, merged, times_of_series
from shared.ics.troubles import Flaw, Trouble, Unreadable
from shared.ics.zones import Zones

SECONDS = 2.5
"""Of computing, for writing out what recurs in a calendar."""

FOR_ONE = (0.005, 0.03, 0.3)
"""Seconds of computing for one series, try by try: first come those that are quick."""

MOST_EVENTS = 20_000
"""Events of one calendar: twenty a working day for four years."""

MOST_TIMES = 2000
"""Busy times of one calendar in one booking window; more are rounded to quarters."""

QUARTER = timedelta(minutes=15)
INSTANT = timedelta(microseconds=1)
START = datetime.fromtimestamp(0, UTC)


@dataclass
class Reading:
    """What was read of a calendar: the busy times, sorted and apart, and how many events said
    them. `unread` counts the events that were not understood, or not wholly, by the reason."""

    times: list[Busy] = field(default_factory=list)
    events: int = 0
    unread: Counter[Flaw] = field(default_factory=Counter)


def busy_times(
    written: bytes,
    since: datetime,
    until: datetime,
    zone: ZoneInfo,
    mine: frozenset[str] = frozenset(),
) -> list[Busy]:
    """The busy times of a calendar; see `read_calendar`."""
    return read_calendar(written, Window(since, until), zone, mine).times


def read_calendar(
    written: bytes,
    window: Window,
    zone: ZoneInfo,
    mine: frozenset[str] = frozenset(),
    seconds: float = inf,
) -> Reading:
    """The busy times that overlap the window; recurring events are written out.

    Times without a zone, and whole days, are local to `zone`. Our own events, and those cancelled,
    declined by one of the mail addresses in `mine`, or marked as free, do not count. What is not
    written out after so many `seconds` on the clock is unread. Raises `Unreadable`.
    """
    return _Reader(window, Zones(zone), Allowance(SECONDS, seconds)).read(written, mine)


class _Reader:
    """Reads one calendar."""

    def __init__(self, window: Window, zones: Zones, allowance: Allowance) -> None:
        self._window = window
        self._zones = zones
        self._allowance = allowance
        self._reading = Reading()
        self._times: list[Busy] = []
        self._counted: set[int] = set()
        self._long_ago = f"{window.since - MARGIN:%Y%m%d}"

    def read(self, written: bytes, mine: frozenset[str]) -> Reading:
        found = self._components(written)
        series = self._events(found, EventReader(self._zones, mine | _owners(found)))
        for seconds in FOR_ONE:
            series = [events for events in series if not self._take(events, seconds)]
        for events in series:
            self._take_starts(events)
        self._reading.times = few(clipped(self._times, self._window))
        return self._reading

    def _components(self, written: bytes) -> list[Component]:
        """All but the time zones, which are taken in first: they may stand behind the events."""
        found: list[Component] = []
        for each in components(written):
            if each.name == "VTIMEZONE":
                self._zones.describe(each)
            else:
                found.append(each)
            if len(found) > MOST_EVENTS:
                raise Unreadable(Trouble.TOO_LARGE)
        if not found:
            raise Unreadable(Trouble.NO_CALENDAR)
        return found

    def _events(self, found: list[Component], reader: EventReader) -> list[list[Event]]:
        """The events by their ids; those without an id each alone."""
        series: dict[str, list[Event]] = defaultdict(list)
        for number, each in enumerate(found):
            event = self._read_one(each, reader)
            if event:
                series[event.uid or f"{number} has no id"].append(event)
        return list(series.values())

    def _read_one(self, found: Component, reader: EventReader) -> Event | None:
        try:
            return self._understood(found, reader)
        except Exception:  # a fault of ours, or of a library, with one event hides no other
            self._note([Flaw.BAD_TIME], None)
            return None

    def _understood(self, found: Component, reader: EventReader) -> Event | None:
        match found.name:
            case "VEVENT" if is_ours(found):
                pass
            case "VEVENT" if is_long_over(found, self._long_ago):
                self._reading.events += 1
            case "VEVENT":
                event = reader.read(found)
                self._reading.events += 1
                self._note(reader.flaws, event)
                return event
            case "VFREEBUSY":
                periods = list(reader.periods(found))
                self._times += periods
                self._reading.events += len(periods)
                self._note(reader.flaws, None)
            case "VAVAILABILITY":
                self._note([Flaw.UNKNOWN], None)
            case _ if found.name == CALENDAR and not found.is_whole:
                self._note([Flaw.CUT_OFF], None)
        return None

    def _note(self, flaws: list[Flaw], event: Event | None) -> None:
        """An event is counted once, and not at all where it leaves its time free anyway or is long
        past."""
        if flaws and not (event and (event.is_free or self._is_elsewhere(event, flaws))):
            self._reading.unread[flaws[0]] += 1
            self._counted.add(id(event))

    def _is_elsewhere(self, event: Event, flaws: list[Flaw]) -> bool:
        """Whether it is far from the window, in whichever zone it is."""
        starts, ends = event.start.first, event.length.after(event.start)
        is_far = ends + MARGIN < self._window.since or starts - MARGIN > self._window.until
        return event.is_single and is_far and set(flaws) == {Flaw.ZONE}

    def _take(self, events: list[Event], seconds: float) -> bool:
        """Whether the times of a series were written out, or never will be."""
        if len(events) == 1 and events[0].is_single:
            self._take_starts(events, is_flawed=False)
            return True
        times: list[Busy] = []
        try:
            with self._allowance.part(seconds):
                times.extend(times_of_series(events, self._window))
        except OutOfTime:
            return False
        except Exception:  # a library's fault with one series must not hide the others
            self._take_starts(events)
            return True
        finally:
            self._times += times
        return True

    def _take_starts(self, events: list[Event], *, is_flawed: bool = True) -> None:
        """Each event at its own time, whatever recurs."""
        busy = [it for it in events if not it.is_free]
        self._times += [(it.start.first, it.length.after(it.start)) for it in busy]
        if is_flawed and self._counted.isdisjoint(map(id, busy)) and busy:
            self._reading.unread[Flaw.TOO_MUCH] += 1


def clipped(times: Iterable[Busy], window: Window) -> list[Busy]:
    """What lies within the window, without overlaps, sorted."""
    within = ((max(a, window.since), min(b, window.until)) for a, b in times)
    return merged((a, b) for a, b in within if a < b)


def few(times: list[Busy]) -> list[Busy]:
    """At most `MOST_TIMES`, or else rounded to quarters, by which meetings are booked anyway."""
    if len(times) <= MOST_TIMES:
        return times
    return merged((_rounded(starts), _rounded(ends + QUARTER - INSTANT)) for starts, ends in times)


def _rounded(at: datetime) -> datetime:
    return at - (at - START) % QUARTER


def _owners(found: list[Component]) -> frozenset[str]:
    """Mail addresses that a calendar is named after, as Google does it."""
    names = (it.value.lower() for each in found for it in each.all("X-WR-CALNAME"))
    return frozenset(name for name in names if MAILBOX.fullmatch(name))
