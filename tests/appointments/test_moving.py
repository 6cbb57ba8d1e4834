"""A meeting is moved: it keeps its number, and its old time until the new one is had."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from functools import partial

import pytest

from shared.appointments import (
    FIRST_MEETING,
    Form,
    Meeting,
    MeetingState,
    Refusal,
    Refused,
    book,
    cancel,
    change_form,
    change_needs,
    free_times,
    get_meeting,
    known_with_number,
    mark_held,
    move,
)
from shared.citizens import Needs, register
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.town import Town, small_town


@pytest.fixture
def town(workplace: Workplace) -> Town:
    with workplace.work() as work:
        return small_town(work)


def free(workplace: Workplace, town: Town, kind: str = FIRST_MEETING) -> list[datetime]:
    with workplace.read() as work:
        return free_times(work, town.centre_id, kind)


def booked(workplace: Workplace, town: Town, at: datetime, year: int = 1970) -> Meeting:
    with workplace.work() as work:
        citizen = register(work, town.centre_id, date(year, 5, 6), None, None, "da")
        return book(work, citizen.id, FIRST_MEETING, at, Needs(), "kiosk")


def occupied_quarters(workplace: Workplace, meeting_id: int) -> int:
    with workplace.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT quarter, meeting_id FROM occupancy").all()
    return len({quarter for quarter, of in rows if of == meeting_id})


def test_a_moved_meeting_keeps_its_number_and_frees_its_old_time(
    workplace: Workplace, town: Town
) -> None:
    first, *later = free(workplace, town)
    old = booked(workplace, town, first)
    to = later[10]
    with workplace.work() as work:
        moved = move(work, old.id, to, "phone")
    assert (moved.id, moved.number, moved.starts_at) == (old.id, old.number, to)
    assert first in free(workplace, town)
    assert occupied_quarters(workplace, old.id) == 3


def test_it_can_be_moved_by_a_quarter_into_its_own_time(workplace: Workplace, town: Town) -> None:
    first, second, *_ = free(workplace, town)
    old = booked(workplace, town, first)
    with workplace.work() as work:
        assert move(work, old.id, second, "kiosk").starts_at == second
    assert occupied_quarters(workplace, old.id) == 3


def test_when_the_new_time_is_taken_the_old_one_is_kept(workplace: Workplace, town: Town) -> None:
    first, *_, last = free(workplace, town)[:20]
    mine = booked(workplace, town, first)
    year = 1980
    while last in free(workplace, town):
        year += 1
        booked(workplace, town, last, year)
    with workplace.work() as work:
        with pytest.raises(Refused) as no:
            move(work, mine.id, last, "kiosk")
        assert no.value.refusal is Refusal.TAKEN
        assert len(no.value.times) == 3
    with workplace.read() as work:
        assert get_meeting(work, mine.id) == mine
    assert occupied_quarters(workplace, mine.id) == 3


def test_a_cancelled_meeting_is_not_moved(workplace: Workplace, town: Town) -> None:
    first, *_, last = free(workplace, town)
    mine = booked(workplace, town, first)
    with workplace.work() as work:
        cancel(work, mine.id, "phone")
    with workplace.work() as work, pytest.raises(Refused):
        move(work, mine.id, last, "kiosk")


def test_a_number_finds_a_meeting_at_its_centre_and_once_it_was_cancelled_too(
    workplace: Workplace, town: Town
) -> None:
    mine = booked(workplace, town, free(workplace, town)[0])
    with workplace.work() as work:
        assert known_with_number(work, town.centre_id, mine.number) == mine
        assert known_with_number(work, town.centre_id, "000000") is None
        assert known_with_number(work, town.centre_id + 1, mine.number) is None
        cancel(work, mine.id, "kiosk")
    with workplace.read() as work:
        found = known_with_number(work, town.centre_id, mine.number)
    assert found is not None
    assert (found.id, found.state) == (mine.id, MeetingState.CANCELLED)


def test_one_moves_and_one_cancels_in_the_same_second(workplace: Workplace, town: Town) -> None:
    times = free(workplace, town)
    for n in range(12):
        mine = booked(workplace, town, times[n * 4], 1950 + n)

        def moves(to: datetime = times[n * 4 + 2], id: int = mine.id) -> None:
            with workplace.work() as work:
                move(work, id, to, "phone")

        def cancels(id: int = mine.id) -> None:
            with workplace.work() as work:
                cancel(work, id, "kiosk")

        outcomes = _at_once(moves, cancels)
        assert all(o is None or isinstance(o, Refused) for o in outcomes), outcomes
        with workplace.read() as work:
            state = get_meeting(work, mine.id).state
        assert state is MeetingState.CANCELLED, "a cancellation is never lost"
        assert occupied_quarters(workplace, mine.id) == 0


def test_of_two_who_move_what_they_saw_one_is_told(workplace: Workplace, town: Town) -> None:
    times = free(workplace, town)
    for n in range(8):
        mine = booked(workplace, town, times[n * 8], 1950 + n)
        seen = mine.starts_at

        def moves(to: datetime, via: str, id: int = mine.id, seen: datetime = seen) -> None:
            with workplace.work() as work:
                move(work, id, to, via, was_at=seen)

        outcomes = _at_once(
            partial(moves, times[n * 8 + 1], "phone"), partial(moves, times[n * 8 + 2], "kiosk")
        )
        refused = [it for it in outcomes if it is not None]
        assert [it.refusal for it in refused if isinstance(it, Refused)] == [Refusal.CHANGED]
        assert len(refused) == 1
        assert occupied_quarters(workplace, mine.id) == 3


def test_two_change_and_one_cancels_in_the_same_second(
    workplace: Workplace, town: Town, clock: SetClock
) -> None:
    firsts = [
        booked(workplace, town, at, 1950 + n) for n, at in enumerate(free(workplace, town)[:48:8])
    ]
    assert len(firsts) == 6
    clock.turn(timedelta(days=14))
    for first, at in zip(firsts, free(workplace, town, "followup")[:48:8], strict=True):
        with workplace.work() as work:
            mark_held(work, first.id, "Karen Holm")
            mine = book(work, first.citizen_id, "followup", at, Needs(), "kiosk").id

        def to_the_phone(id: int = mine) -> None:
            with workplace.work() as work:
                change_form(work, id, Form.PHONE, "phone")

        def more_time(id: int = mine) -> None:
            with workplace.work() as work:
                change_needs(work, id, Needs(more_time=True), "kiosk")

        def cancels(id: int = mine) -> None:
            with workplace.work() as work:
                cancel(work, id, "kiosk", "ill")

        outcomes = _at_once(to_the_phone, cancels, more_time)
        assert all(o is None or isinstance(o, Refused) for o in outcomes), outcomes
        with workplace.read() as work:
            assert get_meeting(work, mine).state is MeetingState.CANCELLED
        assert occupied_quarters(workplace, mine) == 0


def _at_once(*deeds: Callable[[], None]) -> list[BaseException | None]:
    with ThreadPoolExecutor(len(deeds)) as pool:
        futures = [pool.submit(deed) for deed in deeds]
        return [future.exception() for future in futures]
