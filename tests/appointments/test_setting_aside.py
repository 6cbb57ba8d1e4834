"""Rules that staff set aside: one line why, kept for good, and nothing else lets them be broken."""

from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from shared.appointments import (
    FIRST_MEETING,
    Form,
    Meeting,
    Override,
    Refusal,
    Refused,
    Rule,
    SlotFilter,
    alter,
    book,
    free_times,
    get_meeting,
    mark_held,
    move,
    set_aside,
    set_aside_for,
)
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.houses import FOLLOW_UP, NOTHING_SPECIAL, House, at, november

TOMORROW = november(24)
NINE, TEN, ELEVEN = (at(clock, TOMORROW) for clock in ("09:00", "10:00", "11:00"))


def by_lene(*rules: Rule, reason: str = "hun bor langt ude") -> Override:
    return Override("Lene Bach", reason, frozenset(rules))


def booked(house: House, starts_at: datetime, override: Override, **how: object) -> Meeting:
    with house.workplace.work() as work:
        return book(
            work,
            house.citizen(),
            FIRST_MEETING,
            starts_at,
            NOTHING_SPECIAL,
            "desk",
            override=override,
            **how,  # type: ignore[arg-type]
        )


def kept(house: House) -> list[tuple[Rule, str, str]]:
    with house.workplace.read() as work:
        found = set_aside(work, house.id, work.now - timedelta(days=365))
    return [(each.rule, each.staff, each.reason) for each in found]


def now(house: House, held: Meeting) -> Meeting:
    with house.workplace.read() as work:
        return get_meeting(work, held.id)


@pytest.mark.parametrize("hour", ["08:15", "09:45"])
def test_a_time_that_is_too_soon_is_had_for_a_reason(house: House, hour: str) -> None:
    house.adviser("Karen", "08:00-12:00")
    with pytest.raises(Refused) as no:
        booked(house, at(hour), by_lene(Rule.FORM))
    assert no.value.refusal is Refusal.TOO_SOON
    assert booked(house, at(hour), by_lene(Rule.TIME)).starts_at == at(hour)
    assert kept(house) == [(Rule.TIME, "Lene Bach", "hun bor langt ude")]


def test_a_day_after_the_booking_period_is_had_for_a_reason(house: House) -> None:
    house.adviser()
    late = NINE + timedelta(days=60)
    with pytest.raises(Refused) as no:
        booked(house, late, by_lene())
    assert no.value.refusal is Refusal.TOO_LATE
    assert booked(house, late, by_lene(Rule.TIME)).starts_at == late


def test_nobody_allows_a_time_that_has_passed_or_lies_off_the_quarter(
    house: House, clock: SetClock
) -> None:
    house.adviser("Karen", "08:00-12:00")
    clock.turn(timedelta(minutes=20))
    for never, refusal in (
        (at("08:15"), Refusal.TOO_SOON),
        (at("10:05", TOMORROW), Refusal.OFF_GRID),
    ):
        with pytest.raises(Refused) as no:
            booked(house, never, by_lene(*Rule))
        assert no.value.refusal is refusal


def test_staff_see_further_and_sooner_and_all_that_they_see_they_can_book(house: House) -> None:
    house.adviser("Karen", "08:00-09:45")
    with house.workplace.read() as work:
        ordinary = free_times(work, house.id, FIRST_MEETING)
        beyond = free_times(work, house.id, FIRST_MEETING, beyond=True)
        in_spring = SlotFilter(day=november(24) + timedelta(days=120))
        assert free_times(work, house.id, FIRST_MEETING, slot_filter=in_spring) == []
        later = free_times(work, house.id, FIRST_MEETING, slot_filter=in_spring, beyond=True)
    assert set(ordinary) < set(beyond)
    assert beyond[0] == at("08:00")
    assert later
    assert booked(house, later[0], by_lene(Rule.TIME)).starts_at == later[0]


def test_a_longer_meeting_takes_its_time_and_keeps_it_when_it_is_moved(house: House) -> None:
    house.adviser("Karen", "09:00-12:00")
    with pytest.raises(Refused) as no:
        booked(house, NINE, by_lene(), longer=30)
    assert no.value.refusal is Refusal.WITHOUT_REASON
    held = booked(house, NINE, by_lene(Rule.LENGTH), longer=30)
    assert (held.minutes, held.longer) == (75, 30)
    assert len(house.occupancy()) == 3 * 5
    assert house.clocks(TOMORROW, FOLLOW_UP)[0] == "10:15"
    with house.workplace.work() as work:
        moved = move(work, held.id, TEN + timedelta(minutes=30), "phone")
    assert (moved.minutes, moved.longer) == (75, 30)
    with house.workplace.read() as work:
        fits = free_times(
            work, house.id, FIRST_MEETING, slot_filter=SlotFilter(day=TOMORROW), longer=30
        )
    assert fits == [NINE, NINE + timedelta(minutes=15)]


def test_an_adviser_of_choice_is_support_and_stays_after_a_move_if_they_can(
    house: House,
) -> None:
    house.adviser("Karen", "09:00-12:00")
    jens = house.adviser("Jens", "09:00-11:00")
    slot_filter = SlotFilter(adviser_id=jens)
    with pytest.raises(Refused) as no:
        booked(house, NINE, by_lene(), slot_filter=slot_filter)
    assert no.value.refusal is Refusal.WITHOUT_REASON
    held = booked(house, NINE, by_lene(Rule.ADVISER), slot_filter=slot_filter)
    assert held.adviser == "Jens"
    with house.workplace.read() as work:
        his = free_times(
            work, house.id, FOLLOW_UP, slot_filter=SlotFilter(day=TOMORROW, adviser_id=jens)
        )
    assert his[0] == NINE + timedelta(minutes=45)
    for starts_at, adviser in ((TEN, "Jens"), (ELEVEN, "Karen")):
        with house.workplace.work() as work:
            assert move(work, held.id, starts_at, "kiosk").adviser == adviser


