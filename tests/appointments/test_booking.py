"""Booking a meeting, and what is refused."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from shared.appointments import (
    FIRST_MEETING,
    Form,
    Meeting,
    MeetingState,
    Override,
    Refusal,
    Refused,
    Rule,
    SlotFilter,
    book,
    close_day,
    get_meeting,
    has_met,
    mark_held,
    mark_not_come,
    meetings_on,
    set_aside,
    upcoming,
)
from shared.citizens import Needs
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.houses import (
    FOLLOW_UP,
    TODAY,
    House,
    at,
    november,
    refused,
    why_refused,
)

TOMORROW = november(24)
NINE = at("09:00", TOMORROW)
QUARTER = 15 * 60


def meet(house: House, clock: SetClock, citizen_id: int) -> Meeting:
    """The citizen's first meeting is booked and held."""
    booked = house.book(citizen_id, house.times()[0])
    clock.turn(booked.starts_at - clock.at + timedelta(hours=1))
    with house.workplace.work() as work:
        return mark_held(work, booked.id, "Karen Holm")


def test_what_was_booked_can_be_looked_up(house: House) -> None:
    karen = house.adviser()
    citizen = house.citizen()
    needs = Needs(interpreter="ar", companion=True, more_time=True)
    booked = house.book(citizen, NINE, needs=needs, via="phone")
    assert booked == Meeting(
        id=booked.id,
        centre_id=house.id,
        citizen_id=citizen,
        number=booked.number,
        kind=FIRST_MEETING,
        form=Form.IN_PERSON,
        starts_at=NINE,
        minutes=60,
        adviser_id=karen,
        adviser="Karen",
        room="Karens kontor",
        state=MeetingState.BOOKED,
        needs=needs,
        booked_via="phone",
        override=None,
        booked_at=house.workplace.clock.now(),
    )
    with house.workplace.read() as work:
        assert get_meeting(work, booked.id) == booked
        assert upcoming(work, citizen) == meetings_on(work, house.id, TOMORROW) == [booked]


def test_a_meeting_occupies_adviser_room_and_citizen_for_its_whole_length(house: House) -> None:
    adviser, citizen = house.adviser(), house.citizen()
    booked = house.book(citizen, NINE)
    first = int(NINE.timestamp()) // QUARTER
    assert house.occupancy() == [
        (resource, quarter, booked.id)
        for resource in (f"adviser:{adviser}", f"citizen:{citizen}", "room:1")
        for quarter in (first, first + 1, first + 2)
    ]


def test_the_database_itself_forbids_to_occupy_anything_twice(house: House) -> None:
    house.adviser()
    house.book(house.citizen(), NINE)
    twice = text("INSERT INTO occupancy SELECT * FROM occupancy")
    with pytest.raises(IntegrityError), house.workplace.work() as work:
        work.session.execute(twice)


def test_the_database_itself_forbids_a_first_meeting_by_phone_that_nobody_answers_for(
    house: House,
) -> None:
    house.adviser()
    house.book(house.citizen(), NINE)
    with pytest.raises(IntegrityError), house.workplace.work() as work:
        work.session.execute(text("UPDATE meeting SET form = 'phone'"))


def test_a_time_that_is_taken_is_refused_with_the_three_nearest_others(house: House) -> None:
    house.adviser("Karen", "09:00-12:00")
    one, two = house.citizens(2)
    house.book(one, at("10:00", TOMORROW))
    no = refused(house, two, at("10:00", TOMORROW))
    assert why_refused(no) == ("taken", ["09:00", "09:15", "10:45"], False)
    assert house.book(two, no.times[0]).starts_at == no.times[0]


