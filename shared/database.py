"""The connection to SQLite or PostgreSQL, and the column types that both agree on."""

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from threading import Lock
from time import monotonic, sleep
from typing import Any

from sqlalchemy import Connection, DateTime, Dialect, Engine, MetaData, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

BUSY_SECONDS = 5
"""How long a writer waits for another one before it gives up: a citizen waits no longer."""

PACE = 0.001
"""Seconds between two tries of a writer to SQLite."""

KEPT_CONNECTIONS = 8
"""A process keeps as many open as the web server gives it threads: no request has to connect."""


class Base(DeclarativeBase):
    """All tables; constraint names are fixed so that migrations can name them."""

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

    What is written never stands in an error, and so in no log.
    """
    url = make_url(address)
    if url.get_backend_name() == "sqlite":
        return _sqlite(url)
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_size=KEPT_CONNECTIONS,
        pool_pre_ping=True,
        connect_args={"connect_timeout": BUSY_SECONDS},
    )


def _sqlite(url: URL) -> Engine:
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_size=KEPT_CONNECTIONS,
        connect_args={"timeout": BUSY_SECONDS, "isolation_level": None},
    )
    event.listen(engine, "connect", _make_durable)
    event.listen(engine, "begin", _Queue().begin)
    return engine


def _make_durable(connection: Any, _record: object) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


class _Queue:
    """Those of one process who want to write to SQLite.

    Who waits in SQLite itself sleeps longer and longer, and with eight writers some never wake in
    time. Here the first in the queue tries at a steady pace, and the others wait for the first.
    """

    def __init__(self) -> None:
        self._first = Lock()

    def begin(self, connection: Connection) -> None:
        """A piece of work takes the write lock at its start, and so never fails half-way for it."""
        if connection.get_execution_options().get("reading", False):
            connection.exec_driver_sql("BEGIN")
        elif not self._has_begun(connection.connection.dbapi_connection):
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    def _has_begun(self, sqlite: Any) -> bool:
        """False when the patience is at its end."""
        until = monotonic() + BUSY_SECONDS
        if not self._first.acquire(timeout=BUSY_SECONDS):
            return False
        sqlite.execute("PRAGMA busy_timeout = 0")
        try:
            return _begins(sqlite, until)
        finally:
            sqlite.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
            self._first.release()


def _begins(sqlite: Any, until: float) -> bool:
    while monotonic() < until:
        with suppress(sqlite3.OperationalError):
            sqlite.execute("BEGIN IMMEDIATE")
            return True
        sleep(PACE)
    return False
