"""A jobcentre that lives through random days, and the paper on which the same is written down."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from sqlalchemy import text

from shared.appointments import (
    Meeting,
    MeetingState,
    change_kind,
    get_centre,
    kinds,
    mark_held,
    upcoming,
)
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.houses import AARS, FOLLOW_UP, House, at
from tests.lives.chances import BUFFERS, WINDOW_DAYS
from tests.lives.plain_calendar import Paper, PaperRoom

houses = count()


class Life(RuleBasedStateMachine):
    """A house with two advisers, three rooms and five citizens, in which time passes.

    What may happen there is told by those who inherit from this, a theme each.
    """

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.clock = SetClock(at("08:00"))
        self.workplace = Workplace(workplace.engine, self.clock, workplace.vault)
        self.house = House(self.workplace, f"house-{next(houses)}", window_days=WINDOW_DAYS)
        self.advisers = {
            "Karen": self.house.adviser("Karen", "08:00-12:00", room=False),
            "Jens": self.house.adviser("Jens", "10:00-15:00", room=False),
        }
        kinds_of_room = (("1", False, False), ("2", True, False), ("3", True, True))
        rooms = [PaperRoom(*kind) for kind in kinds_of_room]
        for room in rooms:
            self.house.room(room.name, wheelchair=room.wheelchair, quiet=room.quiet)
        self.citizens = self.house.citizens(5)
        self.advisers_are_kept_free()
        with self.workplace.read() as work:
            self.centre = get_centre(work, self.house.id)
        shifts = {"Karen": (time(8), time(12)), "Jens": (time(10), time(15))}
        self.paper = Paper(time(8), time(16), WINDOW_DAYS, timedelta(minutes=120), rooms, shifts)
        self.somebody_has_met()

    def advisers_are_kept_free(self) -> None:
        with self.workplace.work() as work:
            for kind in kinds(work, self.house.id):
                buffer = BUFFERS[kind.code] // timedelta(minutes=1)
                change_kind(work, self.house.id, replace(kind, buffer_minutes=buffer))

    def somebody_has_met(self) -> None:
        """Who may choose how the next meeting is held."""
        first = self.house.book(self.citizens[0], at("10:00"))
        self.clock.turn(timedelta(hours=3))
        with self.workplace.work() as work:
            self.paper.meetings[first.id] = mark_held(work, first.id, "Karen Holm")
        next_one = self.house.book(self.citizens[0], at("09:00") + timedelta(days=1), FOLLOW_UP)
        self.paper.meetings[next_one.id] = next_one

    @rule(minutes=st.integers(1, 2000))
    def time_passes(self, minutes: int) -> None:
        self.clock.turn(timedelta(minutes=minutes))

    def day(self, ahead: int) -> date:
        return self.clock.now().astimezone(AARS).date() + timedelta(days=ahead)

    def day_of(self, instant: datetime) -> date:
        return instant.astimezone(AARS).date()

    def any_meeting(self, which: int) -> Meeting:
        return self.paper.in_order()[which % len(self.paper.meetings)]

    def is_ahead(self, meeting: Meeting) -> bool:
        return meeting.starts_at > self.clock.now() and meeting.state is MeetingState.BOOKED

    def ahead(self, citizen_id: int) -> Counter[str]:
        with self.workplace.read() as work:
            return Counter(
                meeting.kind
                for meeting in upcoming(work, citizen_id)
                if meeting.starts_at > self.clock.now()
            )

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        """What the database keeps of this house, whose id is `:id`."""
        with self.workplace.read() as work:
            found = work.session.execute(text(statement), {"id": self.house.id})
            return [tuple(row) for row in found]
