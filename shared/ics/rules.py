"""Rules of recurrence (RFC 5545, 3.3.10): what one says, and the times it gives in a window."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from dateutil import rrule

from shared.ics.wall_times import LATEST, WallTime, added, moment

PERIODS = {
    "DAILY": timedelta(days=1),
    "WEEKLY": timedelta(weeks=1),
    "HOURLY": timedelta(hours=1),
    "MINUTELY": timedelta(minutes=1),
    "SECONDLY": timedelta(seconds=1),
}
"""The frequencies whose periods are all of one length."""

OFTENEST_OF_DAYS = {"YEARLY", "MONTHLY", "WEEKLY", "DAILY"}
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

LIMITS = {
    "BYSECOND": (0, 60),
    "BYMINUTE": (0, 59),
    "BYHOUR": (0, 23),
    "BYMONTH": (1, 12),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYSETPOS": (-366, 366),
}
ONLY_WITH = {
    "BYWEEKNO": {"YEARLY"},
    "BYYEARDAY": {"YEARLY", "HOURLY", "MINUTELY", "SECONDLY"},
    "BYMONTHDAY": {"YEARLY", "MONTHLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"},
}
"""With which frequencies a part means anything."""

OF_THE_CLOCK = {"BYSECOND", "BYMINUTE", "BYHOUR"}
ARGUMENTS = {"BYDAY": "byweekday"}
LARGEST = 100_000_000


@dataclass(frozen=True)
class RecurrenceRule:
    """A rule that was understood. `until` is on the wall clock of the series, inclusive."""

    frequency: str
    interval: int
    count: int | None
    until: datetime
    week_starts: int
    parts: dict[str, list[int] | list[rrule.weekday]]


def parse_rule(written: str, start: WallTime) -> RecurrenceRule:
    """The rule of a series that begins with `start`. Raises `ValueError` for what means nothing."""
    said = _split(written)
    frequency = said.pop("FREQ", "")
    if not hasattr(rrule, frequency) or frequency not in {*PERIODS, "MONTHLY", "YEARLY"}:
        raise ValueError(frequency)
    if start.is_day and frequency not in OFTENEST_OF_DAYS:
        raise ValueError(frequency)
    rule = RecurrenceRule(
        frequency,
        interval=_number(said.pop("INTERVAL", "1"), 1, LARGEST),
        count=_number(said.pop("COUNT"), 1, LARGEST**2) if "COUNT" in said else None,
        until=_until(said.pop("UNTIL"), start) if "UNTIL" in said else LATEST,
        week_starts=DAYS.index(said.pop("WKST", "MO")),
        parts={key: _part(key, value, frequency) for key, value in said.items()},
    )
    if "BYSETPOS" in rule.parts and len(rule.parts) == 1:
        raise ValueError(written)
    if start.is_day:
        days = {key: it for key, it in rule.parts.items() if key not in OF_THE_CLOCK}
        return replace(rule, parts=days)
    return rule


def times(
    rule: RecurrenceRule, start: datetime, since: datetime, until: datetime
) -> Iterator[datetime]:
    """The times of the wall clock that the rule gives from `since` to `until`, in order."""
    last = min(rule.until, until)
    if last < max(start, since):
        return
    start, left = _nearer(rule, start, since)
    for at in rrule.rrule(
        getattr(rrule, rule.frequency),
        dtstart=start,
        interval=rule.interval,
        wkst=rule.week_starts,
        cache=False,
        **{ARGUMENTS.get(key, key.lower()): values for key, values in rule.parts.items()},
    ):
        if at > last or (left is not None and left <= 0):
            return
        if left is not None:
            left -= 1
        if at >= since:
            yield at


def _nearer(rule: RecurrenceRule, start: datetime, since: datetime) -> tuple[datetime, int | None]:
    """A start of the same series shortly before `since`, and how many times are left of it."""
    period = PERIODS.get(rule.frequency)
    if period is None or (rule.count is not None and rule.parts):
        return start, rule.count
    step = period * rule.interval
    steps = max(0, (since - start) // step - 1)
    left = None if rule.count is None else rule.count - steps
    return added(start, steps * step), left


def _split(written: str) -> dict[str, str]:
    said: dict[str, str] = {}
    for part in filter(None, written.strip().upper().split(";")):
        key, is_said, value = (it.strip() for it in part.partition("="))
        if not is_said or key in said:
            raise ValueError(written)
        said[key] = value
    if said.pop("RSCALE", "GREGORIAN") != "GREGORIAN" or said.pop("SKIP", "OMIT") != "OMIT":
        raise ValueError(written)
    return said


def _until(written: str, start: WallTime) -> datetime:
    """A date includes its whole day; so does a time, where the series is one of days."""
    end = moment(written, start.zone, start.zone)
    if start.is_day or end.is_day:
        day = max(end.wall, end.in_zone(start.zone)).date()
        return datetime.combine(day, time.max)
    return end.in_zone(start.zone)


def _part(key: str, written: str, frequency: str) -> list[int] | list[rrule.weekday]:
    if frequency not in ONLY_WITH.get(key, {frequency}):
        raise ValueError(key)
    values = written.split(",")
    if key == "BYDAY":
        return [_weekday(value.strip(), frequency) for value in values]
    lowest, highest = LIMITS.get(key, (0, 0))
    numbers = [_number(value, lowest, highest) for value in values]
    if not highest or (lowest < 0 and 0 in numbers):
        raise ValueError(key)
    return [min(number, 59) for number in numbers] if key == "BYSECOND" else numbers


def _weekday(written: str, frequency: str) -> rrule.weekday:
    number = _number(written[:-2], -53, 53) if written[:-2] else None
    if number is not None and (number == 0 or frequency not in {"MONTHLY", "YEARLY"}):
        raise ValueError(written)
    return rrule.weekday(DAYS.index(written[-2:]), number)


def _number(written: str, lowest: int, highest: int) -> int:
    if len(written) > 20 or not written.isascii():
        raise ValueError(written)
    number = int(written)
    if not lowest <= number <= highest:
        raise ValueError(written)
    return number
