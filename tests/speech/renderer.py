"""A process that makes the sound of many sentences with four threads, as a server would.

python -m tests.speech.renderer FOLDER HOW_MANY SEED
"""

import random
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from shared.speech import Sentence, SoundFormat, fixed_sentences
from tests.speech.conftest import speech_in

THREADS = 4


def prompts(how_many: int) -> list[Sentence]:
    """Half Danish, half English: the voice changes all the time."""
    of = [fixed_sentences(language)[: how_many // 2] for language in ("da", "en")]
    return [sentence for pair in zip(*of, strict=True) for sentence in pair]


def main(folder: Path, how_many: int, seed: int) -> None:
    speech, mixed = speech_in(folder), prompts(how_many)
    random.Random(seed).shuffle(mixed)
    print("begun", flush=True)
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(lambda it: speech.make(it, SoundFormat.PHONE), mixed))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
