"""Some would rather come earlier; what comes free is kept for one of them at a time."""

from datetime import timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from shared.appointments import (
    Refused,
    accept,
    decline,
    not_wait_any_more,
    wait_for_earlier,
)
from tests.lives.asking import Asking
from tests.lives.bookings import there_are_meetings
from tests.lives.chances import kinds, numbers
from tests.lives.plain_calendar import taken
from tests.lives.plain_waitlist import Place

somebody_waits = precondition(lambda self: self.paper.line.places)
something_is_kept = precondition(lambda self: self.paper.line.kept())


class Waiting(Asking):
    """What citizens do who wait, and when the worker looks."""

    @initialize(late=st.lists(st.tuples(numbers, kinds, numbers), min_size=2, max_size=6))
    def some_have_booked_late(self, late: list[tuple[int, str, int]]) -> None:
        for who, kind, which in late:
            self.books_late_and_waits(who, kind, which)
        self.worker_looks()

    @rule(who=numbers, kind=kinds, which=numbers, is_noticed=st.booleans())
    def books_late(self, who: int, kind: str, which: int, is_noticed: bool) -> None:
        self.books_late_and_waits(who, kind, which)
        if is_noticed:
            self.worker_looks()

    def books_late_and_waits(self, who: int, kind: str, which: int) -> None:
        """One of the last times that there are."""
        citizen = self.citizens[who % len(self.citizens)]
        late = self.house.times(kind, citizen_id=citizen)[-20:]
        if not late or self.ahead(citizen)[kind]:
            return
        booked = self.house.book(citizen, late[which % len(late)], kind)
        self.paper.meetings[booked.id] = booked
        with self.workplace.work() as work:
            wait_for_earlier(work, booked.id)
        self.paper.line.join(booked.id, self.clock.now())

    @there_are_meetings
    @rule(which=numbers)
    def waits_for_an_earlier_time(self, which: int) -> None:
        """Once more changes nothing."""
        meeting = self.any_meeting(which)
        with self.workplace.work() as work:
            if self.is_ahead(meeting):
                wait_for_earlier(work, meeting.id)
                self.paper.line.join(meeting.id, self.clock.now())
            else:
                with pytest.raises(Refused):
                    wait_for_earlier(work, meeting.id)

    @somebody_waits
    @rule(which=numbers)
    def thinks_better_of_it(self, which: int) -> None:
        meeting_id, _ = self.somebody_in_line(which)
        with self.workplace.work() as work:
            not_wait_any_more(work, meeting_id)
        self.paper.line.leave(meeting_id)

    @somebody_waits
    @rule(hours=st.integers(0, 6))
    def the_worker_looks(self, hours: int) -> None:
        """Some hours later, and over and over."""
        self.clock.turn(timedelta(hours=hours))
        self.worker_looks()

    @something_is_kept
    @rule(which=numbers, seconds=st.sampled_from([-1, 0, 1]), is_noticed=st.booleans())
    def an_offer_passes(self, which: int, seconds: int, is_noticed: bool) -> None:
        """Or is just about to."""
        _, place = self.somebody_asked(which)
        if place.until and self.clock.now() < place.until:
            self.clock.at = place.until + timedelta(seconds=seconds)
        if is_noticed:
            self.worker_looks()

    @something_is_kept
    @rule(which=numbers)
    def says_yes(self, which: int) -> None:
        """And has it, unless it has passed or the adviser will not be there."""
        meeting_id, place = self.somebody_asked(which)
        kept, before = place.kept, self.paper.meetings[meeting_id]
        assert kept is not None
        may = place.is_offered(self.clock.now()) and self.paper.is_at_work(
            kept.adviser, taken(kept)
        )
        with self.workplace.work() as work:
            if not may:
                with pytest.raises(Refused):
                    accept(work, meeting_id, "phone")
                return
            moved = accept(work, meeting_id, "phone")
        assert (moved.starts_at, moved.adviser) == (kept.starts_at, kept.adviser)
        assert (moved.number, moved.moves) == (before.number, before.moves)
        assert (moved.needs, moved.minutes) == (before.needs, before.minutes)
        self.paper.meetings[meeting_id] = moved
        self.paper.line.leave(meeting_id)

    @something_is_kept
    @rule(which=numbers, is_noticed=st.booleans())
    def says_no(self, which: int, is_noticed: bool) -> None:
        meeting_id, _ = self.somebody_asked(which)
        with self.workplace.work() as work:
            decline(work, meeting_id)
        self.paper.line.let_go(meeting_id, self.clock.now())
        if is_noticed:
            self.worker_looks()

    def somebody_in_line(self, which: int) -> tuple[int, Place]:
        line = self.paper.line.in_order()
        return line[which % len(line)]

    def somebody_asked(self, which: int) -> tuple[int, Place]:
        asked = [(id, place) for id, place in self.paper.line.in_order() if place.kept]
        return asked[which % len(asked)]
