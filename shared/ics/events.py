"""One event of a calendar file: when it is, how it recurs, and whether it makes anybody busy."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from shared.ics.freedom import is_free
from shared.ics.lines import Component, Property
from shared.ics.rules import RecurrenceRule, parse_rule
from shared.ics.troubles import Flaw
from shared.ics.wall_times import MOMENT, WallTime, duration, moment
from shared.ics.zones import Zones

A_DAY = timedelta(days=1)
SHORTEST = timedelta(minutes=15)
"""How long an event is that ends when it starts: a quarter, the shortest that can be booked."""

UNSAID = timedelta(hours=1)
"""How long an event is whose end was not understood."""


MOST_VALUES = 20_000
"""Dates that an event adds or leaves out."""


@dataclass(frozen=True)
class Length:
    """How long an event is on the clock on the wall, and how long in truth.

    They differ in the night when the clocks change.
    """

    shown: timedelta
    exact: timedelta

    def after(self, start: WallTime) -> datetime:
        """The end, the later one where there are two."""
        return max(start.plus(self.shown).last, start.instant + self.exact)


@dataclass
class Event:
    """An event that has a start. `replaces` is the time that it had in its series, if any; with
    `and_all_later` also all later times of the series moved with it.

    `rules`, `dates` and `excluded` are what recurs, what is added and what is left out; a date has
    a length of its own where it says one.
    """

    uid: str
    sequence: int
    is_free: bool
    start: WallTime
    length: Length
    replaces: WallTime | None = None
    and_all_later: bool = False
    rules: list[RecurrenceRule] = field(default_factory=list)
    dates: list[tuple[WallTime, Length]] = field(default_factory=list)
    excluded: list[WallTime] = field(default_factory=list)

    @property
    def is_single(self) -> bool:
        return not self.rules and not self.dates and self.replaces is None


class EventReader:
    """Reads events with the zones of their file. `mine` are the adviser's own mail addresses.

    `flaws` are those of the event that was read last.
    """

    def __init__(self, zones: Zones, mine: frozenset[str]) -> None:
        self._zones = zones
        self._mine = mine
        self.flaws: list[Flaw] = []
        self._taken = 0

    def read(self, found: Component) -> Event | None:
        """The event; None for one without a start that is understood, which is a flaw."""
        self._begin(found)
        says_free = is_free(found, self._mine)
        start = self._start(found, found.all("RECURRENCE-ID") if says_free else [])
        if start is None:
            return None
        uid, sequence = found.first("UID"), found.first("SEQUENCE")
        event = Event(
            uid,
            int(sequence) if sequence.isdecimal() and len(sequence) < 10 else 0,
            says_free,
            start,
            self._length(found, start),
        )
        self._read_recurrence(found, event)
        return event

    def periods(self, found: Component) -> Iterator[tuple[datetime, datetime]]:
        """What a VFREEBUSY says of busy times; the flaws are complete when all were taken."""
        self._begin(found)
        for each in found.all("FREEBUSY"):
            if each.parameters.get("FBTYPE", "BUSY").upper() == "FREE":
                continue
            for start, length in self._dates(each, Flaw.BAD_TIME):
                yield start.first, length.after(start)

    def _begin(self, found: Component) -> None:
        self.flaws = [] if found.is_whole else [Flaw.CUT_OFF]
        self._taken = 0

    def _start(self, found: Component, otherwise: list[Property]) -> WallTime | None:
        """What is called off may tell no more than which occurrence it was."""
        starts = found.all("DTSTART") or otherwise
        start = self._moment(starts[0]) if starts else None
        if start is None:
            if not starts:
                self._note(Flaw.NO_TIME)
            return None
        if len(starts) > 1:
            self._note(Flaw.BAD_TIME)
        is_all_day = "TRUE" in found.texts("X-MICROSOFT-CDO-ALLDAYEVENT")
        if is_all_day and is_midnight(start.wall):
            return WallTime(start.wall, self._zones.local, is_day=True)
        return start

    def _length(self, found: Component, start: WallTime) -> Length:
        """The longest of those that are said."""
        said = [self._until(start, self._moment(it)) for it in found.all("DTEND")]
        said += [self._lasting(start, it.value) for it in found.all("DURATION")]
        return max(said, key=lambda it: it.shown, default=_shortest(start))

    def _until(self, start: WallTime, end: WallTime | None) -> Length:
        if end is None:
            return self._unsaid(start)
        if end.is_day and not start.is_day and end.wall <= start.wall:
            end = end.plus(A_DAY)
        shown = (end.wall if start.is_day else end.in_zone(start.zone)) - start.wall
        if start.is_day:
            shown = -(-shown // A_DAY) * A_DAY
            return _same(max(shown, A_DAY)) if shown >= timedelta(0) else self._unsaid(start)
        if shown < timedelta(0):
            return self._unsaid(start)
        return Length(max(shown, SHORTEST), max(end.last - start.first, SHORTEST))

    def _lasting(self, start: WallTime, written: str) -> Length:
        try:
            length = duration(written)
        except ValueError:
            return self._unsaid(start)
        if length < timedelta(0):
            return self._unsaid(start)
        return _same(max(length, _shortest(start).shown))

    def _unsaid(self, start: WallTime) -> Length:
        self._note(Flaw.BAD_TIME)
        return _same(A_DAY if start.is_day else UNSAID)

    def _read_recurrence(self, found: Component, event: Event) -> None:
        for replaced in found.all("RECURRENCE-ID")[:1]:
            event.replaces = self._moment(replaced)
            said = replaced.parameters.get("RANGE", "").upper()
            event.and_all_later = said == "THISANDFUTURE"
        for rule in found.all("RRULE"):
            try:
                event.rules.append(parse_rule(rule.value, event.start))
            except ValueError:
                self._note(Flaw.RECURRENCE)
        for each in found.all("RDATE"):
            for date, length in self._dates(each, Flaw.RECURRENCE):
                event.dates.append((date, length if "/" in each.value else event.length))
        for each in found.all("EXDATE"):
            event.excluded += self._left_out(each)

    def _values(self, said: Property) -> Iterator[str]:
        """Those of a list; of an event's lists no more than `MOST_VALUES` together."""
        for value in said.value.split(",", MOST_VALUES):
            self._taken += 1
            if self._taken > MOST_VALUES:
                self._note(Flaw.TOO_MUCH)
                return
            if value.strip():
                yield value.strip()

    def _left_out(self, said: Property) -> Iterator[WallTime]:
        """What can't be read here leaves nothing out."""
        noted = list(self.flaws)
        for value in self._values(said):
            left_out = self._moment(Property(value, said.parameters))
            if left_out:
                yield left_out
        self.flaws = noted

    def _dates(self, said: Property, flaw: Flaw) -> Iterator[tuple[WallTime, Length]]:
        """Times of a list, each with the length that it says, or else the shortest."""
        for value in self._values(said):
            start_said, _, end_said = value.partition("/")
            start = self._moment(Property(start_said, said.parameters), flaw)
            if start is None:
                continue
            if not end_said:
                yield start, _shortest(start)
            elif end_said.upper().lstrip("+-").startswith("P"):
                yield start, self._lasting(start, end_said)
            else:
                end = self._moment(Property(end_said, said.parameters), flaw)
                yield start, self._until(start, end)

    def _moment(self, said: Property, flaw: Flaw = Flaw.BAD_TIME) -> WallTime | None:
        """The time; None for one that is not understood, which is noted."""
        name = said.parameters.get("TZID", "")
        zone = self._zones.find(name) if name else self._zones.local
        try:
            found = moment(said.value, zone or self._zones.local, self._zones.local)
        except (ValueError, OverflowError):
            self._note(flaw)
            return None
        if zone is None and found.zone is self._zones.local and not found.is_day:
            self._note(Flaw.ZONE)
        return found

    def _note(self, flaw: Flaw) -> None:
        self.flaws.append(flaw)


def is_long_over(found: Component, day: str) -> bool:
    """Whether an event that does not recur ended before this day, which is written as in files.

    At a glance: most events of a calendar are over.
    """
    if any(found.all(name) for name in ("RRULE", "RDATE", "RECURRENCE-ID")):
        return False
    said = [it.value for name in ("DTSTART", "DTEND") for it in found.all(name)]
    is_clear = len(said) == 2 and found.is_whole and all(MOMENT.match(it) for it in said)
    return is_clear and all(it.replace("-", "")[:8] < day for it in said)


def is_midnight(wall: datetime) -> bool:
    return not (wall.hour or wall.minute or wall.second)


def _shortest(start: WallTime) -> Length:
    """How long an event is that says no length."""
    return _same(A_DAY if start.is_day else SHORTEST)


def _same(length: timedelta) -> Length:
    return Length(length, length)
