"""Who holds a meeting, and in which room: the least special that suits."""

from datetime import datetime, timedelta

from shared.appointments import FIRST_MEETING, Refused, book
from shared.citizens import Needs
from tests.appointments.houses import (
    House,
    at,
    november,
    on_the_wall,
    refused,
)

TOMORROW = november(24)
NINE = at("09:00", TOMORROW)
QUARTER = 15 * 60


def could_book(house: House, citizen_id: int, starts_at: datetime) -> bool:
    """Tried, and dropped again."""
    with house.workplace.read() as work:
        try:
            book(work, citizen_id, FIRST_MEETING, starts_at, Needs(), "desk")
        except Refused:
            return False
        return True


def test_the_interpreters_language_comes_first(house: House) -> None:
    house.adviser("Karen")
    house.adviser("Amina", languages=("da", "so"))
    one, two, three = house.citizens(3)
    somali = Needs(interpreter="so")
    assert house.book(one, NINE, needs=somali).adviser == "Amina"
    assert house.book(two, at("10:00", TOMORROW), needs=somali).adviser == "Amina"
    assert house.book(three, at("10:30", TOMORROW), needs=somali).adviser == "Karen"


def test_meetings_are_shared_out_evenly_over_a_day(house: House) -> None:
    for name in ("Karen", "Jens", "Mette"):
        house.adviser(name)
    clocks = ["09:00", "10:00", "11:00", "09:15", "10:15"]
    booked = [
        house.book(citizen, at(clock, TOMORROW)).adviser
        for citizen, clock in zip(house.citizens(5), clocks, strict=True)
    ]
    assert booked == ["Karen", "Jens", "Mette", "Jens", "Karen"]


def test_the_special_rooms_are_kept_for_those_who_need_them(house: House) -> None:
    for name in ("Karen", "Jens", "Mette", "Ole"):
        house.adviser(name, room=False)
    house.room("Stille stue", wheelchair=True, quiet=True)
    house.room("Stille", quiet=True)
    house.room("Stuen", wheelchair=True)
    house.room("Lokale 4")
    one, two, three, four = house.citizens(4)
    assert house.book(one, NINE).room == "Lokale 4"
    assert house.book(two, NINE, needs=Needs(wheelchair=True)).room == "Stuen"
    assert house.book(three, NINE).room == "Stille"
    assert house.book(four, NINE).room == "Stille stue"


def test_whoever_needs_a_special_room_is_refused_when_it_is_gone(house: House) -> None:
    house.adviser("Karen")
    house.adviser("Jens", room=False)
    house.room("Stuen", wheelchair=True)
    one, two = house.citizens(2)
    wheelchair = Needs(wheelchair=True)
    house.book(one, NINE, needs=wheelchair)
    no = refused(house, two, NINE, needs=wheelchair)
    assert on_the_wall(no.times) == ["09:45", "10:00", "10:15"]
    assert house.book(two, NINE).adviser == "Jens"


def test_an_absent_adviser_is_not_booked(house: House) -> None:
    karen = house.adviser("Karen")
    house.adviser("Jens")
    house.exception(karen, TOMORROW)
    assert house.book(house.citizen(), NINE).adviser == "Jens"


def test_times_that_are_offered_can_be_booked_and_no_others(house: House) -> None:
    house.adviser("Karen", "09:00-10:30")
    house.adviser("Jens", "10:00-11:00")
    one, two, three = house.citizens(3)
    house.book(one, at("09:30", TOMORROW))
    house.book(two, at("10:15", TOMORROW))
    grid = [at("08:00", TOMORROW) + timedelta(minutes=15 * n) for n in range(32)]
    assert [start for start in grid if could_book(house, three, start)] == house.times(day=TOMORROW)
