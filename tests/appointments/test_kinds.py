"""Kinds of meeting: who holds them, and the time that is kept free for the adviser after them."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from shared.appointments import (
    FIRST_MEETING,
    Meeting,
    Refused,
    change_kind,
    change_needs,
    mark_held,
    move,
    next_kind,
    report_absence,
    reschedule_for_absence,
    set_hours_of_day,
)
from shared.appointments import Kind as KindOfMeeting
from shared.appointments.hours import Owner
from shared.citizens import Needs
from shared.unit_of_work import Workplace
from tests.appointments.houses import FOLLOW_UP, TODAY, House, at, hours_of, on_the_wall

HALF_PAST = "10:30 10:45 11:00 11:15 11:30"


@pytest.fixture
def house(workplace: Workplace) -> House:
    return House(workplace)


def set_kind(
    house: House,
    code: str = FOLLOW_UP,
    minutes: int = 30,
    buffer: int = 0,
    advisers: Iterable[int] = (),
) -> None:
    kind = KindOfMeeting(code, minutes, buffer, advisers=frozenset(advisers))
    with house.workplace.work() as work:
        change_kind(work, house.id, kind)


def of_resource(house: House, meeting: Meeting, resource: str) -> int:
    """In how many quarters the meeting takes it."""
    rows = house.occupancy()
    return sum(name.startswith(resource) and of == meeting.id for name, _, of in rows)


def test_the_adviser_has_time_after_a_meeting_and_nobody_else(house: House) -> None:
    house.adviser("Karen")
    set_kind(house, buffer=30)
    jan, oksana = house.citizens(2)
    held = house.book(jan, at("10:00"), FOLLOW_UP)
    assert held.minutes == 30
    assert of_resource(house, held, "adviser:") == 4
    assert of_resource(house, held, "room:") == of_resource(house, held, "citizen:") == 2
    assert house.clocks(kind=FOLLOW_UP) == ["11:00", "11:15", "11:30"]
    for clock in ("10:30", "10:45"):
        with pytest.raises(Refused, match="taken"):
            house.book(oksana, at(clock), FOLLOW_UP)
    house.book(oksana, at("11:00"), FOLLOW_UP)


def test_a_meeting_needs_its_buffer_before_the_next_one(house: House) -> None:
    house.adviser("Karen", "08:00-12:00")
    jan, oksana = house.citizens(2)
    house.book(jan, at("11:00"), FOLLOW_UP)
    set_kind(house, buffer=15)
    assert house.clocks(kind=FOLLOW_UP) == ["10:00", "10:15", "11:30"]
    with pytest.raises(Refused, match="taken"):
        house.book(oksana, at("10:30"), FOLLOW_UP)
    house.book(oksana, at("10:15"), FOLLOW_UP)


@pytest.mark.parametrize(
    ("shifts", "last", "kept"),
    [
        (("09:00-12:00",), "11:30", 2),
        (("09:00-12:15",), "11:30", 3),
        (("09:00-12:15", "12:30-15:00"), "11:45", 2),
        (("09:00-12:00", "12:00-15:00"), "11:30", 4),
    ],
)
def test_a_buffer_ends_with_the_working_time(
    house: House, shifts: tuple[str, ...], last: str, kept: int
) -> None:
    house.adviser("Karen", *shifts)
    set_kind(house, buffer=30)
    assert last in house.clocks(kind=FOLLOW_UP)
    booked = house.book(house.citizen(), at(last), FOLLOW_UP)
    assert of_resource(house, booked, "adviser:") == kept
    assert all(clock >= "12:30" or clock < last for clock in house.clocks(kind=FOLLOW_UP))


def test_every_free_time_can_be_booked_and_no_other(house: House) -> None:
    karen = house.adviser("Karen", "08:00-10:15", "10:30-14:00")
    house.exception(karen, TODAY, "08:00-10:15", "10:30-12:00")
    set_kind(house, FIRST_MEETING, 45, 15)
    jan, oksana, ahmad = house.citizens(3)
    house.book(jan, at("11:00"), FOLLOW_UP)
    set_kind(house, buffer=30)
    free = house.clocks(kind=FOLLOW_UP)
    quarters = [f"{hour:02}:{minute:02}" for hour in (10, 11) for minute in (0, 15, 30, 45)]
    booked = []
    for clock in quarters:
        try:
            house.cancel(house.book(oksana, at(clock), FOLLOW_UP))
            booked.append(clock)
        except Refused:
            pass
    assert booked == free == ["11:30"]
    house.book(ahmad, at("11:30"), FOLLOW_UP)
    assert not house.clocks(kind=FOLLOW_UP)


def test_cancelling_gives_the_buffer_back(house: House) -> None:
    house.adviser("Karen")
    set_kind(house, buffer=60)
    before = house.clocks(kind=FOLLOW_UP)
    house.cancel(house.book(house.citizen(), at("10:00"), FOLLOW_UP))
    assert house.clocks(kind=FOLLOW_UP) == before
    assert not house.occupancy()


def test_a_moved_meeting_takes_its_buffer_along(house: House) -> None:
    house.adviser("Karen")
    booked = house.book(house.citizen(), at("10:00"), FOLLOW_UP)
    set_kind(house, minutes=45, buffer=15)
    with house.workplace.work() as work:
        moved = move(work, booked.id, at("10:15"), "desk")
    assert moved.minutes == 45
    assert of_resource(house, moved, "adviser:") == 4


def test_a_meeting_keeps_what_it_has_when_its_kind_changes(house: House) -> None:
    karen, _mads = house.adviser("Karen"), house.adviser("Mads")
    set_kind(house, buffer=15)
    booked = house.book(house.citizen(), at("10:00"), FOLLOW_UP)
    set_kind(house, minutes=60, buffer=60)
    with house.workplace.work() as work:
        longer = change_needs(work, booked.id, Needs(more_time=True), "desk")
    assert longer.minutes == 45
    assert of_resource(house, longer, "adviser:") == 4
    with house.workplace.work() as work:
        report_absence(work, karen, at("09:00"), at("12:00"), "Kursus")
        kept = reschedule_for_absence(work, booked.id, "desk")
    assert kept
    assert (kept.adviser, kept.minutes, kept.starts_at) == ("Mads", 45, booked.starts_at)


def test_only_its_advisers_hold_a_kind(house: House) -> None:
    house.adviser("Karen", "09:00-12:00")
    mads = house.adviser("Mads", "10:00-11:00")
    set_kind(house, advisers=[mads])
    jan, oksana = house.citizens(2)
    assert house.clocks(kind=FOLLOW_UP) == ["10:00", "10:15", "10:30"]
    assert house.book(jan, at("10:00"), FOLLOW_UP).adviser == "Mads"
    with pytest.raises(Refused, match="taken") as no:
        house.book(oksana, at("10:00"), FOLLOW_UP)
    assert on_the_wall(no.value.times)[:1] == ["10:30"]


def test_an_adviser_keeps_a_meeting_of_a_kind_that_others_hold_now(house: House) -> None:
    house.adviser("Karen")
    booked = house.book(house.citizen(), at("10:00"), FOLLOW_UP)
    set_kind(house, advisers=[house.adviser("Mads")])
    with house.workplace.work() as work:
        assert change_needs(work, booked.id, Needs(more_time=True), "desk").adviser == "Karen"


def test_a_buffer_does_not_grow_with_the_working_time(house: House) -> None:
    karen = house.adviser("Karen", "09:00-11:00")
    set_kind(house, buffer=30)
    jan, oksana = house.citizens(2)
    house.book(jan, at("10:30"), FOLLOW_UP)
    with house.workplace.work() as work:
        set_hours_of_day(work, Owner(house.id, karen), TODAY, (hours_of("09:00-12:00"),))
    assert house.book(oksana, at("11:00"), FOLLOW_UP).starts_at == at("11:00")


@pytest.mark.parametrize("buffer", [-15, 61])
def test_the_database_forbids_impossible_buffers(house: House, buffer: int) -> None:
    with pytest.raises(Exception, match="short_buffer"):
        set_kind(house, buffer=buffer)


def test_the_next_kind_is_a_follow_up_once_a_first_meeting_was_held(house: House) -> None:
    house.adviser("Karen")
    jan = house.citizen()
    with house.workplace.read() as work:
        assert next_kind(work, jan) == FIRST_MEETING
    first = house.book(jan, at("10:00"))
    with house.workplace.work() as work:
        assert next_kind(work, jan) == FIRST_MEETING
        mark_held(replace(work, now=first.starts_at), first.id, "Karen")
        assert next_kind(work, jan) == "followup"
