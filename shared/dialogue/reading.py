"""Reads what somebody chose or typed, against the question as it was put to them."""

from datetime import date
from typing import assert_never

from shared.content import Message
from shared.dialogue.questions import Answer, Chosen, Enter, Leave, Question, Recorded, Typed
from shared.dialogue.typed import NotUnderstood, read_typed

GONE = Message("choice-is-gone")
"""Why something can't be an answer to the question that stands."""


def read_answer(question: Question | None, said: Answer, today: date) -> object:
    """The value of what was said. Raises `NotUnderstood` and `ToBeAgreed`."""
    match said:
        case Chosen(index):
            if question is not None and 0 <= index < len(question.choices):
                return question.choices[index].value
        case Typed(text):
            if isinstance(question, Enter):
                return read_typed(question, text, today)
        case Recorded(reference):
            if isinstance(question, Leave):
                return reference
        case _:
            assert_never(said)
    raise NotUnderstood(GONE)
