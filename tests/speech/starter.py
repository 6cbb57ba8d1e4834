"""A process that makes what is always said, as `flask speech` does at every start.

python -m tests.speech.starter FOLDER HOW_MANY
"""

import sys
from pathlib import Path

from shared.speech import Sentence
from shared.web.speaking import make_always_said
from tests.speech.conftest import speech_in


def greetings(how_many: int) -> list[Sentence]:
    """Always said, though no message holds them as they are said: a face has put them together."""
    return [Sentence.plain(f"Goddag. Du taler med hus nummer {n}.", "da") for n in range(how_many)]


def main(folder: Path, how_many: int) -> None:
    """Begins at a line of input, so that several begin at once; tells how many have failed."""
    speech = speech_in(folder)
    speech.speaks("da")
    print("ready", flush=True)
    sys.stdin.readline()
    print(list(make_always_said(speech, greetings(how_many))).count(False))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
