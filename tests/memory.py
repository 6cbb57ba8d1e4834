"""A folder in memory, where the machine has one with room: for what need not survive its test."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

IN_MEMORY = Path("/dev/shm")
ROOM = 2 * 1024**3
"""Bytes that must be free there: PostgreSQL alone may take more than one of these two."""


def quickest_place() -> Path | None:
    """None means where temporary files are kept otherwise, as it does in `tempfile`."""
    has_room = IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ROOM
    return IN_MEMORY if has_room else None


@contextmanager
def quick_folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="fremmoede-", dir=quickest_place()) as folder:
        yield Path(folder)
