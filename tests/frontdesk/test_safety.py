"""Whoever is lost stands on the page, is found by the sweep, and has a task again a moment later.

An event is undone by SQL, as if the rule for it had never been written. Then the query of
`tests.lost`, which knows none of our code, and the page must both count one citizen.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Date, bindparam, text

from frontdesk.clerks import Clerk as Actor
from frontdesk.courses.actions import close_course_of, pause_course_of, resume_course_of
from frontdesk.meetings.actions.attendance import record_held
from shared import followups
from shared.accounts import TeamCode
from shared.appointments import FIRST_MEETING, Meeting, book, free_times
from shared.citizens import Needs, get_citizen, register
from shared.clock import SetClock
from shared.database import UtcDateTime
from shared.jobs.sweep_safety_net import sweep_safety_net
from shared.safetynet import (
    Because,
    CloseReason,
    PausedWith,
    TaskKind,
    open_task,
    open_tasks,
    sweep_finds,
)
from shared.unit_of_work import UnitOfWork, Workplace
from tests.frontdesk.clerk import Clerk
from tests.lost import LOCAL, lost_in
from tests.town import Town

LENE = "SELECT id FROM staff WHERE name = 'Lene'"
A_DAY = timedelta(days=1)


@dataclass
class Centre:
    """Where things go wrong: what tests do to it goes past everything that would notice."""

    house: Workplace
    town: Town
    clock: SetClock

    def break_by_sql(self, *statements: str) -> None:
        now, yesterday = self.clock.now(), self.today - A_DAY
        moments: dict[str, Any] = {"now": now, "later": now + 30 * A_DAY, "yesterday": yesterday}
        with self.house.work() as work:
            for statement in statements:
                used = [
                    bindparam(name, at, UtcDateTime() if isinstance(at, datetime) else Date())
                    for name, at in moments.items()
                    if f":{name}" in statement
                ]
                work.session.execute(text(statement).bindparams(*used))

    @property
    def today(self) -> date:
        return self.clock.now().astimezone(LOCAL).date()

    @property
    def lene(self) -> Actor:
        with self.house.read() as work:
            id = work.session.execute(text(LENE)).scalar_one()
        return Actor(id, self.town.centre_id, "Lene")

    def registered(self) -> int:
        with self.house.work() as work:
            bent = register(work, self.town.centre_id, date(1965, 4, 12), None, None, "da")
            followups.citizen_registered(work, bent.id, self.town.centre_id, self.lene.via)
            return bent.id

    def booked(self) -> Meeting:
        with self.house.work() as work:
            bent = register(work, self.town.centre_id, date(1965, 4, 12), None, None, "da")
            at = free_times(work, self.town.centre_id, FIRST_MEETING)[0]
            meeting = book(work, bent.id, FIRST_MEETING, at, Needs(), "phone")
            followups.booked(work, meeting, get_citizen(work, bent.id), "phone")
        return meeting

    def does(self, what: Callable[[UnitOfWork], object]) -> None:
        with self.house.work() as work:
            what(work)

    def counted(self, clerk: Clerk) -> tuple[int, int]:
        """By the query, and on the page."""
        clerk.opens("/desk/safety/")
        sentence = {
            True: "Alle har et næste skridt",
            False: "En borger har intet næste skridt",
        }
        by_query = len(lost_in(self.house, self.town.centre_id))
        [on_page] = [not is_well for is_well, words in sentence.items() if clerk.sees(words)]
        return by_query, int(on_page)

    def finds(self) -> list[Because]:
        with self.house.read() as work:
            found = sweep_finds(work, self.town.centre_id, work.now - A_DAY)
        return [it.because for it in found]

    def tasks(self) -> list[tuple[TaskKind, str]]:
        with self.house.read() as work:
            return [(it.kind, it.note) for it in open_tasks(work, self.town.centre_id)]


@pytest.fixture
def centre(house: Workplace, town: Town, clock: SetClock) -> Centre:
    clock.turn(timedelta(hours=2))
    return Centre(house, town, clock)


OF_MEETINGS = ("occupancy", "meeting_event", "case_entry", "case_step")


def meeting_is_deleted(centre: Centre) -> None:
    centre.booked()
    centre.break_by_sql(*(f"DELETE FROM {it}" for it in (*OF_MEETINGS, "meeting")))


def meeting_is_cancelled(centre: Centre) -> None:
    centre.booked()
    centre.break_by_sql("DELETE FROM occupancy", "UPDATE meeting SET state = 'cancelled'")


def meeting_is_held(centre: Centre) -> None:
    centre.clock.at = centre.booked().starts_at
    centre.break_by_sql("UPDATE meeting SET state = 'held', settled_at = :now")


def meeting_is_missed(centre: Centre) -> None:
    centre.clock.at = centre.booked().starts_at
    centre.break_by_sql("UPDATE meeting SET state = 'not_come', settled_at = :now")


def task_is_withdrawn(centre: Centre) -> None:
    centre.registered()
    centre.break_by_sql("UPDATE task SET done_at = :now")


def task_is_done(centre: Centre) -> None:
    centre.registered()
    centre.break_by_sql("UPDATE task SET done_at = :now, done_by = 'Lene'")


def task_after_a_meeting_is_done(centre: Centre) -> None:
    meeting = centre.booked()
    centre.clock.at = meeting.starts_at
    centre.does(lambda work: record_held(work, centre.lene, meeting.id))
    centre.clock.turn(timedelta(minutes=5))
    centre.break_by_sql("UPDATE task SET done_at = :now, done_by = 'Lene'")


def task_is_of_another_kind(centre: Centre) -> None:
    """A call to an interpreter leads nobody on."""
    centre.registered()
    centre.break_by_sql("UPDATE task SET kind = 'no_interpreter'")


def task_is_somebody_elses(centre: Centre) -> None:
    centre.registered()
    centre.break_by_sql("UPDATE task SET citizen_id = NULL")


def pause_is_forgotten(centre: Centre) -> None:
    paused(centre)
    centre.break_by_sql("UPDATE course SET paused_until = NULL")


def pause_was_ended(centre: Centre) -> None:
    bent, until = centre.registered(), centre.today + 20 * A_DAY
    centre.does(lambda work: pause_course_of(work, centre.lene, bent, PausedWith.JOB, until))
    centre.does(lambda work: resume_course_of(work, centre.lene, bent))
    centre.break_by_sql("UPDATE task SET done_at = :now")


def closed_course_is_open(centre: Centre) -> None:
    bent = centre.registered()
    centre.does(lambda work: close_course_of(work, centre.lene, bent, CloseReason.WORK))
    centre.break_by_sql("UPDATE course SET closed_at = NULL")


CALLED_OFF = (
    "INSERT INTO meeting (centre_id, citizen_id, number, kind, form, state, quarter, quarters, "
    "adviser_id, companion, wheelchair, more_time, quiet_room, booked_via, booked_at, moves, "
    "longer, keeps_adviser) SELECT centre_id, citizen_id, NULL, 'followup', 'phone', 'cancelled', "
    "quarter + {}, quarters, adviser_id, companion, wheelchair, more_time, quiet_room, "
    "booked_via, booked_at, 0, 0, keeps_adviser FROM meeting"
)


def paused(centre: Centre) -> None:
    bent, until = centre.registered(), centre.today + 20 * A_DAY
    centre.does(lambda work: pause_course_of(work, centre.lene, bent, PausedWith.JOB, until))


MISSED: dict[Callable[[Centre], None], Because] = {
    meeting_is_deleted: Because.REGISTERED,
    meeting_is_cancelled: Because.CANCELLED,
    meeting_is_held: Because.HELD,
    meeting_is_missed: Because.MISSED,
    task_is_withdrawn: Because.REGISTERED,
    task_is_done: Because.TASK_DONE,
    task_after_a_meeting_is_done: Because.TASK_DONE,
    task_is_of_another_kind: Because.REGISTERED,
    task_is_somebody_elses: Because.REGISTERED,
    pause_is_forgotten: Because.PAUSE_OVER,
    pause_was_ended: Because.PAUSE_OVER,
    closed_course_is_open: Because.REOPENED,
}
"""How a citizen is lost that an event should have seen to, and which one the sweep names."""


@pytest.mark.parametrize("break_it", MISSED, ids=lambda it: it.__name__)
def test_whoever_is_lost_is_counted_found_and_has_a_task(
    centre: Centre, inge: Clerk, break_it: Callable[[Centre], None]
) -> None:
    break_it(centre)
    assert centre.counted(inge) == (1, 1)
    assert inge.sees("Har intet næste skridt")
    sweep_safety_net(centre.house)
    assert centre.counted(inge) == (0, 0)
    assert centre.finds() == [MISSED[break_it]]
    assert (TaskKind.NEXT_STEP, MISSED[break_it]) in centre.tasks()
    sweep_safety_net(centre.house)
    assert len(centre.finds()) == 1


def meeting_is_over(centre: Centre) -> None:
    centre.clock.at = centre.booked().ends_at


def pause_is_over(centre: Centre) -> None:
    paused(centre)
    centre.break_by_sql("UPDATE course SET paused_until = :yesterday")


def meeting_is_over_and_a_later_one_was_called_off(centre: Centre) -> None:
    meeting = centre.booked()
    centre.break_by_sql(CALLED_OFF.format(500))
    centre.clock.at = meeting.ends_at


def meeting_is_over_and_the_hour_of_one_that_was_called_off(centre: Centre) -> None:
    meeting = centre.booked()
    centre.break_by_sql(CALLED_OFF.format(8))
    centre.clock.at = meeting.ends_at + timedelta(hours=2)


IN_TIME: dict[Callable[[Centre], None], Because] = {
    meeting_is_over: Because.UNSETTLED,
    meeting_is_over_and_a_later_one_was_called_off: Because.UNSETTLED,
    meeting_is_over_and_the_hour_of_one_that_was_called_off: Because.UNSETTLED,
    pause_is_over: Because.PAUSE_OVER,
}


@pytest.mark.parametrize("comes_about", IN_TIME, ids=lambda it: it.__name__)
def test_what_time_alone_brings_about_is_seen_to_and_no_find(
    centre: Centre, inge: Clerk, comes_about: Callable[[Centre], None]
) -> None:
    comes_about(centre)
    assert centre.counted(inge) == (1, 1)
    sweep_safety_net(centre.house)
    assert centre.counted(inge) == (0, 0)
    assert centre.finds() == []
    assert centre.tasks() == [(TaskKind.NEXT_STEP, IN_TIME[comes_about])]


ENDED = "UPDATE staff SET ended_at = :now WHERE name IN ('Lene', 'Mads')"
ELSEWHERE = (
    "DELETE FROM team_member "
    "WHERE staff_id IN (SELECT id FROM staff WHERE name IN ('Lene', 'Mads'))"
)
AWAY = (
    "INSERT INTO absence (centre_id, adviser_id, starts_at, ends_at, reason) "
    "SELECT centre_id, adviser_id, :now, :later, 'syg' FROM staff WHERE adviser_id IS NOT NULL"
)


@pytest.mark.parametrize("gone", [ENDED, ELSEWHERE], ids=["accounts-ended", "team-empty"])
def test_a_task_of_a_team_without_anybody_is_nobodys_until_it_is_handed_on(
    centre: Centre, inge: Clerk, gone: str
) -> None:
    centre.registered()
    centre.break_by_sql(gone)
    assert centre.counted(inge) == (1, 1)
    sweep_safety_net(centre.house)
    assert centre.counted(inge) == (0, 0)
    assert centre.finds() == []


def test_while_nobody_at_all_is_at_work_the_page_says_so_and_nothing_piles_up(
    centre: Centre, inge: Clerk
) -> None:
    centre.registered()
    centre.break_by_sql("DELETE FROM team_member")
    for _ in range(3):
        sweep_safety_net(centre.house)
        assert centre.counted(inge) == (1, 1)
    assert centre.finds() == []
    assert len(centre.tasks()) == 1


@pytest.mark.usefixtures("karen")
def test_a_task_of_an_adviser_who_is_away_goes_to_a_team_with_somebody_there(
    centre: Centre, inge: Clerk
) -> None:
    bent = centre.registered()
    centre.break_by_sql("UPDATE task SET done_at = :now")
    of_karen = "SELECT id FROM staff WHERE name = 'Karen'"
    with centre.house.work() as work:
        owner = work.session.execute(text(of_karen)).scalar_one()
        due, team = work.now + A_DAY, TeamCode.ADVISERS
        kind, there = TaskKind.NEXT_STEP, centre.town.centre_id
        open_task(work, there, kind, due, citizen_id=bent, team=team, owner_id=owner)
    assert centre.counted(inge) == (0, 0)
    centre.break_by_sql(AWAY)
    assert centre.counted(inge) == (1, 1)
    sweep_safety_net(centre.house)
    assert centre.counted(inge) == (0, 0)
    assert centre.finds() == []
