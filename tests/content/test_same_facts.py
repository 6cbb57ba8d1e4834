"""What is seen and what is heard about a topic are the same facts, each in its own words."""

import re
from collections.abc import Mapping
from zoneinfo import ZoneInfo

import pytest

from shared.content import (
    Fact,
    Message,
    Minutes,
    Register,
    Telephone,
    Wording,
    as_said,
    languages,
)
from shared.services import OPENING_HOURS, TOPICS

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
FACTS: dict[str, Fact] = {"minutes": Minutes(45), "telephone": Telephone("+4599889900")}

WORDS: Mapping[str, tuple[str, ...]] = {
    "da": (
        r"ikke|ingen|intet|uden",
        r"kan|må",
        r"klage|frist|afgørelse",
        r"tolk|tegnsprog|dansk",
        r"skranke|hos os|borgerservice|dør",
        r"a-kasse",
        r"kommune",
        r"penge",
        r"mitid|jobnet|digital post",
        r"måneder",
        r"førerhund",
        r"cpr",
        r"sms|opkald|brev",
        r"video",
        r"minutter",
    ),
    "en": (
        r"not|n't|no|without",
        r"can|may",
        r"appeal|deadline|decision",
        r"interpret|sign language|danish",
        r"desk|with us|borgerservice|door",
        r"fund",
        r"months",
        r"money",
        r"mitid|jobnet|digital post",
        r"guide dog",
        r"cpr",
        r"text message|a call|a letter",
        r"video",
        r"minutes",
    ),
}
"""Kinds of facts, as words that tell them: negations, what is allowed, places, names, amounts."""

OF_THE_FACE = {
    "ill-today": "on the telephone one has called already, and is offered to move the meeting",
    "move-or-cancel": "each face says what can be done there and then",
    "mitid-and-jobnet": "on the telephone one is not at the desk yet",
    "no-internet": "each face names itself",
    "hard-to-read": "what is read aloud differs: the screen tells of the telephone, and is silent",
}
"""Topics whose registers differ on purpose, and why."""


def facts_of(text: str, language: str) -> set[str]:
    """The kinds of facts that a text tells, and its numbers as they are said."""
    low = as_said(text, language).casefold()
    kinds = {it for it in WORDS[language] if re.search(rf"(?<!\w)(?:{it})", low)}
    numbers = re.findall(r"\b(?:tre|atten|femogfyrre|three|eighteen|forty-five)\b", low)
    return kinds | set(numbers)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "topic", [it.id for it in TOPICS if it.id != OPENING_HOURS and it.id not in OF_THE_FACE]
)
def test_eye_and_ear_are_told_the_same(topic: str, language: str) -> None:
    told = Message(f"topic-{topic}-text", FACTS)
    eye = Wording(language, Register.SHOWN, COPENHAGEN).say(told, "hint")
    ear = Wording(language, Register.SPOKEN, COPENHAGEN).say(told)
    assert facts_of(eye, language) == facts_of(ear, language), (eye, ear)


def test_the_comparison_finds_a_fact_that_is_missing() -> None:
    assert facts_of("Et barn under 18 år må ikke tolke.", "da") != facts_of(
        "Et barn må tolke.", "da"
    )
