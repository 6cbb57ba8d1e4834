"""Makes a backup: into a new file that gets its name when all of it is written and checked."""

import errno
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, BinaryIO, cast

import psycopg
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from shared.backups.facts import BackupHeader, BackupProblem, BackupSummary
from shared.backups.parts import PartsWriter
from shared.backups.postgresql import dump_postgresql
from shared.backups.reading import inspect_file
from shared.backups.sealed_file import SealingWriter, key_id
from shared.backups.sqlite import dump_sqlite
from shared.backups.state import revision_of, said_purpose

ENDING = ".backup"
NAMED = "fremmoede-%Y%m%dT%H%M%SZ" + ENDING
OURS = "fremmoede-????????T??????Z" + ENDING
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the operating system says of a full disk, a used-up quota, and a file that is too large."""

SALT = 16
"""Bytes."""


def new_name(folder: Path, now: datetime) -> Path:
    """The name of a backup that is made now (UTC) in a folder of backups."""
    return folder / now.strftime(NAMED)


def remove_older(folder: Path, keep: int) -> list[Path]:
    """Removes all but the newest backups whose names `new_name` made; those removed."""
    old = sorted(folder.glob(OURS))[:-keep]
    for path in old:
        path.unlink()
    return old


def back_up(
    engine: Engine, target: Path, now: datetime, version: str, key: str = ""
) -> BackupSummary:
    """Writes all of a database into a new file, of one instant, while others go on; then reads it.

    It is the user's alone (0600). With a `key` it is encrypted. Raises `BackupProblem` where the
    file is there already, or can't be written, and where the database is damaged; no file is left
    then.
    """
    if target.exists():
        raise BackupProblem(f"{target} is there already: a backup never replaces a file.")
    with _told_plainly(target), _nameless(target) as file:
        with _one_instant(engine) as cursor:
            header = _header(cursor, engine, now, version, key)
            _dump(engine, cursor, SealingWriter(file, header, key))
        file.flush()
        os.fsync(file.fileno())
        made = inspect_file(file, key)
        _give_name(Path(file.name), target)
    return made


def _dump(engine: Engine, cursor: Any, file: SealingWriter) -> None:
    parts = PartsWriter(file)
    if engine.dialect.name == "sqlite":
        parts.finish(dump_sqlite(Path(engine.url.database or ""), parts), {})
    else:
        parts.finish(*dump_postgresql(cursor, parts))


def _header(cursor: Any, engine: Engine, now: datetime, version: str, key: str) -> BackupHeader:
    revision = revision_of(cursor, engine)
    if revision is None:
        raise BackupProblem("There is nothing to back up: the database has no tables of Fremmøde.")
    salt = secrets.token_bytes(SALT) if key else b""
    return BackupHeader(
        made_at=now.isoformat(timespec="seconds"),
        database=engine.dialect.name,
        revision=revision,
        version=version,
        purpose=said_purpose(cursor, engine),
        salt=salt.hex(),
        key_id=key_id(key, salt) if key else "",
    )


@contextmanager
def _one_instant(engine: Engine) -> Iterator[Any]:
    """A cursor of the driver, in a transaction that reads and, on PostgreSQL, sees one instant."""
    how: dict[str, Any] = {"reading": True}
    if engine.dialect.name == "postgresql":
        how = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with engine.connect().execution_options(**how) as connection, connection.begin():
        cursor = connection.connection.cursor()
        yield cursor
        cursor.close()


@contextmanager
def _nameless(target: Path) -> Iterator[BinaryIO]:
    """A new file beside the target, which goes unless it was given its name."""
    with NamedTemporaryFile(dir=target.parent, prefix=".backup-", delete=False) as file:
        try:
            yield cast(BinaryIO, file)
        finally:
            Path(file.name).unlink(missing_ok=True)


def _give_name(path: Path, target: Path) -> None:
    """Gives a whole file its name. Raises `FileExistsError` where somebody else has taken it."""
    try:
        os.link(path, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, as on a stick or a share
        os.close(os.open(target, os.O_CREAT | os.O_EXCL, 0o600))
        path.rename(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


@contextmanager
def _told_plainly(target: Path) -> Iterator[None]:
    """What the operating system or the database refuses is a sentence."""
    try:
        yield
    except FileExistsError:
        raise BackupProblem(f"{target} is there already: a backup never replaces a file.") from None
    except (OSError, sqlite3.Error, DBAPIError, psycopg.Error) as problem:
        raise BackupProblem(
            f"The backup {target} was not written ({_why(problem)}): nothing is left of it."
        ) from None


def _why(problem: Exception) -> str:
    """In a few words: of the operating system's errors a full disk is the one to expect."""
    if isinstance(problem, OSError):
        return "the disk is full" if problem.errno in FULL else problem.strerror or "it failed"
    if isinstance(problem, sqlite3.Error):
        is_full = problem.sqlite_errorcode == sqlite3.SQLITE_FULL
        return "the disk is full" if is_full else str(problem)
    return f"the database: {type(problem).__name__}"
