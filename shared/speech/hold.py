"""The sound that callers hear while they wait: two soft notes now and then, and quiet between."""

import math
from array import array
from functools import cache

from shared.speech.sound import RATE, Waveform, for_a_telephone

HOLD_SECONDS = 10
"""How long the sound lasts; a caller's turn is noticed when it is over."""

NOTES = ((0.5, 392.0), (1.3, 523.3))
"""When each note begins, in seconds, and its pitch in Hz: g' and c''."""

LOUDNESS, FADES = 5_000, 1.6
"""Amplitude of at most 32,767, some 16 dB below speech; and how quickly a note fades, a second."""


@cache
def hold_sound() -> bytes:
    """A WAV file in the telephone's form. Raises `BadSound`."""
    samples = array("h", (round(_swing(at / RATE)) for at in range(RATE * HOLD_SECONDS)))
    return for_a_telephone(Waveform(samples.tobytes()), slower=False)


def _swing(second: float) -> float:
    return sum(
        LOUDNESS * math.exp(-FADES * (second - begins)) * math.sin(2 * math.pi * hertz * second)
        for begins, hertz in NOTES
        if second >= begins
    )
