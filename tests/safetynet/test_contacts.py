"""A contact is one citizen's: as soon as they are known, and as staff say when it was another."""

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from shared.citizens import register
from shared.clock import SetClock
from shared.safetynet import (
    ContactLink,
    caller_of_contact,
    contacts_of,
    contacts_of_nobody,
    contacts_with_number,
    erase_old_numbers,
    join_contact,
    keep_caller,
    note_told_number,
    stamp,
    stamped,
    steps_of_contact,
    take_back_contact,
)
from shared.unit_of_work import UnitOfWork, Workplace
from tests.town import Town, small_town

NUMBER, ANOTHER = "+4598621234", "+4520304050"


@pytest.fixture
def town(workplace: Workplace) -> Town:
    with workplace.work() as work:
        return small_town(work)


def citizen(work: UnitOfWork, town: Town, telephone: str) -> int:
    return register(work, town.centre_id, None, telephone, None, "da").id


def called(work: UnitOfWork, town: Town, conversation_id: str = "a call") -> int:
    stamp_id = stamp(work, town.centre_id, conversation_id, "phone").id
    keep_caller(work, stamp_id, NUMBER)
    return stamp_id


def whose(workplace: Workplace, conversation_id: str = "a call") -> int | None:
    with workplace.read() as work:
        found = stamped(work, conversation_id)
    assert found is not None
    return found.citizen_id


def test_the_first_who_is_known_stays(workplace: Workplace, town: Town) -> None:
    with workplace.work() as work:
        called(work, town)
        bent, amal = citizen(work, town, NUMBER), citizen(work, town, ANOTHER)
        assert join_contact(work, "a call", bent, ContactLink.IDENTIFIED, "phone")
        assert not join_contact(work, "a call", bent, ContactLink.IDENTIFIED, "phone")
        assert not join_contact(work, "a call", amal, ContactLink.REGISTERED, "phone")
    assert whose(workplace) == bent


def test_staff_can_say_that_it_was_another_and_take_it_back(
    workplace: Workplace, town: Town, clock: SetClock
) -> None:
    with workplace.work() as work:
        call = called(work, town)
        bent, amal = citizen(work, town, NUMBER), citizen(work, town, ANOTHER)
        join_contact(work, "a call", bent, ContactLink.IDENTIFIED, "phone")
    clock.turn(timedelta(days=7))
    with workplace.work() as work:
        assert join_contact(work, "a call", amal, ContactLink.RECOGNISED, "staff:3")
    assert whose(workplace) == amal
    with workplace.work() as work:
        assert contacts_of(work, bent) == []
        assert [it.id for it in contacts_of(work, amal)] == [call]
        assert take_back_contact(work, "a call", "staff:4")
        assert not take_back_contact(work, "a call", "staff:4")
    assert whose(workplace) is None
    with workplace.read() as work:
        steps = steps_of_contact(work, call)
        assert [it.id for it in contacts_of_nobody(work, town.centre_id, None, 10)] == [call]
    assert [(it.citizen_id, it.how, it.who) for it in steps] == [
        (bent, ContactLink.IDENTIFIED, "phone"),
        (amal, ContactLink.RECOGNISED, "staff:3"),
        (None, ContactLink.TAKEN_BACK, "staff:4"),
    ]
    assert steps[1].at - steps[0].at == timedelta(days=7)


def test_a_conversation_without_a_stamp_is_nobodys(workplace: Workplace, town: Town) -> None:
    with workplace.work() as work:
        bent = citizen(work, town, NUMBER)
        assert not join_contact(work, "unheard of", bent, ContactLink.IDENTIFIED, "phone")
        assert not take_back_contact(work, "unheard of", "staff:3")


def test_the_database_itself_refuses_to_rewrite_whose_it_was(
    workplace: Workplace, town: Town
) -> None:
    with workplace.work() as work:
        called(work, town)
        bent = citizen(work, town, NUMBER)
        join_contact(work, "a call", bent, ContactLink.IDENTIFIED, "phone")
    with pytest.raises(IntegrityError, match="never rewritten"), workplace.work() as work:
        work.session.execute(text("UPDATE contact_person SET citizen_id = NULL"))


def test_the_calling_number_is_sealed_and_finds_the_call(workplace: Workplace, town: Town) -> None:
    with workplace.work() as work:
        call = called(work, town)
        visit = stamp(work, town.centre_id, "a visit", "kiosk").id
        note_told_number(work, "a visit", NUMBER)
        note_told_number(work, "a visit", NUMBER)
    with workplace.read() as work:
        stored = work.session.execute(text("SELECT fingerprint, sealed FROM contact_number")).all()
        found = contacts_with_number(work, town.centre_id, NUMBER, None, 10)
        assert contacts_with_number(work, town.centre_id, ANOTHER, None, 10) == []
        assert contacts_with_number(work, town.centre_id + 1, NUMBER, None, 10) == []
        assert caller_of_contact(work, call) == NUMBER
        assert caller_of_contact(work, visit) is None
    assert "98621234" not in str([(it.fingerprint, bytes(it.sealed or b"")) for it in stored])
    assert [it.id for it in found] == [visit, call]


def test_the_number_is_erased_after_90_days_where_nobody_is_known(
    workplace: Workplace, town: Town, clock: SetClock
) -> None:
    with workplace.work() as work:
        nobodys, theirs = called(work, town), called(work, town, "another call")
        bent = citizen(work, town, NUMBER)
        join_contact(work, "another call", bent, ContactLink.IDENTIFIED, "phone")
    clock.turn(timedelta(days=90))
    with workplace.work() as work:
        assert erase_old_numbers(work) == 0
    clock.turn(timedelta(seconds=1))
    with workplace.work() as work:
        assert erase_old_numbers(work) == 1
        assert erase_old_numbers(work) == 0
        assert caller_of_contact(work, nobodys) is None
        assert caller_of_contact(work, theirs) == NUMBER
        assert stamped(work, "a call") is not None
