"""Where sounds are kept: files named by what they say, whole or not at all, and not for ever."""

import json
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from shared.content import Piece
from shared.speech.sentences import Sentence

KEPT = timedelta(hours=24)
"""So long a sentence about somebody stays after it was last asked for."""

MOST_BYTES = 256 * 2**20
"""Of sentences about somebody; beyond that the oldest go first."""

LEFT_BEHIND = timedelta(hours=1)
"""A part that is older was left by a process that was killed."""


_FIXED, _SAID = "fixed", "said"


class Form(StrEnum):
    """What a sound is made for; also how its file's name ends."""

    ROOM = "wav"
    PHONE = "phone.wav"
    PHONE_SLOWER = "slow.wav"


@dataclass(frozen=True)
class Shelf:
    """`folder` is made when it is first written to, for nobody but us.

    What is always said lies in `fixed` and stays; all else lies in `said` and goes again. `wanted`
    holds what is to be made: whoever needs it first makes it, whichever process that is. `failed`
    holds what nobody could make.
    """

    folder: Path

    def find(self, name: str, form: Form = Form.ROOM) -> Path | None:
        for kept in (_FIXED, _SAID):
            file = self.folder / kept / f"{name}.{form}"
            if file.exists():
                return file
        return None

    def keep(self, name: str) -> None:
        """Whatever there is of it stays from now on."""
        for file in (self.folder / _SAID).glob(f"{name}.*wav"):
            with suppress(FileNotFoundError):
                file.replace(self._folder(_FIXED) / file.name)

    def stays(self, file: Path) -> bool:
        """What it says is always said."""
        return file.parent.name == _FIXED

    def put(self, name: str, form: Form, write: Callable[[Path], object], *, stays: bool) -> Path:
        """`write` fills a file of ours; the first who is ready gives the sound its bytes."""
        file = self._folder(_FIXED if stays else _SAID) / f"{name}.{form}"
        part = file.with_name(f"{name}.{secrets.token_hex(4)}.part")
        try:
            write(part)
            with suppress(FileExistsError):
                os.link(part, file)
        finally:
            part.unlink(missing_ok=True)
        return file

    def want(self, name: str, sentence: Sentence) -> None:
        pieces = [[piece.words, piece.varies] for piece in sentence.pieces]
        wanted = json.dumps([sentence.language, pieces])
        file = self._folder("wanted") / name
        if not file.exists():
            part = file.with_name(f"{name}.{secrets.token_hex(4)}.part")
            part.write_text(wanted)
            part.replace(file)

    def wanted(self, name: str) -> Sentence | None:
        try:
            language, pieces = json.loads((self.folder / "wanted" / name).read_text())
        except (FileNotFoundError, ValueError):
            return None
        return Sentence(language, tuple(Piece(words, varies) for words, varies in pieces))

    def no_longer_wanted(self, name: str) -> None:
        (self.folder / "wanted" / name).unlink(missing_ok=True)

    def note_trouble(self, language: str, why: str) -> None:
        (self._folder("troubles") / language).write_text(why)

    def trouble_is_over(self, language: str) -> None:
        (self.folder / "troubles" / language).unlink(missing_ok=True)

    def note_failure(self, name: str) -> None:
        (self._folder("failed") / name).touch()

    def no_failure(self, name: str) -> None:
        (self.folder / "failed" / name).unlink(missing_ok=True)

    def has_failed(self, name: str) -> bool:
        """It could not be made when it was last tried."""
        return (self.folder / "failed" / name).exists()

    def troubles(self) -> dict[str, str]:
        """Language -> what went wrong."""
        return {file.name: file.read_text() for file in (self.folder / "troubles").glob("*")}

    def touched(self, file: Path) -> Path:
        """Asked for now: it stays a while longer."""
        with suppress(OSError):
            os.utime(file)
        return file

    def tidy(self, now: datetime) -> None:
        """Takes away what is old, left behind, or too much."""
        for part in self.folder.glob("*/*.part"):
            if _age(part, now) > LEFT_BEHIND:
                part.unlink(missing_ok=True)
        for file in self._old(now):
            file.unlink(missing_ok=True)

    def _old(self, now: datetime) -> Iterator[Path]:
        for noted in ("wanted", "failed"):
            yield from (it for it in (self.folder / noted).glob("*") if _age(it, now) > KEPT)
        kept = 0
        for file in sorted((self.folder / _SAID).glob("*.wav"), key=lambda it: _age(it, now)):
            with suppress(FileNotFoundError):
                kept += file.stat().st_size
            if kept > MOST_BYTES or _age(file, now) > KEPT:
                yield file

    def _folder(self, name: str) -> Path:
        folder = self.folder / name
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder


def _age(file: Path, now: datetime) -> timedelta:
    try:
        return timedelta(seconds=now.timestamp() - file.stat().st_mtime)
    except FileNotFoundError:
        return timedelta()
