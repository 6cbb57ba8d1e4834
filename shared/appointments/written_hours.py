"""Weekly hours written as text in Danish or English, such as "man-tor 8-12, 13-15"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from itertools import pairwise

from shared.appointments.shifts import Hours

QUARTER = 15
"""Minutes; hours begin and end on the quarter."""

WEEK = range(7)

DAYS = (
    "mandag mandage mandagen man ma monday mondays mon",
    "tirsdag tirsdage tirs tir ti tuesday tuesdays tues tue",
    "onsdag onsdage ons on wednesday wednesdays wed",
    "torsdag torsdage tors tor thursday thursdays thurs thur thu",
    "fredag fredage fre fr friday fridays fri",
    "lørdag lørdage lør lø saturday saturdays sat",
    "søndag søndage søn sø sunday sundays sun",
)
"""What each weekday is called, from Monday on."""

SPANS = {
    "hverdage": range(5),
    "hverdag": range(5),
    "weekdays": range(5),
    "weekend": range(5, 7),
    "weekenden": range(5, 7),
    "dagligt": WEEK,
    "daily": WEEK,
}
CLOSED = {"lukket", "lukker", "closed", "fri", "ingen", "off"}
SKIPPED = {"kl", "klokken", "fra", "from", "at", "den", "alle"}
DAY_OF = {name: day for day, names in enumerate(DAYS) for name in names.split()} | {"thurs": 3}
WORD = re.compile(r"[^\W\d_]+\.?|\d+(?:[.:]\d{1,2})?|[-,;:\n]|\S")
BREAKS = {"\n", ";"}


class HoursFlaw(StrEnum):
    """What is wrong with written hours."""

    EMPTY = "empty"
    UNKNOWN_WORD = "unknown-word"
    NO_DAY = "no-day"
    NO_HOURS = "no-hours"
    NO_END = "no-end"
    NO_CLOCK = "no-clock"
    BACKWARDS = "backwards"
    OVERLAP = "overlap"


@dataclass(frozen=True)
class WrongHours:
    """A flaw, and the part of the text that it is about, as it was written."""

    flaw: HoursFlaw
    part: str


@dataclass(frozen=True)
class WrittenWeek:
    """What was read: hours by weekday, 0 for Monday, all seven; and everything that is wrong."""

    hours: Mapping[int, Hours]
    wrong: tuple[WrongHours, ...]


@dataclass
class _Reading:
    """What is read so far: the days before which hours are expected, and the hours found."""

    days: list[int] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    is_open: bool = True
    found: dict[int, list[tuple[time, time]]] = field(default_factory=lambda: defaultdict(list))
    wrong: list[WrongHours] = field(default_factory=list)

    def is_wrong(self, flaw: HoursFlaw, part: str) -> None:
        self.wrong.append(WrongHours(flaw, part))

    def name(self, days: list[int], part: str) -> None:
        """Takes in named days: more of them, or the first after hours."""
        if not self.is_open:
            self.days, self.named, self.is_open = [], [], True
        self.days += days
        self.named.append(part)

    def close_group(self) -> None:
        """Days after which no hours came are a flaw: were they meant to be closed?"""
        if self.days and self.is_open:
            self.is_wrong(HoursFlaw.NO_HOURS, ", ".join(self.named))
        self.days, self.named, self.is_open = [], [], True

    def set(self, stretches: list[tuple[time, time]], part: str) -> None:
        if not self.days:
            self.is_wrong(HoursFlaw.NO_DAY, part)
        self.is_open = False
        for day in self.days:
            self.found[day] += stretches


def read_written_hours(text: str) -> WrittenWeek:
    """The hours that a text tells; weekdays that it leaves out have none.

    A line, or a part up to a semicolon, names days and then their hours; "lukket" says that there
    are none. Nothing is guessed: whatever can't be read is a flaw.
    """
    reading = _Reading()
    words = list(_words(text))
    if not any(word.strip() for word in words):
        reading.is_wrong(HoursFlaw.EMPTY, "")
    at = 0
    while at < len(words):
        at = _read_part(words, at, reading)
    reading.close_group()
    return WrittenWeek({day: _in_order(reading, day) for day in WEEK}, tuple(reading.wrong))


def written_week(hours: Mapping[int, Hours], days: tuple[str, ...]) -> str:
    """Hours as text that is read the same again, a line for each run of equal days; `days` names
    the weekdays."""
    lines = []
    for first, last in _runs(hours):
        named = days[first] if first == last else f"{days[first]}-{days[last]}"
        lines.append(f"{named} {_stretches(hours[first])}")
    return "\n".join(lines)


def _words(text: str) -> Iterator[str]:
    """The words with a dash for whatever means "until", and without those that mean nothing."""
    plain = re.sub(r"[\u2010-\u2015\u2212]", "-", text.lower()).replace("\r", "\n")
    kept: list[str] = []
    for found in WORD.findall(plain):
        word = found if re.match(r"\d", found) else found.rstrip(".")
        if word in {"og", "and", "samt", "&"}:
            word = ","
        is_after = bool(kept) and (kept[-1] in DAY_OF or kept[-1][0].isdigit())
        if word in {"til", "until"} or (word == "to" and is_after):
            word = "-"
        elif word == "to":
            word = "torsdag"
        if word and word not in SKIPPED:
            kept.append(word)
    return iter(kept)


def _read_part(words: list[str], at: int, reading: _Reading) -> int:
    """Reads the days, the hours or the sign at a place; gives the place after it."""
    word = words[at]
    if word in DAY_OF:
        return _read_days(words, at, reading)
    if word[0].isdigit():
        return _read_stretch(words, at, reading)
    if word in SPANS:
        reading.name(list(SPANS[word]), word)
    elif word in CLOSED:
        reading.set([], word)
    elif word in BREAKS:
        _end_line(words, at, reading)
    elif word not in {",", ":"}:
        reading.is_wrong(HoursFlaw.UNKNOWN_WORD, word)
    return at + 1


def _end_line(words: list[str], at: int, reading: _Reading) -> None:
    """After a break hours may still follow for the days before it, but other days may not."""
    after = next((word for word in words[at + 1 :] if word not in BREAKS | {",", ":"}), "")
    if not (after and after[0].isdigit()) and after not in CLOSED:
        reading.close_group()


def _read_days(words: list[str], at: int, reading: _Reading) -> int:
    first = DAY_OF[words[at]]
    if words[at + 1 : at + 2] == ["-"] and words[at + 2 : at + 3] and words[at + 2] in DAY_OF:
        count = (DAY_OF[words[at + 2]] - first) % 7 + 1
        days = [(first + n) % 7 for n in range(count)]
        reading.name(days, f"{words[at]}-{words[at + 2]}")
        return at + 3
    reading.name([first], words[at])
    return at + 1


def _read_stretch(words: list[str], at: int, reading: _Reading) -> int:
    part = "".join(words[at : at + 3])
    if words[at + 1 : at + 2] != ["-"] or not words[at + 2 : at + 3]:
        reading.is_wrong(HoursFlaw.NO_END, words[at])
        reading.is_open = False
        return at + 1
    ends = [_clock(word) for word in (words[at], words[at + 2])]
    starts, until = ends
    if starts is None or until is None:
        reading.is_wrong(HoursFlaw.NO_CLOCK, part)
        reading.is_open = False
    elif starts >= until:
        reading.is_wrong(HoursFlaw.BACKWARDS, part)
        reading.is_open = False
    else:
        reading.set([(starts, until)], part)
    return at + 3


def _clock(word: str) -> time | None:
    """A time on the quarter, written as "8", "8.30", "8:30" or "0830"; None for anything else."""
    written = word.replace(".", ":")
    if written.isascii() and written.isdigit():
        long = len(written) in (3, 4)
        written = f"{written[:-2]}:{written[-2:]}" if long else f"{written}:00"
    match = re.fullmatch(r"(\d{1,2}):(\d{2})", written, re.ASCII)
    if match is None or int(match[1]) > 23 or int(match[2]) > 59 or int(match[2]) % QUARTER:
        return None
    return time(int(match[1]), int(match[2]))


def _in_order(reading: _Reading, day: int) -> Hours:
    hours = tuple(sorted(set(reading.found.get(day, ()))))
    for (starts, ends), (following, until) in pairwise(hours):
        if following < ends:
            part = f"{_span(starts, ends)}, {_span(following, until)}"
            if WrongHours(HoursFlaw.OVERLAP, part) not in reading.wrong:
                reading.is_wrong(HoursFlaw.OVERLAP, part)
    return hours


def _runs(hours: Mapping[int, Hours]) -> list[tuple[int, int]]:
    """From which weekday to which the hours are the same; those without are left out."""
    runs: list[tuple[int, int]] = []
    for day in WEEK:
        if not hours.get(day):
            continue
        if runs and runs[-1][1] == day - 1 and hours[day] == hours[day - 1]:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _stretches(hours: Hours) -> str:
    return ", ".join(_span(*stretch) for stretch in hours)


def _span(starts: time, ends: time) -> str:
    return f"{_written(starts)}-{_written(ends)}"


def _written(clock: time) -> str:
    return f"{clock.hour}.{clock.minute:02}" if clock.minute else str(clock.hour)
