"""Times held back for the citizens who need most, and hours that change from a day on."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.appointments import (
    Hours,
    Owner,
    Refusal,
    Refused,
    Rule,
    change_needs,
    forget_day,
    free_times,
    meetings_outside_hours,
    move,
    set_week,
    weeks_from,
)
from shared.citizens import Needs
from shared.unit_of_work import Workplace
from tests.appointments.houses import TODAY, House, at, november, refused
from tests.appointments.test_setting_aside import by_lene, kept
from tests.lives.chances import kinds, wishes

TUESDAY = november(24)
INTERPRETED = Needs(interpreter="ar")
MORNING: Hours = ((time(9), time(10)),)


def holds_back(house: House, adviser_id: int, hours: Hours = MORNING) -> None:
    owner = Owner(house.id, adviser_id, held_back=True)
    with house.workplace.work() as work:
        set_week(work, owner, TODAY, dict.fromkeys(range(7), hours))


def plans(house: House, adviser_id: int | None, from_day: date, hours: Hours) -> None:
    with house.workplace.work() as work:
        set_week(work, Owner(house.id, adviser_id), from_day, dict.fromkeys(range(7), hours))


def test_what_is_held_back_is_free_for_whoever_needs_something_and_for_nobody_else(
    house: House,
) -> None:
    holds_back(house, house.adviser("Karen", "09:00-11:00"))
    assert house.clocks(TUESDAY) == ["10:00", "10:15"]
    needing = house.clocks(TUESDAY, needs=INTERPRETED)
    assert needing == ["09:00", "09:15", "09:30", "09:45", "10:00", "10:15"]


def test_what_is_not_offered_can_not_be_booked_either(house: House) -> None:
    holds_back(house, house.adviser("Karen", "09:00-11:00"))
    with pytest.raises(Refused) as no:
        house.book(house.citizen(), at("09:00", TUESDAY))
    assert at("10:00", TUESDAY) in no.value.times
    assert at("09:00", TUESDAY) not in no.value.times
    assert house.book(house.citizen("+4520202021"), at("09:00", TUESDAY), needs=INTERPRETED)


def test_staff_give_it_to_whom_they_choose_and_say_why(house: House) -> None:
    holds_back(house, house.adviser("Karen", "09:00-10:00"))
    with house.workplace.read() as work:
        offered = free_times(work, house.id, "first", reserved=True)
    assert offered[0] == at("09:00", TUESDAY)
    citizen = house.citizen()
    for override, refusal in (
        (None, Refusal.TAKEN),
        (by_lene(Rule.TIME), Refusal.TAKEN),
        (by_lene(Rule.RESERVED, reason=" "), Refusal.WITHOUT_REASON),
    ):
        no = refused(house, citizen, offered[0], via="staff:3", override=override)
        assert no.refusal is refusal
    why = by_lene(Rule.RESERVED, Rule.TIME)
    booked = house.book(citizen, offered[0], via="staff:3", override=why)
    assert booked.adviser == "Karen"
    assert kept(house) == [(Rule.RESERVED, "Lene Bach", "hun bor langt ude")]


def test_a_reserved_time_is_left_alone_while_another_adviser_is_free_then(house: House) -> None:
    holds_back(house, house.adviser("Karen", "09:00-10:00"))
    house.adviser("Jens", "09:00-10:00")
    why, nine = by_lene(Rule.RESERVED), at("09:00", TUESDAY)
    first = house.book(house.citizen(), nine, via="staff:3", override=why)
    assert (first.adviser, kept(house)) == ("Jens", [])
    second = house.book(house.citizen("+4520202021"), nine, via="staff:3", override=why)
    assert second.adviser == "Karen"
    assert [rule for rule, _, _ in kept(house)] == [Rule.RESERVED]


def test_a_meeting_is_moved_into_a_reserved_time_for_a_reason(house: House) -> None:
    holds_back(house, house.adviser("Karen", "09:00-11:00"))
    booked = house.book(house.citizen(), at("10:00", TUESDAY))
    nine = at("09:00", november(25))
    with house.workplace.work() as work, pytest.raises(Refused) as no:
        move(work, booked.id, nine, "staff:3")
    assert no.value.refusal is Refusal.TAKEN
    with house.workplace.work() as work:
        assert move(work, booked.id, nine, "staff:3", override=by_lene(Rule.RESERVED))
    assert [rule for rule, _, _ in kept(house)] == [Rule.RESERVED]


def test_a_meeting_stays_where_it_is_when_less_is_needed(house: House) -> None:
    holds_back(house, house.adviser("Karen", "09:00-10:00"))
    booked = house.book(house.citizen(), at("09:00", TUESDAY), needs=Needs(more_time=True))
    with house.workplace.work() as work:
        assert change_needs(work, booked.id, Needs(), "kiosk").starts_at == booked.starts_at


def test_an_hour_of_one_adviser_holds_back_nothing_of_another(house: House) -> None:
    holds_back(house, house.adviser("Karen", "09:00-10:00"))
    house.adviser("Jens", "09:00-10:00")
    assert house.clocks(TUESDAY) == ["09:00", "09:15"]


def test_everything_offered_can_be_booked_and_needs_never_lose_a_time(
    sqlite_workplace: Workplace,
) -> None:
    slugs = iter(range(1000))

    @settings(max_examples=8)
    @given(kinds, wishes, st.integers(0, 3), st.booleans())
    def try_out(kind: str, needs: Needs, hour: int, reserved: bool) -> None:
        house = House(sqlite_workplace, f"held-{next(slugs)}", window_days=1)
        held = ((time(9 + hour), time(10 + hour)),)
        holds_back(house, house.adviser("Karen", "09:00-13:00"), held)
        house.room("Stuen", wheelchair=True, quiet=True)
        with house.workplace.read() as work:
            offered = free_times(work, house.id, kind, needs, reserved=reserved)
            plain = free_times(work, house.id, kind, needs, reserved=False)
        assert set(plain) <= set(offered)
        via, why = ("staff:1", by_lene(Rule.RESERVED)) if reserved else ("phone", None)
        for start in (offered[0], offered[-1]):
            citizen = house.citizen(f"+4531{next(slugs):06}")
            house.cancel(house.book(citizen, start, kind, needs, via=via, override=why))

    try_out()


def test_hours_change_from_a_day_on_and_the_days_before_stay(house: House) -> None:
    karen = house.adviser("Karen", "09:00-12:00")
    plans(house, karen, november(26), ((time(13), time(14)),))
    assert house.clocks(november(25))[0] == "09:00"
    assert house.clocks(november(26)) == ["13:00", "13:15"]
    with house.workplace.read() as work:
        weeks = weeks_from(work, Owner(house.id, karen), TODAY)
    assert [week.from_day for week in weeks] == [TODAY, november(26)]
    assert weeks[1].hours[0] == ((time(13), time(14)),)


def test_hours_that_end_leave_no_time_after(house: House) -> None:
    plans(house, house.adviser("Karen"), november(26), ())
    assert house.times()[-1] < at("00:00", november(26))


def test_a_day_as_usual_again_has_the_hours_of_the_week(house: House) -> None:
    karen = house.adviser("Karen", "09:00-10:00")
    house.exception(karen, TUESDAY, "13:00-14:00")
    with house.workplace.work() as work:
        assert forget_day(work, Owner(house.id, karen), TUESDAY)
        assert not forget_day(work, Owner(house.id, karen), TUESDAY)
    assert house.clocks(TUESDAY) == ["09:00", "09:15"]


def test_whose_adviser_no_longer_works_then_is_found(house: House) -> None:
    karen = house.adviser("Karen")
    lost = house.book(house.citizen(), at("09:00", november(26)))
    house.book(house.citizen("+4520202021"), at("09:00", TUESDAY))
    plans(house, karen, november(25), ((time(13), time(14)),))
    with house.workplace.read() as work:
        assert [one.id for one in meetings_outside_hours(work, house.id)] == [lost.id]
