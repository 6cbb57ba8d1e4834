"""A recording is looked at before it is taken in: can it be heard, is it whole, is it loud enough.

What is good is cut to the speech in it, and made as loud as the machine's voice: no listener has to
reach for the volume when one follows the other.
"""

import re
from array import array
from enum import StrEnum
from math import log10, sqrt

from shared.speech.sound import (
    FULL_SCALE,
    RATE,
    BadSound,
    Waveform,
    in_our_form,
    run_sox,
)
from shared.speech.voices import expected_seconds

LEAST_RATE = 16_000
"""Samples a second: below that s and f are one sound."""

SILENT, QUIET = -40.0, -30.0
"""Decibels below full scale; a recording whose loudest sample stays below them."""

FULL, FLAT = -0.1, 6.0
"""As loud as can be, in decibels, and sox's measure of a wave whose top is cut off: a voice has 0,
one that is cut off by a single decibel has 12."""

LOUDNESS, LOUDEST = -18.6, -1.0
"""Decibels: the mean of the stretches that are spoken, as espeak-ng has it, and the most that a
single sample may have."""

OF_SPEECH = 0.01
"""Of the loudest sample: what stays below that is no speech (40 decibels)."""

WINDOW, AT_LEAST, AROUND = RATE // 100, 3, RATE // 10
"""Samples: sound is looked at by the hundredth of a second, three of them in a row are speech and
no click, and a tenth of a second is left before and after it."""

SHORTEST, LONGEST = 0.5, 2.5
"""Of the seconds that the words take."""


class Wrong(StrEnum):
    """Why a recording was not taken in. The value names a sentence, `desk-recording-wrong-...`."""

    NO_WAV = "no-wav"
    RATE = "rate"
    SILENT = "silent"
    QUIET = "quiet"
    CLIPPED = "clipped"
    SHORT = "short"
    LONG = "long"
    UNKNOWN = "unknown"
    LANGUAGE = "language"
    TWICE = "twice"
    TOO_LARGE = "too-large"
    NO_ZIP = "no-zip"
    TOO_MANY = "too-many"
    NO_ROOM = "no-room"


class Unusable(ValueError):
    """A recording isn't good enough. `found` was measured, `wanted` is what it should be: samples a
    second, decibels, seconds or megabytes, as `why` has it; 0 where nothing is measured."""

    def __init__(self, why: Wrong, found: float = 0, wanted: float = 0) -> None:
        super().__init__(why)
        self.why, self.found, self.wanted = why, found, wanted


def usable(recorded: bytes, words: str) -> Waveform:
    """What is spoken in a WAV file of any form, cut and evened out. Raises `Unusable`."""
    if (rate := _rate(recorded)) < LEAST_RATE:
        raise Unusable(Wrong.RATE, rate, LEAST_RATE)
    try:
        _check_level(recorded)
        sound = evened(trimmed(in_our_form(recorded)))
    except BadSound as problem:
        raise Unusable(Wrong.NO_WAV) from problem
    expected = expected_seconds(words)
    if sound.seconds < SHORTEST * expected:
        raise Unusable(Wrong.SHORT, sound.seconds, expected)
    if sound.seconds > LONGEST * expected:
        raise Unusable(Wrong.LONG, sound.seconds, expected)
    return sound


def trimmed(sound: Waveform) -> Waveform:
    """Without the silence before and after. Raises `Unusable` when there is nothing else."""
    samples = array("h", sound.samples)
    least = OF_SPEECH * sound.level * FULL_SCALE
    loud = [
        max(map(abs, samples[at : at + WINDOW])) > least for at in range(0, len(samples), WINDOW)
    ]
    spoken = [at for at in range(len(loud) - AT_LEAST + 1) if all(loud[at : at + AT_LEAST])]
    if sound.is_silent or not spoken:
        raise Unusable(Wrong.SILENT)
    begins, ends = spoken[0] * WINDOW, (spoken[-1] + AT_LEAST) * WINDOW
    return Waveform(samples[max(0, begins - AROUND) : ends + AROUND].tobytes())


def evened(sound: Waveform) -> Waveform:
    """As loud as the machine's voice, unless a single sample would become too loud for that."""
    wanted = LOUDNESS - loudness(sound)
    allowed = LOUDEST - decibels(sound.level)
    factor = 10 ** (min(wanted, allowed) / 20)
    return Waveform(array("h", (round(it * factor) for it in array("h", sound.samples))).tobytes())


def loudness(sound: Waveform) -> float:
    """The mean of the stretches that are spoken, in decibels below full scale."""
    samples = array("h", sound.samples)
    powers = [
        sum(it * it for it in samples[at : at + WINDOW]) / WINDOW
        for at in range(0, len(samples) - WINDOW + 1, WINDOW)
    ]
    spoken = [power for power in powers if power > max(powers) / 100]
    return decibels(sqrt(sum(spoken) / len(spoken)) / FULL_SCALE) if spoken else SILENT


def decibels(share: float) -> float:
    return 20 * log10(share)


def _rate(recorded: bytes) -> int:
    """As a WAV says it of itself."""
    form = recorded.find(b"fmt ", 12)
    if recorded[:4] != b"RIFF" or recorded[8:12] != b"WAVE" or form < 0:
        raise Unusable(Wrong.NO_WAV)
    return int.from_bytes(recorded[form + 12 : form + 16], "little")


def _check_level(recorded: bytes) -> None:
    """As it was recorded: no later step can bring back what was lost then."""
    peak, flat = _measured(recorded)
    if peak < SILENT:
        raise Unusable(Wrong.SILENT)
    if peak < QUIET:
        raise Unusable(Wrong.QUIET, peak, QUIET)
    if peak > FULL and flat > FLAT:
        raise Unusable(Wrong.CLIPPED)


def _measured(recorded: bytes) -> tuple[float, float]:
    """The loudest sample in decibels, and how flat the wave is there. Raises `BadSound`."""
    told = run_sox(recorded, "-n", "stats").stderr.decode(errors="replace")
    return _figure("Pk lev dB", told), _figure("Flat factor", told)


def _figure(name: str, told: str) -> float:
    found = re.search(rf"^{name} +(\S+)", told, re.MULTILINE)
    if found is None:
        raise BadSound("there is nothing in it")
    return float(found[1])
