"""The voices of Windows or a Mac, by pyttsx3's public interface, in a new process per sentence.

Whatever hangs or crashes there can be ended, and takes nothing with it.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from shared.speech.sound import BadSound, Waveform, in_our_form
from shared.speech.voices import LONGEST, NoVoice, respelled

PACE = 120
"""Words a minute, as pyttsx3 understands it."""

PATIENCE_SECONDS = 30
"""After so long the process is ended; it gives up by itself after 20."""


class SystemEngine:
    """Needs about half a second for a sentence, where espeak-ng in this process needs 5 ms."""

    name = "system"

    def speaks(self, language: str) -> bool:
        """Whether it can say "1"."""
        try:
            self.say("1", language)
        except NoVoice:
            return False
        return True

    def say(self, words: str, language: str) -> Waveform:
        """One sentence of `LONGEST` letters at most. Raises `NoVoice`."""
        if len(words) > LONGEST:
            raise NoVoice(f"{len(words)} letters are too many for one sentence")
        try:
            with TemporaryDirectory() as folder:
                said = Path(folder) / "said.wav"
                _speak_to(said, respelled(words, language), language)
                return in_our_form(said.read_bytes())
        except (BadSound, OSError) as problem:
            raise NoVoice(str(problem)) from problem


def _speak_to(file: Path, words: str, language: str) -> None:
    """Raises `NoVoice`."""
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
