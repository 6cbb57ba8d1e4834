"""Telephone sentences that are the same in every call, though composed of several messages."""

from collections.abc import Iterator
from itertools import product
from zoneinfo import ZoneInfo

from ivr.keys import AGAIN, BACK, PERSON
from ivr.reading import Speaker
from shared.appointments import centres
from shared.content import Count, Message, country_of_zone, groups_in_country, message
from shared.screening import Asked
from shared.services import TIMES_AT_ONCE, greetings
from shared.speech import Sentence
from shared.web import workplace

PRESSED = f"0123456789{AGAIN}"
"""The keys that are said with "press" before them."""

SHORT = (PERSON, BACK, AGAIN)
"""The keys that are also said without "press"."""

LONG_LINE = 9
"""So many callers before one are said in a sentence that is there from the start."""

TYPED_DIGITS = {"birth": 8, "either": 8, "code": 6, "number": 6}
"""How many digits what is typed has; a telephone number has as many as its country says."""

WHEN = ("when", "when-elsewhere", "when-shut")
"""The questions that say how many times they offer."""

MOST_OF_MINE = 4
"""So many meetings of one's own are counted in a sentence that is there from the start."""

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
        of_centre = (*greetings(centre.name), *_typed_telephones(country_of_zone(centre.zone.key)))
        for said in of_centre:
            yield from (phrase.sentence for phrase in speaker.with_hint(said))


def _keys(speaker: Speaker) -> Iterator[Message]:
    yield from (speaker.press(key) for key in PRESSED)
    yield from (speaker.key(key) for key in SHORT)


def _counted() -> Iterator[Message]:
    """Sentences of which the number is a word of theirs."""
    yield from (message("screening", n=Count(n)) for n in range(1, len(Asked) + 1))
    for what, digits in TYPED_DIGITS.items():
        yield from (message(f"typed-{what}-too-short", count=Count(n)) for n in range(1, digits))
    for when, times in product(WHEN, range(1, TIMES_AT_ONCE + 1)):
        yield message(when, n=Count(times))
    yield from (message("mine-several", n=Count(n)) for n in range(2, MOST_OF_MINE + 1))
    for before, line in product(range(1, LONG_LINE + 1), ("wait-or-call", "phone-in-line")):
        yield message(line, before=Count(before))


def _typed_telephones(country: str) -> Iterator[Message]:
    """What is wrong with a number of too few digits, for a country (ISO 3166)."""
    digits = sum(groups_in_country(country))
    for wrong in ("empty", "no-digits", "other"):
        yield message(f"typed-telephone-{wrong}", all=Count(digits))
    for typed in range(1, digits):
        yield message("typed-telephone-too-short", count=Count(typed), all=Count(digits))
