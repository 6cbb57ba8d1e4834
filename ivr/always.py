"""Telephone sentences that are the same in every call, though composed of several messages."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from ivr.keys import AGAIN, BACK, CHILD, PERSON
from ivr.offers import NO
from ivr.reading import Speaker
from shared.appointments import centres
from shared.content import Message
from shared.services import greetings
from shared.speech import Sentence
from shared.web import workplace

PRESSED = f"0123456789{AGAIN}"
"""The keys that are said with "press" before them."""

SHORT = (PERSON, BACK, AGAIN)
"""The keys that are also said without "press"."""

_ANY_ZONE = ZoneInfo("UTC")
"""A time zone in name only: this module's sentences tell no time."""


def always_said(language: str) -> Iterator[Sentence]:
    """The sentences in `language` (ISO 639) that `flask speech` makes at set-up.

    These are each key, and each centre's greeting.
    """
    speaker = Speaker(language, _ANY_ZONE)
    for said in _keys(speaker):
        yield speaker.whole(said)
    with workplace().read() as work:
        all_centres = centres(work)
    for centre in all_centres:
        for greeting in greetings(centre.name):
            yield from (phrase.sentence for phrase in speaker.with_hint(greeting))


def _keys(speaker: Speaker) -> Iterator[Message]:
    yield speaker.press(PERSON, "phone-press-anytime")
    yield from (speaker.press(key) for key in PRESSED)
    yield from (speaker.key(key) for key in SHORT)
    for pressed in (speaker.key(PERSON), speaker.press(NO), speaker.press(CHILD)):
        yield speaker.then_hash(pressed)
