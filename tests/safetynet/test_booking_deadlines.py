"""The day by which a meeting has to be booked is settled by a meeting that was held since."""

from datetime import timedelta

import pytest

from frontdesk.clerks import Clerk
from frontdesk.courses.actions import (
    course_for,
    open_course_of,
    pause_course_of,
    set_deadline_of,
)
from frontdesk.packs.actions.terms import agree_contact_with
from shared.appointments import get_centre, mark_held
from shared.casesystem import case_due
from shared.clock import SetClock
from shared.jobs.sweep_safety_net import sweep_safety_net
from shared.safetynet import AgreedContact, Because, PausedWith, TaskKind, close_task, open_tasks_of
from shared.unit_of_work import Workplace
from tests.appointments.houses import TODAY, House, at
from tests.safetynet.terms import clerk_of, house_of

DAY = timedelta(days=1)
DEADLINE = (TaskKind.NEXT_STEP, Because.DEADLINE)


@pytest.fixture
def house(workplace: Workplace) -> House:
    return house_of(workplace)


@pytest.fixture
def lene(house: House) -> Clerk:
    return clerk_of(house)


@pytest.fixture
def bent(house: House, lene: Clerk, clock: SetClock) -> int:
    """To book until Friday; his meeting on Thursday was held, and he is with the a-kasse now."""
    bent = house.citizen()
    with house.workplace.work() as work:
        open_course_of(work, lene, bent)
        set_deadline_of(work, lene, bent, TODAY + 4 * DAY)
    is_held(house, clock, bent, 3)
    pauses(house, lene, bent)
    return bent


def is_held(house: House, clock: SetClock, citizen_id: int, days: int) -> None:
    meeting = house.book(citizen_id, at("10:00", TODAY + days * DAY))
    clock.at = meeting.ends_at
    with house.workplace.work() as work:
        mark_held(work, meeting.id, "Lene")


def pauses(house: House, lene: Clerk, citizen_id: int) -> None:
    with house.workplace.work() as work:
        for task in open_tasks_of(work, citizen_id, (), ()):
            close_task(work, task.id, "Lene")
        pause_course_of(work, lene, citizen_id, PausedWith.A_KASSE, TODAY + 60 * DAY)


def tasks(house: House, citizen_id: int) -> list[tuple[TaskKind, str]]:
    sweep_safety_net(house.workplace)
    with house.workplace.read() as work:
        return [(it.kind, it.note) for it in open_tasks_of(work, citizen_id, (), ())]


def test_after_the_meeting_nobody_is_asked_for_one_in_the_pause(
    house: House, lene: Clerk, bent: int, clock: SetClock
) -> None:
    for _ in range(3):
        assert tasks(house, bent) == []
        clock.turn(7 * DAY)
    with house.workplace.read() as work:
        assert course_for(work, lene, bent).book_by is None


def test_the_case_system_is_not_late_for_a_day_that_was_met(
    house: House, bent: int, clock: SetClock
) -> None:
    clock.turn(30 * DAY)
    with house.workplace.read() as work:
        centre = get_centre(work, house.id)
        assert centre.day_of(case_due(work, house.id, bent)) == centre.day_of(work.now) + DAY


def test_a_day_that_was_agreed_at_the_meeting_stands(
    house: House, lene: Clerk, bent: int, clock: SetClock
) -> None:
    clock.at = at("10:20", TODAY + 3 * DAY)
    agreed = AgreedContact(None, None, "Taler sammen igen")
    with house.workplace.work() as work:
        agree_contact_with(work, lene, bent, agreed, TODAY + 9 * DAY)
        assert course_for(work, lene, bent).book_by == TODAY + 9 * DAY
    assert tasks(house, bent) == [DEADLINE]


def test_of_several_each_has_their_own_day(house: House, lene: Clerk, bent: int) -> None:
    amal = house.citizen("+4520304050")
    with house.workplace.work() as work:
        open_course_of(work, lene, amal)
        set_deadline_of(work, lene, amal, TODAY + 6 * DAY)
    pauses(house, lene, amal)
    assert (tasks(house, bent), tasks(house, amal)) == ([], [DEADLINE])
