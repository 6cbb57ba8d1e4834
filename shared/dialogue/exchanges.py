"""What was asked and what was answered, in words: for whoever carries the conversation on."""

from dataclasses import dataclass
from datetime import date
from typing import assert_never

from shared.content import Message, Name, Telephone, message
from shared.dialogue.questions import Answer, Chosen, Question, Recorded, Typed
from shared.dialogue.typed import Birth, BirthOrNumber

GIVEN = message("desk-told-given")
"""Stands for what nobody else has to know: a code opens what it belongs to."""


@dataclass(frozen=True)
class Exchange:
    """A question as it was put, and its answer."""

    asked: Message
    answered: Message


def exchange(question: Question, said: Answer, answer: object) -> Exchange:
    """Of what was typed, dates and telephone numbers are told; codes and CPR numbers never."""
    match said:
        case Chosen(index):
            return Exchange(question.text, question.choices[index].text)
        case Typed():
            return Exchange(question.text, _typed(answer))
        case Recorded():
            return Exchange(question.text, GIVEN)
        case _:
            assert_never(said)


def _typed(answer: object) -> Message:
    match answer:
        case BirthOrNumber(birth=Birth() as birth):
            return _typed(birth)
        case Birth(day=date() as day):
            return _typed(day)
        case date():
            return message("desk-told-born", born=Name(f"{answer:%d.%m.%Y}"))
        case str() if answer.startswith("+"):
            return message("desk-told-telephone", number=Telephone(answer))
        case _:
            return GIVEN
