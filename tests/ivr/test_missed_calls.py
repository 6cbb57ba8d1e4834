"""Who hangs up while waiting is called back, once, and nobody else has to wait for them."""

from datetime import UTC, datetime, timedelta

import pytest

from ivr.simulator.placed import Rings
from shared.clock import SetClock
from shared.safetynet import Task, TaskKind, open_tasks, times_joined
from shared.unit_of_work import Workplace
from tests.ivr.conftest import Calls
from tests.town import Town

WITHHELD = "+266696687"
BOOKED = ["1", "2", "12031965#", "1", "2", "1", "1"]


def tasks(house: Workplace, town: Town) -> list[Task]:
    with house.read() as work:
        return open_tasks(work, town.centre_id)


def times(house: Workplace, town: Town) -> list[int]:
    """How many calls each open task is about."""
    with house.read() as work:
        joined = times_joined(work, [task.id for task in open_tasks(work, town.centre_id)])
    return sorted(count + 1 for count in joined.values())


@pytest.fixture(autouse=True)
def opened(clock: SetClock) -> None:
    clock.at = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.slow
def test_sixty_callers_who_hung_up_are_not_before_anybody(
    telephone: Calls, sqlite_workplace: Workplace, town: Town
) -> None:
    for number in range(60):
        call = telephone(caller=f"+45986212{number:02}")
        call.press("0")
        call.hang_up()
    assert {task.kind for task in tasks(sqlite_workplace, town)} == {TaskKind.FOLLOW_UP}
    call = telephone(caller="+4598629999")
    call.press("0")
    assert "før dig" not in call.hears


def test_missed_calls_of_one_number_are_one_task(
    telephone: Calls, sqlite_workplace: Workplace, town: Town
) -> None:
    for _ in range(3):
        call = telephone()
        call.press("0")
        call.hang_up()
    [task] = tasks(sqlite_workplace, town)
    assert (task.kind, task.telephone) == (TaskKind.FOLLOW_UP, "+4598621234")


@pytest.mark.parametrize("how", ["talked", "booked", "promised"])
def test_a_later_success_closes_the_missed_call(
    telephone: Calls, sqlite_workplace: Workplace, town: Town, how: str
) -> None:
    missed = telephone()
    missed.press("0")
    missed.hang_up()
    again = telephone(person=Rings.COMPLETED if how == "talked" else Rings.NO_ANSWER)
    keys = {"talked": ["0"], "booked": BOOKED, "promised": ["0", "1"]}
    for key in keys[how]:
        again.press(key)
    while not again.is_over:
        again.wait()
    kinds = [task.kind for task in tasks(sqlite_workplace, town)]
    assert kinds == ([TaskKind.CALL_BACK] if how == "promised" else [])


def test_withheld_numbers_are_one_task_an_hour_with_a_count(
    telephone: Calls, sqlite_workplace: Workplace, town: Town, clock: SetClock
) -> None:
    def calls_and_hangs_up() -> None:
        call = telephone(caller=WITHHELD)
        call.press("0")
        call.hang_up()

    for _ in range(3):
        calls_and_hangs_up()
    [task] = tasks(sqlite_workplace, town)
    assert (task.kind, task.telephone) == (TaskKind.FOLLOW_UP, None)
    assert times(sqlite_workplace, town) == [3]
    clock.turn(timedelta(hours=1, minutes=1))
    calls_and_hangs_up()
    assert times(sqlite_workplace, town) == [1, 3]
