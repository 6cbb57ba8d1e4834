"""Reads a backup from its first to its last byte, and says whether it is whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from shared.backups.facts import BackupProblem, BackupSummary
from shared.backups.parts import PartsReader
from shared.backups.sealed_file import SealedReader, check_digest, file_digest, read_header


@contextmanager
def open_backup(path: Path) -> Iterator[BinaryIO]:
    """The file of a backup. Raises `BackupProblem` where it can't be read."""
    try:
        file = path.open("rb")
    except OSError as problem:
        raise BackupProblem(f"{path} can't be read: {problem.strerror}.") from None
    with file:
        yield file


def backup_parts(file: BinaryIO, key: str) -> PartsReader:
    """Its parts, from the first one on."""
    return PartsReader(SealedReader(file, read_header(file), key))


def inspect_file(file: BinaryIO, key: str) -> BackupSummary:
    """Looks at every byte. Raises `BackupProblem` for a wrong key, and a cut or changed file."""
    header = read_header(file)
    check_digest(file)
    read_header(file)
    parts, counts = PartsReader(SealedReader(file, header, key)), dict[str, int]()
    while (part := parts.next_part()).name:
        counts[part.name] = sum(piece.count(b"\n") for piece in parts.pieces())
    parts.end()
    if header.database == "postgresql" and counts != part.counts:
        raise BackupProblem("The backup has other numbers of rows than it says: make another one.")
    size = os.fstat(file.fileno()).st_size
    return BackupSummary(header, size, file_digest(file), part.counts)
