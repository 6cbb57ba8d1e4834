"""Which times somebody is offered."""

from datetime import date, time, timedelta

import pytest

from shared.appointments import (
    Holiday,
    Refusal,
    Refused,
    SlotFilter,
    add_opening,
    add_opening_hours,
    add_shift,
    close_day,
    free_days,
    free_times,
    report_absence,
)
from shared.citizens import Needs
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.houses import (
    AARS,
    FOLLOW_UP,
    TODAY,
    House,
    at,
    december,
    november,
    on_the_wall,
)

TOMORROW = november(24)


def test_a_meeting_may_start_every_quarter_while_it_fits_into_the_shift(house: House) -> None:
    house.adviser("Karen", "09:00-10:30")
    assert house.clocks(TOMORROW) == ["09:00", "09:15", "09:30", "09:45"]
    assert house.clocks(TOMORROW, FOLLOW_UP) == ["09:00", "09:15", "09:30", "09:45", "10:00"]


def test_more_time_makes_the_meeting_longer(house: House) -> None:
    house.adviser("Karen", "09:00-10:30")
    assert house.clocks(TOMORROW, needs=Needs(more_time=True)) == ["09:00", "09:15", "09:30"]


def test_a_length_is_rounded_up_to_whole_quarters(workplace: Workplace) -> None:
    house = House(workplace, extra_minutes=10)
    house.adviser("Karen", "09:00-10:00")
    assert house.clocks(TOMORROW, needs=Needs(more_time=True)) == ["09:00"]


def test_a_shift_that_begins_off_the_quarter_is_used_from_the_next_one(house: House) -> None:
    house.adviser("Karen", "09:05-10:10")
    assert house.clocks(TOMORROW) == ["09:15"]


def test_nothing_is_offered_sooner_than_the_centre_needs_to_know(
    house: House, clock: SetClock
) -> None:
    house.adviser("Karen", "08:00-12:00")
    assert house.clocks(TODAY)[0] == "10:00"
    clock.turn(timedelta(minutes=1))
    assert house.clocks(TODAY)[0] == "10:15"


def test_the_window_ends_with_the_day_so_many_days_after_today(house: House) -> None:
    house.adviser()
    times = house.times()
    assert times[-1] == at("11:15", TODAY + timedelta(days=28))
    assert times == sorted(set(times))


def test_a_centre_chooses_its_own_window_and_notice(workplace: Workplace) -> None:
    house = House(workplace, window_days=1, notice_minutes=0)
    house.adviser("Karen", "08:00-08:45")
    assert house.times() == [at("08:00"), at("08:00", TOMORROW)]


def test_shifts_are_weekly_and_valid_from_and_to_a_day(house: House) -> None:
    karen = house.adviser("Karen", "09:00-09:45")
    with house.workplace.work() as work:
        mondays = [0]
        hours = time(13), time(13, 45)
        add_shift(work, karen, *hours, mondays, valid_from=november(30), valid_to=december(7))
    afternoons = house.times(earliest=time(12))
    assert afternoons == [at("13:00", november(30)), at("13:00", december(7))]


def test_an_exception_replaces_the_pattern_of_its_day(house: House) -> None:
    karen = house.adviser("Karen", "09:00-09:45")
    house.exception(karen, TOMORROW, "10:00-10:45", "13:00-13:45")
    assert house.clocks(TOMORROW) == ["10:00", "13:00"]
    assert house.clocks(november(25)) == ["09:00"]


def test_an_exception_without_hours_takes_the_day_away_until_it_is_replaced(house: House) -> None:
    karen = house.adviser("Karen", "09:00-09:45")
    house.exception(karen, TOMORROW)
    assert house.clocks(TOMORROW) == []
    house.exception(karen, TOMORROW, "11:00-11:45")
    assert house.clocks(TOMORROW) == ["11:00"]


def test_an_absence_takes_the_quarters_that_it_touches(house: House) -> None:
    karen = house.adviser("Karen", "09:00-12:00")
    with house.workplace.work() as work:
        report_absence(work, karen, at("09:50", TOMORROW), at("10:20", TOMORROW), "tandlæge")
    assert house.clocks(TOMORROW) == ["09:00", "10:30", "10:45", "11:00", "11:15"]


