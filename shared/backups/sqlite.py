"""All of an SQLite database as one part: a whole copy of it, made while others write."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from urllib.parse import quote

from shared.backups.facts import BackupProblem
from shared.backups.parts import PIECE, BackupPart, PartsReader, PartsWriter

WHOLE_DATABASE = "database.sqlite"
PATIENCE = 10.0
"""Seconds that a copy waits for others to let go of the database."""


def open_file(path: Path) -> sqlite3.Connection:
    """A connection to a file that is there."""
    return sqlite3.connect(f"file:{quote(str(path))}?mode=rw", uri=True, timeout=PATIENCE)


def copy_database(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """SQLite's own online backup, in one step: of one instant, and either whole or not at all.

    Raises `BackupProblem` when others keep the database locked for `PATIENCE` seconds.
    """
    until = monotonic() + PATIENCE

    def look(_status: int, left: int, _all: int) -> None:
        if left and monotonic() > until:
            raise BackupProblem(
                "The database is being used: stop web server and worker, and begin again."
            )

    source.backup(target, progress=look)


def check_database(connection: sqlite3.Connection) -> None:
    """Raises `BackupProblem` for a damaged database, or rows whose other half is missing."""
    try:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(3)")]
        lonely = connection.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError as problem:
        found, lonely = [str(problem)], None
    if found != ["ok"]:
        raise BackupProblem(f"The database is damaged ({found[0]}): restore an earlier backup.")
    if lonely is not None:
        raise BackupProblem(f"Rows of the table {lonely[0]} refer to rows that are not there.")


def count_rows(connection: sqlite3.Connection) -> dict[str, int]:
    """The number of rows of each table."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return {
        str(name): int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for (name,) in tables.fetchall()
    }


def dump_sqlite(database: Path, parts: PartsWriter) -> dict[str, int]:
    """Writes a copy of the database that has been checked; the number of rows of each table."""
    with TemporaryDirectory(dir=database.parent, prefix=".backup-") as folder:
        copy = Path(folder) / WHOLE_DATABASE
        copy.touch(0o600)
        with closing(open_file(database)) as source, closing(open_file(copy)) as target:
            copy_database(source, target)
            target.execute("PRAGMA journal_mode=DELETE")
            check_database(target)
            counts = count_rows(target)
        parts.write(BackupPart(WHOLE_DATABASE), _pieces_of(copy))
    return counts


def _pieces_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def unpack_sqlite(parts: PartsReader, path: Path) -> None:
    """Writes the database that stands in a backup into a new file."""
    if parts.next_part().name != WHOLE_DATABASE:
        raise BackupProblem("The backup has no database in it.")
    path.touch(0o600)
    with path.open("wb") as file:
        file.writelines(parts.pieces())
