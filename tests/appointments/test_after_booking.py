"""What becomes of a meeting: cancelled, held, nobody came, hit by an absence; and its number."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from shared.appointments import (
    Meeting,
    MeetingState,
    Refusal,
    Refused,
    arrive,
    cancel,
    close_day,
    get_meeting,
    has_met,
    mark_held,
    mark_not_come,
    meetings_on,
    report_absence,
    undo_arrival,
    undo_outcome,
    upcoming,
)
from shared.clock import SetClock
from shared.unit_of_work import UnitOfWork, Workplace
from tests.appointments.houses import FOLLOW_UP, House, at, november

TOMORROW = november(24)
NINE = at("09:00", TOMORROW)
HOUR = timedelta(hours=1)
SIX_DIGITS = range(100_000, 1_000_000)


def turn_to_the_meeting(clock: SetClock, booked: Meeting) -> None:
    clock.turn(booked.starts_at - clock.at)


def test_cancelling_frees_the_time_and_keeps_the_meeting(house: House) -> None:
    house.adviser("Karen", "09:00-09:45")
    citizen = house.citizen()
    booked = house.book(citizen, NINE)
    with house.workplace.work() as work:
        cancelled = cancel(work, booked.id, "phone", "syg")
    assert cancelled.state is MeetingState.CANCELLED
    assert house.occupancy() == []
    assert house.clocks(TOMORROW) == ["09:00"]
    with house.workplace.read() as work:
        assert get_meeting(work, booked.id) == cancelled
        assert upcoming(work, citizen) == meetings_on(work, house.id, TOMORROW) == []


def test_cancelling_twice_is_cancelling_once(house: House) -> None:
    house.adviser("Karen", "09:00-09:45")
    one, two = house.citizens(2)
    first = house.book(one, NINE)
    house.cancel(first)
    second = house.book(two, NINE)
    assert house.cancel(first).state is MeetingState.CANCELLED
    assert {meeting_id for _, _, meeting_id in house.occupancy()} == {second.id}


def test_a_meeting_that_has_begun_cannot_be_cancelled(house: House, clock: SetClock) -> None:
    house.adviser()
    booked = house.book(house.citizen(), NINE)
    turn_to_the_meeting(clock, booked)
    with pytest.raises(Refused) as refused:
        house.cancel(booked)
    assert refused.value.refusal is Refusal.UNKNOWN
    assert len(house.occupancy()) == 9


def test_a_meeting_that_never_was_cannot_be_cancelled(house: House) -> None:
    with house.workplace.work() as work, pytest.raises(Refused) as refused:
        cancel(work, 4711, "kiosk")
    assert refused.value.refusal is Refusal.UNKNOWN


def test_a_meeting_is_upcoming_until_it_is_over(house: House, clock: SetClock) -> None:
    house.adviser()
    citizen = house.citizen()
    booked = house.book(citizen, NINE)
    turn_to_the_meeting(clock, booked)
    clock.turn(timedelta(minutes=44))
    with house.workplace.read() as work:
        assert upcoming(work, citizen) == [booked]
    clock.turn(timedelta(minutes=1))
    with house.workplace.read() as work:
        assert upcoming(work, citizen) == []
        assert meetings_on(work, house.id, TOMORROW) == [booked]


def test_a_meeting_that_is_over_stays_unresolved_until_staff_decide(
    house: House, clock: SetClock
) -> None:
    house.adviser()
    citizen = house.citizen()
    booked = house.book(citizen, NINE)
    clock.turn(timedelta(days=30))
    with house.workplace.work() as work:
        assert get_meeting(work, booked.id).state is MeetingState.BOOKED
        assert not has_met(work, citizen)
        assert mark_held(work, booked.id, "Karen Holm").state is MeetingState.HELD
        assert has_met(work, citizen)


def test_staff_may_correct_what_they_decided(house: House, clock: SetClock) -> None:
    house.adviser()
    booked = house.book(house.citizen(), NINE)
    turn_to_the_meeting(clock, booked)
    with house.workplace.work() as work:
        assert mark_not_come(work, booked.id, "Karen Holm").state is MeetingState.NOT_COME
        assert mark_held(work, booked.id, "Karen Holm").state is MeetingState.HELD


@pytest.mark.parametrize("decide", [mark_held, mark_not_come])
def test_what_was_said_can_be_taken_back_for_half_an_hour(
    house: House, clock: SetClock, decide: Callable[[UnitOfWork, int, str], Meeting]
) -> None:
    house.adviser()
    booked = house.book(house.citizen(), NINE)
    turn_to_the_meeting(clock, booked)
    with house.workplace.work() as work:
        decided = decide(work, booked.id, "Lene")
    assert (decided.settled_by, decided.settled_at) == ("Lene", clock.at)
    clock.turn(timedelta(minutes=29))
    with house.workplace.work() as work:
        assert undo_outcome(work, booked.id) == booked
        decide(work, booked.id, "Lene")
    clock.turn(timedelta(minutes=30))
    with house.workplace.work() as work, pytest.raises(Refused) as no:
        undo_outcome(work, booked.id)
    assert no.value.refusal is Refusal.UNKNOWN


def test_nothing_is_taken_back_of_which_nobody_said_anything(house: House) -> None:
    house.adviser()
    booked = house.book(house.citizen(), NINE)
    for _ in range(2):
        with house.workplace.work() as work, pytest.raises(Refused):
            undo_outcome(work, booked.id)
        house.cancel(booked)


def test_nobody_who_has_come_is_said_not_to_have_come(house: House, clock: SetClock) -> None:
    house.adviser()
    booked = house.book(house.citizen(), NINE)
    turn_to_the_meeting(clock, booked)
    with house.workplace.work() as work:
        arrive(work, booked.id, "kiosk")
        with pytest.raises(Refused):
            mark_not_come(work, booked.id, "Lene")
        undo_arrival(work, booked.id)
        assert mark_not_come(work, booked.id, "Lene").state is MeetingState.NOT_COME


def test_nothing_is_decided_before_the_meeting_has_begun_or_once_it_is_cancelled(
    house: House, clock: SetClock
) -> None:
    house.adviser()
    citizen = house.citizen()
    booked, cancelled = house.book(citizen, NINE), house.book(citizen, NINE + HOUR, FOLLOW_UP)
    house.cancel(cancelled)
    with house.workplace.work() as work, pytest.raises(Refused):
        mark_not_come(work, booked.id, "Karen Holm")
    clock.turn(timedelta(days=2))
    with house.workplace.work() as work, pytest.raises(Refused):
        mark_held(work, cancelled.id, "Karen Holm")


def test_a_meeting_that_staff_decide_on_while_it_lasts_keeps_its_time(
    workplace: Workplace, clock: SetClock
) -> None:
    house = House(workplace, notice_minutes=0)
    house.adviser("Karen", "09:00-10:00")
    booked = house.book(house.citizen(), NINE)
    clock.turn(at("09:05", TOMORROW) - clock.at)
    with workplace.work() as work:
        mark_not_come(work, booked.id, "Karen Holm")
    assert house.clocks(TOMORROW, FOLLOW_UP) == []


def test_only_a_first_meeting_that_was_held_opens_a_course(house: House, clock: SetClock) -> None:
    house.adviser()
    citizen = house.citizen()
    booked = house.book(citizen, NINE, FOLLOW_UP)
    turn_to_the_meeting(clock, booked)
    with house.workplace.work() as work:
        mark_held(work, booked.id, "Karen Holm")
        assert not has_met(work, citizen)


def test_meetings_of_a_day_are_those_of_the_local_day_in_order(house: House) -> None:
    house.adviser("Karen", "09:00-12:00")
    house.adviser("Jens", "09:00-12:00")
    clocks = ["11:00", "09:00", "10:00", "09:00"]
    for citizen, clock_time in zip(house.citizens(4), clocks, strict=True):
        house.book(citizen, at(clock_time, TOMORROW))
    house.book(house.citizen(), at("09:00", november(25)))
    with house.workplace.read() as work:
        found = meetings_on(work, house.id, TOMORROW)
    assert [one.starts_at for one in found] == [at(clock, TOMORROW) for clock in sorted(clocks)]


def test_an_absence_tells_which_meetings_it_hits_and_leaves_them_booked(
    house: House, clock: SetClock
) -> None:
    karen = house.adviser("Karen", "09:00-12:00")
    house.adviser("Jens", "09:00-12:00")
    one, two, three, four = house.citizens(4)
    hit = house.book(one, NINE)
    house.book(two, NINE)
    before = house.book(three, at("10:30", TOMORROW))
    after = house.book(four, at("10:00", november(25)))
    assert (hit.adviser, before.adviser, after.adviser) == ("Karen", "Karen", "Karen")
    with house.workplace.work() as work:
        found = report_absence(work, karen, at("09:40", TOMORROW), at("10:30", TOMORROW), "syg")
    assert found == [hit]
    assert hit.state is MeetingState.BOOKED
    clock.turn(at("09:30", TOMORROW) - clock.at)
    with house.workplace.work() as work:
        assert report_absence(work, karen, at("08:00", TOMORROW), at("12:00", TOMORROW), "syg") == [
            before
        ]


def test_a_closed_day_tells_which_meetings_it_hits(house: House) -> None:
    house.adviser("Karen", "09:00-12:00")
    one, two, three = house.citizens(3)
    late, early = house.book(one, at("11:00", TOMORROW)), house.book(two, NINE)
    house.book(three, at("09:00", november(25)))
    with house.workplace.work() as work:
        assert close_day(work, house.id, TOMORROW, "vandskade") == [early, late]
        assert close_day(work, house.id, TOMORROW, "stadig lukket") == [early, late]


def test_booking_numbers_have_six_digits_differ_and_tell_no_order(house: House) -> None:
    house.adviser("Karen", "09:00-12:00")
    starts = house.times(FOLLOW_UP)[::2][:40]
    numbers = [
        int(house.book(citizen, start, FOLLOW_UP).number)
        for citizen, start in zip(house.citizens(40), starts, strict=True)
    ]
    assert len(set(numbers)) == 40
    assert all(number in SIX_DIGITS for number in numbers)
    assert numbers != sorted(numbers)
    assert len({later - sooner for sooner, later in pairwise(numbers)}) > 30


def test_no_two_live_meetings_of_a_centre_can_have_one_number(house: House) -> None:
    house.adviser("Karen", "09:00-12:00")
    one, two = house.citizens(2)
    house.book(one, NINE)
    house.book(two, at("10:00", TOMORROW))
    with pytest.raises(IntegrityError), house.workplace.work() as work:
        work.session.execute(text("UPDATE meeting SET number = '123456'"))


def draw_in_turn(monkeypatch: pytest.MonkeyPatch, *lots: int) -> None:
    drawn = iter(lots)
    monkeypatch.setattr("secrets.randbelow", lambda _: next(drawn))


def test_a_number_that_a_live_meeting_has_is_drawn_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.adviser("Karen", "09:00-12:00")
    one, two = house.citizens(2)
    draw_in_turn(monkeypatch, 5, 5, 7)
    assert house.book(one, NINE).number == "100005"
    assert house.book(two, at("10:00", TOMORROW)).number == "100007"


def test_a_number_that_reads_as_a_birth_date_is_drawn_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.adviser()
    draw_in_turn(monkeypatch, 11_111, 7)
    assert house.book(house.citizen(), NINE).number == "100007", "not 111111: 11 November 2011"


def test_a_cancelled_meeting_gives_its_number_up_when_it_is_drawn(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.adviser()
    one, two = house.citizens(2)
    draw_in_turn(monkeypatch, 5, 5)
    first = house.cancel(house.book(one, NINE))
    assert first.number == "100005"
    assert house.book(two, NINE).number == "100005"
    with house.workplace.read() as work:
        assert get_meeting(work, first.id).number == ""


def test_a_meeting_that_is_over_gives_its_number_up_when_it_is_drawn(
    house: House, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.adviser()
    one, two = house.citizens(2)
    draw_in_turn(monkeypatch, 5, 5)
    house.book(one, NINE)
    clock.turn(timedelta(days=2))
    assert house.book(two, at("10:00", november(26))).number == "100005"
