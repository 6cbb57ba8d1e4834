"""Whoever waits in the hall is called by a number, by one clerk, and nobody is lost on the way."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta

import pytest

from shared import appointments, citizens, safetynet
from shared.appointments import FIRST_MEETING
from shared.citizens import Needs
from shared.clock import SetClock
from shared.safetynet import (
    CALLS,
    ContactLink,
    NoAnswerOutcome,
    Queued,
    QueueState,
    TaskKind,
    draw_ticket,
    join_contact,
    stamp,
)
from shared.unit_of_work import Workplace
from tests.town import Town, small_town

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Hall:
    """Those who wait at Jobcenter Aars, and what clerks do with them."""

    workplace: Workplace
    clock: SetClock
    town: Town

    def draws(self, conversation_id: str | None = None) -> int:
        """A minute later somebody has a ticket."""
        self.clock.turn(MINUTE)
        with self.workplace.work() as work:
            return draw_ticket(
                work,
                self.town.centre_id,
                work.now + 15 * MINUTE,
                conversation_id,
                topic="money",
                language="da",
                kiosk_name="Hallen",
            ).ticket

    def has_meeting(self, in_minutes: int = 135, *, silent: bool = False) -> int:
        with self.workplace.work() as work:
            owner = citizens.register(work, self.town.centre_id, None, "+4598621234", None, "da")
            if silent:
                citizens.protect(work, owner.id)
            at = self.clock.now() + in_minutes * MINUTE
            return appointments.book(work, owner.id, FIRST_MEETING, at, Needs(), "desk").id

    def arrives(self, meeting_id: int) -> int:
        with self.workplace.work() as work:
            appointments.arrive(work, meeting_id, "kiosk")
            return safetynet.number_for_meeting(work, meeting_id)

    def line(self) -> list[Queued]:
        with self.workplace.read() as work:
            return safetynet.in_hall(work, self.town.centre_id)

    def waiting(self) -> list[int]:
        return [each.number for each in self.line() if each.state is QueueState.WAITING]

    def numbered(self, number: int) -> Queued:
        return next(each for each in self.line() if each.number == number)

    def calls(self, number: int, staff: str = "Lene", press: str = "") -> bool:
        with self.workplace.work() as work:
            found = self.numbered(number)
            return safetynet.call_up(
                work, found.id, "Skranke 1", staff, press or f"{staff}{number}"
            )

    def calls_until_enough(self, number: int) -> None:
        self.calls(number, press=f"{number} at {self.clock.now()}")
        for calls in range(1, CALLS):
            with self.workplace.work() as work:
                assert safetynet.call_again(work, self.numbered(number).id, calls)

    def misses(self, number: int) -> NoAnswerOutcome:
        with self.workplace.work() as work:
            return safetynet.no_answer(work, self.numbered(number).id, "Lene")

    def undoes(self, number: int, state: QueueState) -> bool:
        with self.workplace.work() as work:
            return safetynet.undo(work, self.numbered(number).id, state, "Lene")

    def owed(self) -> list[TaskKind]:
        with self.workplace.read() as work:
            return [task.kind for task in safetynet.open_tasks(work, self.town.centre_id)]


@pytest.fixture
def hall(workplace: Workplace, clock: SetClock) -> Hall:
    with workplace.work() as work:
        return Hall(workplace, clock, small_town(work))


def test_tickets_and_arrived_citizens_share_one_series(hall: Hall) -> None:
    first, second = hall.has_meeting(), hall.has_meeting(195)
    assert (hall.draws(), hall.arrives(first), hall.draws()) == (1, 2, 3)
    assert hall.arrives(first) == 2, "who says so again keeps the number"
    assert hall.arrives(second) == 4
    assert hall.waiting() == [1, 2, 3, 4]


def test_each_day_begins_at_one_and_forgets_the_day_before(hall: Hall) -> None:
    assert hall.draws() == 1
    hall.clock.turn(timedelta(days=1))
    assert hall.waiting() == []
    assert hall.draws() == 1


def test_whoever_was_mistaken_for_somebody_leaves_the_line(hall: Hall) -> None:
    meeting = hall.has_meeting()
    hall.arrives(meeting)
    with hall.workplace.work() as work:
        appointments.undo_arrival(work, meeting)
        safetynet.leave_line(work, meeting)
    assert hall.waiting() == []
    assert hall.arrives(meeting) == 2, "the stranger still holds number one"


def test_a_meeting_that_is_cancelled_or_settled_waits_no_more(hall: Hall) -> None:
    cancelled, held = hall.has_meeting(), hall.has_meeting(195)
    hall.arrives(cancelled)
    hall.arrives(held)
    with hall.workplace.work() as work:
        appointments.cancel(work, cancelled, "desk")
    assert hall.waiting() == [2]
    hall.clock.turn(timedelta(hours=4))
    with hall.workplace.work() as work:
        appointments.mark_held(work, held, "Karen")
    assert hall.waiting() == []


@pytest.mark.parametrize("clerks", [8])
def test_clerks_who_call_at_once_never_call_the_same(hall: Hall, clerks: int) -> None:
    for _ in range(clerks - 2):
        hall.draws()
    line = hall.line()

    def calls_next(clerk: int) -> int | None:
        for each in line:
            with hall.workplace.work() as work:
                if safetynet.call_up(
                    work, each.id, f"Skranke {clerk}", f"clerk {clerk}", f"{clerk}"
                ):
                    return each.number
        return None

    with ThreadPoolExecutor(clerks) as desks:
        called = list(desks.map(calls_next, range(clerks)))
    assert sorted(number for number in called if number) == [1, 2, 3, 4, 5, 6]
    assert called.count(None) == 2
    assert len({each.called_by for each in hall.line()}) == 6


def test_one_press_that_comes_twice_calls_one_number(hall: Hall) -> None:
    hall.draws()
    hall.draws()
    assert hall.calls(1, press="once")
    assert not hall.calls(2, press="once")
    assert hall.waiting() == [2]


def test_those_who_arrive_and_draw_at_once_all_get_another_number(hall: Hall) -> None:
    meetings = [hall.has_meeting(135 + 60 * n) for n in range(3)]

    def comes(n: int) -> int:
        return hall.arrives(meetings[n]) if n < 3 else hall.draws()

    with ThreadPoolExecutor(8) as doors:
        numbers = list(doors.map(comes, range(8)))
    assert sorted(numbers) == list(range(1, 9))


def test_one_citizen_at_two_kiosks_has_one_number(hall: Hall) -> None:
    meeting = hall.has_meeting()
    with ThreadPoolExecutor(6) as kiosks:
        assert len(set(kiosks.map(hall.arrives, [meeting] * 6))) == 1


def test_nobody_is_given_up_before_they_were_called_three_times(hall: Hall) -> None:
    hall.draws()
    hall.calls(1)
    assert hall.misses(1) is NoAnswerOutcome.TOO_SOON
    with hall.workplace.work() as work:
        assert safetynet.call_again(work, hall.numbered(1).id, 1)
        assert not safetynet.call_again(work, hall.numbered(1).id, 1), "pressed twice"
    assert hall.misses(1) is NoAnswerOutcome.TOO_SOON
    with hall.workplace.work() as work:
        assert safetynet.call_again(work, hall.numbered(1).id, 2)
    assert hall.misses(1) is NoAnswerOutcome.LATER
    assert hall.misses(1) is NoAnswerOutcome.CHANGED


def test_who_did_not_come_is_called_once_more_after_three_others(hall: Hall) -> None:
    for _ in range(5):
        hall.draws()
    hall.calls_until_enough(1)
    hall.misses(1)
    assert hall.waiting() == [2, 3, 4, 1, 5]


def test_who_never_comes_is_over_and_an_unknown_one_leaves_no_task(hall: Hall) -> None:
    hall.draws()
    for missed in (NoAnswerOutcome.LATER, NoAnswerOutcome.OVER):
        hall.calls_until_enough(1)
        assert hall.misses(1) is missed
        hall.clock.turn(MINUTE)
    assert hall.numbered(1).state is QueueState.NO_ANSWER
    assert hall.owed() == []


def test_of_somebody_whom_we_know_a_colleague_finds_out_what_happened(hall: Hall) -> None:
    meeting = hall.has_meeting()
    hall.arrives(meeting)
    for _ in range(2):
        hall.calls_until_enough(1)
        hall.misses(1)
        hall.clock.turn(MINUTE)
    with hall.workplace.read() as work:
        [task] = safetynet.open_tasks(work, hall.town.centre_id)
        citizen_id = appointments.get_meeting(work, meeting).citizen_id
    assert (task.kind, task.meeting_id, task.citizen_id, task.telephone) == (
        TaskKind.NO_ANSWER,
        meeting,
        citizen_id,
        "+4598621234",
    )
    assert hall.undoes(1, QueueState.NO_ANSWER)
    assert hall.owed() == []
    assert hall.numbered(1).state is QueueState.CALLED
    assert hall.misses(1) is NoAnswerOutcome.OVER, "pressed again, it is over again"
    assert hall.owed() == [TaskKind.NO_ANSWER]


def test_a_silent_citizens_telephone_does_not_stand_in_the_list(hall: Hall) -> None:
    hall.arrives(hall.has_meeting(silent=True))
    for _ in range(2):
        hall.calls_until_enough(1)
        hall.misses(1)
        hall.clock.turn(MINUTE)
    with hall.workplace.read() as work:
        [task] = safetynet.open_tasks(work, hall.town.centre_id)
    assert task.telephone is None


def test_who_drew_a_ticket_after_saying_who_they_are_is_known(hall: Hall) -> None:
    with hall.workplace.work() as work:
        owner = citizens.register(work, hall.town.centre_id, None, "+4598621234", None, "da")
        stamp(work, hall.town.centre_id, "visit", "kiosk")
        join_contact(work, "visit", owner.id, ContactLink.IDENTIFIED, "kiosk")
    hall.draws("visit")
    for _ in range(2):
        hall.calls_until_enough(1)
        hall.misses(1)
        hall.clock.turn(MINUTE)
    assert hall.owed() == [TaskKind.NO_ANSWER]


def test_who_is_parked_keeps_their_place(hall: Hall) -> None:
    for _ in range(3):
        hall.draws()
    hall.calls(1)
    with hall.workplace.work() as work:
        assert safetynet.park(work, hall.numbered(1).id, "henter et papir")
        assert not safetynet.park(work, hall.numbered(1).id, "henter et papir")
    assert hall.waiting() == [2, 3]
    with hall.workplace.work() as work:
        assert safetynet.unpark(work, hall.numbered(1).id)
    assert hall.waiting() == [1, 2, 3]


def test_each_press_is_taken_back_one_step(hall: Hall) -> None:
    hall.draws()
    hall.calls(1)
    with hall.workplace.work() as work:
        assert safetynet.mark_served(work, hall.numbered(1).id, "Lene")
        assert not safetynet.mark_served(work, hall.numbered(1).id, "Lene")
    assert hall.owed() == []
    assert not hall.undoes(1, QueueState.CALLED), "it stands otherwise"
    assert hall.undoes(1, QueueState.SERVED)
    assert hall.numbered(1).state is QueueState.CALLED
    assert hall.owed() == [TaskKind.TICKET]
    assert hall.undoes(1, QueueState.CALLED)
    assert not hall.undoes(1, QueueState.CALLED)
    assert hall.waiting() == [1]
    assert hall.numbered(1).called_at is None


def test_who_has_drawn_another_number_meanwhile_keeps_that_one(hall: Hall) -> None:
    hall.draws("visit")
    with hall.workplace.work() as work:
        safetynet.mark_served(work, hall.numbered(1).id, "Lene")
    hall.draws("visit")
    assert not hall.undoes(1, QueueState.SERVED)
    assert hall.numbered(1).state is QueueState.SERVED
    assert hall.waiting() == [2]
