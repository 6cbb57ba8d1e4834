"""Days and hours as a clerk types them, and as they are told again."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from shared.content import Day, Message, Moment, message

A_DAY = timedelta(days=1)
FAR = timedelta(days=366)
"""From today, either way."""

LONGEST_REASON = 200


@dataclass(frozen=True)
class TypedDays:
    """What stands in the fields, kept as it was typed."""

    who: str = ""
    first: str = ""
    last: str = ""
    starts: str = ""
    ends: str = ""
    reason: str = ""

    @property
    def has_hours(self) -> bool:
        return bool(self.starts or self.ends)


@dataclass
class Problems:
    """What is wrong, by field."""

    of: dict[str, Message] = field(default_factory=dict)

    def note(self, name: str, what: str) -> None:
        self.of.setdefault(name, message(what))


def read_days(typed: TypedDays, today: date, problems: Problems) -> tuple[date, date]:
    """The first and the last day, which is the first when nothing was typed; today, if anything is
    wrong with them."""
    first = _date(typed.first)
    last = _date(typed.last) if typed.last else first
    if first is None:
        problems.note("first", "desk-days-not-a-date")
    if last is None:
        problems.note("last", "desk-days-not-a-date")
    if first is None or last is None:
        return today, today
    if last < first:
        problems.note("last", "desk-days-backwards")
    elif last < today:
        problems.note("last", "desk-days-over")
    elif max(last - today, today - first) > FAR:
        problems.note("last", "desk-days-too-far")
    return (today, today) if problems.of else (first, last)


def read_span_hours(typed: TypedDays, problems: Problems) -> tuple[time, time | None]:
    """From and until; None: until the end of the day."""
    starts = _time(typed.starts) if typed.starts else time.min
    ends = _time(typed.ends) if typed.ends else None
    if starts is None:
        problems.note("starts", "desk-days-not-a-time")
    if typed.ends and ends is None:
        problems.note("ends", "desk-days-not-a-time")
    return starts or time.min, ends


def read_reason(typed: TypedDays, problems: Problems, *, is_needed: bool = False) -> str:
    if is_needed and not typed.reason:
        problems.note("reason", "desk-days-no-reason")
    if len(typed.reason) > LONGEST_REASON:
        problems.note("reason", "desk-days-reason-too-long")
    return typed.reason


def instants(
    zone: ZoneInfo, first: date, last: date, hours: tuple[time, time | None]
) -> tuple[datetime, datetime]:
    starts, ends = hours
    until = datetime.combine(last, ends, zone) if ends else midnight(zone, last + A_DAY)
    return datetime.combine(first, starts, zone), until


def midnight(zone: ZoneInfo, day: date) -> datetime:
    return datetime.combine(day, time.min, zone)


def span_in_words(starts_at: datetime, ends_at: datetime, zone: ZoneInfo) -> Message:
    """One day, several, or from one hour to another."""
    starts, ends = starts_at.astimezone(zone), ends_at.astimezone(zone)
    if (starts.time(), ends.time()) != (time.min, time.min):
        return message("desk-days-hours", since=Moment(starts_at), until=Moment(ends_at))
    return days_in_words(starts.date(), ends.date() - A_DAY)


def days_in_words(first: date, last: date) -> Message:
    if first == last:
        return message("desk-days-one", day=Day(first))
    return message("desk-days-several", first=Day(first), last=Day(last))


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _time(text: str) -> time | None:
    try:
        found = time.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is None else None
