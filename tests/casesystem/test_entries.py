"""Each event of a meeting becomes a row, which is somebody's until it stands in the case system."""

from datetime import date, datetime, timedelta

import pytest

from shared.appointments import Form, Owner, set_hours_of_day
from shared.casesystem import (
    CaseAction,
    CaseEvent,
    CaseFilter,
    correct_case,
    count_cases,
    settle_case,
    undo_case,
)
from shared.clock import SetClock
from shared.jobs import hand_on_cases
from shared.safetynet import set_deadline
from shared.unit_of_work import Workplace
from tests.appointments.houses import at, december, november
from tests.casesystem.register import LENE, Register, local, register_of


@pytest.fixture
def register(workplace: Workplace, clock: SetClock) -> Register:
    clock.at = at("10:00")
    return register_of(workplace)


def test_every_event_is_a_row_and_a_meeting_one_line(register: Register, clock: SetClock) -> None:
    meeting = register.books(register.house.citizen(), "09:00", december(1))
    assert register.line(meeting).action is CaseAction.CREATE
    register.enters(meeting, "F-1")
    register.moves(meeting, "11:00", december(2))
    line = register.line(meeting)
    assert (line.action, line.reference) == (CaseAction.CHANGE, "F-1")
    assert line.was_at == at("09:00", december(1))
    clock.at = at("12:00", december(2))
    register.was_held(meeting)
    register.takes_back(meeting)
    register.was_missed(meeting)
    assert [it.what for it in register.line(meeting).entries] == [
        CaseEvent.BOOKED,
        CaseEvent.MOVED,
        CaseEvent.HELD,
        CaseEvent.UNDONE,
        CaseEvent.NOT_COME,
    ]
    assert register.open() == (meeting.id,)
    assert register.line(meeting).attendance is CaseEvent.NOT_COME
    register.enters(meeting, "F-1")
    assert register.open() == ()
    assert register.open(CaseFilter.DONE) == (meeting.id,)


def test_a_change_that_the_register_does_not_know_is_no_row(
    register: Register, clock: SetClock
) -> None:
    who = register.house.citizen()
    first = register.books(who, "13:00", november(23))
    clock.at = at("14:00")
    register.was_held(first)
    meeting = register.books(who, "09:00", december(1), kind="follow_up")
    register.becomes_a_call(meeting)
    [_, changed] = register.line(meeting).entries
    assert (changed.what, changed.form) == (CaseEvent.CHANGED, Form.PHONE)
    register.becomes_a_call(meeting)
    assert len(register.line(meeting).entries) == 2


def test_booked_and_cancelled_at_once_stays_one_line_to_look_at(register: Register) -> None:
    meeting = register.books(register.house.citizen(), "09:00", december(1))
    register.cancels(meeting)
    assert register.line(meeting).action is CaseAction.NOTHING
    assert register.open() == (meeting.id,)
    register.enters(meeting, "")
    assert register.open() == ()


def test_who_ticks_what_has_changed_meanwhile_ticks_nothing(register: Register) -> None:
    meeting = register.books(register.house.citizen(), "09:00", december(1))
    seen = register.line(meeting).last.id
    register.moves(meeting, "11:00", december(2))
    with register.workplace.work() as work:
        assert settle_case(work, meeting.id, seen, "F-1", LENE) is None
    assert register.enters(meeting, "F-1")
    assert not register.line(meeting).open_ones
    with register.workplace.work() as work:
        last = register.line(meeting).last.id
        assert settle_case(work, meeting.id, last, "F-2", LENE) is None


def test_a_tick_is_taken_back_or_corrected_once(register: Register) -> None:
    meeting = register.books(register.house.citizen(), "09:00", december(1))
    register.enters(meeting, "F-1")
    step = register.line(meeting).last.step_id
    assert step is not None
    with register.workplace.work() as work:
        assert correct_case(work, step, "F-2", "tastefejl", LENE)
        assert not undo_case(work, step, "tastefejl", LENE)
    assert register.line(meeting).reference == "F-2"
    corrected = register.line(meeting).last.step_id
    assert corrected is not None
    with register.workplace.work() as work:
        assert undo_case(work, corrected, "forkert borger", LENE)
    assert register.line(meeting).action is CaseAction.CREATE
    assert register.open() == (meeting.id,)


@pytest.mark.parametrize(
    ("now", "closed", "next_by", "due"),
    [
        (at("03:12"), [], None, "Tue 24 Nov 16:00"),
        (at("10:00"), [november(24)], None, "Wed 25 Nov 16:00"),
        (at("10:00"), [], november(23), "Mon 23 Nov 16:00"),
        (at("10:00"), [], november(30), "Tue 24 Nov 16:00"),
        (at("10:00", december(24)), [], None, "Sun 27 Dec 16:00"),
        (at("17:00"), [], november(23), "Mon 23 Nov 17:00"),
    ],
)
def test_it_is_due_the_next_day_that_the_centre_is_open(
    register: Register,
    clock: SetClock,
    now: datetime,
    closed: list[date],
    next_by: date | None,
    due: str,
) -> None:
    """Christmas Day and Boxing Day are holidays; this centre is open at weekends."""
    clock.at = now
    who = register.house.citizen()
    earlier = register.books(who, "09:00", now.date() + timedelta(days=10), kind="follow_up")
    with register.workplace.work() as work:
        set_deadline(work, who, next_by, LENE)
        for day in closed:
            set_hours_of_day(work, Owner(register.house.id), day)
    register.cancels(earlier)
    meeting = register.books(who, "10:00", now.date() + timedelta(days=11))
    assert local(register.line(meeting).last.due_at) == due


def test_it_is_the_advisers_and_when_it_is_late_the_leaders(
    workplace: Workplace, clock: SetClock
) -> None:
    clock.at = at("10:00")
    register = register_of(workplace, ("Lene", "Karen", "Inge"))
    meeting = register.books(register.house.citizen(), "09:00", december(1))
    assert register.line(meeting).last.owner_id == register.staff["Karen"].id
    clock.at = register.line(meeting).due_at + timedelta(minutes=1)
    hand_on_cases(workplace)
    entry = register.line(meeting).last
    assert (entry.owner_id, entry.passed_up_at) == (None, clock.at)
    with workplace.read() as work:
        counted = count_cases(work, register.house.id)
    assert (counted.to_do, counted.late) == (1, 1)
    assert register.open(CaseFilter.LATE) == (meeting.id,)
