"""Brings a database back from a backup: all of it, or nothing is changed."""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError, OperationalError

from shared.backups.facts import BackupProblem, BackupSummary, Migrations
from shared.backups.postgresql import drop_everything, fill_postgresql
from shared.backups.reading import backup_parts, inspect_file, open_backup
from shared.backups.sqlite import (
    WHOLE_DATABASE,
    check_database,
    copy_database,
    count_rows,
    open_file,
    unpack_sqlite,
)
from shared.backups.state import has_centre, revision_of, table_names
from shared.database import connect

WAITS = "SET LOCAL lock_timeout = '10s'"


def inspect_backup(path: Path, key: str = "") -> BackupSummary:
    """Reads all of a backup and changes nothing. Raises `BackupProblem` where it is not whole."""
    with open_backup(path) as file:
        return inspect_file(file, key)


def restore(
    engine: Engine, path: Path, migrations: Migrations, key: str = "", *, replaces: bool = False
) -> BackupSummary:
    """Puts a backup in the place of the database, with the tables that this version needs.

    It is read whole first. Raises `BackupProblem`, and changes nothing: for a database with a
    centre unless it `replaces` it, for one with tables of another program, for a backup of the
    other kind of database or of a newer version, with a wrong key, and for a cut or changed file.
    """
    with open_backup(path) as file:
        found = inspect_file(file, key)
        _check_fits(engine, found, migrations)
        _check_free(engine, replaces)
        if engine.dialect.name == "sqlite":
            _restore_sqlite(engine, file, found, migrations, key)
        else:
            _restore_postgresql(engine, file, found, migrations, key)
    return found


def _check_fits(engine: Engine, found: BackupSummary, migrations: Migrations) -> None:
    if found.header.database != engine.dialect.name:
        raise BackupProblem(
            f"The backup is of {found.header.database}, and DATABASE_URL of {engine.dialect.name}: "
            "give a database of the same kind."
        )
    if found.header.revision not in migrations.revisions:
        raise BackupProblem(
            f"The backup was made by version {found.header.version}, whose tables "
            f"({found.header.revision}) this version does not know: update Fremmøde first."
        )


def _check_free(engine: Engine, replaces: bool) -> None:
    if engine.dialect.name == "sqlite" and not Path(engine.url.database or "").exists():
        return
    reading = engine.connect().execution_options(reading=True)
    with reading as connection, connection.begin():
        cursor = connection.connection.cursor()
        is_ours = revision_of(cursor, engine) is not None
        if not is_ours and table_names(cursor, engine):
            raise BackupProblem(
                "The database has tables of another program: give an empty database."
            )
        if not replaces and has_centre(cursor, engine):
            raise BackupProblem(
                "The database has a centre already, which would be lost: give an empty database, "
                "or --replace."
            )
        cursor.close()


def _restore_sqlite(
    engine: Engine, file: BinaryIO, found: BackupSummary, migrations: Migrations, key: str
) -> None:
    """Makes the new database ready beside the old one, then SQLite copies it over in one step."""
    target = Path(engine.url.database or "")
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with TemporaryDirectory(dir=target.parent, prefix=".restore-") as folder:
            ready = Path(folder) / WHOLE_DATABASE
            unpack_sqlite(backup_parts(file, key), ready)
            _make_ready(ready, found, migrations)
            _put_in_place(ready, target)
    except OSError as problem:
        raise BackupProblem(f"Nothing was restored: {problem.strerror}.") from None


def _make_ready(path: Path, found: BackupSummary, migrations: Migrations) -> None:
    with closing(open_file(path)) as connection:
        check_database(connection)
        if count_rows(connection) != found.counts:
            raise BackupProblem("The backup has other numbers of rows than it says.")
    engine = connect(f"sqlite:///{path}")
    try:
        with engine.connect() as connection:
            migrations.upgrade(connection, migrations.revisions[-1])
    finally:
        engine.dispose()


def _put_in_place(ready: Path, target: Path) -> None:
    target.touch(0o600)
    try:
        with closing(open_file(ready)) as source, closing(open_file(target)) as database:
            copy_database(source, database)
            database.execute("PRAGMA journal_mode=WAL")
    except sqlite3.Error as problem:
        raise BackupProblem(f"Nothing was restored: {problem}.") from None


def _restore_postgresql(
    engine: Engine, file: BinaryIO, found: BackupSummary, migrations: Migrations, key: str
) -> None:
    """All in one transaction: when anything fails, the old database is there as before."""
    try:
        with engine.begin() as connection:
            connection.execute(text(WAITS))
            _fill_anew(connection, file, found, migrations, key)
    except OperationalError:
        raise BackupProblem(
            "Nothing was restored, for the database is away or is being used: stop web server and "
            "worker, and begin again."
        ) from None
    except DBAPIError as problem:
        raise BackupProblem(f"Nothing was restored: {problem.orig}.") from None


def _fill_anew(
    connection: Connection,
    file: BinaryIO,
    found: BackupSummary,
    migrations: Migrations,
    key: str,
) -> None:
    cursor: Any = connection.connection.cursor()
    drop_everything(cursor)
    migrations.upgrade(connection, found.header.revision)
    fill_postgresql(cursor, backup_parts(file, key))
    cursor.close()
    migrations.upgrade(connection, migrations.revisions[-1])
