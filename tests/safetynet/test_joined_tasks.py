"""Tasks hang on people: what happens to somebody a second time joins what is open for them."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import text

from shared.clock import SetClock
from shared.safetynet import (
    NextStep,
    Task,
    TaskKind,
    assign_citizen,
    close_task,
    find_course,
    find_task,
    had_any_task,
    lookout,
    open_course,
    open_task,
    open_tasks,
    settle_citizen,
)
from shared.unit_of_work import Workplace
from tests.appointments.houses import House

NUMBER, OTHER_NUMBER = "+4598621234", "+4520111213"
HOUR = timedelta(hours=1)
JOINING = (TaskKind.FOLLOW_UP, TaskKind.MISSED, TaskKind.NEXT_STEP, TaskKind.NO_ANSWER)


@pytest.fixture
def house(workplace: Workplace) -> House:
    return House(workplace)


@pytest.fixture
def bent(house: House) -> int:
    return house.citizen()


def opened(
    house: House,
    kind: TaskKind = TaskKind.FOLLOW_UP,
    citizen_id: int | None = None,
    *,
    call: str | None = None,
    number: str | None = None,
    due: timedelta = HOUR,
) -> Task:
    with house.workplace.work() as work:
        return open_task(
            work,
            house.id,
            kind,
            work.now + due,
            citizen_id=citizen_id,
            conversation_id=call,
            telephone=number,
        )


def standing(house: House) -> list[Task]:
    with house.workplace.read() as work:
        return open_tasks(work, house.id)


@pytest.mark.parametrize("kind", JOINING)
def test_a_second_event_of_a_kind_joins_the_first(house: House, bent: int, kind: TaskKind) -> None:
    first = opened(house, kind, bent, call="CA1", due=2 * HOUR)
    again = opened(house, kind, bent, call="CA2", number=NUMBER)
    assert again.id == first.id
    [task] = standing(house)
    assert (task.conversation_id, task.telephone) == ("CA2", NUMBER)
    assert task.due_at == first.due_at - HOUR


def test_what_joins_later_makes_nothing_due_later(house: House, bent: int) -> None:
    first = opened(house, citizen_id=bent, due=HOUR)
    assert opened(house, citizen_id=bent, due=5 * HOUR).due_at == first.due_at


@pytest.mark.parametrize("kind", [TaskKind.CALL_BACK, TaskKind.FIND_TIME, TaskKind.UNDELIVERED])
def test_what_is_promised_each_time_is_a_task_each_time(
    house: House, bent: int, kind: TaskKind
) -> None:
    assert opened(house, kind, bent, call="CA1") != opened(house, kind, bent, call="CA2")


def test_other_kinds_and_other_people_do_not_join(house: House) -> None:
    one, other = house.citizens(2)
    opened(house, TaskKind.MISSED, one)
    opened(house, TaskKind.MISSED, other)
    opened(house, TaskKind.NEXT_STEP, one)
    assert len(standing(house)) == 3


def test_nothing_joins_what_is_done(house: House, bent: int) -> None:
    first = opened(house, citizen_id=bent)
    with house.workplace.work() as work:
        close_task(work, first.id, "Lene")
    assert opened(house, citizen_id=bent).id != first.id


def test_both_conversations_are_known_to_have_a_task(house: House, bent: int) -> None:
    for call in ("CA1", "CA2"):
        opened(house, citizen_id=bent, call=call)
    with house.workplace.read() as work:
        assert all(had_any_task(work, call) for call in ("CA1", "CA2"))
        assert not had_any_task(work, "CA3")


@pytest.mark.parametrize("kind", JOINING)
def test_of_many_at_the_same_moment_there_is_one_task(
    house: House, bent: int, kind: TaskKind
) -> None:
    with house.workplace.work() as work:
        open_course(work, house.id, bent, "kiosk")
    with ThreadPoolExecutor(8) as calls:
        ids = set(calls.map(lambda n: opened(house, kind, bent, call=f"CA{n}").id, range(16)))
    assert [it.id for it in standing(house)] == list(ids)


def test_the_first_two_at_the_same_moment_open_one_course_and_one_task(
    house: House, bent: int
) -> None:
    with ThreadPoolExecutor(2) as calls:
        ids = set(calls.map(lambda n: opened(house, citizen_id=bent, call=f"CA{n}").id, range(2)))
    assert len(ids) == 1
    with house.workplace.read() as work:
        assert find_course(work, bent) is not None


def test_calls_from_a_number_that_is_nobody_s_join(house: House) -> None:
    first = opened(house, call="CA1", number=NUMBER)
    assert opened(house, call="CA2", number=NUMBER).id == first.id
    assert opened(house, call="CA3", number=OTHER_NUMBER).id != first.id


def test_calls_without_a_number_are_one_task_within_the_hour(house: House, clock: SetClock) -> None:
    begins = clock.at
    for minutes, tasks in ((0, 1), (59, 1), (61, 2)):
        clock.at = begins + timedelta(minutes=minutes)
        opened(house, call=f"CA{minutes}")
        assert len(standing(house)) == tasks


def test_a_number_of_another_centre_is_another_number(house: House) -> None:
    there = House(house.workplace, "farsoe")
    opened(house, call="CA1", number=NUMBER)
    opened(there, call="CA2", number=NUMBER)
    assert (len(standing(house)), len(standing(there))) == (1, 1)


def test_a_call_that_turns_out_to_be_somebody_s_is_their_task(house: House, bent: int) -> None:
    task = opened(house, call="CA1", number=NUMBER)
    with house.workplace.work() as work:
        assign_citizen(work, task.id, bent)
    with house.workplace.read() as work:
        found = lookout(work, bent)
        assert found is not None
    assert [it.id for it in found.tasks] == [task.id]


def test_a_call_that_turns_out_to_be_somebody_s_joins_what_is_open_for_them(
    house: House, bent: int
) -> None:
    theirs = opened(house, citizen_id=bent, call="CA1")
    unknown = opened(house, call="CA2", number=NUMBER)
    with house.workplace.work() as work:
        assign_citizen(work, unknown.id, bent)
    [task] = standing(house)
    assert (task.id, task.conversation_id, task.telephone) == (theirs.id, "CA2", NUMBER)
    with house.workplace.read() as work:
        joined = find_task(work, unknown.id)
        assert joined is not None
        assert (joined.citizen_id, joined.done_at is not None) == (bent, True)


def test_whose_a_task_is_does_not_change(house: House) -> None:
    one, other = house.citizens(2)
    task = opened(house, citizen_id=one)
    with house.workplace.work() as work:
        assign_citizen(work, task.id, other)
    assert [it.citizen_id for it in standing(house)] == [one]


def test_the_database_forbids_two(house: House, bent: int) -> None:
    opened(house, citizen_id=bent)
    copied = text(
        "SELECT count(*) FROM task WHERE citizen_id = :bent AND kind = 'follow_up' "
        "AND done_at IS NULL"
    )
    opened(house, citizen_id=bent)
    with house.workplace.read() as work:
        assert work.session.execute(copied, {"bent": bent}).scalar_one() == 1


def test_a_meeting_settles_what_was_asked_after_and_no_promise(house: House, bent: int) -> None:
    for kind in (*JOINING, TaskKind.CALL_BACK, TaskKind.HELP):
        opened(house, kind, bent)
    unknown = opened(house, call="CA9", number=NUMBER)
    other = opened(house, call="CA8", number=OTHER_NUMBER)
    with house.workplace.work() as work:
        settle_citizen(work, house.id, bent, NUMBER)
    left = {it.id: it.kind for it in standing(house)}
    assert unknown.id not in left
    assert sorted(left.values()) == ["call_back", "follow_up", "help"]
    assert left[other.id] is TaskKind.FOLLOW_UP


def test_the_last_task_that_is_done_leaves_another(house: House, bent: int) -> None:
    for kind in (TaskKind.MISSED, TaskKind.CALL_BACK):
        opened(house, kind, bent)
    for task in standing(house):
        with house.workplace.work() as work:
            assert close_task(work, task.id, "Lene")
            assert not close_task(work, task.id, "Mads")
    [left] = standing(house)
    assert (left.kind, left.note) == (TaskKind.NEXT_STEP, "task_done")
    with house.workplace.read() as work:
        found = lookout(work, bent)
        assert found is not None
        assert found.step in (NextStep.TASK, NextStep.NONE)
