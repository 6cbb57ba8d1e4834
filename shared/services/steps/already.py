"""Whoever begins to book is asked whether they have a meeting already: everybody, in the same
words, so that nothing shows who has one."""

from enum import StrEnum
from typing import Final

from shared.content import message
from shared.dialogue import Choose, Icon, Option
from shared.services.steps.asking import NO_KEY, YES_KEY

ALREADY: Final = "already"
"""Chosen instead of what to book: I have a meeting already."""


class LetterAnswer(StrEnum):
    """Whether somebody who books has a letter with a code; or they have a meeting already."""

    YES = "yes"
    NO = "no"
    ALREADY = ALREADY


def already_booked(value: str) -> Option:
    """What leads from booking to the meeting that somebody has already."""
    return Option(value, message("book-already"), Icon.MEETING)


def choose_letter() -> Choose:
    """The question for a letter with a code."""
    return Choose(
        message("letter"),
        (
            Option(LetterAnswer.YES, message("letter-yes"), Icon.YES, YES_KEY),
            Option(LetterAnswer.NO, message("letter-no"), Icon.NO, NO_KEY, likely=True),
            already_booked(LetterAnswer.ALREADY),
        ),
    )
