"""A recording is looked at before it is taken in: can it be heard, is it whole, is it loud enough.

What is good is cut to the speech in it, and evened out so that it stands beside the machine's voice
without anybody reaching for the volume.
"""

import re
import subprocess
from array import array
from enum import StrEnum
from math import log10, sqrt
from pathlib import Path
from tempfile import TemporaryDirectory

from shared.speech.sound import (
    FULL_SCALE,
    RATE,
    SOX_SECONDS,
    BadSound,
    Sound,
    in_our_form,
    read_sound,
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
    """Why a recording can't be used."""

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


class Unusable(ValueError):
    """`found` is what was measured, `wanted` what it should be, in the unit of what is wrong."""

    def __init__(self, why: Wrong, found: float = 0, wanted: float = 0) -> None:
        super().__init__(why)
        self.why, self.found, self.wanted = why, found, wanted


def usable(recorded: bytes, words: str) -> Sound:
    """What is spoken in a WAV of any form, as we keep it. Raises `Unusable`."""
    if (rate := _rate(recorded)) < LEAST_RATE:
        raise Unusable(Wrong.RATE, rate, LEAST_RATE)
    with TemporaryDirectory() as folder:
        theirs, ours = Path(folder) / "theirs.wav", Path(folder) / "ours.wav"
        theirs.write_bytes(recorded)
        try:
            _check_level(theirs)
            in_our_form(theirs, ours)
            sound = evened(trimmed(read_sound(ours)))
        except BadSound as problem:
            raise Unusable(Wrong.NO_WAV) from problem
    expected = expected_seconds(words)
    if sound.seconds < SHORTEST * expected:
        raise Unusable(Wrong.SHORT, sound.seconds, expected)
    if sound.seconds > LONGEST * expected:
        raise Unusable(Wrong.LONG, sound.seconds, expected)
    return sound


def trimmed(sound: Sound) -> Sound:
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
    return Sound(samples[max(0, begins - AROUND) : ends + AROUND].tobytes())


def evened(sound: Sound) -> Sound:
    """As loud as the machine's voice, unless a single sample would become too loud for that."""
    wanted = LOUDNESS - loudness(sound)
    allowed = LOUDEST - decibels(sound.level)
    factor = 10 ** (min(wanted, allowed) / 20)
    return Sound(array("h", (round(it * factor) for it in array("h", sound.samples))).tobytes())


def loudness(sound: Sound) -> float:
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


def _check_level(file: Path) -> None:
    """As it was recorded: no later step can bring back what was lost then."""
    peak, flat = _measured(file)
    if peak < SILENT:
        raise Unusable(Wrong.SILENT)
    if peak < QUIET:
        raise Unusable(Wrong.QUIET, peak, QUIET)
    if peak > FULL and flat > FLAT:
        raise Unusable(Wrong.CLIPPED)


def _measured(file: Path) -> tuple[float, float]:
    """The loudest sample in decibels, and how flat the wave is there. Raises `BadSound`."""
    try:
        told = subprocess.run(
            ["sox", str(file), "-n", "stats"],
            check=True,
            capture_output=True,
            text=True,
            timeout=SOX_SECONDS,
        ).stderr
    except FileNotFoundError:
        raise BadSound("sox is not installed") from None
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as problem:
        raise BadSound(f"sox could not read it: {problem}") from None
    return _figure("Pk lev dB", told), _figure("Flat factor", told)


def _figure(name: str, told: str) -> float:
    found = re.search(rf"^{name} +(\S+)", told, re.MULTILINE)
    if found is None:
        raise BadSound("there is nothing in it")
    return float(found[1])
