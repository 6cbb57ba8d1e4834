"""A closed house, and what staff set aside for one meeting: who stands for its form, and when."""

from datetime import timedelta

import pytest

from shared.appointments import (
    FIRST_MEETING,
    ClosedHouse,
    Form,
    Meeting,
    Override,
    Refusal,
    Refused,
    Rule,
    SetAside,
    alter,
    apply_closed_house,
    book,
    change_form,
    close_house,
    get_meeting,
    mark_held,
    move,
    open_house,
    set_aside_for,
)
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.houses import FOLLOW_UP, NOTHING_SPECIAL, TODAY, House, at, november

TOMORROW, AFTER = november(24), november(25)
THAT_DAY, NEXT_DAY = at("12:00", TOMORROW), at("12:00", AFTER)


@pytest.fixture
def aars(workplace: Workplace) -> House:
    """Karen and a room, open to visitors."""
    house = House(workplace)
    house.adviser("Karen", "08:00-16:00", room=False)
    house.room("1")
    return house


@pytest.fixture
def closed(aars: House) -> ClosedHouse:
    """Until tomorrow."""
    with aars.workplace.work() as work:
        made = close_house(work, aars.id, TODAY, TOMORROW, "smitte", "Mads")
    assert made is not None
    return made


def by_lene(*rules: Rule) -> Override:
    return Override("Lene Bach", "er indlagt", frozenset(rules))


def booked(
    house: House,
    form: Form = Form.IN_PERSON,
    override: Override | None = None,
    clock: str = "12:00",
) -> Meeting:
    """A first meeting, tomorrow."""
    with house.workplace.work() as work:
        return book(
            work,
            house.citizen("+4520304050"),
            FIRST_MEETING,
            at(clock, TOMORROW),
            NOTHING_SPECIAL,
            "desk",
            form,
            override,
        )


def kept(house: House, held: Meeting) -> list[SetAside]:
    with house.workplace.read() as work:
        return set_aside_for(work, [held.id])


def opened(house: House, closed: ClosedHouse, held: Meeting) -> Meeting:
    """As it is once visitors may come again."""
    with house.workplace.work() as work:
        assert open_house(work, closed.id, "Mads")
        apply_closed_house(work, held.id, "staff:1")
        return get_meeting(work, held.id)


def who_stands(held: Meeting) -> str:
    return held.override.staff if held.override else ""


@pytest.mark.parametrize("form", [Form.IN_PERSON, Form.PHONE, Form.VIDEO])
def test_whoever_closed_the_house_stands_for_it_and_no_rule_is_set_aside_for_one(
    aars: House, closed: ClosedHouse, form: Form
) -> None:
    held = booked(aars, form)
    assert held.form is (Form.VIDEO if form is Form.VIDEO else Form.PHONE)
    assert (who_stands(held), held.planned_form) == ("Mads", Form.IN_PERSON)
    assert kept(aars, held) == []
    again = opened(aars, closed, held)
    assert (again.form, again.room, again.override) == (Form.IN_PERSON, "1", None)


def test_who_stands_for_one_meeting_does_so_when_the_house_is_open_again(
    aars: House, closed: ClosedHouse
) -> None:
    held = booked(aars, Form.PHONE, by_lene(Rule.FORM))
    assert (who_stands(held), held.planned_form) == ("Lene Bach", Form.PHONE)
    assert [each.rule for each in kept(aars, held)] == [Rule.FORM]
    again = opened(aars, closed, held)
    assert (again.form, who_stands(again)) == (Form.PHONE, "Lene Bach")


@pytest.mark.usefixtures("closed")
def test_a_reason_for_one_meeting_outlasts_a_day_without_visitors(aars: House) -> None:
    held = booked(aars, Form.PHONE, by_lene(Rule.FORM))
    with aars.workplace.work() as work:
        later = move(work, held.id, NEXT_DAY, "kiosk")
        back = move(work, held.id, THAT_DAY, "kiosk")
    for each in (later, back):
        assert (each.form, who_stands(each), each.planned_form) == (
            Form.PHONE,
            "Lene Bach",
            Form.PHONE,
        )
    assert len(kept(aars, held)) == 1


