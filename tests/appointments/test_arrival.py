"""Somebody has come: it is written down once, on the day, and can be taken back."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from shared.appointments import (
    Meeting,
    MeetingState,
    Refused,
    arrive,
    expected_today,
    expected_with_number,
    get_meeting,
    mark_held,
    move,
    undo_arrival,
)
from shared.citizens import protect
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.houses import FOLLOW_UP, House, at, november

BORN = date(1990, 1, 1)
LATER = timedelta(minutes=7)


@pytest.fixture
def booked(house: House, clock: SetClock) -> Meeting:
    """At ten; it is twenty to."""
    house.adviser()
    booked = house.book(house.citizen(), at("10:00"))
    clock.at = at("09:40")
    return booked


def arrives(house: House, meeting_id: int, via: str = "kiosk") -> Meeting:
    with house.workplace.work() as work:
        return arrive(work, meeting_id, via).meeting


def now(house: House, meeting_id: int) -> Meeting:
    with house.workplace.read() as work:
        return get_meeting(work, meeting_id)


def expected(house: House, born: date = BORN) -> list[int]:
    with house.workplace.read() as work:
        return [each.id for each in expected_today(work, house.id, born)]


def with_number(house: House, number: str) -> list[int]:
    with house.workplace.read() as work:
        return [each.id for each in expected_with_number(work, house.id, number)]


def test_the_first_arrival_stands(house: House, booked: Meeting, clock: SetClock) -> None:
    came = arrives(house, booked.id)
    assert came.arrived_at == at("09:40")
    assert came.state is MeetingState.BOOKED
    clock.turn(LATER)
    assert arrives(house, booked.id, "desk") == came
    assert now(house, booked.id) == came


def test_an_arrival_is_possible_all_day_and_only_then(
    house: House, booked: Meeting, clock: SetClock
) -> None:
    for hour in (at("23:59", november(22)), at("00:00", november(24))):
        clock.at = hour
        with pytest.raises(Refused):
            arrives(house, booked.id)
    assert now(house, booked.id).arrived_at is None
    clock.at = at("15:30")
    assert arrives(house, booked.id).arrived_at == at("15:30")


def test_nobody_arrives_at_what_is_cancelled_or_settled(
    house: House, booked: Meeting, clock: SetClock
) -> None:
    clock.at = at("08:30")
    later = house.book(house.citizen("+4520202021"), at("11:00"))
    house.cancel(later)
    clock.at = at("10:30")
    with house.workplace.work() as work:
        mark_held(work, booked.id, "Karen")
    for each in (booked, later):
        with pytest.raises(Refused):
            arrives(house, each.id)
        assert now(house, each.id).arrived_at is None
    with pytest.raises(Refused):
        arrives(house, 99)


def test_the_wrong_arrival_is_taken_back(house: House, booked: Meeting, clock: SetClock) -> None:
    arrives(house, booked.id)
    for _ in range(2):
        with house.workplace.work() as work:
            assert undo_arrival(work, booked.id).arrived_at is None
    clock.turn(LATER)
    assert arrives(house, booked.id).arrived_at == at("09:47")


def test_what_staff_have_settled_keeps_its_arrival(
    house: House, booked: Meeting, clock: SetClock
) -> None:
    arrives(house, booked.id)
    clock.at = at("10:30")
    with house.workplace.work() as work:
        mark_held(work, booked.id, "Karen")
        assert undo_arrival(work, booked.id).arrived_at == at("09:40")


def test_who_moves_the_meeting_has_not_come_to_the_new_one(house: House, booked: Meeting) -> None:
    arrives(house, booked.id)
    with house.workplace.work() as work:
        assert move(work, booked.id, at("09:00", november(25)), "phone").arrived_at is None


def test_today_is_found_by_birth_date_and_by_number_also_when_it_has_begun(
    house: House, booked: Meeting, clock: SetClock
) -> None:
    for hour in ("09:00", "10:00", "10:20", "15:00", "23:59"):
        clock.at = at(hour)
        assert expected(house) == with_number(house, booked.number) == [booked.id]
    clock.at = at("08:00", november(24))
    assert expected(house) == with_number(house, booked.number) == []


def test_other_days_other_people_and_other_houses_are_not_expected(
    house: House, booked: Meeting, workplace: Workplace
) -> None:
    house.book(house.citizen(), at("09:00", november(24)), FOLLOW_UP)
    farsoe = House(workplace, "farsoe")
    assert expected(house) == [booked.id]
    assert expected(house, date(1990, 1, 2)) == []
    assert with_number(house, "000000") == []
    assert expected(farsoe) == with_number(farsoe, booked.number) == []


def test_a_silent_citizen_is_never_found(house: House, booked: Meeting) -> None:
    with house.workplace.work() as work:
        protect(work, booked.citizen_id)
    assert expected(house) == with_number(house, booked.number) == []


def test_a_cancelled_meeting_is_not_expected(house: House, booked: Meeting) -> None:
    house.cancel(booked)
    assert expected(house) == with_number(house, booked.number) == []


def test_many_who_say_at_once_that_somebody_is_here_agree(house: House, booked: Meeting) -> None:
    faces = ["kiosk", "desk"] * 8
    with ThreadPoolExecutor(len(faces)) as rivals:
        came = list(rivals.map(lambda via: arrives(house, booked.id, via), faces))
    assert {each.arrived_at for each in came} == {at("09:40")}
    with house.workplace.read() as work:
        vias = work.session.scalars(text("SELECT arrived_via FROM meeting")).all()
    assert len(vias) == 1
    assert vias[0] in faces


def test_of_arriving_and_cancelling_at_once_nothing_half_is_left(
    house: House, clock: SetClock
) -> None:
    house.adviser("Karen", "08:00-16:00")
    meetings = [
        house.book(house.citizen(f"+45{n + 20202020}"), at("10:00") + n * timedelta(minutes=45))
        for n in range(6)
    ]
    clock.at = at("09:40")

    def attempt(deed: Callable[[], object]) -> bool:
        try:
            deed()
        except Refused:
            return False
        return True

    deeds: list[Callable[[], object]] = []
    for each in meetings:
        deeds.append(lambda each=each: arrives(house, each.id))  # type: ignore[misc]
        deeds.append(lambda each=each: house.cancel(each))  # type: ignore[misc]
    with ThreadPoolExecutor(len(deeds)) as rivals:
        done = list(rivals.map(attempt, deeds))
    assert len(done) == 12
    for n, each in enumerate(meetings):
        has_arrived, was_cancelled = done[2 * n : 2 * n + 2]
        standing = now(house, each.id)
        assert was_cancelled
        assert standing.state is MeetingState.CANCELLED
        assert (standing.arrived_at is not None) == has_arrived
