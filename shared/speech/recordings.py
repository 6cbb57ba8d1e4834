"""Sentences that a person has read out: they take the place of the synthetic ones.

A recording holds for the words that were read, and no longer than they are the sentence's words.
"""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from shared.speech.catalogue import Line, fixed_lines, piece, piece_lines
from shared.speech.sentences import Sentence, canonical
from shared.speech.sound import Sound
from shared.speech.takes import Take


@dataclass(frozen=True)
class Recordings:
    """`folder` holds `<language>/<id of the line>.wav`, in our own form of sound, and beside it as
    `.txt` the words that were read. Where those are not there, the recording was laid there by hand
    and is trusted.
    """

    folder: Path

    def of(self, line: Line, language: str) -> Path | None:
        file = self._file(line.id, language)
        return file if file.exists() and _read_in(file) in ("", line.words) else None

    def of_take(self, take: Take, language: str) -> Path | None:
        return self._first(take.lines, language)

    def outdated(self, take: Take, language: str) -> Path | None:
        """A recording of other words: those that stood there before."""
        if self.of_take(take, language):
            return None
        files = (self._file(line.id, language) for line in take.lines)
        return next((file for file in files if file.exists()), None)

    def keep(self, take: Take, language: str, sound: Sound) -> None:
        """In the place of all that was recorded for it. Until its words lie beside it, whoever
        looks sees a recording of other words, or of none: never old sound for new words."""
        file = self._file(take.id, language)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for line in take.lines:
            if line.id != take.id:
                self._forget(line.id, language)
        _write(file, sound.as_wav())
        _write(_words_of(file), take.words.encode())

    def remove(self, take: Take, language: str) -> bool:
        """The machine says it again. False when nothing was recorded."""
        removed = [self._forget(line.id, language) for line in take.lines]
        return any(removed)

    def whole(self, sentence: Sentence) -> Path | None:
        """Somebody said all of it."""
        return self._first(_fixed(sentence.language).get(sentence.words, ()), sentence.language)

    def _piece(self, words: str, language: str) -> Path | None:
        """What differs may be a sentence of its own elsewhere: a key, a kind of meeting."""
        lines = _pieces(language).get(piece(words), ())
        return self._first((*lines, *_fixed(language).get(canonical(words), ())), language)

    def pieces(self, sentence: Sentence) -> list[Path | None]:
        """What somebody said of each; a sentence of one piece is said whole, or not at all."""
        if len(sentence.pieces) == 1:
            return [None]
        return [self._piece(it.words, sentence.language) for it in sentence.pieces]

    def mark(self, sentence: Sentence) -> str:
        """Changes when what a sentence is made of does; '' when all of it is synthetic."""
        whole = self.whole(sentence)
        files = [whole] if whole else self.pieces(sentence)
        states = [(file.name, file.stat().st_mtime_ns) for file in files if file is not None]
        return hashlib.sha256(repr(states).encode()).hexdigest() if states else ""

    def _first(self, lines: tuple[Line, ...], language: str) -> Path | None:
        files = (self.of(line, language) for line in lines)
        return next((file for file in files if file is not None), None)

    def _file(self, id: str, language: str) -> Path:
        return self.folder / language / f"{id}.wav"

    def _forget(self, id: str, language: str) -> bool:
        file = self._file(id, language)
        was_there = file.exists()
        file.unlink(missing_ok=True)
        _words_of(file).unlink(missing_ok=True)
        return was_there


def _words_of(file: Path) -> Path:
    return file.with_suffix(".txt")


def _read_in(file: Path) -> str:
    """The words that were read; '' where nobody has kept them."""
    try:
        return _words_of(file).read_text()
    except FileNotFoundError:
        return ""


def _write(file: Path, content: bytes) -> None:
    part = file.with_name(f"{file.name}.{secrets.token_hex(4)}.part")
    part.write_bytes(content)
    part.replace(file)


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