def test_an_adviser_who_is_taken_is_refused_with_their_other_times(house: House) -> None:
    house.adviser("Karen", "09:00-12:00")
    jens = house.adviser("Jens", "09:00-11:00")
    booked(house, NINE, by_lene(Rule.ADVISER), slot_filter=SlotFilter(adviser_id=jens))
    with house.workplace.work() as work, pytest.raises(Refused) as no:
        book(
            work,
            house.citizen("+4530303030"),
            FIRST_MEETING,
            NINE,
            NOTHING_SPECIAL,
            "desk",
            override=by_lene(Rule.ADVISER),
            slot_filter=SlotFilter(day=TOMORROW, adviser_id=jens),
        )
    assert no.value.refusal is Refusal.TAKEN
    assert no.value.times[0] == NINE + timedelta(minutes=45)


def test_a_first_meeting_that_is_booked_gets_another_form_for_a_reason_at_its_time(
    house: House,
) -> None:
    house.adviser()
    held = house.book(house.citizen(), NINE)

    def by_phone(override: Override | None) -> Meeting:
        with house.workplace.work() as work:
            return alter(
                work,
                held.id,
                "desk",
                form=Form.PHONE,
                needs=held.needs,
                longer=0,
                adviser_id=None,
                override=override,
            )

    with pytest.raises(Refused) as no:
        by_phone(None)
    assert no.value.refusal is Refusal.NOT_IN_PERSON
    changed = by_phone(by_lene(Rule.FORM))
    assert (changed.form, changed.room, changed.moves) == (Form.PHONE, "", 0)
    assert (changed.starts_at, changed.number) == (held.starts_at, held.number)
    assert kept(house) == [(Rule.FORM, "Lene Bach", "hun bor langt ude")]


def test_a_meeting_that_cannot_be_longer_stays_as_it_is_and_nothing_is_kept(house: House) -> None:
    house.adviser("Karen", "09:00-10:00")
    held = house.book(house.citizen(), NINE)
    with house.workplace.work() as work, pytest.raises(Refused) as no:
        alter(
            work,
            held.id,
            "desk",
            form=held.form,
            needs=held.needs,
            longer=30,
            adviser_id=None,
            override=by_lene(Rule.LENGTH),
        )
    assert no.value.refusal is Refusal.TAKEN
    assert now(house, held) == held
    assert kept(house) == []


def test_only_what_stood_against_it_is_kept_each_rule_once_and_the_newest_first(
    house: House, clock: SetClock
) -> None:
    house.adviser("Karen", "08:00-12:00")
    held = booked(house, at("09:00"), by_lene(*Rule), form=Form.PHONE, longer=15)
    assert {rule for rule, _, _ in kept(house)} == {Rule.TIME, Rule.FORM, Rule.LENGTH}
    clock.turn(timedelta(minutes=1))
    with house.workplace.work() as work:
        for hour in ("09:15", "09:30", "09:45"):
            move(work, held.id, at(hour, TOMORROW), "desk", override=by_lene(*Rule))
        move(work, held.id, NINE, "desk", override=by_lene(*Rule, reason="fjerde gang"))
        assert set_aside_for(work, [held.id]) == set_aside(work, house.id, work.now - timedelta(1))
    assert kept(house)[0] == (Rule.MOVES, "Lene Bach", "fjerde gang")


@pytest.mark.parametrize("change", ["UPDATE set_aside SET reason = ''", "DELETE FROM set_aside"])
def test_what_was_set_aside_is_never_changed(house: House, change: str) -> None:
    house.adviser("Karen", "08:00-12:00")
    booked(house, at("09:00"), by_lene(Rule.TIME))
    with pytest.raises(IntegrityError), house.workplace.work() as work:
        work.session.execute(text(change))


def test_houses_see_only_their_own(workplace: Workplace) -> None:
    ours, theirs = House(workplace, "aars"), House(workplace, "farsoe")
    ours.adviser("Karen", "08:00-12:00")
    booked(ours, at("09:00"), by_lene(Rule.TIME))
    assert kept(theirs) == []


def test_after_the_first_meeting_the_form_is_free_and_nothing_is_set_aside(
    house: House, clock: SetClock
) -> None:
    house.adviser()
    citizen = house.citizen()
    first = house.book(citizen, NINE)
    clock.turn(first.ends_at - clock.at)
    with house.workplace.work() as work:
        mark_held(work, first.id, "Karen")
    held = house.book(citizen, at("09:00", november(27)), FOLLOW_UP)
    with house.workplace.work() as work:
        moved = move(
            work, held.id, at("10:00", november(27)), "desk", form=Form.VIDEO, override=by_lene()
        )
    assert moved.form is Form.VIDEO
    assert kept(house) == []


def test_times_before_noon_with_an_adviser_are_those_that_both_wishes_leave(house: House) -> None:
    jens = house.adviser("Jens", "11:00-13:00")
    house.adviser("Karen", "09:00-13:00")
    slot_filter = SlotFilter(latest=time(11, 30), day=TOMORROW, adviser_id=jens)
    with house.workplace.read() as work:
        assert free_times(work, house.id, FIRST_MEETING, slot_filter=slot_filter) == [
            ELEVEN,
            ELEVEN + timedelta(minutes=15),
            ELEVEN + timedelta(minutes=30),
        ]
