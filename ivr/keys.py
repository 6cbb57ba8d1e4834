"""What the keys that were pressed mean: for this question, on this page, at this try."""

from dataclasses import replace
from typing import assert_never

from ivr.calls import CallRecording
from ivr.heard import PromptReading, RepeatReason, first_reading
from ivr.offers import NO, Page, likely, may_hang_up, offers
from shared.dialogue import (
    ASIDE,
    Back,
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
from shared.services import LANGUAGE_KEY, PERSON_KEY, other_language

PERSON, LANGUAGE = PERSON_KEY, LANGUAGE_KEY
BACK, AGAIN, DONE = "8", "*", "#"

MENU_READINGS, TYPING_READINGS = 2, 3
"""A menu is read twice. Typing is harder: whoever looks for a letter hears the question thrice."""

SHORTEST_WORDS = 2
"""Seconds; less is a click, or a breath."""


def read_keys(
    prompt: Prompt, heard: PromptReading, pressed: str, languages: tuple[str, ...]
) -> Reply | PromptReading | None:
    """What was said with these keys, or the reading that comes next; None: nobody can be heard."""
    if (prompt.turn, prompt.language) != (heard.turn, heard.language) or prompt.ended:
        return first_reading(prompt, heard)
    if not pressed:
        return missed(prompt, heard, RepeatReason.SILENCE)
    if isinstance(prompt.question, Enter):
        return _typed(prompt, heard, pressed, languages)
    return _pressed(prompt, heard, pressed, languages)


def reply_after_tone(
    prompt: Prompt, heard: PromptReading, it: CallRecording | None, ended_with: str
) -> Reply | PromptReading | None:
    """What was said after the tone. A key ends it, and zero calls a person even then."""
    if (prompt.turn, prompt.language) != (heard.turn, heard.language) or prompt.ended:
        return first_reading(prompt, heard)
    if ended_with == PERSON:
        return Help()
    if it is None or it.seconds < SHORTEST_WORDS:
        return missed(prompt, heard, RepeatReason.SILENCE)
    return Recorded(it.reference)


def missed(prompt: Prompt, heard: PromptReading, why: RepeatReason) -> Reply | PromptReading | None:
    """One more reading; after the last one a person, or what waiting for a person leads to."""
    if heard.tries + 1 < _readings(prompt.question, why):
        return replace(heard, tries=heard.tries + 1, missed=why)
    return _give_up(prompt, heard, why)


def _typed(
    prompt: Prompt, heard: PromptReading, pressed: str, languages: tuple[str, ...]
) -> Reply | PromptReading | None:
    """Digits; but a key that stands alone has its own meaning, and * always."""
    if AGAIN in pressed:
        return replace(heard, again=heard.again + 1)
    if len(pressed) > 1 or pressed not in (PERSON, NO, BACK, LANGUAGE, DONE):
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
    if pressed == PERSON:
        return Help()
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
    """Silence is an answer where somebody may just hang up, or where they wait for a person."""
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
    """A person; and who waits for one already is given the likeliest way.

    An old telephone sends no keys at all: its silence leads to a call back. But no wrong key ends
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
    if may_hang_up(question):
        return replace(heard, missed=why)
    if isinstance(question, Confirm) or not question.choices:
        return None
    return Chosen(likely(question) or 0)
