"""Citizens change what a meeting is like and come to it; staff say what became of it."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import rule

from shared import appointments
from shared.appointments import (
    Form,
    Meeting,
    MeetingState,
    Refused,
    arrive,
    change_form,
    change_needs,
    mark_came_and_left,
    mark_held,
    mark_not_come,
    mark_our_delay,
    may_be_held,
    undo_arrival,
)
from shared.citizens import Needs
from shared.unit_of_work import UnitOfWork
from tests.lives.bookings import Bookings, there_are_meetings
from tests.lives.chances import numbers, wishes

Decision = Callable[[UnitOfWork, int, str], Meeting]
OUTCOMES: tuple[Decision, ...] = (
    mark_held,
    mark_not_come,
    mark_came_and_left,
    mark_our_delay,
)


class Changes(Bookings):
    """What happens to a meeting while its time stays."""

    @there_are_meetings
    @rule(which=numbers, form=st.sampled_from(Form))
    def changes_the_form(self, which: int, form: Form) -> None:
        meeting = self.any_meeting(which)
        with self.workplace.read() as work:
            may = may_be_held(work, meeting, form)
        changed = self.tries(meeting, lambda work: change_form(work, meeting.id, form, "phone"))
        if changed:
            assert may
            assert (changed.form, bool(changed.room)) == (form, form is Form.IN_PERSON)
            self.gives_up_an_offer_that_does_not_suit(meeting, changed)

    @there_are_meetings
    @rule(which=numbers, wanted=wishes)
    def needs_something_else(self, which: int, wanted: Needs) -> None:
        meeting = self.any_meeting(which)
        changed = self.tries(meeting, lambda work: change_needs(work, meeting.id, wanted, "kiosk"))
        if changed:
            assert (changed.needs, changed.starts_at) == (wanted, meeting.starts_at)
            self.gives_up_an_offer_that_does_not_suit(meeting, changed)

    def gives_up_an_offer_that_does_not_suit(self, before: Meeting, after: Meeting) -> None:
        """It was for a meeting as long as before, in a place like the one before."""
        if what_it_takes(before) != what_it_takes(after):
            self.paper.line.let_go(after.id, self.clock.now())

    @there_are_meetings
    @rule(which=numbers, said=st.sampled_from(OUTCOMES))
    def staff_decide(self, which: int, said: Decision) -> None:
        meeting = self.any_meeting(which)
        with self.workplace.work() as work:
            has_come = appointments.get_meeting(work, meeting.id).arrived_at
            decide = mark_held if has_come and said is mark_not_come else said
            if meeting.starts_at <= self.clock.now():
                self.paper.meetings[meeting.id] = decide(work, meeting.id, "Karen Holm")
            else:
                with pytest.raises(Refused):
                    decide(work, meeting.id, "Karen Holm")

    @there_are_meetings
    @rule(which=numbers, is_mistaken=st.booleans())
    def comes(self, which: int, is_mistaken: bool) -> None:
        meeting = self.any_meeting(which)
        with self.workplace.work() as work:
            before = appointments.get_meeting(work, meeting.id)
            is_today = self.day_of(meeting.starts_at) == self.day(0)
            if before.state is MeetingState.BOOKED and is_today:
                came = arrive(work, meeting.id, "kiosk").meeting.arrived_at
                assert came == (before.arrived_at or self.clock.now())
                if is_mistaken:
                    assert undo_arrival(work, meeting.id).arrived_at is None
            elif before.arrived_at is None:
                with pytest.raises(Refused):
                    arrive(work, meeting.id, "kiosk")


def what_it_takes(meeting: Meeting) -> tuple[object, ...]:
    needs = meeting.needs
    return meeting.minutes, bool(meeting.room), needs.wheelchair, needs.quiet_room
