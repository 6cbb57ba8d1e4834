"""What staff owe a citizen stands until somebody has done it, and only one person takes it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from shared.clock import SetClock
from shared.safetynet import (
    Task,
    TaskKind,
    close_help,
    close_task,
    find_task,
    open_task,
    open_tasks,
    people_before,
    take_task,
)
from shared.unit_of_work import Workplace
from tests.appointments.houses import House

AARS, FARSOE = 1, 2


@pytest.fixture(autouse=True)
def _both_centres(workplace: Workplace) -> None:
    centres = [House(workplace, "aars"), House(workplace, "farsoe")]
    assert [each.id for each in centres] == [AARS, FARSOE]


def opened(
    workplace: Workplace,
    kind: TaskKind = TaskKind.HELP,
    conversation_id: str | None = None,
    *,
    centre_id: int = AARS,
    due: timedelta = timedelta(),
) -> Task:
    with workplace.work() as work:
        return open_task(
            work,
            centre_id,
            kind,
            work.now + due,
            conversation_id=conversation_id,
            kiosk_name="Hallen",
        )


def waiting(workplace: Workplace, centre_id: int = AARS) -> list[int]:
    with workplace.read() as work:
        return [standing.id for standing in open_tasks(work, centre_id)]


def later(workplace: Workplace) -> None:
    assert isinstance(workplace.clock, SetClock)
    workplace.clock.turn(timedelta(minutes=1))


def test_a_second_press_on_help_finds_the_call_that_stands(workplace: Workplace) -> None:
    first = opened(workplace, conversation_id="visit")
    later(workplace)
    assert opened(workplace, conversation_id="visit") == first
    call_back = opened(workplace, TaskKind.CALL_BACK, "visit")
    assert opened(workplace, TaskKind.CALL_BACK, "visit") == call_back
    assert len(waiting(workplace)) == 2


def test_sixteen_presses_at_once_are_one_help_call(workplace: Workplace) -> None:
    with ThreadPoolExecutor(8) as presses:
        ids = {
            t.id for t in presses.map(lambda _: opened(workplace, conversation_id="v"), range(16))
        }
    assert len(ids) == 1


def test_help_can_be_called_again_once_it_was_given(workplace: Workplace) -> None:
    first = opened(workplace, conversation_id="visit")
    with workplace.work() as work:
        assert close_task(work, first.id, "Lene")
    assert opened(workplace, conversation_id="visit").id != first.id


def test_other_tasks_of_one_conversation_stand_side_by_side(workplace: Workplace) -> None:
    opened(workplace, TaskKind.FOLLOW_UP, "visit")
    opened(workplace, TaskKind.FOLLOW_UP, "visit")
    assert len(waiting(workplace)) == 2


def test_what_is_due_first_stands_first_and_centres_are_apart(workplace: Workplace) -> None:
    tomorrow = opened(workplace, TaskKind.CALL_BACK, due=timedelta(days=1))
    now = opened(workplace)
    elsewhere = opened(workplace, centre_id=FARSOE)
    assert waiting(workplace) == [now.id, tomorrow.id]
    assert waiting(workplace, FARSOE) == [elsewhere.id]


def test_the_first_press_takes_it_and_the_other_sees_by_whom(workplace: Workplace) -> None:
    call = opened(workplace)
    with workplace.work() as work:
        assert take_task(work, call.id, "Lene")
    with workplace.work() as work:
        assert not take_task(work, call.id, "Mads")
    with workplace.read() as work:
        taken = find_task(work, call.id)
    assert taken is not None
    assert taken.taken_by == "Lene"


def test_of_a_crowd_that_presses_at_once_exactly_one_has_it(workplace: Workplace) -> None:
    call = opened(workplace)

    def press(number: int) -> bool:
        with workplace.work() as work:
            return take_task(work, call.id, f"clerk {number}")

    with ThreadPoolExecutor(8) as clerks:
        assert sum(clerks.map(press, range(16))) == 1


def test_what_is_done_can_neither_be_taken_nor_done_again(workplace: Workplace) -> None:
    call = opened(workplace)
    with workplace.work() as work:
        assert close_task(work, call.id, "Lene")
    with workplace.work() as work:
        assert not take_task(work, call.id, "Mads")
        assert not close_task(work, call.id, "Mads")
    assert waiting(workplace) == []


def test_a_citizen_who_is_fine_again_ends_their_own_help_call_only(workplace: Workplace) -> None:
    opened(workplace, conversation_id="visit")
    other = opened(workplace, conversation_id="other visit")
    call_back = opened(workplace, TaskKind.CALL_BACK, "visit")
    with workplace.work() as work:
        close_help(work, "visit")
    assert waiting(workplace) == [other.id, call_back.id]


def test_people_before_counts_the_help_calls_that_came_earlier(workplace: Workplace) -> None:
    first, second = opened(workplace), opened(workplace)
    opened(workplace, TaskKind.CALL_BACK)
    opened(workplace, centre_id=FARSOE)
    later(workplace)
    third = opened(workplace)
    with workplace.read() as work:
        assert [people_before(work, call.id) for call in (first, second, third)] == [0, 1, 2]
    with workplace.work() as work:
        close_task(work, first.id, "Lene")
    with workplace.read() as work:
        assert people_before(work, third.id) == 1
