"""What citizens do, at whichever face: book, break off, move, cancel, ask for help, come."""

from dataclasses import replace
from datetime import datetime

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from frontdesk.citizens.actions.newcomers import Newcomer, register_newcomer
from frontdesk.meetings.actions.booking import book_for, cancel_for, move_for
from frontdesk.meetings.actions.slot_search import MeetingRequest
from shared.appointments import FIRST_MEETING, Meeting, Reason, free_times, upcoming
from shared.citizens import Needs
from shared.unit_of_work import UnitOfWork
from tests.lives.guests import Errand, Face, Guest, Person
from tests.lives.net_life import AMAL, BENT, NetLife, numbers, people

faces = st.sampled_from([*Face, None, None])
FEW_TIMES = 12
"""Of the first few days, so that meetings take place while somebody looks."""

KINDS = (FIRST_MEETING, "followup")
CANCEL = {"mine.want": "cannot-come", "mine.do.reason": "other", "mine.do.then": "cancel"}
MOVE = {"mine.want": "move"}
NO_NEEDS = {"who.letter": "False", "needs.any": "False"}
WHY = "Aftalt med borgeren."


class Citizens(NetLife):
    """Each comes as often as they like; `face` is None where a clerk does it for them."""

    @initialize(which=numbers)
    def two_are_known(self, which: int) -> None:
        for person in (BENT, AMAL):
            self.is_registered(person, which)
        self.books(AMAL, None, which)

    @rule(person=people, which=numbers)
    def is_registered(self, person: Person, which: int) -> None:
        clerk = self.clerk(which)
        told = Newcomer(
            person.name, birth_date=person.born_on, telephone=person.number or None, language="da"
        )
        if person.number or self.citizen_of(person) is None:
            self.does(lambda work: register_newcomer(work, clerk, told))

    @rule(person=people, face=faces, which=numbers)
    def books(self, person: Person, face: Face | None, which: int) -> None:
        citizen_id = self.citizen_of(person)
        if face is not None:
            self.comes(person, face, Errand("book", NO_NEEDS))
        elif citizen_id is not None:
            self.does(lambda work: self.clerk_books(work, citizen_id, which))

    @rule(person=people, face=faces, which=numbers)
    def moves(self, person: Person, face: Face | None, which: int) -> None:
        meeting = self.meeting_ahead(person, which)
        if meeting is None:
            return
        if face is not None:
            self.comes(person, face, Errand("mine", MOVE, meeting.number))
        else:
            self.does(lambda work: self.clerk_moves(work, meeting, which))

    @rule(person=people, face=faces, which=numbers)
    def cancels(self, person: Person, face: Face | None, which: int) -> None:
        meeting = self.meeting_ahead(person, which)
        if meeting is None:
            return
        if face is not None:
            self.comes(person, face, Errand("mine", CANCEL, meeting.number))
        else:
            clerk = self.clerk(which)
            self.does(lambda work: cancel_for(work, clerk, meeting.id, Reason.OTHER))

    @rule(
        person=people,
        face=st.sampled_from(Face),
        which=numbers,
        after=st.integers(1, 12),
        helped=st.booleans(),
    )
    def breaks_off(self, person: Person, face: Face, which: int, after: int, helped: bool) -> None:
        """Perhaps after they have asked for a person."""
        errand = replace(self.errand(person, which, after), calls_for_help=helped)
        self.comes(person, face, errand)

    def errand(self, person: Person, which: int, turns: int) -> Errand:
        """To cancel their meeting, or to book their first."""
        meeting = self.meeting_ahead(person, which)
        if meeting is None:
            return Errand("book", NO_NEEDS, turns=turns)
        return Errand("mine", CANCEL, meeting.number, turns)

    def comes(self, person: Person, face: Face, errand: Errand) -> None:
        self.events += 1
        clerk, call = self.clerk(self.events), f"CA{self.events}"
        Guest(self.workplace, self.town.centre_id, face, person, clerk, call).comes_for(errand)

    def clerk_books(self, work: UnitOfWork, citizen_id: int, which: int) -> None:
        kind = KINDS[which % len(KINDS)]
        at = self.free(work, kind, which)
        beside = [each.id for each in upcoming(work, citizen_id)]
        book_for(work, self.clerk(which), citizen_id, MeetingRequest(kind), at, WHY, beside)

    def clerk_moves(self, work: UnitOfWork, meeting: Meeting, which: int) -> None:
        wanted, at = MeetingRequest(meeting.kind), self.free(work, meeting.kind, which)
        move_for(work, self.clerk(which), meeting.id, wanted, at, meeting.starts_at, WHY)

    def free(self, work: UnitOfWork, kind: str, which: int) -> datetime:
        times = free_times(work, self.town.centre_id, kind, Needs())
        return times[which % min(FEW_TIMES, len(times))]