@pytest.mark.usefixtures("closed")
def test_what_was_set_aside_for_its_time_is_no_reason_for_its_form(
    aars: House, clock: SetClock
) -> None:
    clock.at = at("11:00", TOMORROW)
    held = booked(aars, override=by_lene(Rule.TIME))
    assert [each.rule for each in kept(aars, held)] == [Rule.TIME]
    assert (held.form, who_stands(held)) == (Form.PHONE, "Mads")


def test_a_move_for_a_reason_keeps_who_stands_for_the_form(aars: House, clock: SetClock) -> None:
    held = booked(aars, Form.PHONE, by_lene(Rule.FORM))
    clock.at = at("11:00", TOMORROW)
    why = Override("Mads Holm", "haster", frozenset({Rule.TIME}))
    with aars.workplace.work() as work:
        moved = move(work, held.id, at("12:30", TOMORROW), "staff:2", override=why)
    assert (moved.form, who_stands(moved)) == (Form.PHONE, "Lene Bach")
    assert {each.rule: each.staff for each in kept(aars, held)} == {
        Rule.FORM: "Lene Bach",
        Rule.TIME: "Mads Holm",
    }


def test_nobody_stands_any_more_for_a_meeting_in_person(aars: House) -> None:
    held = booked(aars, Form.PHONE, by_lene(Rule.FORM))
    with aars.workplace.work() as work:
        changed = change_form(work, held.id, Form.IN_PERSON, "kiosk")
    assert (changed.form, changed.override) == (Form.IN_PERSON, None)
    assert len(kept(aars, held)) == 1


def test_a_longer_meeting_is_in_the_house_again_with_all_its_time(
    aars: House, closed: ClosedHouse
) -> None:
    held = booked(aars)
    with aars.workplace.work() as work:
        longer = alter(
            work,
            held.id,
            "staff:1",
            form=held.planned_form,
            needs=held.needs,
            longer=30,
            adviser_id=None,
            override=by_lene(Rule.LENGTH),
        )
    assert (longer.form, who_stands(longer)) == (Form.PHONE, "Mads")
    again = opened(aars, closed, held)
    assert (again.form, again.minutes, again.longer) == (Form.IN_PERSON, held.minutes + 30, 30)


@pytest.mark.usefixtures("closed")
def test_who_says_nothing_of_the_form_comes_on_a_day_that_is_open(aars: House) -> None:
    held = booked(aars)
    with aars.workplace.work() as work:
        with pytest.raises(Refused) as no:
            move(work, held.id, NEXT_DAY, "phone", form=Form.PHONE)
        moved = move(work, held.id, NEXT_DAY, "phone")
    assert no.value.refusal is Refusal.NOT_IN_PERSON
    assert (moved.form, moved.override) == (Form.IN_PERSON, None)


def test_a_time_that_is_taken_is_answered_with_those_at_which_they_can_come(
    workplace: Workplace,
) -> None:
    """On Wednesday the house is open, and an adviser is free, but no room."""
    house = House(workplace)
    for name in ("Karen", "Jens"):
        house.adviser(name, "12:00-12:45", room=False)
    house.room("1")
    with workplace.work() as work:
        close_house(work, house.id, TODAY, TOMORROW, "smitte", "Mads")
    for n, time in enumerate((THAT_DAY, THAT_DAY, NEXT_DAY)):
        house.book(house.citizen(f"+452000000{n}"), time)
    with pytest.raises(Refused) as no:
        booked(house)
    assert no.value.times == (at("12:00"), *(at("12:00", november(day)) for day in (26, 27)))


@pytest.mark.usefixtures("closed")
def test_after_the_first_meeting_no_one_has_to_stand_for_anything(
    aars: House, clock: SetClock
) -> None:
    first = booked(aars)
    clock.at = first.ends_at
    with aars.workplace.work() as work:
        mark_held(work, first.id, "Karen")
        held = book(
            work,
            first.citizen_id,
            FOLLOW_UP,
            first.ends_at + timedelta(hours=2),
            NOTHING_SPECIAL,
            "desk",
            Form.PHONE,
            by_lene(*Rule),
        )
    assert (held.form, held.override, held.closed_house_id) == (Form.PHONE, None, None)
    assert kept(aars, held) == []
