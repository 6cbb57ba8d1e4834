"""Sentences that a person has read out: they take the place of the synthetic ones.

A recording holds for the words that were read, and no longer than they are the sentence's words.
"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from shared.speech.catalogue import ScriptLine, fixed_lines, piece, piece_lines
from shared.speech.sentences import Sentence, canonical
from shared.speech.sound import Waveform
from shared.speech.takes import Take
from shared.speech.whole_files import left_behind, make_folder, remove_files, written_beside


@dataclass(frozen=True)
class Recordings:
    """`folder` holds `<language>/<id of the line>.wav`, in our own form of sound, and beside it as
    `.txt` the words that were read. A recording without such words was laid there by hand and is
    trusted. One that this user may not read counts as not there.
    """

    folder: Path

    def of(self, line: ScriptLine, language: str) -> Path | None:
        """The recording of the words that the line has now."""
        file = self._file(line.id, language)
        return file if _is_there(file) and _read_in(file) in ("", line.words) else None

    def of_take(self, take: Take, language: str) -> Path | None:
        """The recording of the words that its lines have now; any of them may name it."""
        return self._first(take.lines, language)

    def outdated(self, take: Take, language: str) -> Path | None:
        """A recording of words that its lines had before; None when there is one of the present."""
        if self.of_take(take, language):
            return None
        files = (self._file(line.id, language) for line in take.lines)
        return next((file for file in files if _is_there(file)), None)

    def keep(self, take: Take, language: str, sound: Waveform) -> None:
        """Puts it in the place of all that was recorded for the take. Raises `OSError`, on a full
        disk before anything has changed."""
        file = self._file(take.id, language)
        make_folder(file.parent)
        words = _words_of(file)
        with (
            written_beside(file, sound.as_wav()) as new_sound,
            written_beside(words, take.words.encode()) as new_words,
        ):
            # The words come last: ended in between, it is a recording of other words, or one laid
            # there by hand, but never an old sound for new words.
            new_sound.replace(file)
            new_words.replace(words)
        for line in take.lines:
            if line.id != take.id:
                self._forget(line.id, language)

    def remove(self, take: Take, language: str) -> bool:
        """From now on the machine says it. False when nothing was recorded. Raises `OSError`."""
        removed = [self._forget(line.id, language) for line in take.lines]
        return any(removed)

    def tidy(self, now: datetime) -> None:
        """Takes away what a process that was killed has left unfinished."""
        remove_files(left_behind(self.folder, now))

    def whole(self, sentence: Sentence) -> Path | None:
        """A recording of all the words of a sentence."""
        return self._first(_fixed(sentence.language).get(sentence.words, ()), sentence.language)

    def pieces(self, sentence: Sentence) -> list[Path | None]:
        """A recording of each of its pieces; a sentence of one piece is recorded whole, or not."""
        if len(sentence.pieces) == 1:
            return [None]
        return [self._piece(it.words, sentence.language) for it in sentence.pieces]

    def mark(self, sentence: Sentence) -> str:
        """Another one when a sentence is made of other recordings; '' while there are none."""
        whole = self.whole(sentence)
        files = [whole] if whole else self.pieces(sentence)
        states = [(file.name, _written_at(file)) for file in files if file is not None]
        return hashlib.sha256(repr(states).encode()).hexdigest() if states else ""

    def _piece(self, words: str, language: str) -> Path | None:
        """What differs may be a sentence of its own elsewhere: a key, a kind of meeting."""
        lines = _pieces(language).get(piece(words), ())
        return self._first((*lines, *_fixed(language).get(canonical(words), ())), language)

    def _first(self, lines: tuple[ScriptLine, ...], language: str) -> Path | None:
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


def _read_in(file: Path) -> str | None:
    """The words that were read; '' where there are none, None where this user may not read them."""
    try:
        return _words_of(file).read_text()
    except FileNotFoundError:
        return ""
    except OSError:
        return None


def _is_there(file: Path) -> bool:
    return os.access(file, os.R_OK)


def _written_at(file: Path) -> int:
    """In nanoseconds; 0 for a file that has just been removed."""
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


@cache
def _fixed(language: str) -> Mapping[str, tuple[ScriptLine, ...]]:
    """More than one message may have the same words: a recording of any of them is one of all."""
    return _by_words(fixed_lines(language))


@cache
def _pieces(language: str) -> Mapping[str, tuple[ScriptLine, ...]]:
    return _by_words(piece_lines(language))


def _by_words(lines: tuple[ScriptLine, ...]) -> Mapping[str, tuple[ScriptLine, ...]]:
    found: dict[str, tuple[ScriptLine, ...]] = {}
    for line in lines:
        found[line.words] = (*found.get(line.words, ()), line)
    return found
