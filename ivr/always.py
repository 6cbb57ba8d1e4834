"""Telephone sentences that are the same in every call, though composed of several messages."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from ivr.keys import AGAIN, BACK, CHILD, PERSON
from ivr.offers import NO
from ivr.reading import Speaker
from shared.appointments import centres
from shared.content import Count, Message, message
from shared.screening import Asked
from shared.services import greetings
from shared.speech import Sentence
from shared.web import workplace

PRESSED = f"0123456789{AGAIN}"
"""The keys that are said with "press" before them."""

SHORT = (PERSON, BACK, AGAIN)
"""The keys that are also said without "press"."""

LONG_LINE = 9
"""So many callers before one are said in a sentence that is there from the start."""

ONE_DIGIT = ("birth", "either", "code", "number")
"""What may be typed too short; a telephone number's sentence tells how many digits it has."""

_ANY_ZONE = ZoneInfo("UTC")
"""A time zone in name only: this module's sentences tell no time."""


def always_said(language: str) -> Iterator[Sentence]:
    """The sentences in `language` (ISO 639) that `flask speech` makes at set-up.

    These are each key, each centre's greeting, and what counts and yet is one of a few sentences.
    """
    speaker = Speaker(language, _ANY_ZONE)
    for said in _keys(speaker):
        yield speaker.whole(said)
    for counted in _counted():
        yield from (phrase.sentence for phrase in speaker.with_hint(counted))
    with workplace().read() as work:
        all_centres = centres(work)
    for centre in all_centres:
        for greeting in greetings(centre.name):
            yield from (phrase.sentence for phrase in speaker.with_hint(greeting))


def _keys(speaker: Speaker) -> Iterator[Message]:
    yield from (speaker.press(key) for key in PRESSED)
    yield from (speaker.key(key) for key in SHORT)
    for pressed in (speaker.key(PERSON), speaker.press(NO), speaker.press(CHILD)):
        yield speaker.then_hash(pressed)


def _counted() -> Iterator[Message]:
    """Sentences of which the number is a word of theirs."""
    yield from (message("screening", n=Count(n)) for n in range(1, len(Asked) + 1))
    yield from (message(f"typed-{what}-too-short", count=Count(1)) for what in ONE_DIGIT)
    yield from (message("phone-in-line", before=Count(n)) for n in range(1, LONG_LINE + 1))
