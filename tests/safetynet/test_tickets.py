"""Whoever waits has a number of the day that nobody else has."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from shared.appointments import add_centre
from shared.clock import SetClock
from shared.safetynet import (
    Task,
    TaskKind,
    close_task,
    draw_ticket,
    open_tasks,
    open_ticket,
    tickets_before,
)
from shared.unit_of_work import Workplace


@pytest.fixture
def aars(workplace: Workplace) -> int:
    return centre_called(workplace, "aars", "+4599889900")


def centre_called(workplace: Workplace, slug: str, telephone: str) -> int:
    with workplace.work() as work:
        return add_centre(work, slug, slug, address="Torvet 1", telephone=telephone).id


def draws(workplace: Workplace, centre_id: int, conversation_id: str) -> Task:
    with workplace.work() as work:
        due = work.now + timedelta(minutes=15)
        return draw_ticket(
            work,
            centre_id,
            due,
            conversation_id,
            topic="money",
            language="da",
            kiosk_name="Hallen",
        )


def before(workplace: Workplace, centre_id: int, ticket: int) -> int:
    with workplace.read() as work:
        return tickets_before(work, centre_id, ticket)


def test_numbers_count_from_one_and_centres_are_apart(workplace: Workplace, aars: int) -> None:
    farsoe = centre_called(workplace, "farsoe", "+4599889902")
    assert [draws(workplace, aars, name).ticket for name in "abc"] == [1, 2, 3]
    assert draws(workplace, farsoe, "d").ticket == 1
    assert before(workplace, aars, 3) == 2
    assert before(workplace, farsoe, 1) == 0


def test_a_number_is_found_until_it_was_called(sqlite_workplace: Workplace) -> None:
    aars = centre_called(sqlite_workplace, "aars", "+4599889900")
    drawn = [draws(sqlite_workplace, aars, name) for name in "ab"]
    with sqlite_workplace.work() as work:
        today = work.now.date()
        found = [open_ticket(work, aars, today, number) for number in (1, 2, 3)]
        assert found == [*drawn, None]
        assert open_ticket(work, aars, today - timedelta(days=1), 1) is None
        assert open_ticket(work, aars + 1, today, 1) is None
        close_task(work, drawn[0].id, "Lene")
        assert open_ticket(work, aars, today, 1) is None


def test_a_conversation_keeps_its_number_until_it_was_called(
    workplace: Workplace, aars: int
) -> None:
    first = draws(workplace, aars, "visit")
    assert draws(workplace, aars, "visit") == first
    with workplace.work() as work:
        close_task(work, first.id, "Lene")
    assert draws(workplace, aars, "visit").ticket == 2


def test_who_was_called_is_no_longer_before_anybody(workplace: Workplace, aars: int) -> None:
    first, second, third = (draws(workplace, aars, name) for name in "abc")
    with workplace.work() as work:
        close_task(work, second.id, "Lene")
    assert before(workplace, aars, third.ticket) == 1
    with workplace.work() as work:
        close_task(work, first.id, "Lene")
    assert before(workplace, aars, third.ticket) == 0
    assert draws(workplace, aars, "d").ticket == 4, "no number is given twice in a day"


def test_the_next_local_day_begins_at_one_and_yesterday_is_before_nobody(
    workplace: Workplace, aars: int, clock: SetClock
) -> None:
    clock.at = datetime(2026, 11, 23, 22, 59, tzinfo=UTC)
    left = draws(workplace, aars, "left while waiting")
    clock.at = datetime(2026, 11, 23, 23, 0, tzinfo=UTC)
    assert draws(workplace, aars, "next").ticket == 1
    assert draws(workplace, aars, "after").ticket == 2
    assert before(workplace, aars, 2) == 1
    with workplace.read() as work:
        assert left in open_tasks(work, aars), "who has left stays on the list"


def test_a_crowd_that_draws_at_once_gets_each_a_number_of_its_own(
    workplace: Workplace, aars: int
) -> None:
    with ThreadPoolExecutor(12) as crowd:
        drawn = crowd.map(lambda n: draws(workplace, aars, f"visit {n}").ticket, range(24))
    assert sorted(drawn) == list(range(1, 25))


def test_sixteen_touches_of_one_visitor_are_one_number(workplace: Workplace, aars: int) -> None:
    with ThreadPoolExecutor(8) as touches:
        drawn = list(touches.map(lambda _: draws(workplace, aars, "visit"), range(16)))
    assert {(each.id, each.ticket) for each in drawn} == {(drawn[0].id, 1)}
    with workplace.read() as work:
        assert [each.kind for each in open_tasks(work, aars)] == [TaskKind.TICKET]
