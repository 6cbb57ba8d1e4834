"""A citizen who is never called: every way by which somebody or something would call is another."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import text

from shared import followups
from shared.appointments import (
    FIRST_MEETING,
    Form,
    Meeting,
    Override,
    Refused,
    Rule,
    apply_closed_house,
    book,
    change_form,
    close_house,
    get_centre,
    get_meeting,
    mark_held,
    may_be_held,
    wait_for_earlier,
)
from shared.citizens import (
    Citizen,
    Needs,
    NeverCalled,
    RemindBy,
    Support,
    change_telephone,
    get_citizen,
    give_support,
    support_of,
    wish_reminder,
)
from shared.clock import SetClock
from shared.followups import (
    citizen_may_be_called,
    citizen_never_called,
    number_to_call,
    open_call,
    recipient,
    way_to,
)
from shared.followups.calls_to_make import open_notify_task
from shared.jobs.ask_for_reminder_calls import ask_for_reminder_calls
from shared.notifications import Channel
from shared.safetynet import CALLS_TO_MAKE, TaskKind, assign_citizen, open_task, open_tasks
from shared.unit_of_work import UnitOfWork, Workplace
from tests.appointments.houses import FOLLOW_UP, House

NUMBER, ANOTHER = "+4520202020", "+4530303030"
LOOK = text(
    "SELECT count(*) FROM message"
    " WHERE channel = 'call' AND state = 'waiting' AND withdrawn_at IS NULL"
)


@dataclass(frozen=True)
class Deaf:
    """A citizen who is never called, with a meeting ahead that is no first one."""

    house: House
    citizen_id: int
    meeting_id: int

    def is_called(self, work: UnitOfWork) -> list[str]:
        """What there is to call: numbers in tasks, calls in the outbox."""
        numbers = [it.telephone for it in open_tasks(work, self.house.id) if it.telephone]
        calls = work.session.scalar(LOOK) or 0
        return [*numbers, *["a call"] * calls]


def who_is(work: UnitOfWork, deaf: Deaf) -> tuple[Citizen, Meeting]:
    return get_citizen(work, deaf.citizen_id), get_meeting(work, deaf.meeting_id)


@pytest.fixture
def house(sqlite_workplace: Workplace) -> House:
    return House(sqlite_workplace)


@pytest.fixture
def deaf(house: House, clock: SetClock) -> Deaf:
    house.adviser()
    citizen_id = house.citizen(NUMBER)
    first = house.book(citizen_id, house.times()[0])
    clock.at = first.ends_at
    with house.workplace.work() as work:
        mark_held(work, first.id, "Karen")
        at = house.times(FOLLOW_UP, from_day=(first.ends_at + timedelta(days=8)).date())[0]
        mine = book(work, citizen_id, FOLLOW_UP, at, Needs(), "desk")
        citizen_never_called(work, citizen_id, RemindBy.TEXT, "kiosk")
    return Deaf(house, citizen_id, mine.id)


def by_open_call(work: UnitOfWork, deaf: Deaf) -> None:
    for kind in CALLS_TO_MAKE:
        open_call(work, kind, who_is(work, deaf)[1], work.now)


def by_a_task_with_a_number(work: UnitOfWork, deaf: Deaf) -> None:
    for kind in TaskKind:
        open_task(
            work, deaf.house.id, kind, work.now, citizen_id=deaf.citizen_id, telephone=ANOTHER
        )


def by_a_task_that_becomes_theirs(work: UnitOfWork, deaf: Deaf) -> None:
    call = open_task(work, deaf.house.id, TaskKind.CALL_BACK, work.now, telephone=ANOTHER)
    assign_citizen(work, call.id, deaf.citizen_id)


def by_a_number_of_the_meeting(work: UnitOfWork, deaf: Deaf) -> None:
    mine = who_is(work, deaf)[1]
    work.session.execute(text("UPDATE meeting SET call_number = '+4540404040'"))
    followups.open_reschedule_task(work, mine)
    open_notify_task(work, mine, mine.starts_at)


def by_another_telephone(work: UnitOfWork, deaf: Deaf) -> None:
    change_telephone(work, deaf.citizen_id, ANOTHER)
    followups.notify_again(work, deaf.citizen_id)


def by_a_reminder(work: UnitOfWork, deaf: Deaf) -> None:
    with pytest.raises(NeverCalled):
        wish_reminder(work, deaf.citizen_id, RemindBy.CALL)
    work.session.execute(text("UPDATE citizen SET remind_by = 'call'"))
    followups.notify_again(work, deaf.citizen_id)


def by_support(work: UnitOfWork, deaf: Deaf) -> None:
    with pytest.raises(NeverCalled):
        give_support(work, deaf.citizen_id, Support(is_called=True), "Lene", "Glemmer")


def by_a_closed_house(work: UnitOfWork, deaf: Deaf) -> None:
    mine = who_is(work, deaf)[1]
    day = mine.starts_at.date()
    assert close_house(work, deaf.house.id, day, day, "Vand", "Lene")
    assert apply_closed_house(work, mine.id, "staff:1") is None
    followups.open_reschedule_task(work, mine)
    assert get_meeting(work, mine.id).form is Form.IN_PERSON


def by_a_waitlist(work: UnitOfWork, deaf: Deaf) -> None:
    wait_for_earlier(work, deaf.meeting_id)


def by_not_coming(work: UnitOfWork, deaf: Deaf) -> None:
    followups.cancel_meeting(work, deaf.meeting_id, "kiosk")


def by_moving_it_ourselves(work: UnitOfWork, deaf: Deaf) -> None:
    mine = who_is(work, deaf)[1]
    followups.moved(work, mine, mine, "staff:1", followups.Cause.CENTRE)


WAYS = (
    by_open_call,
    by_a_task_with_a_number,
    by_a_task_that_becomes_theirs,
    by_a_number_of_the_meeting,
    by_another_telephone,
    by_a_reminder,
    by_support,
    by_a_closed_house,
    by_a_waitlist,
    by_not_coming,
    by_moving_it_ourselves,
)


@pytest.mark.parametrize("way", WAYS)
def test_nobody_calls_whatever_happens(deaf: Deaf, way: Callable[[UnitOfWork, Deaf], None]) -> None:
    with deaf.house.workplace.work() as work:
        way(work, deaf)
        who, mine = who_is(work, deaf)
        assert deaf.is_called(work) == []
        assert number_to_call(who, mine) is None
    ask_for_reminder_calls(deaf.house.workplace)
    with deaf.house.workplace.read() as work:
        assert deaf.is_called(work) == []


def test_without_the_profile_they_would_be_called(deaf: Deaf) -> None:
    """So the test above would notice a call."""
    with deaf.house.workplace.work() as work:
        citizen_may_be_called(work, deaf.citizen_id)
        wish_reminder(work, deaf.citizen_id, RemindBy.CALL)
        followups.notify_again(work, deaf.citizen_id)
        by_open_call(work, deaf)
        assert {"a call", NUMBER} <= set(deaf.is_called(work))


@pytest.mark.parametrize("how", [None, *RemindBy])
def test_every_wish_leads_to_a_text_or_a_letter(deaf: Deaf, how: RemindBy | None) -> None:
    with deaf.house.workplace.work() as work:
        work.session.execute(text("UPDATE citizen SET remind_by = :how"), {"how": how})
        who, mine = who_is(work, deaf)
        zone = get_centre(work, mine.centre_id).zone
        ways = [recipient(work, who, zone)]
        ways += [way_to(work, who, zone, work.now + timedelta(hours=h)) for h in (1, 24, 720)]
        used = {to.channel for to in ways if to is not None}
        assert used
        assert Channel.CALL not in used


def test_no_meeting_is_by_telephone_whoever_books_it(deaf: Deaf) -> None:
    allows = Override("Lene", "Så er det lettere", frozenset(Rule))
    with deaf.house.workplace.work() as work:
        mine = who_is(work, deaf)[1]
        assert not may_be_held(work, mine, Form.PHONE)
        with pytest.raises(Refused):
            change_form(work, mine.id, Form.PHONE, "kiosk", ANOTHER)
        at = deaf.house.times(FIRST_MEETING)[-1]
        with pytest.raises(Refused, match="never_called"):
            book(
                work,
                deaf.citizen_id,
                FIRST_MEETING,
                at,
                Needs(),
                "staff:1",
                Form.PHONE,
                allows,
                call_number=ANOTHER,
            )


def test_what_was_planned_as_a_call_follows_the_profile(deaf: Deaf) -> None:
    with deaf.house.workplace.work() as work:
        citizen_may_be_called(work, deaf.citizen_id)
        give_support(work, deaf.citizen_id, Support(is_called=True, met_at_door=True), "L", "w")
        change_form(work, deaf.meeting_id, Form.PHONE, "kiosk")
        task = open_call(work, TaskKind.TELL, who_is(work, deaf)[1], work.now)
        assert task.telephone == NUMBER
        citizen_never_called(work, deaf.citizen_id, RemindBy.LETTER, "phone")
        who, mine = who_is(work, deaf)
        assert mine.form is Form.IN_PERSON
        assert support_of(work, who.id) == Support(met_at_door=True)
        assert deaf.is_called(work) == []


def test_without_a_telephone_texts_are_no_choice(deaf: Deaf) -> None:
    with deaf.house.workplace.work() as work:
        change_telephone(work, deaf.citizen_id, None)
        with pytest.raises(ValueError, match="no way to write"):
            citizen_never_called(work, deaf.citizen_id, RemindBy.TEXT, "desk")
