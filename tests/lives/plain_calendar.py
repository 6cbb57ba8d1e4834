"""A calendar as one would keep it on paper: slow and obvious, to check the quick one by."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from shared.appointments import Form, Meeting
from shared.citizens import Needs
from tests.appointments.houses import AARS
from tests.lives.plain_waitlist import Line

QUARTER = timedelta(minutes=15)
Stretch = tuple[datetime, datetime]


@dataclass(frozen=True)
class PaperHold:
    """What `holder` keeps until then; it takes what a meeting would, and no citizen.

    `buffer` are the minutes after it in which the adviser is kept free.
    """

    holder: str
    until: datetime
    starts_at: datetime
    ends_at: datetime
    adviser: str
    room: str
    buffer: int
    citizen_id: int = 0


@dataclass(frozen=True)
class PaperRoom:
    name: str
    wheelchair: bool
    quiet: bool

    def suits(self, needs: Needs) -> bool:
        if needs.wheelchair and not self.wheelchair:
            return False
        return self.quiet or not needs.quiet_room


@dataclass
class Paper:
    """Everything by name; a day has all hours of the house unless it is closed."""

    opens: time
    closes: time
    window_days: int
    notice: timedelta
    rooms: list[PaperRoom]
    shifts: dict[str, tuple[time, time]]
    exceptions: dict[tuple[str, date], tuple[time, time] | None] = field(default_factory=dict)
    absences: list[tuple[str, Stretch]] = field(default_factory=list)
    closed: set[date] = field(default_factory=set)
    meetings: dict[int, Meeting] = field(default_factory=dict)
    line: Line = field(default_factory=Line)
    holds: list[PaperHold] = field(default_factory=list)

    def strike(self, meeting_id: int) -> None:
        """It was given up, and with it all that its citizen waited for."""
        del self.meetings[meeting_id]
        self.line.leave(meeting_id)

    def taking(self) -> list[Meeting]:
        """All that takes time: meetings, and times that are kept for somebody."""
        return [*self.meetings.values(), *self.line.kept()]

    def in_order(self) -> list[Meeting]:
        return sorted(self.meetings.values(), key=lambda one: (one.starts_at, one.id))

    def free(
        self,
        now: datetime,
        length: timedelta,
        needs: Needs,
        form: Form = Form.IN_PERSON,
        citizen_id: int | None = None,
        buffer: timedelta = timedelta(),
        holder: str | None = None,
    ) -> list[datetime]:
        """Starts of such a meeting; `buffer` is how long the adviser is kept free after it.

        For one who keeps a time as `holder`; None: nobody's hold counts.
        """
        others = [it for it in self.holds if it.until > now and it.holder != holder]
        kept = others if holder is not None else []
        soonest, today = now + self.notice, now.astimezone(AARS).date()
        rooms = {room.name for room in self.rooms if room.suits(needs)}
        taking: list[Meeting | PaperHold] = [*self.taking(), *kept]
        found: list[datetime] = []
        for day in (today + timedelta(days=n) for n in range(self.window_days + 1)):
            there = [one for one in taking if one.starts_at.astimezone(AARS).date() == day]
            found += [
                start
                for start in self._starts(day, length)
                if start >= soonest
                and self._has_place((start, start + length), rooms, form, citizen_id, buffer, there)
            ]
        return found

    def _has_place(
        self,
        stretch: Stretch,
        rooms: set[str],
        form: Form,
        citizen_id: int | None,
        buffer: timedelta,
        taking: list[Meeting | PaperHold],
    ) -> bool:
        """Somebody is at work and free, there is a room if they meet, and the citizen has time.

        `taking` is all that takes time on that day.
        """
        meanwhile = [one for one in taking if overlap(taken(one), stretch)]
        return (
            (form is not Form.IN_PERSON or bool(rooms - {one.room for one in meanwhile}))
            and citizen_id not in {one.citizen_id for one in meanwhile}
            and any(self._has_time(name, stretch, buffer, taking) for name in self.shifts)
        )

    def _has_time(
        self, name: str, stretch: Stretch, buffer: timedelta, taking: list[Meeting | PaperHold]
    ) -> bool:
        if not self.is_at_work(name, stretch):
            return False
        wanted = stretch[0], stretch[1] + self.kept_after(name, stretch, buffer)
        theirs = [taken_of_adviser(one) for one in taking if one.adviser == name]
        return not any(overlap(one, wanted) for one in theirs)

    def kept_after(self, name: str, stretch: Stretch, buffer: timedelta) -> timedelta:
        """As much of the buffer as the adviser works without a break."""
        kept, end = timedelta(), stretch[1]
        while kept < buffer and self.is_at_work(name, (end + kept, end + kept + QUARTER)):
            kept += QUARTER
        return kept

    def is_at_work(self, name: str, stretch: Stretch) -> bool:
        """Whether or not they are busy then."""
        day = stretch[0].astimezone(AARS).date()
        hours = self.exceptions.get((name, day), self.shifts[name])
        if hours is None or day in self.closed:
            return False
        starts, ends = (on_the_day(day, clock) for clock in hours)
        within = starts <= stretch[0] and stretch[1] <= ends
        return within and not any(
            overlap(stretch, away) for who, away in self.absences if who == name
        )

    def opening(self, day: date) -> Stretch | None:
        if day in self.closed:
            return None
        return on_the_day(day, self.opens), on_the_day(day, self.closes)

    def is_open(self, at: datetime) -> bool:
        hours = self.opening(at.astimezone(AARS).date())
        return hours is not None and hours[0] <= at < hours[1]

    def next_opening(self, after: datetime) -> datetime:
        """The first morning after that; itself, when the house is open then."""
        day = after.astimezone(AARS).date()
        while not (hours := self.opening(day)) or hours[1] <= after:
            day += timedelta(days=1)
        return max(hours[0], after)

    def _starts(self, day: date, length: timedelta) -> Iterator[datetime]:
        if hours := self.opening(day):
            start, closes = hours
            while start + length <= closes:
                yield start
                start += QUARTER


@cache
def on_the_day(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, AARS).astimezone(UTC)


def taken(meeting: Meeting | PaperHold) -> Stretch:
    return meeting.starts_at, meeting.ends_at


def taken_of_adviser(meeting: Meeting | PaperHold) -> Stretch:
    return meeting.starts_at, meeting.ends_at + timedelta(minutes=meeting.buffer)


def overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]
