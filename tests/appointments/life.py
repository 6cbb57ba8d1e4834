"""Long random lives of a jobcentre: what it says and what the database holds always agree."""

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from itertools import combinations, count
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
)
from sqlalchemy import text

from shared import appointments
from shared.appointments import (
    FIRST_MEETING,
    Form,
    Meeting,
    MeetingState,
    Reason,
    Refused,
    arrive,
    cancel,
    centre,
    change_form,
    change_needs,
    close_day,
    free_times,
    mark_held,
    mark_not_come,
    may_be_held,
    move,
    report_absence,
    undo_arrival,
    upcoming,
)
from shared.appointments import meeting as now_in
from shared.appointments.rules import move_rule
from shared.citizens import Needs
from shared.clock import SetClock
from shared.work import Work, Workplace
from tests.appointments.chances import (
    WINDOW_DAYS,
    clocks,
    days_ahead,
    hours,
    kinds,
    numbers,
    wishes,
)
from tests.appointments.houses import AARS, FOLLOW_UP, House, at
from tests.appointments.plain_calendar import Paper, PaperRoom, overlap, taken

LENGTHS = {FIRST_MEETING: timedelta(minutes=45), FOLLOW_UP: timedelta(minutes=30)}
houses = count()


class Life(RuleBasedStateMachine):
    """What happens in a house with two advisers, three rooms and five citizens."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.clock = SetClock(at("08:00"))
        self.workplace = Workplace(workplace.engine, self.clock, workplace.vault)
        self.house = House(self.workplace, f"house-{next(houses)}", window_days=WINDOW_DAYS)
        self.advisers = {
            "Karen": self.house.adviser("Karen", "08:00-12:00", room=False),
            "Jens": self.house.adviser("Jens", "10:00-15:00", room=False),
        }
        kinds_of_room = (("1", False, False), ("2", True, False), ("3", True, True))
        rooms = [PaperRoom(*kind) for kind in kinds_of_room]
        for room in rooms:
            self.house.room(room.name, wheelchair=room.wheelchair, quiet=room.quiet)
        self.citizens = self.house.citizens(5)
        with self.workplace.look() as work:
            self.centre = centre(work, self.house.id)
        shifts = {"Karen": (time(8), time(12)), "Jens": (time(10), time(15))}
        self.paper = Paper(time(8), time(16), WINDOW_DAYS, timedelta(minutes=120), rooms, shifts)
        self.somebody_has_met()

    def somebody_has_met(self) -> None:
        """Who may choose how the next meeting is held."""
        first = self.house.book(self.citizens[0], at("10:00"))
        self.clock.turn(timedelta(hours=3))
        with self.workplace.work() as work:
            self.paper.meetings[first.id] = mark_held(work, first.id, "Karen Holm")
        next_one = self.house.book(self.citizens[0], at("09:00") + timedelta(days=1), FOLLOW_UP)
        self.paper.meetings[next_one.id] = next_one

    def day(self, ahead: int) -> date:
        return self.clock.now().astimezone(AARS).date() + timedelta(days=ahead)

    def ahead(self, citizen_id: int) -> Counter[str]:
        with self.workplace.look() as work:
            return Counter(
                meeting.kind
                for meeting in upcoming(work, citizen_id)
                if meeting.starts_at > self.clock.now()
            )

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

    @precondition(lambda self: self.paper.meetings)
    @rule(which=numbers)
    def cancels(self, which: int) -> None:
        meeting = self.any_meeting(which)
        if meeting.starts_at > self.clock.now():
            assert self.house.cancel(meeting).state is MeetingState.CANCELLED
            del self.paper.meetings[meeting.id]
        else:
            with pytest.raises(Refused):
                self.house.cancel(meeting)

    @precondition(lambda self: self.paper.meetings)
    @rule(which=numbers, reason=st.sampled_from(Reason))
    def cannot_come(self, which: int, reason: Reason) -> None:
        meeting = self.any_meeting(which)
        if meeting.starts_at <= self.clock.now():
            return
        with self.workplace.work() as work:
            assert cancel(work, meeting.id, "phone", reason).cancel_reason == reason
        del self.paper.meetings[meeting.id]

    @precondition(lambda self: self.paper.meetings)
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

    @precondition(lambda self: self.paper.meetings)
    @rule(which=numbers, form=st.sampled_from(Form))
    def changes_the_form(self, which: int, form: Form) -> None:
        meeting = self.any_meeting(which)
        with self.workplace.look() as work:
            may = may_be_held(work, meeting, form)
        changed = self.tries(meeting, lambda work: change_form(work, meeting.id, form, "phone"))
        if changed:
            assert may
            assert (changed.form, bool(changed.room)) == (form, form is Form.IN_PERSON)

    @precondition(lambda self: self.paper.meetings)
    @rule(which=numbers, wanted=wishes)
    def needs_something_else(self, which: int, wanted: Needs) -> None:
        meeting = self.any_meeting(which)
        changed = self.tries(meeting, lambda work: change_needs(work, meeting.id, wanted, "kiosk"))
        if changed:
            assert (changed.needs, changed.starts_at) == (wanted, meeting.starts_at)

    def tries(self, meeting: Meeting, change: Callable[[Work], Meeting]) -> Meeting | None:
        """None when it is refused; then the meeting is as it was."""
        try:
            with self.workplace.work() as work:
                changed = change(work)
        except Refused:
            with self.workplace.look() as work:
                assert appointments.meeting(work, meeting.id) == meeting
            return None
        assert self.is_ahead(meeting)
        self.paper.meetings[meeting.id] = changed
        return changed

    def is_ahead(self, meeting: Meeting) -> bool:
        return meeting.starts_at > self.clock.now() and meeting.state is MeetingState.BOOKED

    def offered(self, meeting: Meeting) -> list[datetime]:
        with self.workplace.look() as work:
            return free_times(
                work,
                self.house.id,
                meeting.kind,
                meeting.needs,
                meeting.citizen_id,
                form=meeting.form,
            )

    @precondition(lambda self: self.paper.meetings)
    @rule(which=numbers, came=st.booleans())
    def staff_decide(self, which: int, came: bool) -> None:
        meeting = self.any_meeting(which)
        with self.workplace.work() as work:
            has_come = came or now_in(work, meeting.id).arrived_at
            decide = mark_held if has_come else mark_not_come
            if meeting.starts_at <= self.clock.now():
                self.paper.meetings[meeting.id] = decide(work, meeting.id, "Karen Holm")
            else:
                with pytest.raises(Refused):
                    decide(work, meeting.id, "Karen Holm")

    @precondition(lambda self: self.paper.meetings)
    @rule(which=numbers, is_mistaken=st.booleans())
    def comes(self, which: int, is_mistaken: bool) -> None:
        meeting = self.any_meeting(which)
        with self.workplace.work() as work:
            before = now_in(work, meeting.id)
            is_today = meeting.starts_at.astimezone(AARS).date() == self.day(0)
            if before.state is MeetingState.BOOKED and is_today:
                came = arrive(work, meeting.id, "kiosk").arrived_at
                assert came == (before.arrived_at or self.clock.now())
                if is_mistaken:
                    assert undo_arrival(work, meeting.id).arrived_at is None
            elif before.arrived_at is None:
                with pytest.raises(Refused):
                    arrive(work, meeting.id, "kiosk")

    @rule(name=st.sampled_from(["Karen", "Jens"]), ahead=days_ahead, away=hours, shift=numbers)
    def is_absent(self, name: str, ahead: int, away: tuple[time, time], shift: int) -> None:
        """Not always from one quarter to another."""
        day, minutes = self.day(ahead), timedelta(minutes=shift % 15)
        starts, ends = (datetime.combine(day, clock, AARS) + minutes for clock in away)
        with self.workplace.work() as work:
            hit = report_absence(work, self.advisers[name], starts, ends, "syg")
        self.paper.absences.append((name, (starts, ends)))
        assert [meeting.id for meeting in hit] == [
            meeting.id
            for meeting in self.in_order()
            if meeting.adviser == name
            and meeting.starts_at > self.clock.now()
            and overlap(taken(meeting), (starts, ends))
        ]

    @rule(name=st.sampled_from(["Karen", "Jens"]), ahead=days_ahead, shift=st.none() | hours)
    def works_otherwise(self, name: str, ahead: int, shift: tuple[time, time] | None) -> None:
        day = self.day(ahead)
        told = [f"{shift[0]:%H:%M}-{shift[1]:%H:%M}"] if shift else []
        self.house.exception(self.advisers[name], day, *told)
        self.paper.exceptions[name, day] = shift

    @rule(ahead=st.integers(1, WINDOW_DAYS + 2))
    def closes(self, ahead: int) -> None:
        day = self.day(ahead)
        with self.workplace.work() as work:
            hit = close_day(work, self.house.id, day, "flytter")
        self.paper.closed.add(day)
        assert [meeting.id for meeting in hit] == [
            meeting.id
            for meeting in self.in_order()
            if meeting.starts_at.astimezone(AARS).date() == day
        ]

    @rule(minutes=st.integers(1, 2000))
    def time_passes(self, minutes: int) -> None:
        self.clock.turn(timedelta(minutes=minutes))

    @invariant()
    def free_times_are_those_of_a_calendar_on_paper(self) -> None:
        for kind, length in LENGTHS.items():
            assert self.house.times(kind) == self.paper.free(self.clock.now(), length, Needs())
        special = Needs(wheelchair=True, quiet_room=True, more_time=True)
        length = LENGTHS[FOLLOW_UP] + timedelta(minutes=15)
        expected = self.paper.free(self.clock.now(), length, special)
        assert self.house.times(FOLLOW_UP, special) == expected

    @invariant()
    def occupancy_and_meetings_agree(self) -> None:
        assert sorted(self.occupancy()) == sorted(
            (resource, start + n, meeting_id)
            for meeting_id, start, quarters, *resources in self.standing()
            for resource in resources
            if resource is not None
            for n in range(quarters)
        )
        assert {meeting_id for meeting_id, *_ in self.standing()} == set(self.paper.meetings)

    @invariant()
    def nobody_has_come_on_another_day_or_in_the_future(self) -> None:
        with self.workplace.look() as work:
            for meeting_id in self.paper.meetings:
                known = now_in(work, meeting_id)
                if known.arrived_at is not None:
                    came, due = (at.astimezone(AARS) for at in (known.arrived_at, known.starts_at))
                    assert came.date() == due.date()
                    assert came <= self.clock.now()

    @invariant()
    def nobody_is_in_two_places_at_once(self) -> None:
        for one, other in combinations(self.paper.meetings.values(), 2):
            if overlap(taken(one), taken(other)):
                assert one.adviser != other.adviser
                assert one.room != other.room or not one.room
                assert one.citizen_id != other.citizen_id

    @invariant()
    def nobody_has_two_meetings_of_a_kind_ahead(self) -> None:
        assert all(set(self.ahead(citizen).values()) <= {1} for citizen in self.citizens)

    def any_meeting(self, which: int) -> Meeting:
        return self.in_order()[which % len(self.paper.meetings)]

    def in_order(self) -> list[Meeting]:
        return sorted(self.paper.meetings.values(), key=lambda one: (one.starts_at, one.id))

    def standing(self) -> list[tuple[Any, ...]]:
        return self.rows(
            "SELECT id, quarter, quarters, 'adviser:' || adviser_id, 'room:' || room_id, "
            "'citizen:' || citizen_id FROM meeting "
            "WHERE centre_id = :id AND state <> 'cancelled'"
        )

    def occupancy(self) -> list[tuple[Any, ...]]:
        return self.rows(
            "SELECT resource, occupancy.quarter, meeting_id FROM occupancy "
            "JOIN meeting ON meeting.id = meeting_id WHERE centre_id = :id"
        )

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        with self.workplace.look() as work:
            found = work.session.execute(text(statement), {"id": self.house.id})
            return [tuple(row) for row in found]
