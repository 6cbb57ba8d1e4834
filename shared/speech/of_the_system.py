"""The voices of Windows or a Mac, by pyttsx3's public interface: a process of its own a sentence.

Whatever goes wrong in it then goes wrong there alone, and can be ended.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from shared.speech.sound import BadSound, Sound, in_our_form, read_sound
from shared.speech.voices import LONGEST, NoVoice, respelled

PACE = 120
"""Words a minute, as pyttsx3 understands it."""

PATIENCE_SECONDS = 30


class OfTheSystem:
    """Slower than a library at hand: the sentences that never differ are made at set-up."""

    name = "system"

    def speaks(self, language: str) -> bool:
        try:
            self.say("1", language)
        except NoVoice:
            return False
        return True

    def say(self, words: str, language: str) -> Sound:
        """Raises `NoVoice`."""
        if len(words) > LONGEST:
            raise NoVoice(f"{len(words)} letters are too many for one sentence")
        with TemporaryDirectory() as folder:
            said, ours = Path(folder) / "said.wav", Path(folder) / "ours.wav"
            _speak_to(said, respelled(words, language), language)
            try:
                in_our_form(said, ours)
                return read_sound(ours)
            except BadSound as problem:
                raise NoVoice(str(problem)) from problem


def _speak_to(file: Path, words: str, language: str) -> None:
    command = [sys.executable, "-m", "shared.speech.sentence_in_a_process", language, str(PACE)]
    try:
        subprocess.run(
            [*command, str(file)],
            input=words.encode(),
            check=True,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as problem:
        raise NoVoice(f"the system's voice failed for '{language}'") from problem
