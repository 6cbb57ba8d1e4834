"""What a question can be about without a word typed: each topic with its steps, as data.

Each step is one question with at most four pictures; one press more leaves it open.
"""

from dataclasses import dataclass
from enum import StrEnum

from shared.dialogue import Icon


class QuestionTopic(StrEnum):
    """What a question is about; the value is the id of its words."""

    MONEY = "asking-money"
    LETTER = "asking-letter"
    MEETING = "asking-meeting"
    WORK = "asking-work"
    OTHER = "asking-other"


class PartAnswer(StrEnum):
    """One choice in a step; the value is the id of its words."""

    SKIP = "ask-skip"
    TODAY = "ask-today"
    TOMORROW = "ask-tomorrow"
    THIS_WEEK = "ask-this-week"
    ANOTHER_DAY = "ask-another-day"
    FROM_US = "ask-from-us"
    FROM_FUND = "ask-from-fund"
    FROM_BANK = "ask-from-bank"
    A_FORM = "ask-form"
    NOT_COME = "ask-money-not-come"
    TOO_LITTLE = "ask-money-too-little"
    APPLY = "ask-money-apply"
    HOW_MUCH = "ask-money-how-much"
    WHAT_IT_SAYS = "ask-letter-says"
    WHAT_TO_DO = "ask-letter-do"
    COMPLAIN = "ask-letter-complain"
    LOST = "ask-letter-lost"
    WHERE = "ask-meeting-where"
    WITH_WHOM = "ask-meeting-whom"
    WHAT_TO_BRING = "ask-meeting-bring"
    WHY = "ask-meeting-why"
    CV = "ask-work-cv"
    APPLYING = "ask-work-applying"
    COURSE = "ask-work-course"
    JOBNET = "ask-work-jobnet"
    MITID = "ask-help-mitid"
    READING = "ask-help-reading"
    LANGUAGE = "ask-help-language"


@dataclass(frozen=True)
class PartStep:
    """One question about a question; `id` names its words, `change` what is changed in a check.

    `skip` names the words of the press that leaves it open.
    """

    id: str
    change: str
    answers: tuple[PartAnswer, ...]
    skip: str = PartAnswer.SKIP


TOPIC_ICONS = {
    QuestionTopic.MONEY: Icon.MONEY,
    QuestionTopic.LETTER: Icon.LETTER,
    QuestionTopic.MEETING: Icon.MEETING,
    QuestionTopic.WORK: Icon.WORK,
    QuestionTopic.OTHER: Icon.QUESTION,
}

PART_ICONS = {
    PartAnswer.SKIP: Icon.OTHER,
    PartAnswer.TODAY: Icon.CLOCK,
    PartAnswer.TOMORROW: Icon.DAY,
    PartAnswer.THIS_WEEK: Icon.MEETING,
    PartAnswer.ANOTHER_DAY: Icon.LATER,
    PartAnswer.FROM_US: Icon.LETTER,
    PartAnswer.FROM_FUND: Icon.COMPANY,
    PartAnswer.FROM_BANK: Icon.MONEY,
    PartAnswer.A_FORM: Icon.TOPIC,
    PartAnswer.NOT_COME: Icon.NO,
    PartAnswer.TOO_LITTLE: Icon.SO_SO,
    PartAnswer.APPLY: Icon.BOOK,
    PartAnswer.HOW_MUCH: Icon.NUMBER,
    PartAnswer.WHAT_IT_SAYS: Icon.ALOUD,
    PartAnswer.WHAT_TO_DO: Icon.QUESTION,
    PartAnswer.COMPLAIN: Icon.NO,
    PartAnswer.LOST: Icon.AGAIN,
    PartAnswer.WHERE: Icon.PLACE,
    PartAnswer.WITH_WHOM: Icon.COMPANION,
    PartAnswer.WHAT_TO_BRING: Icon.BRING,
    PartAnswer.WHY: Icon.QUESTION,
    PartAnswer.CV: Icon.TOPIC,
    PartAnswer.APPLYING: Icon.WORK,
    PartAnswer.COURSE: Icon.COMPANY,
    PartAnswer.JOBNET: Icon.SCREEN,
    PartAnswer.MITID: Icon.SCREEN,
    PartAnswer.READING: Icon.ALOUD,
    PartAnswer.LANGUAGE: Icon.INTERPRETER,
}
"""The picture of each choice. None is `Icon.PERSON`, which the telephone leaves to its zero."""

_WHAT, _PAPER, _DAY = "asking-change-what", "asking-change-paper", "asking-change-day"

_DAYS = (
    PartAnswer.TODAY,
    PartAnswer.TOMORROW,
    PartAnswer.THIS_WEEK,
    PartAnswer.ANOTHER_DAY,
)
_PAPERS = (
    PartAnswer.FROM_US,
    PartAnswer.FROM_FUND,
    PartAnswer.FROM_BANK,
    PartAnswer.A_FORM,
)
_A_DAY = PartStep("ask-which-day", _DAY, _DAYS, skip="ask-none")

STEPS = {
    QuestionTopic.MONEY: (
        PartStep(
            "ask-money-what",
            _WHAT,
            (
                PartAnswer.NOT_COME,
                PartAnswer.TOO_LITTLE,
                PartAnswer.APPLY,
                PartAnswer.HOW_MUCH,
            ),
        ),
        PartStep("ask-which-paper", _PAPER, _PAPERS, skip="ask-none"),
        _A_DAY,
    ),
    QuestionTopic.LETTER: (
        PartStep("ask-letter-from", _PAPER, _PAPERS),
        PartStep(
            "ask-letter-what",
            _WHAT,
            (
                PartAnswer.WHAT_IT_SAYS,
                PartAnswer.WHAT_TO_DO,
                PartAnswer.COMPLAIN,
                PartAnswer.LOST,
            ),
        ),
        PartStep("ask-letter-day", _DAY, _DAYS, skip="ask-none"),
    ),
    QuestionTopic.MEETING: (
        PartStep("ask-meeting-day", _DAY, _DAYS, skip="ask-unsure"),
        PartStep(
            "ask-meeting-what",
            _WHAT,
            (
                PartAnswer.WHERE,
                PartAnswer.WITH_WHOM,
                PartAnswer.WHAT_TO_BRING,
                PartAnswer.WHY,
            ),
        ),
    ),
    QuestionTopic.WORK: (
        PartStep(
            "ask-work-what",
            _WHAT,
            (PartAnswer.CV, PartAnswer.APPLYING, PartAnswer.COURSE, PartAnswer.JOBNET),
        ),
        _A_DAY,
    ),
    QuestionTopic.OTHER: (
        PartStep(
            "ask-help-what",
            _WHAT,
            (PartAnswer.MITID, PartAnswer.READING, PartAnswer.LANGUAGE, PartAnswer.A_FORM),
        ),
        _A_DAY,
    ),
}
"""The steps of each topic, at most three, the most telling first."""
