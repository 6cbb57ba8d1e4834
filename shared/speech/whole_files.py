"""Files that are whole or not there, though a process is killed or the disk is full."""

import logging
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

LEFT_BEHIND = timedelta(hours=1)
"""Age from which an unfinished file was left by a process that was killed: none takes a minute."""

log = logging.getLogger(__name__)


@contextmanager
def written_beside(file: Path, content: bytes) -> Iterator[Path]:
    """An unfinished file that holds the content already, to be renamed or linked: what needs room
    on the disk is done by then. Gone afterwards. Raises `OSError`."""
    part = file.with_name(f"{file.name}.{secrets.token_hex(4)}.part")
    try:
        part.write_bytes(content)
        yield part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def add_file(file: Path, content: bytes) -> None:
    """Unless it is there already: of several processes the first one decides what is in it.

    Raises `OSError`.
    """
    with written_beside(file, content) as part, suppress(FileExistsError):
        os.link(part, file)


def replace_file(file: Path, content: bytes) -> None:
    """Whoever reads meanwhile gets the old content or the new. Raises `OSError`."""
    with written_beside(file, content) as part:
        part.replace(file)


def make_folder(folder: Path) -> Path:
    """For the user of this process alone. Raises `OSError`."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def found_in(folder: Path, pattern: str) -> list[Path]:
    """Files whose path below a folder fits; none where this user may not look."""
    try:
        return list(folder.glob(pattern))
    except OSError:
        return []


def left_behind(folder: Path, now: datetime) -> list[Path]:
    """Unfinished files in the folders below, an hour old or more."""
    return [part for part in found_in(folder, "*/*.part") if age_of(part, now) > LEFT_BEHIND]


def remove_files(files: Iterable[Path]) -> None:
    """As far as the disk lets us; what stays is told in the log."""
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as problem:
            log.warning("A file stays that should go: %s", problem)


def age_of(file: Path, now: datetime) -> timedelta:
    """Since it was last written or asked for; nothing for a file that has just gone."""
    try:
        return timedelta(seconds=now.timestamp() - file.stat().st_mtime)
    except OSError:
        return timedelta()