def test_the_others_suit_the_needs_and_the_wish(house: House) -> None:
    house.adviser("Karen", "09:00-14:00")
    one, two = house.citizens(2)
    house.book(one, at("10:00", TOMORROW))
    longer = Needs(more_time=True)
    not_before_ten = SlotFilter(earliest=at("10:00").time(), day=TOMORROW)
    no = refused(house, two, at("10:00", TOMORROW), needs=longer, slot_filter=not_before_ten)
    assert why_refused(no) == ("taken", ["10:45", "11:00", "11:15"], False)


def test_a_full_day_is_said_to_be_full_and_other_days_are_offered(house: House) -> None:
    house.adviser("Karen", "09:00-09:45")
    one, two = house.citizens(2)
    house.book(one, NINE)
    no = refused(house, two, NINE, slot_filter=SlotFilter(day=TOMORROW))
    assert no.day_is_full
    assert no.times == tuple(at("09:00", november(day)) for day in (25, 26, 27))


def test_where_nothing_is_free_nothing_is_offered(workplace: Workplace) -> None:
    house = House(workplace, window_days=1)
    house.adviser("Karen", "09:00-09:45")
    one, two = house.citizens(2)
    house.book(one, NINE)
    assert why_refused(refused(house, two, NINE)) == ("taken", [], True)


def test_after_a_refusal_the_piece_of_work_goes_on(house: House) -> None:
    house.adviser()
    one, two = house.citizens(2)
    house.book(one, NINE)
    with house.workplace.work() as work:
        work.session.execute(text("UPDATE adviser SET first_name = 'Kirsten'"))
        with pytest.raises(Refused):
            book(work, two, FIRST_MEETING, NINE, Needs(), "desk")
    with house.workplace.read() as work:
        assert [found.adviser for found in upcoming(work, one)] == ["Kirsten"]
        assert upcoming(work, two) == []


@pytest.mark.parametrize(
    ("starts_at", "refusal"),
    [
        (at("09:00"), Refusal.TOO_SOON),
        (at("09:59"), Refusal.OFF_GRID),
        (at("09:45"), Refusal.TOO_SOON),
        (at("09:00", TODAY - timedelta(days=1)), Refusal.TOO_SOON),
        (at("09:00", TODAY + timedelta(days=29)), Refusal.TOO_LATE),
        (at("09:05", TOMORROW), Refusal.OFF_GRID),
        (NINE + timedelta(seconds=1), Refusal.OFF_GRID),
        (at("20:00", TOMORROW), Refusal.CLOSED),
        (at("15:30", TOMORROW), Refusal.CLOSED),
        (at("13:00", TOMORROW), Refusal.TAKEN),
        (at("11:30", TOMORROW), Refusal.TAKEN),
    ],
)
def test_a_time_that_cannot_be_is_refused_with_times_that_can(
    house: House, starts_at: datetime, refusal: Refusal
) -> None:
    house.adviser()
    no = refused(house, house.citizen(), starts_at)
    assert no.refusal is refusal
    assert len(no.times) == 3
    assert house.occupancy() == []


def test_a_closed_day_is_refused(house: House) -> None:
    house.adviser()
    with house.workplace.work() as work:
        close_day(work, house.id, TOMORROW, "flytter")
    no = refused(house, house.citizen(), NINE)
    assert why_refused(no) == ("closed", ["10:45", "11:00", "11:15"], True)


def test_somebody_or_something_unknown_is_refused(house: House) -> None:
    house.adviser()
    assert refused(house, 4711, NINE).refusal is Refusal.UNKNOWN
    assert refused(house, house.citizen(), NINE, "tea").refusal is Refusal.UNKNOWN
    with house.workplace.read() as work, pytest.raises(Refused) as no:
        get_meeting(work, 4711)
    assert no.value.refusal is Refusal.UNKNOWN


@pytest.mark.parametrize("form", [Form.PHONE, Form.VIDEO])
@pytest.mark.parametrize("kind", [FIRST_MEETING, FOLLOW_UP])
def test_until_the_first_meeting_was_held_every_meeting_is_in_person(
    house: House, form: Form, kind: str
) -> None:
    house.adviser()
    assert refused(house, house.citizen(), NINE, kind, form=form).refusal is Refusal.NOT_IN_PERSON


