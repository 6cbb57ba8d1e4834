"""Hours as they are typed: a day, and two stretches for each weekday or for one day."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from itertools import pairwise

from shared.appointments import Hours
from shared.content import Message, message

STRETCHES = 2
"""Stretches of work in a day: before and after a break. A day that has more shows them all."""
QUARTER = 15
"""Minutes; hours begin and end on the quarter."""
FURTHEST = timedelta(days=731)
"""How far ahead hours can be planned."""


class UnreadableHours(Exception):
    """The typed day or hours cannot be read; `problem` says why."""

    def __init__(self, problem: Message) -> None:
        super().__init__(problem.id)
        self.problem = problem


def read_day(typed: Mapping[str, str], today: date) -> date:
    """The typed day, from today to `FURTHEST` ahead. Raises `UnreadableHours`."""
    try:
        day = date.fromisoformat(typed.get("day", ""))
    except ValueError:
        raise UnreadableHours(message("desk-hours-which-day")) from None
    if not today <= day <= today + FURTHEST:
        raise UnreadableHours(message("desk-hours-which-day"))
    return day


def read_week(typed: Mapping[str, str], stored: Mapping[int, Hours]) -> dict[int, Hours]:
    """The typed hours by weekday (Monday is 0). A weekday whose fields come back as they were shown
    keeps its `stored` hours, also where nobody could type them. Raises `UnreadableHours`.
    """
    return {weekday: _read_weekday(typed, weekday, stored) for weekday in range(7)}


def read_hours(typed: Mapping[str, str], name: str, stretches: int = STRETCHES) -> Hours:
    """The hours typed in fields like "0-1-from" and "0-1-to", where `name` is "0", by time.

    Raises `UnreadableHours`.
    """
    found = [_stretch(typed, f"{name}-{n}") for n in range(stretches)]
    hours = tuple(sorted(stretch for stretch in found if stretch))
    for (_, ends), (starts, _) in pairwise(hours):
        if starts < ends:
            raise UnreadableHours(message("desk-hours-overlap"))
    return hours


def stretches_in(hours: Mapping[int, Hours]) -> int:
    """How many stretches a day of the form has, so that all of them can be seen."""
    return max([STRETCHES, *(len(stretches) for stretches in hours.values())])


def typed_week(hours: Mapping[int, Hours]) -> dict[str, str]:
    """The weekly hours as the fields of the form, by field name."""
    return {
        field: clock
        for weekday, stretches in hours.items()
        for field, clock in typed_hours(stretches, str(weekday)).items()
    }


def typed_hours(hours: Hours, name: str) -> dict[str, str]:
    """A day's hours as the fields of the form, by field name."""
    typed = {}
    for n, (starts, ends) in enumerate(hours):
        typed[f"{name}-{n}-from"] = f"{starts:%H:%M}"
        typed[f"{name}-{n}-to"] = f"{ends:%H:%M}"
    return typed


def _read_weekday(typed: Mapping[str, str], weekday: int, stored: Mapping[int, Hours]) -> Hours:
    hours, stretches = stored.get(weekday, ()), stretches_in(stored)
    shown = typed_hours(hours, str(weekday))
    names = [f"{weekday}-{n}-{end}" for n in range(stretches) for end in ("from", "to")]
    if all(typed.get(name, "").strip() == shown.get(name, "") for name in names):
        return hours
    return read_hours(typed, str(weekday), stretches)


def _stretch(typed: Mapping[str, str], name: str) -> tuple[time, time] | None:
    starts, ends = _clock(typed.get(f"{name}-from", "")), _clock(typed.get(f"{name}-to", ""))
    if starts is None and ends is None:
        return None
    if starts is None or ends is None or starts >= ends:
        raise UnreadableHours(message("desk-hours-from-to"))
    return starts, ends


def _clock(typed: str) -> time | None:
    """The time on the quarter, typed as "9", "9:30", "9.30" or "0930"; None for an empty field.

    Raises `UnreadableHours`.
    """
    written = typed.strip().replace(".", ":")
    if not written:
        return None
    if written.isdecimal() and written.isascii():
        written = f"{written[:-2]}:{written[-2:]}" if len(written) > 2 else f"{written}:00"
    try:
        hour, minute = (int(part) for part in written.split(":")[:2])
        clock = time(hour, minute)
    except (ValueError, OverflowError):
        raise UnreadableHours(message("desk-hours-clock")) from None
    if clock.minute % QUARTER:
        raise UnreadableHours(message("desk-hours-clock"))
    return clock