def test_an_absence_may_last_for_days(house: House) -> None:
    karen = house.adviser()
    with house.workplace.work() as work:
        report_absence(work, karen, at("11:00", TOMORROW), at("10:00", november(27)), "ferie")
    with house.workplace.read() as work:
        days = free_days(work, house.id, "first", slot_filter=SlotFilter(from_day=TOMORROW))
    assert days[:2] == [TOMORROW, november(27)]
    assert house.clocks(TOMORROW)[-1] == "10:15"
    assert house.clocks(november(27))[0] == "10:00"


def test_nothing_is_offered_while_the_house_is_closed(workplace: Workplace) -> None:
    house = House(workplace, opens="10:00", closes="11:00")
    house.adviser("Karen", "08:00-15:00")
    assert house.clocks(TOMORROW) == ["10:00", "10:15"]


def test_a_house_may_close_over_noon(workplace: Workplace) -> None:
    house = House(workplace, opens="10:00", closes="11:00")
    with workplace.work() as work:
        add_opening_hours(work, house.id, time(12), time(13))
    house.adviser("Karen", "08:00-15:00")
    assert house.clocks(TOMORROW) == ["10:00", "10:15", "12:00", "12:15"]


def test_a_closed_day_has_no_times(house: House) -> None:
    house.adviser()
    with house.workplace.work() as work:
        close_day(work, house.id, TOMORROW, "flytter")
    assert house.clocks(TOMORROW) == []
    assert house.clocks(november(25)) != []


def test_a_single_day_may_have_hours_of_its_own(house: House) -> None:
    house.adviser("Karen", "09:00-18:00")
    with house.workplace.work() as work:
        add_opening(work, house.id, TOMORROW, (time(17), time(18)))
    assert house.clocks(TOMORROW) == ["17:00", "17:15"]


@pytest.mark.parametrize(
    ("closed_on", "free"),
    [
        (frozenset(), [24, 31]),
        (frozenset({Holiday.CHRISTMAS_EVE}), [31]),
        (frozenset({Holiday.CHRISTMAS_EVE, Holiday.NEW_YEARS_EVE}), []),
    ],
)
def test_public_holidays_are_closed_and_others_as_the_centre_chooses(
    workplace: Workplace, clock: SetClock, closed_on: frozenset[Holiday], free: list[int]
) -> None:
    house = House(workplace, holidays=closed_on)
    house.adviser()
    clock.turn(at("08:00", december(15)) - clock.at)
    days = [instant.astimezone(AARS).date() for instant in house.times()]
    about_christmas = [24, 25, 26, 31]
    assert [day for day in about_christmas if december(day) in days] == free
    assert date(2027, 1, 1) not in days


def test_somebody_may_open_on_a_holiday(house: House, clock: SetClock) -> None:
    house.adviser("Karen", "09:00-09:45")
    clock.turn(at("08:00", december(15)) - clock.at)
    assert house.clocks(december(25)) == []
    with house.workplace.work() as work:
        add_opening(work, house.id, december(25), (time(9), time(10)))
    assert house.clocks(december(25)) == ["09:00"]


def test_a_time_needs_a_room_as_well_as_an_adviser(house: House) -> None:
    house.adviser("Karen", "09:00-09:45")
    house.adviser("Jens", "09:00-09:45", room=False)
    one, two = house.citizens(2)
    house.book(one, at("09:00", TOMORROW))
    assert house.clocks(TOMORROW) == []
    house.room("Lokale 2")
    assert house.clocks(TOMORROW) == ["09:00"]
    house.book(two, at("09:00", TOMORROW))
    assert house.clocks(TOMORROW) == []