def test_after_the_first_meeting_the_form_is_free_and_needs_no_room(
    house: House, clock: SetClock
) -> None:
    house.adviser()
    citizen = house.citizen()
    meet(house, clock, citizen)
    by_phone = house.book(citizen, at("10:00", november(25)), FOLLOW_UP, form=Form.PHONE)
    assert (by_phone.form, by_phone.room) == (Form.PHONE, "")
    again = refused(house, citizen, at("10:00", november(26)), form=Form.PHONE)
    assert again.refusal is Refusal.NOT_IN_PERSON


def test_a_meeting_that_nobody_came_to_opens_no_other_form(house: House, clock: SetClock) -> None:
    house.adviser()
    citizen = house.citizen()
    booked = house.book(citizen, NINE)
    clock.turn(timedelta(days=2))
    with house.workplace.work() as work:
        mark_not_come(work, booked.id, "Karen Holm")
        assert not has_met(work, citizen)
    times = house.times()
    assert refused(house, citizen, times[0], form=Form.PHONE).refusal is Refusal.NOT_IN_PERSON


def test_staff_may_set_it_aside_with_a_name_and_a_reason(house: House) -> None:
    house.adviser()
    why = Override("Karen Holm", "indlagt til på mandag", frozenset({Rule.FORM}))
    booked = house.book(house.citizen(), NINE, via="desk", form=Form.PHONE, override=why)
    assert booked.override == why
    with house.workplace.read() as work:
        [kept] = set_aside(work, house.id, work.now)
    assert (kept.rule, kept.meeting_id, kept.reason) == (Rule.FORM, booked.id, why.reason)


@pytest.mark.parametrize(
    "why",
    [
        Override("", "indlagt", frozenset(Rule)),
        Override("Karen Holm", "  ", frozenset(Rule)),
        Override("Karen Holm", "indlagt", frozenset(Rule) - {Rule.FORM}),
    ],
)
def test_without_a_name_or_a_reason_nothing_is_set_aside(house: House, why: Override) -> None:
    house.adviser()
    no = refused(house, house.citizen(), NINE, form=Form.PHONE, override=why)
    assert no.refusal is Refusal.NOT_IN_PERSON


def test_an_override_that_was_not_needed_is_not_on_the_leaders_list(house: House) -> None:
    house.adviser()
    booked = house.book(
        house.citizen(),
        NINE,
        override=Override("Karen Holm", "for en sikkerheds skyld", frozenset(Rule)),
    )
    assert booked.override is None
    with house.workplace.read() as work:
        assert set_aside(work, house.id, work.now) == []


def test_a_citizen_has_one_meeting_of_a_kind_ahead(house: House, clock: SetClock) -> None:
    house.adviser()
    citizen = house.citizen()
    house.book(citizen, NINE)
    later = at("11:00", november(25))
    assert refused(house, citizen, later).refusal is Refusal.ALREADY_BOOKED
    assert house.book(citizen, later, FOLLOW_UP).kind == FOLLOW_UP
    clock.turn(NINE - clock.at)
    assert house.book(citizen, at("09:00", november(27))).kind == FIRST_MEETING


def test_a_cancelled_meeting_makes_way_for_another(house: House) -> None:
    house.adviser()
    citizen = house.citizen()
    house.cancel(house.book(citizen, NINE))
    assert house.book(citizen, NINE).starts_at == NINE


def test_a_citizen_is_never_in_two_meetings_at_once(house: House) -> None:
    house.adviser("Karen")
    house.adviser("Jens")
    citizen = house.citizen()
    house.book(citizen, NINE)
    no = refused(house, citizen, at("09:30", TOMORROW), FOLLOW_UP)
    assert why_refused(no) == ("taken", ["09:45", "10:00", "10:15"], False)
