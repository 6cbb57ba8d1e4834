"""The voices of the machine: one small door, whatever speaks behind it."""

import re
from typing import Protocol

from shared.speech.sound import Sound


class NoVoice(Exception):
    """There is no voice for this language, or it said nothing that can be heard."""


class Engine(Protocol):
    """Makes sound of words. `name` tells one engine's sound from another's."""

    name: str

    def speaks(self, language: str) -> bool: ...

    def say(self, words: str, language: str) -> Sound:
        """Raises `NoVoice`."""


BEGINNING, LETTER, PAUSE = 0.3, 1 / 11.7, 0.7
"""Seconds that a sentence, each letter of it and each stop within it take, fitted to all sentences
that are always said: 115 to 121 words a minute, which suits a kiosk and a telephone."""

TOLERANCE = 0.25
"""Of the seconds expected; all our sentences of 40 letters or more keep within 17 %."""

ENOUGH_TO_TELL = 40
"""Letters: a shorter sentence is mostly beginning and end. Figures tell nothing: 9600 is long."""

LONGEST = 1_500
"""Letters; no sentence of ours is nearly as long, and engines fail on much longer ones."""

_RESPELLED = {
    "da": {
        r"\bAa": "Å",
        r"\bMitID\b": "Mit I D",
        r"\bCPR\b": "C P R",
        r"\bSMS\b": "S M S",
        r"\bJobnet\b": "Job-net",
    },
    "en": {r"\bMitID\b": "Meet I D", r"\bCPR\b": "C P R", r"\bSMS\b": "S M S", r"\bAa": "O"},
}
"""How a synthetic voice has to read what it would get wrong: names of places, and initials."""


def respelled(words: str, language: str) -> str:
    for written, said in _RESPELLED.get(language, {}).items():
        words = re.sub(written, said, words)
    return words


def checked(sound: Sound, words: str, language: str) -> Sound:
    """Raises `NoVoice` for silence, and for a pace that says that words are missing."""
    if not sound.samples or sound.is_silent:
        raise NoVoice(f"nothing to hear in {language}")
    expected, can_tell = expected_seconds(words), not any(map(str.isdigit, words))
    if can_tell and len(words) >= ENOUGH_TO_TELL and abs(sound.seconds / expected - 1) > TOLERANCE:
        raise NoVoice(f"{sound.seconds:.1f} s in {language} for what takes {expected:.1f} s")
    return sound


def expected_seconds(words: str) -> float:
    stops = len(re.findall(r"[.,:;?!]\s", words))
    return BEGINNING + LETTER * len(words) + PAUSE * stops
