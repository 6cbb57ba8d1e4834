"""Where sounds are kept: files named by what they say, whole or not at all, and not for ever."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from shared.speech.whole_files import (
    add_file,
    age_of,
    found_in,
    left_behind,
    make_folder,
    remove_files,
    replace_file,
)

KEPT = timedelta(hours=24)
"""How long a sentence about somebody stays after it was last asked for."""

MOST_BYTES = 256 * 2**20
"""Of sentences about somebody; beyond that the oldest go first."""

A_SOUND = 2**20
"""Bytes: more than any sentence takes."""

_FIXED, _SAID = "fixed", "said"


class SoundFormat(StrEnum):
    """What a sound is made for; the value is how its file's name ends."""

    ROOM = "wav"
    PHONE = "phone.wav"
    PHONE_SLOWER = "louder.wav"


@dataclass(frozen=True)
class Shelf:
    """The sounds in `folder`, which is made at the first write, for this process's user alone.

    What is always said lies in `fixed` and stays; all else lies in `said` and goes again. Any
    number of processes may use the same folder.
    """

    folder: Path

    def find(self, name: str, form: SoundFormat = SoundFormat.ROOM) -> Path | None:
        """The file of a sound; None as well where this user may not read it."""
        for kept in (_FIXED, _SAID):
            file = self.folder / kept / f"{name}.{form}"
            if os.access(file, os.R_OK):
                return file
        return None

    def put(self, name: str, form: SoundFormat, content: bytes, *, stays: bool) -> Path:
        """The file of this sound from now on, which another process may have written just before.

        Raises `OSError`.
        """
        file = make_folder(self.folder / (_FIXED if stays else _SAID)) / f"{name}.{form}"
        add_file(file, content)
        return self.find(name, form) or file

    def keep(self, name: str) -> None:
        """Moves a sound, in every format that there is, to those that stay. Raises `OSError`."""
        for file in found_in(self.folder / _SAID, f"{name}.*wav"):
            # A second name, not a move: another process may be reading it by the first.
            with suppress(FileExistsError, FileNotFoundError):
                os.link(file, make_folder(self.folder / _FIXED) / file.name)

    def stays(self, file: Path) -> bool:
        """Whether a file of ours is one that is always said."""
        return file.parent.name == _FIXED

    def touched(self, file: Path) -> Path:
        """The same file, which stays a day longer for having been asked for now."""
        with suppress(OSError):
            os.utime(file)
        return file

    def has_room(self) -> bool:
        """Whether one more sound could be kept: tried out by writing as much."""
        trial = self.folder / "trial"
        try:
            replace_file(make_folder(self.folder) / trial.name, bytes(A_SOUND))
            trial.unlink(missing_ok=True)
        except OSError:
            return False
        return True

    def tidy(self, now: datetime) -> None:
        """Takes away what was not asked for within `KEPT`, is too much, or was left unfinished."""
        remove_files((*left_behind(self.folder, now), *self._old(now)))

    def _old(self, now: datetime) -> Iterator[Path]:
        kept = 0
        for file in sorted(found_in(self.folder / _SAID, "*.wav"), key=lambda it: age_of(it, now)):
            with suppress(FileNotFoundError):
                kept += file.stat().st_size
            if kept > MOST_BYTES or age_of(file, now) > KEPT:
                yield file
