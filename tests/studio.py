"""What comes from a studio: a voice that is not the house's, in the forms that recorders write."""

import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from shared.speech import fixed_lines, piece_lines
from shared.speech.engines import engine_of_this_machine

AS_RECORDED = ("-r", "48000", "-b", "24", "-c", "2")
"""Rate, bits and channels of an ordinary recorder."""

SILENCE_AROUND = ("pad", "0.8", "1.2")


def words_of(id: str, language: str = "da") -> str:
    lines = (*fixed_lines(language), *piece_lines(language))
    return next(line.words for line in lines if line.id == id)


def read_out(
    words: str,
    *effects: str,
    form: tuple[str, ...] = AS_RECORDED,
    language: str = "da",
) -> bytes:
    """A WAV with these words, its loudest sample 6 decibels below full scale unless `effects` of
    sox say otherwise, and silence around it."""
    return _through_sox(words, language, form, effects or ("gain", "-n", "-6", *SILENCE_AROUND))


@cache
def _through_sox(
    words: str, language: str, form: tuple[str, ...], effects: tuple[str, ...]
) -> bytes:
    with TemporaryDirectory() as folder:
        said, recorded = Path(folder) / "said.wav", Path(folder) / "recorded.wav"
        said.write_bytes(engine_of_this_machine().say(words, language).as_wav())
        command = ["sox", "-R", str(said), *form, str(recorded), "pitch", "-300", *effects]
        subprocess.run(command, check=True, capture_output=True)
        return recorded.read_bytes()
