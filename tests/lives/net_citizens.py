"""What citizens do, at whichever face: book, break off, move, cancel, ask for help, come."""

from datetime import datetime

from hypothesis import strategies as st
from hypothesis.stateful import rule

from frontdesk.citizens.actions.newcomers import Newcomer, register_newcomer
from frontdesk.meetings.actions.booking import book_for, cancel_for, move_for
from frontdesk.meetings.actions.slot_search import MeetingRequest
from shared.appointments import FIRST_MEETING, Reason, free_times
from shared.citizens import Needs
from shared.unit_of_work import UnitOfWork
from tests.lives.guests import Errand, Face, Guest, Person
from tests.lives.net_life import NetLife, numbers, people

faces = st.sampled_from(Face)
turns = st.integers(1, 9)
KINDS = (FIRST_MEETING, "followup")
CANCEL = {"mine.want": "cannot-come", "mine.do.reason": "other", "mine.do.then": "cancel"}
MOVE = {"mine.want": "move"}
NO_NEEDS = {"who.letter": "False", "needs.any": "False"}
WHY = "Aftalt med borgeren."


class Citizens(NetLife):
    """Each comes as often as they like."""

    @rule(person=people, which=numbers)
    def is_registered(self, person: Person, which: int) -> None:
        clerk = self.clerk(which)
        told = Newcomer(
            person.name, birth_date=person.born_on, telephone=person.number or None, language="da"
        )
        if person.number or self.citizen_of(person) is None:
            self.does(lambda work: register_newcomer(work, clerk, told))

    @rule(person=people, face=faces)
    def books(self, person: Person, face: Face) -> None:
        self.comes(person, face, Errand("book", NO_NEEDS))

    @rule(person=people, face=faces, after=turns)
    def breaks_off_booking(self, person: Person, face: Face, after: int) -> None:
        self.comes(person, face, Errand("book", NO_NEEDS, turns=after))

    @rule(person=people, face=faces, which=numbers)
    def cancels(self, person: Person, face: Face, which: int) -> None:
        self.sees_to_their_meeting(person, face, which, CANCEL)

    @rule(person=people, face=faces, which=numbers)
    def moves(self, person: Person, face: Face, which: int) -> None:
        self.sees_to_their_meeting(person, face, which, MOVE)

    @rule(person=people, face=faces, which=numbers, after=turns)
    def breaks_off_with_their_meeting(
        self, person: Person, face: Face, which: int, after: int
    ) -> None:
        self.sees_to_their_meeting(person, face, which, CANCEL, after)

    @rule(person=people, face=faces, which=numbers, after=st.integers(2, 12))
    def asks_for_help(self, person: Person, face: Face, which: int, after: int) -> None:
        ahead = self.meeting_ahead(person, which)
        door, number = ("mine", ahead.number) if ahead else ("book", "")
        self.comes(person, face, Errand(door, {}, number, after, calls_for_help=True))

    @rule(person=people, which=numbers, at=numbers)
    def is_booked_by_a_clerk(self, person: Person, which: int, at: int) -> None:
        citizen_id = self.citizen_of(person)
        if citizen_id is not None:
            self.does(lambda work: self.clerk_books(work, citizen_id, which, at))

    @rule(person=people, which=numbers, at=numbers)
    def is_moved_by_a_clerk(self, person: Person, which: int, at: int) -> None:
        ahead = self.meeting_ahead(person, which)
        if ahead is not None:
            meeting, wanted = ahead, MeetingRequest(ahead.kind, ahead.form)
            self.does(
                lambda work: move_for(
                    work,
                    self.clerk(which),
                    meeting.id,
                    wanted,
                    self.free(work, meeting.kind, at),
                    meeting.starts_at,
                    WHY,
                )
            )

    @rule(person=people, which=numbers)
    def is_cancelled_by_a_clerk(self, person: Person, which: int) -> None:
        ahead = self.meeting_ahead(person, which)
        if ahead is not None:
            meeting = ahead
            self.does(lambda work: cancel_for(work, self.clerk(which), meeting.id, Reason.OTHER))

    def sees_to_their_meeting(
        self, person: Person, face: Face, which: int, choices: dict[str, str], after: int = 24
    ) -> None:
        ahead = self.meeting_ahead(person, which)
        if ahead is not None:
            self.comes(person, face, Errand("mine", choices, ahead.number, after))

    def comes(self, person: Person, face: Face, errand: Errand) -> None:
        self.events += 1
        clerk = self.clerk(self.events)
        centre_id, call = self.town.centre_id, f"CA{self.events}"
        Guest(self.workplace, centre_id, face, person, clerk, call).comes_for(errand)

    def clerk_books(self, work: UnitOfWork, citizen_id: int, which: int, at: int) -> None:
        kind = KINDS[which % len(KINDS)]
        start = self.free(work, kind, at)
        book_for(work, self.clerk(which), citizen_id, MeetingRequest(kind), start, WHY)

    def free(self, work: UnitOfWork, kind: str, which: int) -> datetime:
        times = free_times(work, self.town.centre_id, kind, Needs())
        return times[which % len(times)]
