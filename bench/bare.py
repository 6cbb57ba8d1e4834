"""What the bare database commits: the rows of a booking, written with none of our software."""

import sqlite3
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from threading import Barrier
from time import perf_counter
from typing import Protocol

import psycopg

from bench.databases import Database

SECONDS = 1.0
"""How many seconds one measurement takes."""

PATIENCE = 30
"""Seconds that a writer waits for the others to leave the database free."""

CITIZEN = """
    INSERT INTO citizen (centre_id, birth_date, telephone, language, silent, created_at)
    VALUES (%s, '1990-01-01', %s, 'da', %s, '2026-11-23 07:00:00') RETURNING id
"""

MEETING = """
    INSERT INTO meeting (
        centre_id, citizen_id, number, kind, form, state, quarter, quarters, adviser_id, room_id,
        companion, wheelchair, more_time, quiet_room, booked_via, booked_at
    ) VALUES (
        %s, %s, %s, 'first', 'in_person', 'booked', %s, 3, %s, %s,
        %s, %s, %s, %s, 'kiosk', '2026-11-23 07:00:00'
    ) RETURNING id
"""

OCCUPY = "INSERT INTO occupancy (resource, quarter, meeting_id) VALUES (%s, %s, %s)"

CONVERSATION = "UPDATE conversation SET turn = turn + 1, sealed = %s WHERE id = %s"


class Cursor(Protocol):
    """What the cursors of both database drivers offer."""

    def execute(self, sql: str, values: Sequence[object] = ..., /) -> object: ...
    def executemany(self, sql: str, rows: Iterable[Sequence[object]], /) -> object: ...
    def fetchone(self) -> tuple[int] | None: ...


@dataclass(frozen=True)
class BareCentre:
    """A centre in which only the bare writers book: ids, and a conversation for each writer.

    `sealed` is what a conversation holds; `first_quarter` is where bookings begin, in quarters of
    an hour since the Unix epoch.
    """

    centre_id: int
    adviser_id: int
    room_id: int
    conversations: tuple[str, ...]
    sealed: bytes
    first_quarter: int


class Bare:
    """Writers who do nothing but write; every booking has a quarter and a number of its own."""

    def __init__(self, database: Database, centre: BareCentre) -> None:
        self._database = database
        self._centre = centre
        self._booked = count()

    def commits_per_second(self, writers: int) -> float:
        """How many bookings a second so many writers commit together."""
        together = Barrier(writers)
        with ThreadPoolExecutor(writers) as threads:
            running = [threads.submit(self._write, n, together) for n in range(writers)]
            return sum(each.result() for each in running) / SECONDS

    def _write(self, writer: int, together: Barrier) -> int:
        if self._database.url.startswith("sqlite"):
            return self._write_sqlite(writer, together)
        with psycopg.connect(self._database.url, autocommit=True) as connection:
            cursor: Cursor = connection.cursor()
            return self._commit_until_over(cursor, "BEGIN", writer, together)

    def _write_sqlite(self, writer: int, together: Barrier) -> int:
        path = self._database.url.removeprefix("sqlite:///")
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        for pragma in ("synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")
        try:
            cursor = _Questioned(connection.cursor())
            return self._commit_until_over(cursor, "BEGIN IMMEDIATE", writer, together)
        finally:
            connection.close()

    def _commit_until_over(self, cursor: Cursor, begin: str, writer: int, together: Barrier) -> int:
        together.wait()
        until = perf_counter() + SECONDS
        committed = 0
        while perf_counter() < until:
            cursor.execute(begin)
            self._book(cursor, next(self._booked), self._centre.conversations[writer])
            cursor.execute("COMMIT")
            committed += 1
        return committed

    def _book(self, cursor: Cursor, n: int, conversation: str) -> None:
        centre, quarter = self._centre, self._centre.first_quarter + 3 * n
        citizen = _new(cursor, CITIZEN, (centre.centre_id, f"+45{n:08}", False))
        what = (centre.centre_id, citizen, str(100_000 + n), quarter)
        where = (centre.adviser_id, centre.room_id)
        meeting = _new(cursor, MEETING, (*what, *where, False, False, False, False))
        taken = (f"adviser:{centre.adviser_id}", f"citizen:{citizen}", f"room:{centre.room_id}")
        cursor.executemany(
            OCCUPY, [(it, quarter + later, meeting) for later in range(3) for it in taken]
        )
        cursor.execute(CONVERSATION, (centre.sealed, conversation))


class _Questioned:
    """A cursor of SQLite, whose driver marks values with a question mark."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    def execute(self, sql: str, values: Sequence[object] = (), /) -> object:
        return self._cursor.execute(sql.replace("%s", "?"), values)

    def executemany(self, sql: str, rows: Iterable[Sequence[object]], /) -> object:
        return self._cursor.executemany(sql.replace("%s", "?"), rows)

    def fetchone(self) -> tuple[int] | None:
        row: tuple[int] | None = self._cursor.fetchone()
        return row


def _new(cursor: Cursor, sql: str, values: Sequence[object]) -> int:
    """The id of the row that a statement has written."""
    cursor.execute(sql, values)
    row = cursor.fetchone()
    assert row
    return row[0]
