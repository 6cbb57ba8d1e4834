"""What the desk does: says who came, calls numbers, and takes and finishes tasks."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import rule

from frontdesk.clerks import Clerk
from frontdesk.conversations.actions import carry_on_conversation, hand_back_conversation
from frontdesk.meetings.actions.attendance import record_held, record_not_come, undo_attendance
from frontdesk.now.actions.tasks import claim_task, finish_task_of
from frontdesk.now.actions.who_is_here import say_here
from frontdesk.queue.actions.calling import call_number, recall, say_no_answer, undo_press
from shared.followups import message_lost
from shared.safetynet import CALLS, QueueState, in_hall, not_reached
from shared.unit_of_work import UnitOfWork
from tests.lives.guests import Person
from tests.lives.net_life import PEOPLE, numbers, people
from tests.lives.net_wishes import Wishes
from tests.lost import LOCAL

COUNTER = "1"
Said = Callable[[UnitOfWork, Clerk, int], bool]
outcomes: st.SearchStrategy[Said] = st.sampled_from([record_held, record_not_come, undo_attendance])


class Desk(Wishes):
    """Meetings take place or do not; tasks are done, also those that are still needed."""

    @rule(which=numbers, said=outcomes)
    def somebody_says_how_it_went(self, which: int, said: Said) -> None:
        """Of one of the last meetings, or takes back what was said."""
        now, found = self.clock.now(), [it for who in PEOPLE for it in self.meetings(who)]
        begun = sorted((it for it in found if it.starts_at <= now), key=lambda it: it.starts_at)
        if begun:
            clerk, meeting = self.clerk(), begun[-1 - which % min(2, len(begun))]
            self.does(lambda work: said(work, clerk, meeting.id))

    @rule(person=people, is_found=st.booleans())
    def somebody_does_not_come_when_called(self, person: Person, is_found: bool) -> None:
        """They are called again later; after that it is over, unless they come after all."""
        clerk = self.clerk()
        for meeting_id in [it.id for it in self.meetings(person) if self.is_today(it.starts_at)]:
            self.does(partial(say_here, clerk=clerk, meeting_id=meeting_id))
            for queued_id in self.in_hall_for(meeting_id) * 2:
                self.is_called_in_vain(clerk, queued_id)
                if is_found:
                    gone = QueueState.NO_ANSWER
                    self.does(partial(undo_press, clerk=clerk, queued_id=queued_id, state=gone))

    def is_called_in_vain(self, clerk: Clerk, queued_id: int) -> None:
        self.does(lambda work: call_number(work, clerk, queued_id, COUNTER))
        for calls in range(1, CALLS):
            self.does(partial(recall, clerk=clerk, queued_id=queued_id, calls=calls))
        self.does(lambda work: say_no_answer(work, clerk, queued_id))

    @rule(which=numbers, who=numbers)
    def a_task_is_taken(self, which: int, who: int) -> None:
        if task := self.task(which):
            self.does(partial(claim_task, clerk=self.clerk(who), task_id=task.id))

    @rule(which=numbers, who=numbers)
    def a_task_is_done(self, which: int, who: int) -> None:
        if task := self.task(which):
            self.does(partial(finish_task_of, clerk=self.clerk(who), task_id=task.id))

    @rule(which=numbers)
    def nobody_answers_a_call(self, which: int) -> None:
        if task := self.task(which):
            name = self.clerk(which).name
            self.does(lambda work: not_reached(work, task.id, name))

    @rule(which=numbers, is_kept=st.booleans())
    def a_conversation_is_carried_on(self, which: int, is_kept: bool) -> None:
        task, clerk = self.task(which), self.clerk(which)
        if task and (id := task.conversation_id):
            self.does(lambda work: carry_on_conversation(work, clerk, id))
            if not is_kept:
                self.does(lambda work: hand_back_conversation(work, clerk, id))

    @rule()
    def a_message_bounces(self) -> None:
        """The last one that went out."""
        for (id,) in self.rows(
            "SELECT id FROM message WHERE state = 'sent' ORDER BY id DESC LIMIT 1"
        ):
            self.does(partial(self.bounces, message_id=id))

    def bounces(self, work: UnitOfWork, message_id: int) -> None:
        reference = f"carrier:{message_id}"
        message_lost(work, message_id, reference, "no such number", takes_no_texts=False)

    def in_hall_for(self, meeting_id: int) -> list[int]:
        with self.workplace.read() as work:
            waiting = in_hall(work, self.town.centre_id)
        return [it.id for it in waiting if it.meeting_id == meeting_id]

    def is_today(self, at: datetime) -> bool:
        return at.astimezone(LOCAL).date() == self.clock.now().astimezone(LOCAL).date()
