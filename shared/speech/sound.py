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
"""Bytes of one sample."""

PHONE_RATE, MU_LAW = 8_000, 7
"""Samples a second on a telephone, and the number of their coding in the head of a WAV file."""

FULL_SCALE = 32_768
"""The value of a sample that is as loud as can be."""

FADE = RATE * 5 // 1000
"""Samples, 5 ms: a sound that begins or ends in the middle of a wave would click."""

PAUSE = b"\0" * (RATE * 60 // 1000 * SAMPLE)
"""Samples: 60 ms of silence between two pieces of a sentence."""

INAUDIBLE = 0.01
"""Of full scale: what stays below it for a whole sentence is silence."""

SLOWER = 0.83
"""Of the usual pace, for who asks to hear it again: about 100 words a minute."""

LOUDER = 4
"""Decibels more, for the same people: what would be cut off is held down."""

SOX_SECONDS = 20
"""After so long sox is ended: a sentence takes it a hundredth of a second."""


class BadSound(ValueError):
    """What should be sound can't be read or converted, or there is nothing to hear in it."""


@dataclass(frozen=True)
class Waveform:
    """A stretch of sound in our form. `samples` are signed, in this machine's byte order."""

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
        return self.level < INAUDIBLE

    def as_wav(self) -> bytes:
        """What a WAV file holds."""
        file = BytesIO()
        with wave.open(file, "wb") as it:
            it.setparams((1, SAMPLE, RATE, 0, "NONE", ""))
            it.writeframes(_little_endian(self.samples))
        return file.getvalue()


def read_sound(file: Path) -> Waveform:
    """What is in a WAV file of our form. Raises `BadSound`, also for a file that isn't there."""
    try:
        with wave.open(str(file)) as it:
            if (it.getnchannels(), it.getsampwidth(), it.getframerate()) != (1, SAMPLE, RATE):
                raise BadSound(f"{file.name} is not kept in our form")
            return Waveform(_little_endian(it.readframes(it.getnframes())))
    except (EOFError, OSError, wave.Error) as problem:
        raise BadSound(f"{file.name}: {problem}") from None


def joined(sounds: list[Waveform]) -> Waveform:
    """One after the other; each fades in and out, so that nothing clicks."""
    if len(sounds) == 1:
        return sounds[0]
    return Waveform(PAUSE.join(_faded(sound.samples) for sound in sounds))


def for_a_telephone(sound: Waveform, *, slower: bool) -> bytes:
    """A WAV file: 8,000 samples a second in mu-law, as telephones have it.

    The slower one is louder as well: who asks for it hears badly. Raises `BadSound`.
    """
    wav, coding = sound.as_wav(), ("-e", "mu-law")
    if not slower:
        return _phone_wav(_through_sox(wav, PHONE_RATE, coding))
    effects = ("tempo", "-s", str(SLOWER), "gain", "-l", str(LOUDER))
    # What -G turns down would be all of it, and the limiter has to have the full scale.
    return _phone_wav(_through_sox(wav, PHONE_RATE, coding, effects, options=("-R",)))


def silence_for_a_telephone(milliseconds: int) -> bytes:
    """A WAV file in the telephone's form, in which there is nothing to hear."""
    return _phone_wav(b"\xff" * (PHONE_RATE * milliseconds // 1000))


def in_our_form(foreign: bytes) -> Waveform:
    """What is in a WAV file of any rate, depth and number of channels. Raises `BadSound`."""
    return Waveform(_through_sox(foreign, RATE, ("-b", "16", "-e", "signed")))


def run_sox(
    wav: bytes, *arguments: str, options: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[bytes]:
    """sox on what is in a WAV file; `arguments` are its output and effects. Raises `BadSound`.

    Through pipes alone: of a disk that is full before its output is whole sox 14.4.2 says nothing.
    """
    try:
        return subprocess.run(
            ["sox", *options, "-t", "wav", "-", *arguments],
            input=wav,
            check=True,
            capture_output=True,
            timeout=SOX_SECONDS,
        )
    except FileNotFoundError:
        raise BadSound("sox is not installed") from None
    except subprocess.CalledProcessError as problem:
        said = problem.stderr.decode(errors="replace").strip() or f"ended by {-problem.returncode}"
        raise BadSound(f"sox could not read it: {said}") from None
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise BadSound(f"sox could not read it: {problem}") from None


def _through_sox(
    wav: bytes,
    rate: int,
    coding: tuple[str, ...],
    effects: tuple[str, ...] = (),
    options: tuple[str, ...] = ("-G", "-R"),
) -> bytes:
    """Samples of one channel. `-G` turns down what would be cut off, `-R` makes the same bytes each
    time."""
    form = ("-t", "raw", "-r", str(rate), "-c", "1", *coding)
    return run_sox(wav, *form, "-", *effects, options=options).stdout


def _phone_wav(samples: bytes) -> bytes:
    form = struct.pack("<HHIIHHH", MU_LAW, 1, PHONE_RATE, PHONE_RATE, 1, 8, 0)
    length = struct.pack("<I", len(samples))
    body = b"WAVE" + _chunk(b"fmt ", form) + _chunk(b"fact", length) + _chunk(b"data", samples)
    return _chunk(b"RIFF", body)


def _chunk(kind: bytes, content: bytes) -> bytes:
    """Its length says what it holds; what follows begins at an even byte."""
    return kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _faded(samples: bytes) -> bytes:
    faded = array("h", samples)
    for step in range(min(FADE, len(faded) // 2)):
        for at in (step, -1 - step):
            faded[at] = faded[at] * step // FADE
    return faded.tobytes()


def _little_endian(samples: bytes) -> bytes:
    """In the order of bytes that a WAV file has, or back from it."""
    if sys.byteorder == "little":
        return samples
    return bytes(chain.from_iterable((b, a) for a, b in zip(*[iter(samples)] * 2, strict=True)))
