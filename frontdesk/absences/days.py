"""Days and hours as a clerk types them, and in words."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from wtforms import StringField

from frontdesk.fields import TextField, TickField
from frontdesk.forms import OwnForm
from shared.content import Day, Message, Moment, message

A_DAY = timedelta(days=1)
FAR = timedelta(days=366)
"""How far from today a day may lie, either way."""

LONGEST_REASON = 200
"""Characters of the reason for an absence."""


@dataclass(frozen=True)
class TypedDays:
    """The fields of the form, kept as they were typed."""

    who: str = ""
    first: str = ""
    last: str = ""
    starts: str = ""
    ends: str = ""
    reason: str = ""

    @property
    def has_hours(self) -> bool:
        return bool(self.starts or self.ends)


class DaysForm(OwnForm):
    """Whom or what is away, from when until when and why; with `back` it is changed once more.

    `seen` are the meetings that the page showed; with `calls` the clerk calls those who have to be
    called.
    """

    who = TextField()
    first = TextField()
    last = TextField()
    starts = TextField()
    ends = TextField()
    reason = TextField()
    seen = StringField(default="")
    calls = TickField()
    back = TickField()

    @property
    def typed(self) -> TypedDays:
        fields = (self.who, self.first, self.last, self.starts, self.ends, self.reason)
        return TypedDays(*(field.data or "" for field in fields))


@dataclass
class Problems:
    """What is wrong with a form: a message for each field."""

    of: dict[str, Message] = field(default_factory=dict)

    def note(self, name: str, what: str) -> None:
        """Notes a field's problem; its first one stays."""
        self.of.setdefault(name, message(what))


def read_days(typed: TypedDays, today: date, problems: Problems) -> tuple[date, date]:
    """The first and the last day; without a last day, the first one twice.

    Today twice when anything is wrong with them, which is noted in `problems`.
    """
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
    """The clock times from and until; None for the end of the day.

    What cannot be read is noted in `problems`.
    """
    starts = _time(typed.starts) if typed.starts else time.min
    ends = _time(typed.ends) if typed.ends else None
    if starts is None:
        problems.note("starts", "desk-days-not-a-time")
    if typed.ends and ends is None:
        problems.note("ends", "desk-days-not-a-time")
    return starts or time.min, ends


def read_reason(typed: TypedDays, problems: Problems, *, is_needed: bool = False) -> str:
    """The reason; one that is missing or too long is noted in `problems`."""
    if is_needed and not typed.reason:
        problems.note("reason", "desk-days-no-reason")
    if len(typed.reason) > LONGEST_REASON:
        problems.note("reason", "desk-days-reason-too-long")
    return typed.reason


def instants(
    zone: ZoneInfo, first: date, last: date, hours: tuple[time, time | None]
) -> tuple[datetime, datetime]:
    """The start and the end of an absence, aware: midnight to midnight where no hours are given."""
    starts, ends = hours
    # From the clock of each day: when summer time begins or ends a day has 23 or 25 hours.
    until = datetime.combine(last, ends, zone) if ends else midnight(zone, last + A_DAY)
    return datetime.combine(first, starts, zone), until


def midnight(zone: ZoneInfo, day: date) -> datetime:
    """The instant at which the local day begins."""
    return datetime.combine(day, time.min, zone)


def span_in_words(starts_at: datetime, ends_at: datetime, zone: ZoneInfo) -> Message:
    """A span in words: one day, several days, or from one time to another."""
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
