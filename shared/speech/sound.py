"""Sound as we keep it: one channel, 16 bits, 22,050 samples a second; and a telephone's form."""

import struct
import subprocess
import sys
import wave
from array import array
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from pathlib import Path

RATE = 22_050
"""Samples a second, as espeak-ng makes them; enough for every speech sound."""

SAMPLE = 2
"""Bytes."""

PHONE_RATE, MU_LAW = 8_000, 7
"""Samples a second on a telephone, and what WAV files call their form."""

FULL_SCALE = 32_768

FADE = RATE * 5 // 1000
"""Samples, 5 ms: a stretch that begins or ends within a wave would click."""

A_BREATH = b"\0" * (RATE * 60 // 1000 * SAMPLE)
"""60 ms of silence between two stretches."""

A_WHISPER = 0.01
"""Of full scale: what stays below it for a whole sentence is silence."""

SLOWER = 0.83
"""Of the usual pace, for who asks to hear it again: about 100 words a minute."""

SOX_SECONDS = 20


class BadSound(ValueError):
    """What should be sound cannot be read, or there is nothing to hear."""


@dataclass(frozen=True)
class Sound:
    """`samples` are signed, in this machine's order of bytes."""

    samples: bytes

    @property
    def seconds(self) -> float:
        return len(self.samples) / SAMPLE / RATE

    @property
    def level(self) -> float:
        """The loudest sample, as a share of full scale."""
        return max(map(abs, array("h", self.samples)), default=0) / FULL_SCALE

    @property
    def is_silent(self) -> bool:
        return self.level < A_WHISPER

    def as_wav(self) -> bytes:
        file = BytesIO()
        with wave.open(file, "wb") as it:
            it.setparams((1, SAMPLE, RATE, 0, "NONE", ""))
            it.writeframes(_little(self.samples))
        return file.getvalue()


def read_sound(file: Path) -> Sound:
    """One of our own files. Raises `BadSound`."""
    try:
        with wave.open(str(file)) as it:
            if (it.getnchannels(), it.getsampwidth(), it.getframerate()) != (1, SAMPLE, RATE):
                raise BadSound(f"{file.name} is not kept in our form")
            return Sound(_little(it.readframes(it.getnframes())))
    except (EOFError, wave.Error) as problem:
        raise BadSound(f"{file.name}: {problem}") from None


def joined(sounds: list[Sound]) -> Sound:
    """One after the other; each fades in and out, so that nothing clicks."""
    if len(sounds) == 1:
        return sounds[0]
    return Sound(A_BREATH.join(_faded(sound.samples) for sound in sounds))


def for_a_telephone(sound: Path, to: Path, *, slower: bool) -> None:
    """8,000 samples a second in mu-law, as telephones have it. Raises `BadSound`."""
    tempo = ("tempo", "-s", str(SLOWER)) if slower else ()
    _sox(str(sound), "-t", "wav", "-r", str(PHONE_RATE), "-c", "1", "-e", "mu-law", str(to), *tempo)


def silence_for_a_telephone(milliseconds: int) -> bytes:
    """A file in the same form, in which there is nothing to hear."""
    samples = b"\xff" * (PHONE_RATE * milliseconds // 1000)
    form = struct.pack("<HHIIHHH", MU_LAW, 1, PHONE_RATE, PHONE_RATE, 1, 8, 0)
    chunks = ((b"fmt ", form), (b"fact", struct.pack("<I", len(samples))), (b"data", samples))
    body = b"WAVE" + b"".join(
        it + struct.pack("<I", len(meeting)) + meeting for it, meeting in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def in_our_form(foreign: Path, to: Path) -> None:
    """Whatever form somebody recorded in. Raises `BadSound`."""
    _sox(str(foreign), "-t", "wav", "-r", str(RATE), "-c", "1", "-b", "16", "-e", "signed", str(to))


def _sox(*arguments: str) -> None:
    """`-G` turns down what would be cut off, `-R` makes the same bytes each time."""
    try:
        subprocess.run(
            ["sox", "-G", "-R", *arguments],
            check=True,
            capture_output=True,
            timeout=SOX_SECONDS,
        )
    except FileNotFoundError:
        raise BadSound("sox is not installed") from None
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as problem:
        raise BadSound(f"sox could not read it: {problem}") from None


def _faded(samples: bytes) -> bytes:
    faded = array("h", samples)
    for place in range(min(FADE, len(faded) // 2)):
        for at in (place, -1 - place):
            faded[at] = faded[at] * place // FADE
    return faded.tobytes()


def _little(samples: bytes) -> bytes:
    """In the order of bytes that a WAV file has, or back from it."""
    if sys.byteorder == "little":
        return samples
    return bytes(chain.from_iterable((b, a) for a, b in zip(*[iter(samples)] * 2, strict=True)))
