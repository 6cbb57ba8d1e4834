"""Whatever is reported away, shut or closed, and in whatever order: no meeting is left that nobody
can hold, unless somebody owns a call about it, with a date."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from itertools import count
from threading import Barrier

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdesk.absences.actions.absences import (
    end_absence_of,
    list_absences_ahead,
    preview_affected,
    report_away,
)
from frontdesk.absences.actions.affected import ChangeSummary, OthersAffected
from frontdesk.absences.actions.closed_house import (
    Days,
    close_the_house,
    open_the_house,
    preview_closed_house,
    when_closed,
)
from frontdesk.clerks import Clerk
from shared import appointments, citizens
from shared.appointments import Form, Meeting, Refused, Unavailability
from shared.clock import SetClock
from shared.followups.calls_to_make import affected_meetings
from shared.jobs import find_affected_meetings
from shared.safetynet import TaskKind, open_tasks
from shared.unit_of_work import UnitOfWork, Workplace
from tests.appointments.houses import AARS, FOLLOW_UP, TODAY, House, at

houses = count()
Lot = tuple[str, int, int, int]
lots = st.tuples(
    st.sampled_from(["book", "book", "adviser", "room", "day", "close", "open", "back", "time"]),
    st.integers(0, 1000),
    st.integers(0, 4),
    st.integers(8, 15),
)


class Centre:
    """Two advisers, three rooms, six citizens of whom some have no telephone or are silent."""

    def __init__(self, workplace: Workplace) -> None:
        self.clock = SetClock(at("08:00"))
        self.workplace = Workplace(workplace.engine, self.clock, workplace.vault)
        self.house = House(self.workplace, f"house-{next(houses)}", window_days=5)
        self.advisers = [self.house.adviser(name, "08:00-16:00") for name in ("Karen", "Jens")]
        self.rooms = [self.house.room(name) for name in ("1", "2")]
        self.clerk = Clerk(1, self.house.id, "Lene")
        with self.workplace.work() as work:
            self.citizens = [self._citizen(work, n) for n in range(6)]

    def _citizen(self, work: UnitOfWork, n: int) -> int:
        telephone = f"+452030400{n}" if n % 3 else None
        known = citizens.register(work, self.house.id, date(1980, 1, n + 1), telephone, None, "da")
        if n == 1:
            citizens.protect(work, known.id)
        return known.id

    def lives_through(self, lot: Lot) -> None:
        what, which, days, hour = lot
        day = self.clock.now().astimezone(AARS).date() + timedelta(days=days)
        adviser, room = self.advisers[which % 2], self.rooms[which % 2]
        deeds: dict[str, Callable[[], object]] = {
            "book": lambda: self.books(which),
            "adviser": lambda: self.reports(self.gap(day, hour, adviser_id=adviser)),
            "room": lambda: self.reports(self.gap(day, hour, room_id=room)),
            "day": lambda: self.closes_a_day(day),
            "close": lambda: self.closes(day),
            "open": self.opens,
            "back": lambda: self.takes_back(which),
            "time": lambda: self.clock.turn(timedelta(minutes=which)),
        }
        deeds[what]()

    def books(self, which: int) -> None:
        who = self.citizens[which % 6]
        with suppress(Refused), self.workplace.work() as work:
            free = appointments.free_times(work, self.house.id, FOLLOW_UP, citizen_id=who)
            start = free[which % len(free)] if free else at("10:00")
            appointments.book(work, who, FOLLOW_UP, start, citizens.Needs(), "desk")

    def reports(self, gap: Unavailability) -> ChangeSummary:
        """Only what is not over yet: the page sees to that."""
        if gap.ends_at <= self.clock.now():
            return ChangeSummary()
        with self.workplace.work() as work:
            plan = preview_affected(work, self.clerk, gap)
        with self.workplace.work() as work:
            moves = {hit.meeting_id for hit in plan.affected if hit.meeting_id % 4}
            return report_away(work, self.clerk, gap, plan.seen, moves)

    def closes_a_day(self, day: date) -> None:
        with self.workplace.read() as work:
            gap = appointments.gap_of_days(work, self.house.id, day, day, "")
        self.reports(gap)

    def closes(self, day: date) -> None:
        days = Days(day, day + timedelta(days=1), "smitte")
        with self.workplace.work() as work:
            plan = preview_closed_house(work, self.clerk, days)
        if plan is not None:
            with self.workplace.work() as work:
                close_the_house(work, self.clerk, days, plan.seen)

    def opens(self) -> None:
        with self.workplace.work() as work:
            for it in when_closed(work, self.clerk)[:1]:
                open_the_house(work, self.clerk, it.closed.id)

    def takes_back(self, which: int) -> None:
        with self.workplace.work() as work:
            away = [it.id for it in list_absences_ahead(work, self.clerk) if it.id is not None]
            if away:
                end_absence_of(work, self.clerk, away[which % len(away)])

    def nobody_is_dropped(self) -> None:
        with self.workplace.read() as work:
            owed = {
                task.meeting_id
                for task in open_tasks(work, self.house.id)
                if task.kind is TaskKind.FIND_TIME and task.taken_by == "Lene"
            }
            assert {each.id for each in affected_meetings(work, self.house.id)} <= owed

    def gap(self, day: date, hour: int, **of: int) -> Unavailability:
        starts = datetime.combine(day, time(hour), AARS)
        return Unavailability(self.house.id, starts, starts + timedelta(hours=2), "", **of)


LIVES = {"sqlite": 100, "postgresql": 30}
"""What PostgreSQL may do otherwise lies in a statement, not in the order of what happens."""


def live(workplace: Workplace, lives: int) -> None:
    @settings(max_examples=lives)
    @given(st.lists(lots, min_size=8, max_size=20))
    def one(life: list[Lot]) -> None:
        centre = Centre(workplace)
        for lot in life:
            centre.lives_through(lot)
            centre.nobody_is_dropped()

    one()


@pytest.mark.long
@pytest.mark.slow
def test_after_any_absence_or_closing_no_meeting_is_left_alone(workplace: Workplace) -> None:
    live(workplace, LIVES[workplace.engine.dialect.name])


def test_two_clerks_and_a_citizen_at_once(workplace: Workplace) -> None:
    """The same absence twice in the same moment, while somebody books in it."""
    centre = Centre(workplace)
    booked = [_tomorrow(centre, n) for n in range(3)]
    gap = centre.gap(TODAY + timedelta(days=1), 8, adviser_id=centre.advisers[0])
    together = Barrier(3)

    def saves() -> int:
        with workplace.work() as work:
            plan = preview_affected(work, centre.clerk, gap)
        together.wait()
        with suppress(OthersAffected), workplace.work() as work:
            moves = {hit.meeting_id for hit in plan.affected}
            return report_away(work, centre.clerk, gap, plan.seen, moves).changed
        return 0

    def somebody_books() -> int:
        together.wait()
        with suppress(Refused):
            _tomorrow(centre, 4)
        return 0

    calls: list[Callable[[], int]] = [saves, saves, somebody_books]
    with ThreadPoolExecutor(3) as threads:
        changed = [done.result() for done in [threads.submit(call) for call in calls]]
    assert sorted(changed)[:2] == [0, 0]
    find_affected_meetings(workplace)
    with workplace.read() as work:
        kept = [appointments.get_meeting(work, each.id) for each in booked]
        owed = {task.meeting_id for task in open_tasks(work, centre.house.id)}
        assert {each.id for each in affected_meetings(work, centre.house.id)} <= owed
        assert [each.form for each in kept] == [Form.IN_PERSON] * 3
        assert len(appointments.absences(work, centre.house.id)) <= 1


def _tomorrow(centre: Centre, n: int) -> Meeting:
    start = at("08:00", TODAY + timedelta(days=1)) + (n // 2) * timedelta(minutes=45)
    with centre.workplace.work() as work:
        who = centre.citizens[n]
        return appointments.book(work, who, FOLLOW_UP, start, citizens.Needs(), "desk")
