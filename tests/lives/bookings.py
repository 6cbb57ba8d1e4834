"""Citizens book, move and cancel meetings; what is true of the calendar at any time."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from shared import appointments
from shared.appointments import (
    FIRST_MEETING,
    Meeting,
    MeetingState,
    Reason,
    Refused,
    cancel,
    free_times,
    move,
    upcoming,
)
from shared.appointments.rules import move_rule
from shared.citizens import Needs
from shared.unit_of_work import UnitOfWork
from tests.appointments.houses import AARS, FOLLOW_UP
from tests.lives.chances import BUFFERS, clocks, days_ahead, kinds, numbers, wishes
from tests.lives.life import Life
from tests.lives.plain_calendar import overlap, taken, taken_of_adviser

LENGTHS = {FIRST_MEETING: timedelta(minutes=45), FOLLOW_UP: timedelta(minutes=30)}
MORE_TIME = timedelta(minutes=15)
SPECIAL = Needs(wheelchair=True, quiet_room=True, more_time=True)
ASKED = ((FIRST_MEETING, Needs()), (FOLLOW_UP, Needs()), (FOLLOW_UP, SPECIAL))
there_are_meetings = precondition(lambda self: self.paper.meetings)


class Bookings(Life):
    """What is booked, moved and cancelled is as it was told."""

    @rule(who=numbers, kind=kinds, which=numbers, wanted=wishes)
    def books_an_offered_time(self, who: int, kind: str, which: int, wanted: Needs) -> None:
        citizen = self.citizens[who % len(self.citizens)]
        offered = self.house.times(kind, wanted, citizen)
        if not offered:
            return
        start = offered[which % len(offered)]
        if self.ahead(citizen)[kind]:
            with pytest.raises(Refused):
                self.house.book(citizen, start, kind, wanted)
        else:
            booked = self.house.book(citizen, start, kind, wanted)
            self.paper.meetings[booked.id] = booked

    @rule(who=numbers, kind=kinds, ahead=days_ahead, clock=clocks, wanted=wishes)
    def asks_for_any_time(
        self, who: int, kind: str, ahead: int, clock: time, wanted: Needs
    ) -> None:
        citizen = self.citizens[who % len(self.citizens)]
        start = datetime.combine(self.day(ahead), clock, AARS)
        offered = self.house.times(kind, wanted, citizen)
        if start in offered and not self.ahead(citizen)[kind]:
            booked = self.house.book(citizen, start, kind, wanted)
            self.paper.meetings[booked.id] = booked
        else:
            with pytest.raises(Refused) as refused:
                self.house.book(citizen, start, kind, wanted)
            assert set(refused.value.times) <= set(offered)

    @there_are_meetings
    @rule(which=numbers)
    def cancels(self, which: int) -> None:
        meeting = self.any_meeting(which)
        if meeting.starts_at > self.clock.now():
            assert self.house.cancel(meeting).state is MeetingState.CANCELLED
            self.paper.strike(meeting.id)
        else:
            with pytest.raises(Refused):
                self.house.cancel(meeting)

    @there_are_meetings
    @rule(which=numbers, reason=st.sampled_from(Reason))
    def cannot_come(self, which: int, reason: Reason) -> None:
        meeting = self.any_meeting(which)
        if meeting.starts_at <= self.clock.now():
            return
        with self.workplace.work() as work:
            assert cancel(work, meeting.id, "phone", reason).cancel_reason == reason
        self.paper.strike(meeting.id)

    @there_are_meetings
    @rule(which=numbers, to=numbers)
    def moves(self, which: int, to: int) -> None:
        """To a time that was offered, which is had unless a rule or the past stands in the way."""
        meeting = self.any_meeting(which)
        offered = self.offered(meeting)
        if not offered:
            return
        start = offered[to % len(offered)]
        rule = move_rule(self.centre, self.clock.now(), meeting.starts_at, meeting.moves)
        allowed = self.is_ahead(meeting) and not rule.needs_a_person
        changed = self.tries(meeting, lambda work: move(work, meeting.id, start, "kiosk"))
        assert (changed is not None) is allowed
        if changed:
            assert (changed.starts_at, changed.number) == (start, meeting.number)
            self.paper.line.leave(meeting.id)

    def tries(self, meeting: Meeting, change: Callable[[UnitOfWork], Meeting]) -> Meeting | None:
        """None when it is refused; then the meeting is as it was."""
        try:
            with self.workplace.work() as work:
                changed = change(work)
        except Refused:
            with self.workplace.read() as work:
                assert appointments.get_meeting(work, meeting.id) == meeting
            return None
        assert self.is_ahead(meeting)
        self.paper.meetings[meeting.id] = changed
        return changed

    def offered(self, meeting: Meeting) -> list[datetime]:
        with self.workplace.read() as work:
            return free_times(
                work,
                self.house.id,
                meeting.kind,
                meeting.needs,
                meeting.citizen_id,
                form=meeting.form,
            )

    @invariant()
    def free_times_are_those_of_a_calendar_on_paper(self) -> None:
        """What is kept for somebody who waits is in nobody's free times."""
        now = self.clock.now()
        with self.workplace.read() as work:
            for kind, needs in ASKED:
                length = LENGTHS[kind] + (MORE_TIME if needs.more_time else timedelta())
                found = free_times(work, self.house.id, kind, needs)
                on_paper = self.paper.free(now, length, needs, buffer=BUFFERS[kind])
                assert found == on_paper

    @invariant()
    def occupancy_and_meetings_agree(self) -> None:
        standing = self.standing()
        assert sorted(self.occupancy()) == sorted(
            (resource, start + n, meeting_id)
            for meeting_id, start, quarters, buffer, *resources in standing
            for resource in resources
            if resource is not None
            for n in range(quarters + (buffer if resource.startswith("adviser") else 0))
        )
        assert {id for id, *_ in standing} == {one.id for one in self.paper.taking()}

    @invariant()
    def every_meeting_is_where_it_was_promised(self) -> None:
        """Whoever waits for an earlier one, too, still has their own."""
        with self.workplace.read() as work:
            known = appointments.meetings_by_id(work, self.paper.meetings)
        assert {id: what_it_is(one) for id, one in known.items()} == {
            id: what_it_is(one) for id, one in self.paper.meetings.items()
        }
        for one in known.values():
            if one.arrived_at is not None:
                assert self.day_of(one.arrived_at) == self.day_of(one.starts_at)
                assert one.arrived_at <= self.clock.now()

    @invariant()
    def nobody_is_in_two_places_at_once(self) -> None:
        for one, other in combinations(self.paper.taking(), 2):
            if overlap(taken_of_adviser(one), taken_of_adviser(other)):
                assert one.adviser != other.adviser
            if overlap(taken(one), taken(other)):
                assert one.room != other.room or not one.room
                assert one.citizen_id != other.citizen_id

    @invariant()
    def nobody_has_two_meetings_of_a_kind_ahead(self) -> None:
        with self.workplace.read() as work:
            for citizen in self.citizens:
                kinds = [one.kind for one in upcoming(work, citizen) if self.is_ahead(one)]
                assert len(kinds) == len(set(kinds))

    def standing(self) -> list[tuple[Any, ...]]:
        return self.rows(
            "SELECT id, quarter, quarters, buffer, 'adviser:' || adviser_id, 'room:' || room_id, "
            "'citizen:' || citizen_id FROM meeting "
            "WHERE centre_id = :id AND state <> 'cancelled'"
        )

    def occupancy(self) -> list[tuple[Any, ...]]:
        return self.rows(
            "SELECT resource, occupancy.quarter, meeting_id FROM occupancy "
            "JOIN meeting ON meeting.id = meeting_id WHERE centre_id = :id"
        )


def what_it_is(meeting: Meeting) -> tuple[object, ...]:
    """What the citizen was told."""
    return meeting.number, meeting.state, meeting.starts_at, meeting.adviser, meeting.room
