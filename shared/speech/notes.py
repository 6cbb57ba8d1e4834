"""What processes tell each other about sounds: which are wanted, and which could not be made.

A note is a file, and holds no longer than what it says is true: one about a sound that is there by
now counts for nothing, whoever made it, and `tidy` takes all notes away after a day.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from shared.content import Piece
from shared.speech.sentences import Sentence
from shared.speech.shelf import KEPT, SoundFormat
from shared.speech.whole_files import age_of, found_in, make_folder, remove_files, replace_file

_WANTED, _FAILED, _TROUBLES = "wanted", "failed", "troubles"


@dataclass(frozen=True)
class VoiceTrouble:
    """Why the sound of that `name` could not be made."""

    name: str
    why: str


@dataclass(frozen=True)
class Notes:
    """In folders beside the sounds. Only a wish raises when it can't be written: without the other
    notes somebody tries once more, or reads of the trouble in the log alone."""

    folder: Path

    def want(self, name: str, sentence: Sentence) -> None:
        """Whichever process needs this sound first knows the words for it. Raises `OSError`."""
        pieces = [[piece.words, piece.varies] for piece in sentence.pieces]
        file = make_folder(self.folder / _WANTED) / name
        if not file.exists():
            replace_file(file, json.dumps([sentence.language, pieces]).encode())

    def wanted(self, name: str) -> Sentence | None:
        """The words of a sound that somebody wants, or wanted since the last `tidy`."""
        try:
            language, pieces = json.loads((self.folder / _WANTED / name).read_bytes())
        except (OSError, ValueError):
            return None
        return Sentence(language, tuple(Piece(words, varies) for words, varies in pieces))

    def no_longer_wanted(self, name: str) -> None:
        self._forget(_WANTED, name)

    def note_failure(self, name: str, form: SoundFormat) -> None:
        """This format of a sound could not be made."""
        self._note(_FAILED, f"{name}.{form}", b"")

    def no_failure(self, name: str, form: SoundFormat) -> None:
        self._forget(_FAILED, f"{name}.{form}")

    def has_failed(self, name: str, form: SoundFormat) -> bool:
        """It could not be made when it was last tried; it may have been made since."""
        return os.access(self.folder / _FAILED / f"{name}.{form}", os.F_OK)

    def note_trouble(self, language: str, trouble: VoiceTrouble) -> None:
        """The last sentence of a language that could not be made."""
        self._note(_TROUBLES, language, json.dumps([trouble.name, trouble.why]).encode())

    def trouble_is_over(self, language: str) -> None:
        self._forget(_TROUBLES, language)

    def troubles(self) -> dict[str, VoiceTrouble]:
        """By language (ISO 639)."""
        found: dict[str, VoiceTrouble] = {}
        for file in self._all(_TROUBLES):
            with suppress(OSError, ValueError):
                name, why = json.loads(file.read_bytes())
                found[file.name] = VoiceTrouble(name, why)
        return found

    def tidy(self, now: datetime) -> None:
        """Takes away notes that are a day old."""
        files = (it for kind in (_WANTED, _FAILED, _TROUBLES) for it in self._all(kind))
        remove_files([file for file in files if age_of(file, now) > KEPT])

    def _all(self, kind: str) -> list[Path]:
        return [it for it in found_in(self.folder / kind, "*") if it.suffix != ".part"]

    def _note(self, kind: str, name: str, content: bytes) -> None:
        with suppress(OSError):
            replace_file(make_folder(self.folder / kind) / name, content)

    def _forget(self, kind: str, name: str) -> None:
        with suppress(OSError):
            (self.folder / kind / name).unlink(missing_ok=True)
