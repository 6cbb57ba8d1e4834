"""Run by Alembic for every command: which database, which tables, and one transaction."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from fcntl import LOCK_EX, flock
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, Engine, text

import shared
from shared.database import Base, UtcDateTime, connect
from shared.settings import settings_or_end


def import_models() -> None:
    """Tables stand in a package's module `models`, or in one whose name ends so."""
    for path in sorted(Path(shared.__path__[0]).glob("*/*models.py")):
        import_module(f"shared.{path.parent.name}.{path.stem}")


def engine() -> Engine:
    """The caller's own, else the installation's."""
    given: Engine | None = context.config.attributes.get("engine")
    return given or connect(settings_or_end().database_url)


def render_plainly(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """A migration stays true when our own column types change."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def set_foreign_keys(connection: Connection, state: str) -> None:
    """SQLite rebuilds a table to change it, which must not delete the rows that refer to it."""
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.driver_connection
        driver.execute(f"PRAGMA foreign_keys={state}")


@contextmanager
def connected() -> Iterator[Connection]:
    """The caller's own connection, else a new one."""
    given: Connection | None = context.config.attributes.get("connection")
    with nullcontext(given) if given is not None else engine().connect() as connection:
        yield connection


@contextmanager
def one_at_a_time(database: str | None) -> Iterator[None]:
    """Two starts at once migrate an SQLite database once: the second one waits for the first.

    SQLite's own lock would let it wait for five seconds, and a migration may take minutes.
    """
    if not database or database == ":memory:":
        yield
        return
    with open(f"{database}.migrating", "w", opener=privately) as file:
        flock(file, LOCK_EX)
        yield


def privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def wait_for_others(connection: Connection) -> None:
    """The same on PostgreSQL, until the transaction ends."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('fremmoede migrates'))"))


def migrate() -> None:
    import_models()
    with connected() as connection, one_at_a_time(file_of(connection)):
        set_foreign_keys(connection, "OFF")
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=True,
            render_item=render_plainly,
            transactional_ddl=True,
        )
        with context.begin_transaction():
            wait_for_others(connection)
            context.run_migrations()
        set_foreign_keys(connection, "ON")


def file_of(connection: Connection) -> str | None:
    """The file of an SQLite database."""
    return connection.engine.url.database if connection.dialect.name == "sqlite" else None


migrate()
