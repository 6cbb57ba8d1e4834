"""Hours as somebody types them: a day, and two stretches for each weekday or for one day."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from itertools import pairwise

from shared.appointments import Hours
from shared.content import Message, message

STRETCHES = 2
QUARTER = 15
FURTHEST = timedelta(days=731)
"""Nobody plans hours further ahead."""


class UnreadableHours(Exception):
    """What was typed makes no hours; `problem` says why."""

    def __init__(self, problem: Message) -> None:
        super().__init__(problem.id)
        self.problem = problem


def read_day(typed: Mapping[str, str], today: date) -> date:
    """Raises `NotUnderstood`."""
    try:
        day = date.fromisoformat(typed.get("day", ""))
    except ValueError:
        raise UnreadableHours(message("desk-hours-which-day")) from None
    if not today <= day <= today + FURTHEST:
        raise UnreadableHours(message("desk-hours-which-day"))
    return day


def read_week(typed: Mapping[str, str]) -> dict[int, Hours]:
    """By weekday. Raises `NotUnderstood`."""
    return {weekday: read_hours(typed, str(weekday)) for weekday in range(7)}


def read_hours(typed: Mapping[str, str], name: str) -> Hours:
    """Fields are called like "0-1-from", "0-1-to". Raises `NotUnderstood`."""
    found = [_stretch(typed, f"{name}-{n}") for n in range(STRETCHES)]
    hours = tuple(sorted(stretch for stretch in found if stretch))
    for (_, ends), (starts, _) in pairwise(hours):
        if starts < ends:
            raise UnreadableHours(message("desk-hours-overlap"))
    return hours


def typed_week(hours: Mapping[int, Hours]) -> dict[str, str]:
    """As it would be typed."""
    return {
        field: clock
        for weekday, stretches in hours.items()
        for field, clock in typed_hours(stretches, str(weekday)).items()
    }


def typed_hours(hours: Hours, name: str) -> dict[str, str]:
    typed = {}
    for n, (starts, ends) in enumerate(hours):
        typed[f"{name}-{n}-from"] = f"{starts:%H:%M}"
        typed[f"{name}-{n}-to"] = f"{ends:%H:%M}"
    return typed


def _stretch(typed: Mapping[str, str], name: str) -> tuple[time, time] | None:
    starts, ends = _clock(typed.get(f"{name}-from", "")), _clock(typed.get(f"{name}-to", ""))
    if starts is None and ends is None:
        return None
    if starts is None or ends is None or starts >= ends:
        raise UnreadableHours(message("desk-hours-from-to"))
    return starts, ends


def _clock(typed: str) -> time | None:
    """On the quarter: "9", "9:30", "9.30" or "0930"."""
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
