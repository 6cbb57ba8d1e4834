"""Disks that take no more: nothing large, or nothing at all."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from resource import RLIMIT_FSIZE, getrlimit, setrlimit

NO_SOUND = 4_096
"""Bytes: a note gets through, no sentence does."""

LESS_THAN_A_SECOND = 40_000
"""Bytes: a database can be read, no sentence is kept."""


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """In this process no file grows beyond so many bytes, as with a small quota."""
    soft, hard = getrlimit(RLIMIT_FSIZE)
    setrlimit(RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        setrlimit(RLIMIT_FSIZE, (soft, hard))


def close(folder: Path) -> Path:
    """A file in its place: not even an administrator can write into it."""
    folder.write_bytes(b"")
    return folder


@contextmanager
def no_temporary_files(nowhere: Path) -> Iterator[None]:
    """In this process; `nowhere` is a folder that isn't there."""
    before, tempfile.tempdir = tempfile.tempdir, str(nowhere)
    try:
        yield
    finally:
        tempfile.tempdir = before
