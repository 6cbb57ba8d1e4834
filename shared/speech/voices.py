"""What an engine that makes sound of words has to do, and what of its sound is good enough."""

import re
from typing import Protocol

from shared.speech.sound import Waveform


class NoVoice(Exception):
    """A sentence can't be made into sound: there is no voice for its language, the voice said
    nothing that can be heard, or (`NoRoom`) there is nowhere to keep it."""


class NoRoom(NoVoice):
    """A sound was made, but can't be kept: the disk is full, or closed to us. Says why."""


class Engine(Protocol):
    """Makes sound of words. `name` tells one engine's sound from another's."""

    name: str

    def speaks(self, language: str) -> bool:
        """Whether there is a voice for a language (ISO 639) on this machine."""

    def say(self, words: str, language: str) -> Waveform:
        """One sentence of `LONGEST` letters at most. Raises `NoVoice`."""


BEGINNING, LETTER, PAUSE = 0.3, 1 / 11.7, 0.7
"""Seconds that a sentence, each letter of it and each stop within it take, fitted to all sentences
that are always said: 115 to 121 words a minute, which suits a kiosk and a telephone."""

TOLERANCE = 0.25
"""Of the seconds expected; all our sentences of 40 letters or more keep within 17 %."""

ENOUGH_TO_TELL = 40
"""Letters: a shorter sentence is mostly beginning and end. Figures tell nothing: 9600 is long."""

LONGEST = 1_500
"""Letters of a sentence; none of ours is nearly as long, and engines fail on much longer ones."""

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
    """The same words, spelled so that a synthetic voice says them right."""
    for written, said in _RESPELLED.get(language, {}).items():
        words = re.sub(written, said, words)
    return words


def checked(sound: Waveform, words: str, language: str) -> Waveform:
    """The sound itself. Raises `NoVoice` for silence, and where it is so much shorter or longer
    than its words that some are missing or cut."""
    if not sound.samples or sound.is_silent:
        raise NoVoice(f"nothing to hear in {language}")
    expected, can_tell = expected_seconds(words), not any(map(str.isdigit, words))
    if can_tell and len(words) >= ENOUGH_TO_TELL and abs(sound.seconds / expected - 1) > TOLERANCE:
        raise NoVoice(f"{sound.seconds:.1f} s in {language} for what takes {expected:.1f} s")
    return sound


def expected_seconds(words: str) -> float:
    """How long it takes to say them calmly, by a person or the machine."""
    stops = len(re.findall(r"[.,:;?!]\s", words))
    return BEGINNING + LETTER * len(words) + PAUSE * stops
