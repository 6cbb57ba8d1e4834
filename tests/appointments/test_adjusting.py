"""A meeting is changed while its time stays: its form, what it needs, what it is about."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest

from shared.appointments import (
    AgendaTopic,
    Form,
    Meeting,
    Override,
    Refusal,
    Refused,
    Rule,
    cancel,
    change_form,
    change_needs,
    get_meeting,
    mark_held,
    move,
    note_topic,
    set_aside_for,
)
from shared.citizens import Needs
from shared.clock import SetClock
from shared.unit_of_work import UnitOfWork
from tests.appointments.houses import FOLLOW_UP, House, at, november

WEDNESDAY = november(25)


@pytest.fixture
def met(house: House, clock: SetClock) -> int:
    """A citizen whose first meeting was held, in a house with one room."""
    house.adviser("Karen", "08:00-16:00")
    citizen = house.citizen()
    first = house.book(citizen, at("10:00"))
    clock.at = at("12:00")
    with house.workplace.work() as work:
        mark_held(work, first.id, "Karen Holm")
    return citizen


def follow_up(house: House, citizen: int, clock: str = "10:00") -> Meeting:
    return house.book(citizen, at(clock, WEDNESDAY), FOLLOW_UP)


def formed(house: House, held: Meeting, form: Form, number: str | None = None) -> Meeting:
    with house.workplace.work() as work:
        return change_form(work, held.id, form, "kiosk", number)


def needing(house: House, held: Meeting, needs: Needs) -> Meeting:
    with house.workplace.work() as work:
        return change_needs(work, held.id, needs, "kiosk")


def resources(house: House, held: Meeting) -> set[str]:
    return {
        name.split(":")[0] for name, _, meeting_id in house.occupancy() if meeting_id == held.id
    }


def now(house: House, held: Meeting) -> Meeting:
    with house.workplace.read() as work:
        return get_meeting(work, held.id)


def test_on_the_telephone_the_room_is_free_for_others(house: House, met: int) -> None:
    held = follow_up(house, met)
    called = formed(house, held, Form.PHONE, "+4598621234")
    assert (called.form, called.room, called.call_number) == (Form.PHONE, "", "+4598621234")
    assert (called.adviser, called.starts_at, called.number) == (
        "Karen",
        held.starts_at,
        held.number,
    )
    assert resources(house, held) == {"adviser", "citizen"}
    house.adviser("Jens", "08:00-16:00", room=False)
    assert house.book(house.citizen("+4530303030"), held.starts_at).room == held.room


def test_back_in_the_house_it_has_a_room_and_nobody_to_call(house: House, met: int) -> None:
    held = follow_up(house, met)
    formed(house, held, Form.PHONE, "+4598621234")
    back = formed(house, held, Form.IN_PERSON)
    assert (back.form, back.room, back.call_number) == (Form.IN_PERSON, held.room, None)
    assert resources(house, held) == {"adviser", "citizen", "room"}


def test_without_a_free_room_it_stays_and_other_times_are_told(house: House, met: int) -> None:
    held = follow_up(house, met)
    formed(house, held, Form.VIDEO)
    house.adviser("Jens", "08:00-16:00", room=False)
    house.book(house.citizen("+4530303030"), held.starts_at)
    with pytest.raises(Refused) as no:
        formed(house, held, Form.IN_PERSON)
    assert no.value.refusal is Refusal.TAKEN
    assert len(no.value.times) == 3
    assert now(house, held).form is Form.VIDEO


@pytest.mark.parametrize("form", [Form.PHONE, Form.VIDEO])
def test_the_first_meeting_is_in_person(house: House, form: Form) -> None:
    house.adviser("Karen", "08:00-16:00")
    held = house.book(house.citizen(), at("10:00", WEDNESDAY))
    with pytest.raises(Refused) as no:
        formed(house, held, form)
    assert no.value.refusal is Refusal.NOT_IN_PERSON
    assert now(house, held) == held


def test_before_the_first_was_held_the_next_is_in_person_too(house: House) -> None:
    house.adviser("Karen", "08:00-16:00")
    citizen = house.citizen()
    house.book(citizen, at("10:00", WEDNESDAY))
    held = follow_up(house, citizen, "11:00")
    with pytest.raises(Refused) as no:
        formed(house, held, Form.PHONE)
    assert no.value.refusal is Refusal.NOT_IN_PERSON


def test_a_companion_or_an_interpreter_changes_neither_room_nor_time(
    house: House, met: int
) -> None:
    held = follow_up(house, met)
    wanted = Needs(interpreter="ar", companion=True)
    changed = needing(house, held, wanted)
    assert changed.needs == wanted
    assert (changed.room, changed.adviser, changed.minutes) == (held.room, held.adviser, 30)


def test_a_wheelchair_gets_another_room_with_the_same_adviser(house: House, met: int) -> None:
    held = follow_up(house, met)
    house.room("Stuen", wheelchair=True)
    house.adviser("Anna", "08:00-16:00")
    changed = needing(house, held, Needs(wheelchair=True))
    assert (changed.room, changed.adviser) == ("Stuen", "Karen")


def test_more_time_is_given_where_there_is_some(house: House, met: int) -> None:
    held = follow_up(house, met)
    assert needing(house, held, Needs(more_time=True)).minutes == 45
    assert len(house.occupancy()) == 3 * 3 + 3 * 3
    assert needing(house, held, Needs()).minutes == 30


def test_more_time_than_there_is_leads_to_other_times(house: House, met: int) -> None:
    held = follow_up(house, met, "10:00")
    house.book(house.citizen("+4530303030"), at("10:30", WEDNESDAY))
    with pytest.raises(Refused) as no:
        needing(house, held, Needs(more_time=True))
    assert no.value.times
    assert now(house, held) == held


def test_a_point_for_the_agenda_is_kept_and_replaced(house: House, met: int) -> None:
    held = follow_up(house, met)
    with house.workplace.work() as work:
        note_topic(work, held.id, AgendaTopic.MONEY)
        note_topic(work, held.id, AgendaTopic.JOB)
    assert now(house, held).topic is AgendaTopic.JOB


def test_what_is_cancelled_or_over_is_not_changed(house: House, met: int, clock: SetClock) -> None:
    gone, over = follow_up(house, met), house.book(met, at("10:00", november(24)), "first")
    with house.workplace.work() as work:
        cancel(work, gone.id, "desk")
    clock.at = at("10:00", november(24))
    for held in (gone, over):
        changes: list[Callable[[UnitOfWork], Meeting]] = [
            partial(change_form, meeting_id=held.id, form=Form.PHONE, via="kiosk"),
            partial(change_needs, meeting_id=held.id, needs=Needs(companion=True), via="kiosk"),
            partial(note_topic, meeting_id=held.id, topic=AgendaTopic.JOB),
            partial(move, meeting_id=held.id, starts_at=at("13:00", WEDNESDAY), via="kiosk"),
        ]
        for change in changes:
            with house.workplace.work() as work, pytest.raises(Refused) as no:
                change(work)
            assert no.value.refusal is Refusal.UNKNOWN


def test_a_telephone_meeting_needs_no_room_to_be_moved_or_booked(house: House, met: int) -> None:
    held = follow_up(house, met)
    formed(house, held, Form.PHONE)
    house.adviser("Jens", "08:00-16:00", room=False)
    house.book(house.citizen("+4530303030"), at("13:00", WEDNESDAY))
    with house.workplace.work() as work:
        moved = move(work, held.id, at("13:00", WEDNESDAY), "phone")
    assert (moved.form, moved.room, moved.starts_at) == (Form.PHONE, "", at("13:00", WEDNESDAY))


# Rules of moving


def test_after_three_moves_a_person_helps_and_staff_may_move_on(house: House) -> None:
    house.adviser("Karen", "08:00-16:00")
    held = house.book(house.citizen(), at("08:00", WEDNESDAY))
    with house.workplace.work() as work:
        for clock in ("09:00", "10:00", "11:00"):
            move(work, held.id, at(clock, WEDNESDAY), "kiosk")
        with pytest.raises(Refused) as no:
            move(work, held.id, at("12:00", WEDNESDAY), "kiosk")
        assert no.value.refusal is Refusal.WITH_A_PERSON
        by_staff = Override("Lene Bach", "har talt med hende", frozenset({Rule.MOVES}))
        moved = move(work, held.id, at("12:00", WEDNESDAY), "desk", override=by_staff)
    assert moved.moves == 4
    with house.workplace.read() as work:
        [exception] = set_aside_for(work, [held.id])
    assert (exception.rule, exception.staff) == (Rule.MOVES, "Lene Bach")


def test_whoever_saw_it_at_another_time_is_told(house: House) -> None:
    house.adviser("Karen", "08:00-16:00")
    seen: datetime = at("08:00", WEDNESDAY)
    held = house.book(house.citizen(), seen)
    with house.workplace.work() as work:
        move(work, held.id, at("09:00", WEDNESDAY), "phone", was_at=seen)
    with house.workplace.work() as work, pytest.raises(Refused) as no:
        move(work, held.id, at("10:00", WEDNESDAY), "kiosk", was_at=seen)
    assert no.value.refusal is Refusal.CHANGED
    assert now(house, held).starts_at == at("09:00", WEDNESDAY)
