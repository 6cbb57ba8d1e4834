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


def main(language: str, pace: str, file: Path) -> None:
    engine = pyttsx3.init()
    engine.setProperty("voice", _voice(engine.getProperty("voices"), language))
    engine.setProperty("rate", int(pace))
    engine.save_to_file(sys.stdin.buffer.read().decode(), str(file))
    engine.runAndWait()
    _wait_for(file)


def _voice(voices: Iterable[Any], language: str) -> str:
    """An unknown voice would silently leave the last one: none is an error instead."""
    for voice in voices:
        for spoken in voice.languages or ():
            code = spoken.decode() if isinstance(spoken, bytes) else spoken
            if code.replace("_", "-").split("-")[0].strip("\x05\x02").lower() == language:
                return str(voice.id)
    raise SystemExit(f"there is no voice for '{language}'")


def _wait_for(file: Path) -> None:
    """pyttsx3 comes back before the file is whole: until it grows no more."""
    seen, until = -1, time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        size = file.stat().st_size if file.exists() else 0
        if size and size == seen:
            return
        seen = size
        time.sleep(LOOK_SECONDS)
    raise SystemExit("nothing was written")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
