"""Whoever is called in vain is called again, on another day, and at last by the leaders."""

from datetime import timedelta

import pytest

from shared.accounts import Role, TeamCode, add_staff, teams_of
from shared.safetynet import (
    Task,
    TaskKind,
    calls_in_vain,
    close_task,
    find_task,
    not_reached,
    open_task,
    take_task,
)
from shared.unit_of_work import Workplace
from tests.appointments.houses import TODAY, House, at, november

TOMORROW = november(TODAY.day + 1)


@pytest.fixture
def aars(workplace: Workplace) -> House:
    house = House(workplace, "aars")
    with workplace.work() as work:
        add_staff(work, house.id, "Lene", "lene", "a long password", Role.FRONT_DESK)
        add_staff(work, house.id, "Mette", "mette", "a long password", Role.LEADER)
    return house


def a_call(aars: House, workplace: Workplace, meeting_id: int | None = None) -> int:
    with workplace.work() as work:
        kind, due_at = TaskKind.CALL_BACK, work.now + timedelta(hours=1)
        it = open_task(work, aars.id, kind, due_at, telephone="+4520304050", meeting_id=meeting_id)
        take_task(work, it.id, "Lene")
        return it.id


def in_vain(workplace: Workplace, task_id: int) -> Task:
    with workplace.work() as work:
        assert not_reached(work, task_id, "Lene")
    with workplace.read() as work:
        found = find_task(work, task_id)
    assert found is not None
    return found


def test_the_task_is_nobodys_again_and_due_on_another_day(
    aars: House, workplace: Workplace
) -> None:
    it = in_vain(workplace, a_call(aars, workplace))
    assert it.taken_by is None
    assert it.done_at is None
    assert it.due_at == at("12:00", TOMORROW)


def test_the_third_call_in_vain_goes_to_the_leaders(aars: House, workplace: Workplace) -> None:
    task_id = a_call(aars, workplace)
    teams = []
    for _ in range(3):
        it = in_vain(workplace, task_id)
        with workplace.read() as work:
            teams.append(teams_of(work, aars.id)[it.team_id])
    assert teams == [TeamCode.FRONT_DESK, TeamCode.FRONT_DESK, TeamCode.LEADERS]
    assert it.passed_up_at is not None
    with workplace.read() as work:
        assert calls_in_vain(work, [task_id, task_id + 1]) == {task_id: 3, task_id + 1: 0}


def test_a_call_about_a_meeting_is_tried_again_before_it(aars: House, workplace: Workplace) -> None:
    aars.adviser("Karen", "08:00-16:00")
    meeting = aars.book(aars.citizens(1)[0], at("15:00"))
    it = in_vain(workplace, a_call(aars, workplace, meeting.id))
    assert it.due_at == at("14:00")


def test_what_is_done_or_is_no_call_cannot_be_called_in_vain(
    aars: House, workplace: Workplace
) -> None:
    done = a_call(aars, workplace)
    with workplace.work() as work:
        assert close_task(work, done, "Lene")
        kiosk = open_task(work, aars.id, TaskKind.PRINTER, work.now)
        assert not not_reached(work, done, "Lene")
        assert not not_reached(work, kiosk.id, "Lene")
        assert not not_reached(work, 999, "Lene")
