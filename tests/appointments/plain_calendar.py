"""A calendar as one would keep it on paper: slow and obvious, to check the quick one by."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from shared.appointments import Meeting
from shared.citizens import Needs
from tests.appointments.houses import AARS

QUARTER = timedelta(minutes=15)
Stretch = tuple[datetime, datetime]


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

    def free(self, now: datetime, length: timedelta, needs: Needs) -> list[datetime]:
        today = now.astimezone(AARS).date()
        days = [today + timedelta(days=n) for n in range(self.window_days + 1)]
        return [start for day in days for start in self._free_on(day, now, length, needs)]

    def _free_on(self, day: date, now: datetime, length: timedelta, needs: Needs) -> list[datetime]:
        if day in self.closed:
            return []
        first = datetime.combine(day, self.opens, AARS)
        last = datetime.combine(day, self.closes, AARS) - length
        starts = [first + n * QUARTER for n in range((last - first) // QUARTER + 1)]
        return [
            start
            for start in starts
            if start >= now + self.notice
            and any(self._at_work(name, day, (start, start + length)) for name in self.shifts)
            and any(
                self._has_space(room, (start, start + length))
                for room in self.rooms
                if room.suits(needs)
            )
        ]

    def _at_work(self, name: str, day: date, stretch: Stretch) -> bool:
        hours = self.exceptions.get((name, day), self.shifts[name])
        if hours is None:
            return False
        starts, ends = (datetime.combine(day, clock, AARS) for clock in hours)
        away = [absence for who, absence in self.absences if who == name]
        busy = [taken(meeting) for meeting in self.meetings.values() if meeting.adviser == name]
        within = starts <= stretch[0] and stretch[1] <= ends
        return within and not any(overlap(stretch, other) for other in away + busy)

    def _has_space(self, room: PaperRoom, stretch: Stretch) -> bool:
        meetings = [meeting for meeting in self.meetings.values() if meeting.room == room.name]
        return not any(overlap(stretch, taken(meeting)) for meeting in meetings)


def taken(meeting: Meeting) -> Stretch:
    return meeting.starts_at, meeting.starts_at + timedelta(minutes=meeting.minutes)


def overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]
