"""Takes a citizen's reply into the memory of their conversation."""

from datetime import date
from typing import assert_never

from shared.dialogue.exchanges import exchange
from shared.dialogue.questions import (
    Again,
    Answer,
    Back,
    Change,
    Chosen,
    Confirm,
    HandOver,
    Help,
    PickedUp,
    Recorded,
    Reply,
    Speak,
    StartOver,
    Typed,
    Unanswered,
)
from shared.dialogue.reading import GONE, read_answer
from shared.dialogue.remembering import ANSWER, ASSENT, NOTE, ConversationState
from shared.dialogue.rows import Conversation
from shared.dialogue.typed import AGAIN, NotUnderstood, ToBeAgreed
from shared.unit_of_work import UnitOfWork

ASIDE = "aside"
"""Prefix of the memory keys of a help call, which interrupts the service (see `Script.aside`)."""

STOPPED_AT, INSISTED = f"{ASIDE}.stopped-at", f"{ASIDE}.insisted"
"""Memory keys: the question at which a person was asked for, and the one at which again."""

CONTACT = "contact"
"""First part of the memory keys of whose contact it is: starting over leaves it as it is."""


def take_in(work: UnitOfWork, row: Conversation, state: ConversationState, said: Reply) -> bool:
    """Writes the reply into the memory; False when the same question is simply asked again.

    Raises `NotUnderstood`.
    """
    state.because = None
    match said:
        case Speak(language):
            row.language = language
            return False
        case Again():
            row.turn += 1
            return False
        case Help():
            _step_aside(state)
        case StartOver():
            state.memory, state.aside = state.memory.only(CONTACT), False
            state.drafts.clear()
            # Somebody else may have come to the face: who they are has to be seen again.
            state.seen = ""
        case Back():
            return _go_back(state)
        case Change(index):
            _change(state, index)
        case PickedUp():
            state.memory.remember(state.key, _handed_over(state).picked_up, ANSWER)
        case Unanswered():
            state.memory.remember(state.key, _handed_over(state).unanswered, ANSWER)
        case Chosen() | Typed() | Recorded():
            return _answer(row, state, said, work.now.date())
        case _:
            assert_never(said)
    return True


def _answer(row: Conversation, state: ConversationState, said: Answer, today: date) -> bool:
    """Remembers the answer; False where it was typed and has to be agreed to first.

    Whoever does not agree is asked the question anew. Raises `NotUnderstood`.
    """
    try:
        answer = read_answer(state.question, said, today)
    except ToBeAgreed as asked:
        state.question, state.agreeing = asked.question, True
        row.turn += 1
        return False
    if state.agreeing and answer == AGAIN:
        return True
    kind = ASSENT if isinstance(state.question, Confirm) else ANSWER
    words = exchange(state.question, said, answer) if state.question else None
    state.memory.remember(state.key, answer, kind, words)
    return True


def _handed_over(state: ConversationState) -> HandOver:
    if not isinstance(state.question, HandOver):
        raise NotUnderstood(GONE)
    return state.question


def _go_back(state: ConversationState) -> bool:
    if state.agreeing:
        return True
    if state.aside:
        if not state.memory.step_back(ASIDE):
            leave_aside(state)
        return True
    return state.memory.step_back()


def _step_aside(state: ConversationState) -> None:
    """Interrupts the service for a help call, and notes at which question: staff are told."""
    key = INSISTED if state.aside else STOPPED_AT
    state.memory.forget(key)
    state.memory.remember(key, state.key, NOTE)
    state.aside = True


def leave_aside(state: ConversationState) -> None:
    """Ends a help call: the service goes on at the question where it was interrupted."""
    state.aside = False
    state.memory.forget(ASIDE)


def _change(state: ConversationState, index: int) -> None:
    facts = state.question.facts if isinstance(state.question, Confirm) else ()
    lines = [line for line in facts if line.change]
    if not 0 <= index < len(lines):
        raise NotUnderstood(GONE)
    state.memory.forget(lines[index].change)
