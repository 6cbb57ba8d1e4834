"""A citizen in a conversation at any face: answers what is asked, and may leave in the middle."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from frontdesk.clerks import Clerk
from frontdesk.conversations.actions import answer_for_them, begin_conversation
from shared.dialogue import (
    Beginning,
    Chosen,
    Enter,
    Help,
    Prompt,
    Reply,
    Typed,
    Typing,
    begin,
    current,
    end_conversation,
    mark_left,
    reply,
)
from shared.followups import follow_up_abandoned, kiosk_was_left
from shared.services import RECEPTION, SCRIPTS
from shared.unit_of_work import UnitOfWork, Workplace

MOST_TURNS = 24
"""More than any errand takes: who has not come to an end by then goes."""


class Face(StrEnum):
    KIOSK = "kiosk"
    PHONE = "phone"
    DESK = "desk"


@dataclass(frozen=True)
class Person:
    """Who may come; `number` is '' for somebody without a telephone."""

    name: str
    born: str
    number: str

    @property
    def born_on(self) -> date:
        day, month, year = int(self.born[:2]), int(self.born[2:4]), int(self.born[4:])
        return date(year, month, day)


@dataclass(frozen=True)
class Errand:
    """What a person wants: the door they take, and what they choose at which question.

    They leave after `turns` answers, and ask for a person instead of the one at `help_at`.
    `meeting_number` is on their slip.
    """

    door: str
    choices: Mapping[str, str]
    meeting_number: str = ""
    turns: int = MOST_TURNS
    help_at: int | None = None


@dataclass
class Guest:
    """One visit or call of a person; at the desk a clerk answers what they say."""

    workplace: Workplace
    centre_id: int
    face: Face
    person: Person
    clerk: Clerk
    call: str
    after_each: Callable[[Reply], None] = lambda _: None
    """What happens elsewhere while they look at the next question."""

    def comes_for(self, errand: Errand) -> None:
        """Answers until it is done, or until they leave."""
        prompt = self._begin()
        for turn in range(errand.turns):
            if prompt.ended:
                break
            said = Help() if turn == errand.help_at else self._said(prompt, errand)
            prompt = self._reply(prompt, said)
            self.after_each(said)
        self._goes(prompt)

    def _begin(self) -> Prompt:
        with self.workplace.work() as work:
            if self.face is Face.DESK:
                id = begin_conversation(work, self.clerk, "da", "Skranken")
                return current(work, id)
            is_call = self.face is Face.PHONE
            beginning = Beginning(
                RECEPTION,
                self.centre_id,
                self.face,
                "da",
                kiosk_name="" if is_call else "Hallen",
                channel=self.call if is_call else None,
                caller=self.person.number or None if is_call else None,
            )
            return begin(work, SCRIPTS, beginning)

    def _reply(self, prompt: Prompt, said: Reply) -> Prompt:
        with self.workplace.work() as work:
            return self._replied(work, prompt, said)

    def _replied(self, work: UnitOfWork, prompt: Prompt, said: Reply) -> Prompt:
        if self.face is Face.DESK:
            return answer_for_them(work, self.clerk, prompt.conversation_id, prompt.turn, said)
        return reply(work, SCRIPTS, prompt.conversation_id, prompt.turn, said)

    def _said(self, prompt: Prompt, errand: Errand) -> Reply:
        question = prompt.question
        if isinstance(question, Enter):
            typed = self._typed(question.typing, errand)
            return Typed(typed) if typed else Chosen(0)
        values = [str(each.value) for each in question.choices]
        wanted = errand.door if prompt.key == "door" else errand.choices.get(prompt.key, "")
        if wanted in values:
            return Chosen(values.index(wanted))
        likely = [n for n, each in enumerate(question.choices) if each.likely]
        return Chosen(next(iter(likely), 0))

    def _typed(self, typing: Typing, errand: Errand) -> str:
        return {
            Typing.TELEPHONE: self.person.number.removeprefix("+45"),
            Typing.NUMBER: errand.meeting_number,
        }.get(typing, self.person.born)

    def _goes(self, prompt: Prompt) -> None:
        """Hangs up, or walks away; the clerk's browser is closed."""
        if self.face is Face.DESK:
            return
        with self.workplace.work() as work:
            if prompt.ended:
                end_conversation(work, prompt.conversation_id)
            elif self.face is Face.KIOSK:
                kiosk_was_left(work, prompt.conversation_id)
            else:
                follow_up_abandoned(work, prompt.conversation_id)
                mark_left(work, self.call)
