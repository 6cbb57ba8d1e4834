"""A demonstration never works on a real centre's database, nor production on a demonstration's."""

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError

from shared.settings import Mode, WrongSetting
from shared.unit_of_work import UnitOfWork
from shared.web.installation_models import InstallationRow

NOT_A_DEMONSTRATIONS = (
    "FREMMOEDE_MODE is demo, practice or missing, and the database is a real centre's: write "
    "FREMMOEDE_MODE=production, or for a demonstration DATABASE_URL of an empty database."
)
A_DEMONSTRATIONS = (
    "FREMMOEDE_MODE is production, and the database is a demonstration's: write DATABASE_URL of "
    "another one, or FREMMOEDE_MODE=demo."
)


def mark(work: UnitOfWork, mode: Mode) -> None:
    """Notes in the database what it is for, if nothing has been noted yet."""
    if work.session.get(InstallationRow, 1) is not None:
        return
    with suppress(IntegrityError), work.savepoint():  # another start was quicker
        work.session.add(InstallationRow(id=1, purpose=mode))


def keep_apart(engine: Engine, mode: Mode) -> None:
    """Lets this engine connect only to a database that serves for `mode`.

    Raises `WrongSetting` now when it does not, and again for each new connection: a database that
    can't be reached now is looked at when it is back.
    """

    def look(connection: Any, _record: object) -> None:
        purpose = _purpose_of(connection)
        if mode is not Mode.PRODUCTION and purpose is Mode.PRODUCTION:
            raise WrongSetting(NOT_A_DEMONSTRATIONS)
        if mode is Mode.PRODUCTION and purpose is Mode.DEMO:
            raise WrongSetting(A_DEMONSTRATIONS)

    event.listen(engine, "connect", look)
    if _is_to_be_made(engine):
        return
    try:
        engine.connect().close()
    except DBAPIError:
        return
    finally:
        # No connection is shared with the processes that the web server parts into.
        engine.dispose()


def _is_to_be_made(engine: Engine) -> bool:
    """Whether the database is a file that the first writer will make."""
    url = engine.url
    return url.get_backend_name() == "sqlite" and not Path(url.database or "").exists()


def _purpose_of(connection: Any) -> Mode | None:
    """What a database is for; None for an empty one. Data without a mark is a real centre's."""
    said = _first(connection, "SELECT purpose FROM installation")
    if said is not None:
        return Mode(said)
    return Mode.PRODUCTION if _first(connection, "SELECT 1 FROM centre") is not None else None


def _first(connection: Any, question: str) -> Any:
    """The first value of an answer; None for no row, and where there is no such table."""
    cursor = connection.cursor()
    try:
        row = cursor.execute(question).fetchone()
    except psycopg.errors.UndefinedTable:
        row = None
    except sqlite3.OperationalError as problem:
        if "no such table" not in str(problem):
            raise
        row = None
    finally:
        cursor.close()
        connection.rollback()
    return row[0] if row else None