@pytest.mark.parametrize(
    ("needs", "clocks"),
    [
        (Needs(), ["09:00"]),
        (Needs(wheelchair=True), ["09:00"]),
        (Needs(quiet_room=True), []),
        (Needs(wheelchair=True, quiet_room=True), []),
        (Needs(companion=True), ["09:00"]),
        (Needs(interpreter="ar"), ["09:00"]),
    ],
)
def test_a_time_fits_what_the_citizen_needs(house: House, needs: Needs, clocks: list[str]) -> None:
    house.adviser("Karen", "09:00-09:45", room=False)
    house.room("Stuen", wheelchair=True)
    assert house.clocks(TOMORROW, needs=needs) == clocks


def test_the_only_wheelchair_room_is_gone_once_it_is_booked(house: House) -> None:
    house.adviser("Karen", "09:00-09:45")
    house.adviser("Jens", "09:00-09:45", room=False)
    house.room("Stuen", wheelchair=True)
    house.book(house.citizen(), at("09:00", TOMORROW), needs=Needs(wheelchair=True))
    assert house.clocks(TOMORROW, needs=Needs(wheelchair=True)) == []
    assert house.clocks(TOMORROW) == ["09:00"]


def test_a_meeting_in_the_middle_leaves_what_is_long_enough(house: House) -> None:
    house.adviser("Karen", "09:00-12:00")
    house.book(house.citizen(), at("10:00", TOMORROW))
    assert house.clocks(TOMORROW) == ["09:00", "09:15", "10:45", "11:00", "11:15"]
    assert house.clocks(TOMORROW, FOLLOW_UP)[:3] == ["09:00", "09:15", "09:30"]


def test_a_citizen_is_not_offered_a_time_at_which_they_have_a_meeting(house: House) -> None:
    house.adviser("Karen", "09:00-11:00")
    house.adviser("Jens", "09:00-11:00")
    busy = house.citizen()
    house.book(busy, at("09:45", TOMORROW))
    theirs = on_the_wall(house.times(FOLLOW_UP, citizen_id=busy, day=TOMORROW))
    assert theirs == ["09:00", "09:15", "10:30"]
    assert len(house.clocks(TOMORROW, FOLLOW_UP)) == 7


def test_a_wish_is_honoured(house: House) -> None:
    house.adviser("Karen", "09:00-12:00")
    assert house.times(earliest=time(10), latest=time(10, 20), from_day=december(20)) == [
        at("10:00", december(20)),
        at("10:15", december(20)),
        at("10:00", december(21)),
        at("10:15", december(21)),
    ]
    assert house.times(day=TODAY + timedelta(days=29)) == []
    assert house.times(day=TODAY - timedelta(days=1)) == []
    assert house.times(from_day=december(1), day=TOMORROW) == []


def test_a_limit_between_two_quarters_is_kept(house: House) -> None:
    house.adviser("Karen", "09:00-12:00")
    wished = house.times(earliest=time(9, 1), latest=time(9, 44), day=TOMORROW)
    assert on_the_wall(wished) == ["09:15", "09:30"]


def test_free_days_are_the_local_days_of_the_free_times(house: House) -> None:
    karen = house.adviser("Karen", "09:00-09:45")
    house.exception(karen, november(25))
    with house.workplace.read() as work:
        days = free_days(work, house.id, "first")
    assert days[:3] == [TOMORROW, november(26), november(27)]


def test_nobody_at_work_and_no_room_means_no_times(house: House) -> None:
    assert house.times() == []
    house.adviser(room=False)
    assert house.times() == []


def test_an_unknown_kind_is_refused(house: House) -> None:
    with house.workplace.read() as work, pytest.raises(Refused) as refused:
        free_times(work, house.id, "tea")
    assert refused.value.refusal is Refusal.UNKNOWN


def test_two_centres_never_see_each_other(workplace: Workplace) -> None:
    aars, farsoe = House(workplace), House(workplace, "farsoe")
    for house in (aars, farsoe):
        house.adviser("Karen", "09:00-09:45")
    aars.book(aars.citizen(), at("09:00", TOMORROW))
    with workplace.work() as work:
        close_day(work, aars.id, november(25), "flytter")
    assert farsoe.clocks(TOMORROW) == ["09:00"]
    assert farsoe.clocks(november(25)) == ["09:00"]
    assert aars.clocks(TOMORROW) == aars.clocks(november(25)) == []
