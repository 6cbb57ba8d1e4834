"""Sentences of the telephone that never differ, though no message holds them as they are said."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from ivr.keys import AGAIN, BACK, PERSON
from ivr.offers import A_LAST_RESORT, NO
from ivr.reading import MANY_CHOICES, Speaker
from shared.appointments import centres
from shared.content import Count, Message, message
from shared.services import greetings
from shared.speech import Sentence
from shared.web import workplace

PRESSED = f"0123456789{AGAIN}"
SHORT = (PERSON, BACK, AGAIN)
"""Keys that are said without "press"."""

_ANY_ZONE = ZoneInfo("UTC")
"""None of these sentences tells a time."""


def always_said(language: str) -> Iterator[Sentence]:
    """Each key, how many choices there are, and how each house greets."""
    speaker = Speaker(language, _ANY_ZONE)
    for said in (*_keys(speaker), *_how_many()):
        yield speaker.whole(said)
    with workplace().read() as work:
        houses = centres(work)
    for centre in houses:
        for greeting in greetings(centre.name):
            yield from (phrase.sentence for phrase in speaker.with_hint(greeting))


def _keys(speaker: Speaker) -> Iterator[Message]:
    yield speaker.press(PERSON, "phone-press-anytime")
    yield from (speaker.press(key) for key in PRESSED)
    yield from (speaker.key(key) for key in SHORT)
    for pressed in (speaker.key(PERSON), speaker.press(NO)):
        yield speaker.then_hash(pressed)


def _how_many() -> Iterator[Message]:
    for number in range(MANY_CHOICES, A_LAST_RESORT + 1):
        yield message("phone-choices", count=Count(number))
