"""Sentences that a person has read out: they take the place of the synthetic ones."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from shared.speech.catalogue import Line, fixed_lines, piece, piece_lines
from shared.speech.sentences import Sentence


@dataclass(frozen=True)
class Recordings:
    """`folder` holds `<language>/<id of the line>.wav`, in our own form of sound."""

    folder: Path

    def of(self, line: Line, language: str) -> Path | None:
        file = self.folder / language / f"{line.id}.wav"
        return file if file.exists() else None

    def whole(self, sentence: Sentence) -> Path | None:
        """Somebody said all of it."""
        return self._first(_fixed(sentence.language).get(sentence.words, ()), sentence.language)

    def piece(self, words: str, language: str) -> Path | None:
        return self._first(_pieces(language).get(piece(words), ()), language)

    def mark(self, sentence: Sentence) -> str:
        """Changes when what a sentence is made of does; '' when all of it is synthetic."""
        whole = self.whole(sentence)
        if whole is None and len(sentence.pieces) == 1:
            return ""
        files = (
            [whole]
            if whole
            else [self.piece(it.words, sentence.language) for it in sentence.pieces]
        )
        states = [(file.name, file.stat().st_mtime_ns) for file in files if file is not None]
        return hashlib.sha256(repr(states).encode()).hexdigest() if states else ""

    def _first(self, lines: tuple[Line, ...], language: str) -> Path | None:
        files = (self.of(line, language) for line in lines)
        return next((file for file in files if file is not None), None)


@cache
def _fixed(language: str) -> Mapping[str, tuple[Line, ...]]:
    """More than one message may have the same words: a recording of any of them is one of all."""
    return _by_words(fixed_lines(language))


@cache
def _pieces(language: str) -> Mapping[str, tuple[Line, ...]]:
    return _by_words(piece_lines(language))


def _by_words(lines: tuple[Line, ...]) -> Mapping[str, tuple[Line, ...]]:
    found: dict[str, tuple[Line, ...]] = {}
    for line in lines:
        found[line.words] = (*found.get(line.words, ()), line)
    return found
