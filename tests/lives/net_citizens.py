"""What citizens do, at whichever face: book, break off, move, cancel, ask for help, come."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from frontdesk.citizens.actions.newcomers import Newcomer, register_newcomer
from frontdesk.meetings.actions.booking import book_for, cancel_for, move_for
from frontdesk.meetings.actions.meeting_request import MeetingRequest
from frontdesk.now.actions.tasks import finish_task_of
from shared.appointments import FIRST_MEETING, Meeting, Reason, free_times, upcoming
from shared.citizens import Needs
from shared.dialogue import Help, Reply
from shared.safetynet import TaskKind, open_tasks
from shared.unit_of_work import UnitOfWork
from tests.lives.guests import Errand, Face, Guest, Person
from tests.lives.net_life import AMAL, BENT, NetLife, numbers, people

faces = st.sampled_from([*Face, None, None])
FEW_TIMES = 12
"""Of the first few days, so that meetings take place while somebody looks."""

KINDS = (FIRST_MEETING, "followup")
CANCEL = {"mine.want": "cannot-come", "mine.do.reason": "other", "mine.do.then": "cancel"}
MOVE = {"mine.want": "move"}
NO_NEEDS = {"who.letter": "no", "needs.any": "False"}
WHY = "Aftalt med borgeren."

Meanwhile = Callable[[Reply], None]
"""What the desk does after a reply."""


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
        help_at=st.sampled_from([None, 1, 4, 7]),
    )
    def breaks_off(
        self, person: Person, face: Face, which: int, after: int, help_at: int | None
    ) -> None:
        """Perhaps after they have asked for a person and gone on alone."""
        self.comes(person, face, replace(self.errand(person, which, after), help_at=help_at))

    @rule(person=people, face=st.sampled_from(Face), which=numbers, after=st.integers(4, 10))
    def asks_for_a_person_and_goes_on_alone(
        self, person: Person, face: Face, which: int, after: int
    ) -> None:
        """While they wait, the desk does all else that is open."""
        errand = replace(self.errand(person, which, after + 2), help_at=after)

        def meanwhile(said: Reply) -> None:
            if isinstance(said, Help):
                self.all_is_done_but(TaskKind.HELP)

        self.comes(person, face, errand, meanwhile)

    @rule(person=st.sampled_from([BENT, AMAL]), which=numbers, more=st.integers(1, 3))
    def is_cut_off_and_calls_again(self, person: Person, which: int, more: int) -> None:
        """They go on where they were, and are cut off once more."""
        self.comes(person, Face.PHONE, self.errand(person, which, 5))
        self.all_is_done_but(TaskKind.FOLLOW_UP)
        self.comes(person, Face.PHONE, self.errand(person, which, more))

    def all_is_done_but(self, kind: TaskKind) -> None:
        with self.workplace.read() as work:
            others = [it.id for it in open_tasks(work, self.town.centre_id) if it.kind is not kind]
        for task_id in others:
            self.does(partial(finish_task_of, clerk=self.clerk(), task_id=task_id))

    def errand(self, person: Person, which: int, turns: int) -> Errand:
        """To cancel their meeting, or to book their first."""
        meeting = self.meeting_ahead(person, which)
        if meeting is None:
            return Errand("book", NO_NEEDS, turns=turns)
        return Errand("mine", CANCEL, meeting.number, turns)

    def comes(
        self, person: Person, face: Face, errand: Errand, meanwhile: Meanwhile = lambda _: None
    ) -> None:
        """Nobody is lost in the middle of a conversation either."""
        self.events += 1
        clerk, call = self.clerk(self.events), f"CA{self.events}"

        def after_each(said: Reply) -> None:
            meanwhile(said)
            assert self.lost() == []

        guest = Guest(self.workplace, self.town.centre_id, face, person, clerk, call, after_each)
        guest.comes_for(errand)

    def clerk_books(self, work: UnitOfWork, citizen_id: int, which: int) -> None:
        kind = KINDS[which % len(KINDS)]
        at = self.free(work, kind, which)
        if at is None:
            return
        beside = [each.id for each in upcoming(work, citizen_id)]
        book_for(work, self.clerk(which), citizen_id, MeetingRequest(kind), at, WHY, beside)

    def clerk_moves(self, work: UnitOfWork, meeting: Meeting, which: int) -> None:
        wanted, at = MeetingRequest(meeting.kind), self.free(work, meeting.kind, which)
        if at is None:
            return
        move_for(work, self.clerk(which), meeting.id, wanted, at, meeting.starts_at, WHY)

    def free(self, work: UnitOfWork, kind: str, which: int) -> datetime | None:
        """None once both advisers have left."""
        times = free_times(work, self.town.centre_id, kind, Needs())[:FEW_TIMES]
        return times[which % len(times)] if times else None
