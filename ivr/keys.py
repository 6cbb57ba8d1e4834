"""What a caller's keys mean: for this question, on the page and at the try that they heard."""

from dataclasses import replace
from typing import assert_never

from ivr.calls import CallRecording
from ivr.heard import PromptReading, RepeatReason, first_reading
from ivr.offers import NO, Page, likely, may_hang_up, offers
from shared.dialogue import (
    ASIDE,
    Back,
    ChildHelps,
    Choose,
    Chosen,
    Confirm,
    Enter,
    HandOver,
    Help,
    Leave,
    Prompt,
    Question,
    Receipt,
    Recorded,
    Reply,
    Speak,
    Tell,
    Typed,
    Unanswered,
)
from shared.services import LANGUAGE_KEY, NOBODY_HERE, PERSON_KEY, other_language

PERSON, LANGUAGE = PERSON_KEY, LANGUAGE_KEY
"""Keys that mean the same at every question: a person, the other language."""

CHILD = "6"
"""The key that says that a child helps the citizen, or, pressed again, that it no longer does."""

BACK, AGAIN, DONE = "8", "*", "#"
"""Keys that mean the same at every question: back, once more, done typing or speaking."""

MENU_READINGS, TYPING_READINGS = 2, 3
"""How often a question is read before silence or a wrong key counts: a menu, and typing.

Our own choice. Typing is harder: a caller may be looking for a letter.
"""

SHORTEST_WORDS = 2
"""Seconds; a shorter recording is a click or a breath, and counts as silence."""


def read_keys(
    prompt: Prompt, heard: PromptReading, pressed: str, languages: tuple[str, ...]
) -> Reply | PromptReading | None:
    """The reply that keys stand for, or the reading that comes next.

    `pressed` is '' for silence. Keys for another turn or language change nothing: the present
    question is read. None when the caller can't be heard at all, and the call is to end.
    """
    if (prompt.turn, prompt.language) != (heard.turn, heard.language) or prompt.ended:
        return first_reading(prompt, heard)
    if not pressed:
        return missed(prompt, heard, RepeatReason.SILENCE)
    if isinstance(prompt.question, Enter):
        return _typed(prompt, heard, pressed, languages)
    return _pressed(prompt, heard, pressed, languages)


def calls_person(prompt: Prompt) -> bool:
    """Whether zero can call a person: not where the citizen is told that nobody is there."""
    return not prompt.key.startswith(f"{NOBODY_HERE}.")


def reply_after_tone(
    prompt: Prompt, heard: PromptReading, it: CallRecording | None, ended_with: str
) -> Reply | PromptReading | None:
    """The reply after the tone of a recording, or the reading that comes next.

    `ended_with` is the key that ended it: zero calls a person even then. A recording shorter than
    `SHORTEST_WORDS` counts as silence.
    """
    if (prompt.turn, prompt.language) != (heard.turn, heard.language) or prompt.ended:
        return first_reading(prompt, heard)
    if ended_with == PERSON:
        return Help()
    if it is None or it.seconds < SHORTEST_WORDS:
        return missed(prompt, heard, RepeatReason.SILENCE)
    return Recorded(it.reference)


def missed(prompt: Prompt, heard: PromptReading, why: RepeatReason) -> Reply | PromptReading | None:
    """One more reading of an unanswered question; after the last one, what counts as its reply.

    None when there is nothing to choose and the call is to end.
    """
    if heard.tries + 1 < _readings(prompt.question, why):
        return replace(heard, tries=heard.tries + 1, missed=why)
    return _give_up(prompt, heard, why)


def _typed(
    prompt: Prompt, heard: PromptReading, pressed: str, languages: tuple[str, ...]
) -> Reply | PromptReading | None:
    """Digits; but one key alone may have its fixed meaning, and * has it anywhere."""
    if AGAIN in pressed:
        return replace(heard, again=heard.again + 1)
    if len(pressed) > 1 or pressed not in (PERSON, NO, CHILD, BACK, LANGUAGE, DONE):
        return Typed(pressed)
    if pressed == NO and not prompt.question.choices:
        return Typed(pressed)
    return _pressed(prompt, heard, pressed, languages)


def _pressed(
    prompt: Prompt, heard: PromptReading, pressed: str, languages: tuple[str, ...]
) -> Reply | PromptReading | None:
    for offer in offers(prompt.question, heard.page):
        if offer.key == pressed:
            return _lead(heard, offer.leads_to)
    if pressed == PERSON and calls_person(prompt):
        return Help()
    if pressed == CHILD:
        return ChildHelps(helps=not prompt.child_helps)
    if pressed == AGAIN:
        return replace(heard, again=heard.again + 1)
    if pressed == DONE:
        return replace(heard, missed=None)
    if pressed == BACK:
        return _back(prompt, heard)
    language = other_language(heard.language, languages)
    if pressed == LANGUAGE and language is not None:
        return Speak(language)
    return missed(prompt, heard, RepeatReason.OTHER_KEY)


def _lead(heard: PromptReading, to: Reply | Page) -> Reply | PromptReading:
    return replace(heard, page=to.number, tries=0) if isinstance(to, Page) else to


def _back(prompt: Prompt, heard: PromptReading) -> Reply | PromptReading | None:
    if heard.page:
        return replace(heard, page=heard.page - 1, tries=0)
    return Back() if prompt.can_go_back else missed(prompt, heard, RepeatReason.NO_WAY_BACK)


def _readings(question: Question, why: RepeatReason) -> int:
    """How often a question is read at most.

    One silence is enough where a caller may just hang up, or waits for a person.
    """
    match question:
        case Enter():
            return TYPING_READINGS
        case HandOver():
            waits = True
        case Choose() | Confirm() | Leave() | Tell() | Receipt():
            waits = may_hang_up(question)
        case _:
            assert_never(question)
    return 1 if waits and why is RepeatReason.SILENCE else MENU_READINGS


def _give_up(
    prompt: Prompt, heard: PromptReading, why: RepeatReason
) -> Reply | PromptReading | None:
    """What follows the last reading: a person; while waiting for one, the likeliest option.

    An old telephone sends no keys at all: the call ends, and staff call back. But no wrong key ends
    a call.
    """
    question = prompt.question
    if may_hang_up(question) and why is RepeatReason.SILENCE:
        return Chosen(likely(question) or 0)
    match question:
        case HandOver():
            return Unanswered()
        case Leave():
            return Chosen(0)
        case Choose() | Enter() | Confirm() | Tell() | Receipt():
            is_aside = prompt.key.split(".", maxsplit=1)[0] == ASIDE
            return _likeliest(question, heard, why) if is_aside else Help()
        case _:
            assert_never(question)


def _likeliest(
    question: Question, heard: PromptReading, why: RepeatReason
) -> Reply | PromptReading | None:
    """Silence and wrong keys choose no time for a call: who says nothing has agreed to nothing."""
    if isinstance(question, Choose) and likely(question) is None:
        return None if why is RepeatReason.SILENCE else replace(heard, missed=why)
    if may_hang_up(question):
        return replace(heard, missed=why)
    if isinstance(question, Confirm) or not question.choices:
        return None
    return Chosen(likely(question) or 0)
