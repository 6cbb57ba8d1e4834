"""Advisers are away or work at other hours, and days are closed."""

from datetime import datetime, time, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from shared.appointments import close_day, report_absence
from tests.appointments.houses import AARS
from tests.lives.chances import WINDOW_DAYS, days_ahead, hours, numbers
from tests.lives.life import Life
from tests.lives.plain_calendar import overlap, taken

names = st.sampled_from(["Karen", "Jens"])


class Hours(Life):
    """What takes working hours from the house."""

    @rule(name=names, ahead=days_ahead, away=hours, shift=numbers)
    def is_absent(self, name: str, ahead: int, away: tuple[time, time], shift: int) -> None:
        """Not always from one quarter to another."""
        day, minutes = self.day(ahead), timedelta(minutes=shift % 15)
        starts, ends = (datetime.combine(day, clock, AARS) + minutes for clock in away)
        with self.workplace.work() as work:
            hit = report_absence(work, self.advisers[name], starts, ends, "syg")
        self.paper.absences.append((name, (starts, ends)))
        assert [meeting.id for meeting in hit] == [
            meeting.id
            for meeting in self.paper.in_order()
            if meeting.adviser == name
            and meeting.starts_at > self.clock.now()
            and overlap(taken(meeting), (starts, ends))
        ]

    @rule(name=names, ahead=days_ahead, shift=st.none() | hours)
    def works_otherwise(self, name: str, ahead: int, shift: tuple[time, time] | None) -> None:
        day = self.day(ahead)
        told = [f"{shift[0]:%H:%M}-{shift[1]:%H:%M}"] if shift else []
        self.house.exception(self.advisers[name], day, *told)
        self.paper.exceptions[name, day] = shift

    @rule(ahead=st.integers(1, WINDOW_DAYS + 2))
    def closes(self, ahead: int) -> None:
        day = self.day(ahead)
        with self.workplace.work() as work:
            hit = close_day(work, self.house.id, day, "flytter")
        self.paper.closed.add(day)
        assert [meeting.id for meeting in hit] == [
            meeting.id for meeting in self.paper.in_order() if self.day_of(meeting.starts_at) == day
        ]
