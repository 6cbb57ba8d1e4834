"""Splits a calendar file into its components, whatever is wrong with some of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO

CALENDAR = "VCALENDAR"
READ = {"VEVENT", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY"}
"""The components that tell when somebody is busy, and the time zones."""

MEANT = {
    "ATTENDEE", "DTEND", "DTSTART", "DURATION", "EXDATE", "FREEBUSY", "ORGANIZER", "RDATE",
    "RECURRENCE-ID", "RRULE", "SEQUENCE", "STATUS", "TRANSP", "TZID", "UID", "X-WR-CALNAME",
    "X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-CDO-BUSYSTATUS",
}  # fmt: skip
"""The properties that are read. What an event is about is passed over unread."""

MOST_VALUES = 20_000
"""Lines of one property in one component; more are left out, and it is not whole."""

NAME = re.compile(r"\s*([A-Za-z0-9-]{1,40})\s*[;:]")
HEAD = re.compile(r'[^":]*(?:"[^"]*"[^":]*)*:')
"""Until the first colon that stands outside of quotation marks."""

PARAMETER = re.compile(r';\s*([A-Za-z0-9-]+)\s*=\s*("[^"]*"|[^;]*)')


@dataclass(frozen=True)
class Property:
    """A property's value and its parameters, by their names in capitals."""

    value: str
    parameters: dict[str, str]


@dataclass
class Component:
    """A component with its properties by their names in capitals.

    `lines` are kept for time zones only. `is_whole` is False when its end was missing, or the end
    of a component within it, or something was left out.
    """

    name: str
    properties: dict[str, list[Property]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    is_whole: bool = True
    nested: int = 0

    def all(self, name: str) -> list[Property]:
        return self.properties.get(name, [])

    def first(self, name: str) -> str:
        """The property's first value, '' without one."""
        values = self.all(name)
        return values[0].value.strip() if values else ""

    def texts(self, name: str) -> list[str]:
        """The values of a property, in capitals."""
        return [it.value.strip().upper() for it in self.all(name)]


def components(written: bytes) -> Iterator[Component]:
    """The calendars and the components that are read, each once, in the order of their ends.

    A component within an event, as an alarm, belongs to nobody. One without an end is closed by
    the next that begins; what is written outside of all belongs to no component.
    """
    calendar = Component(CALENDAR)
    current = calendar
    for line in StringIO(_unfolded(written)):
        name = _name_of(line)
        if name not in {"BEGIN", "END"}:
            _keep(current, name, line)
            continue
        what = line.partition(":")[2].strip().upper()
        if what not in READ and what != CALENDAR:
            _go_deeper(current, line, 1 if name == "BEGIN" else -1)
            continue
        if current is not calendar:
            yield _closed(current, is_ended=(name, what) == ("END", current.name))
        current = calendar
        if name == "BEGIN" and what in READ:
            current = Component(what)
        elif what == CALENDAR:
            calendar.lines.append(name)
    if current is not calendar:
        yield _closed(current, is_ended=False)
    if calendar.lines:
        calendar.is_whole = calendar.lines.count("BEGIN") <= calendar.lines.count("END")
        yield calendar


def _unfolded(written: bytes) -> str:
    """The text with one logical line in each line. Folds may split a letter: first the bytes."""
    if written[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        written = written.decode("utf-16", "replace").encode()
    lines = written.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    joined = lines.replace(b"\n ", b"").replace(b"\n\t", b"")
    try:
        return joined.decode("utf-8-sig")
    except UnicodeDecodeError:
        return joined.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _name_of(line: str) -> str:
    found = NAME.match(line)
    return found[1].upper() if found else ""


def _keep(current: Component, name: str, line: str) -> None:
    if current.name == "VTIMEZONE":
        current.lines.append(line.strip())
    is_named = name == "X-WR-CALNAME" if current.name == CALENDAR else name in MEANT
    if current.nested or not is_named:
        return
    values = current.properties.setdefault(name, [])
    if len(values) >= MOST_VALUES:
        current.is_whole = False
        return
    head = HEAD.match(line)
    before = head[0][:-1] if head else line.partition(":")[0]
    parameters = {key.upper(): value.strip('" ') for key, value in PARAMETER.findall(before)}
    values.append(Property(line[len(before) + 1 :].strip(), parameters))


def _go_deeper(current: Component, line: str, steps: int) -> None:
    if current.name == "VTIMEZONE":
        current.lines.append(line.strip())
    if current.name != CALENDAR:
        current.nested = max(0, current.nested + steps)


def _closed(current: Component, *, is_ended: bool) -> Component:
    current.is_whole = current.is_whole and is_ended and not current.nested
    return current
