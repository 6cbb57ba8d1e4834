"""Says one sentence with the system's voice into a file, and ends.

python -m shared.speech.sentence_in_a_process LANGUAGE WORDS_A_MINUTE FILE  < words
"""

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyttsx3

PATIENCE_SECONDS, LOOK_SECONDS = 20, 0.1


def speak_to_file(language: str, pace: int, file: Path) -> None:
    """What comes in by standard input; `pace` in words a minute. Raises `SystemExit`."""
    engine = pyttsx3.init()
    engine.setProperty("voice", _voice(engine.getProperty("voices"), language))
    engine.setProperty("rate", pace)
    engine.save_to_file(sys.stdin.buffer.read().decode(), str(file))
    engine.runAndWait()
    _wait_for(file)


def _voice(voices: Iterable[Any], language: str) -> str:
    """The id of the first voice for a language. Given an id that it doesn't know, pyttsx3 would
    silently keep the last voice. Raises `SystemExit` when there is none."""
    for voice in voices:
        for spoken in voice.languages or ():
            code = spoken.decode() if isinstance(spoken, bytes) else spoken
            if code.replace("_", "-").split("-")[0].strip("\x05\x02").lower() == language:
                return str(voice.id)
    raise SystemExit(f"there is no voice for '{language}'")


def _wait_for(file: Path) -> None:
    """Until the file has stopped growing: `runAndWait` comes back before it is whole."""
    seen, until = -1, time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        size = file.stat().st_size if file.exists() else 0
        if size and size == seen:
            return
        seen = size
        time.sleep(LOOK_SECONDS)
    raise SystemExit("nothing was written")


if __name__ == "__main__":
    speak_to_file(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
