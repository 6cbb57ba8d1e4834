"""The connection to SQLite or PostgreSQL, and the column types that both agree on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Lock
from time import monotonic, sleep
from typing import Any

import psycopg
from sqlalchemy import Connection, DateTime, Dialect, Engine, MetaData, create_engine, event
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection
from sqlalchemy.types import TypeDecorator

BUSY_SECONDS = 5
"""How long a writer waits for another one before it gives up: a citizen waits no longer."""

FIRST = "first in the queue"
"""Key in the `info` of a connection to SQLite while it has this process's turn to write."""

PACE = 0.0005
"""Seconds between two attempts of a writer to get SQLite's write lock."""

ANOTHER_WRITES = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
"""SQLite's codes when the lock is another connection's; `PRIMARY` are the bits that hold them, out
of a longer code that says why."""

PRIMARY = 0xFF

SURELY_ALIVE = 0.5
"""Seconds after its last use within which a connection to PostgreSQL is reused unchecked."""

KEPT_CONNECTIONS = 8
"""Open connections of a process: one for each thread of the web server, so that none waits."""


class Base(DeclarativeBase):
    """Base class of all tables; constraint names are fixed so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant, kept as UTC. SQLite drops offsets silently; this refuses naive times."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive datetime: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def connect(address: str) -> Engine:
    """An engine for `sqlite:///path` or `postgresql://...`; durable and strict on both.

    Values are hidden from error messages, and so from every log: SQLAlchemy's own
    (`hide_parameters`), and PostgreSQL's.
    """
    url = make_url(address)
    if url.get_backend_name() == "sqlite":
        return _sqlite(url)
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_size=KEPT_CONNECTIONS,
        pool_timeout=BUSY_SECONDS,
        connect_args={"connect_timeout": BUSY_SECONDS},
    )
    event.listen(engine, "checkin", _note_its_use)
    event.listen(engine, "checkout", _look_whether_it_lives)
    event.listen(engine, "handle_error", _hide_values)
    return engine


RAISED_BY_A_TRIGGER = "exec_stmt_raise"
"""The function of PostgreSQL in which a `RAISE` of PL/pgSQL ends."""


def _hide_values(context: ExceptionContext) -> None:
    """Leaves of PostgreSQL's message what kind of error it is, and at which table, column and
    constraint. It also tells whole rows ("Failing row contains ..."), keys and what was sent. What
    a trigger of ours says has no values in it.
    """
    problem = context.original_exception
    if not isinstance(problem, psycopg.Error):
        return
    told = problem.diag
    where = (told.table_name, told.column_name, told.constraint_name)
    if told.sqlstate is None:  # from psycopg itself, or of a connection: tells no values
        return
    of_ours = told.message_primary if told.source_function == RAISED_BY_A_TRIGGER else None
    said = " ".join((told.sqlstate, *(name for name in (*where, of_ours) if name)))
    problem.args = (said,)
    if context.sqlalchemy_exception is not None:
        name = f"{type(problem).__module__}.{type(problem).__qualname__}"
        context.sqlalchemy_exception.args = (f"({name}) {said}",)


def _note_its_use(_connection: Any, record: ConnectionPoolEntry) -> None:
    record.info["used"] = monotonic()


def _look_whether_it_lives(
    connection: Any, record: ConnectionPoolEntry, _proxy: PoolProxiedConnection
) -> None:
    """Checks a connection that was idle, since PostgreSQL may have been restarted meanwhile.

    Raises `DisconnectionError`, on which the pool connects once more.
    """
    if monotonic() - record.info.get("used", monotonic()) < SURELY_ALIVE:
        return
    try:
        connection.execute("SELECT 1")
        connection.rollback()
    except psycopg.OperationalError:
        raise DisconnectionError("the connection was closed") from None


def _sqlite(url: URL) -> Engine:
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_size=KEPT_CONNECTIONS,
        connect_args={"timeout": BUSY_SECONDS, "isolation_level": None},
    )
    event.listen(engine, "connect", _make_durable)
    queue = _Queue()
    event.listen(engine, "begin", queue.begin)
    event.listen(engine, "checkin", queue.leave)
    return engine


def _make_durable(connection: Any, _record: object) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


class _Queue:
    """The writers of one process to SQLite, let in one at a time until each has committed.

    A writer that waits in SQLite itself sleeps longer after each attempt, and with eight writers
    some never wake in time. Here the first in the queue tries every `PACE` seconds; the others wait
    for a lock, which leaves the interpreter to the thread that is writing.
    """

    def __init__(self) -> None:
        self._first = Lock()

    def begin(self, connection: Connection) -> None:
        """Takes the write lock when a transaction begins: none fails half-way for want of it.

        A connection marked as `reading` begins without. After `BUSY_SECONDS` in all, SQLAlchemy
        tries once more without waiting, and raises when the database is still locked.
        """
        if connection.get_execution_options().get("reading", False):
            _sqlite_of(connection).execute("BEGIN")
        elif not self._has_begun(connection):
            with _impatient(_sqlite_of(connection)):
                connection.exec_driver_sql("BEGIN IMMEDIATE")

    def leave(self, _sqlite: object, entry: ConnectionPoolEntry) -> None:
        """Passes the turn on when a connection goes back to the pool, committed or rolled back."""
        if entry.info.pop(FIRST, False):
            self._first.release()

    def _has_begun(self, connection: Connection) -> bool:
        """Whether the connection has the write lock now; False after `BUSY_SECONDS` without it."""
        until = monotonic() + BUSY_SECONDS
        if not connection.info.get(FIRST, False):
            if not self._first.acquire(timeout=BUSY_SECONDS):
                return False
            connection.info[FIRST] = True
        sqlite = _sqlite_of(connection)
        with _impatient(sqlite):
            return _begins(sqlite, until)


@contextmanager
def _impatient(sqlite: Any) -> Iterator[None]:
    """SQLite itself does not wait for another writer meanwhile."""
    sqlite.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        sqlite.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")


def _sqlite_of(connection: Connection) -> Any:
    """The connection of Python's `sqlite3` under one of SQLAlchemy's, whose own calls cost more."""
    return connection.connection.dbapi_connection


def _begins(sqlite: Any, until: float) -> bool:
    """Waits for another writer, and for nothing else: a database that can't be written says so."""
    while monotonic() < until:
        try:
            sqlite.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode & PRIMARY not in ANOTHER_WRITES:
                return False
        else:
            return True
        sleep(PACE)
    return False
