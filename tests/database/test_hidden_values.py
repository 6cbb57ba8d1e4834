"""What stands in the log of a failure: where it failed, and nothing of what was written."""

import logging
from time import monotonic

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError

from shared import database
from shared.clock import SetClock
from shared.database import connect
from shared.unit_of_work import Workplace
from shared.vault import Vault

SECRET = "Hodan 040586-1234"
STATEMENTS = [
    "INSERT INTO kept (id, name) VALUES (1, :told), (1, :told)",
    "INSERT INTO kept (id, name, owner) VALUES (2, :told, NULL)",
    "INSERT INTO kept (id, name, owner) VALUES (3, :told, 99)",
    "INSERT INTO kept (id, name, age) VALUES (4, :told, -1)",
    "INSERT INTO kept (id, name) VALUES (5, :told || :told)",
    "INSERT INTO kept (id, name) VALUES (5, 'x'), (6, :told), (7, :told)",
    "SELECT CAST(:told AS integer)",
    "SELECT CAST(:told AS timestamp)",
    "SELECT CAST(:told AS no_such_type)",
    "SELECT * FROM kept WHERE name = :told AND no_such_column",
    "SELECT json(:told)",
]
TABLE = """
    CREATE TABLE kept (
        id INTEGER PRIMARY KEY, name VARCHAR(20) UNIQUE, owner INTEGER NOT NULL DEFAULT 0,
        age INTEGER CHECK (age > 0)
    )
"""


def test_no_value_is_told_by_a_failure(
    workplace: Workplace, caplog: pytest.LogCaptureFixture
) -> None:
    with workplace.work() as work:
        work.session.execute(text(TABLE))
    for statement in STATEMENTS:
        try:
            with workplace.work() as work:
                work.session.execute(text(statement), {"told": SECRET})
        except DBAPIError:
            logging.getLogger("test").exception("failed")
    assert "Traceback" in caplog.text
    assert "Hodan" not in caplog.text
    assert "1234" not in caplog.text


def test_a_failure_on_postgresql_still_tells_where(postgres_workplace: Workplace) -> None:
    with postgres_workplace.work() as work:
        work.session.execute(text(TABLE))
    with pytest.raises(DBAPIError, match=r"IntegrityError|NotNullViolation") as told:  # noqa: SIM117
        with postgres_workplace.work() as work:
            work.session.execute(text(STATEMENTS[1]), {"told": SECRET})
    assert "23502 kept owner" in str(told.value)


def test_a_writer_waits_as_long_as_said_and_no_longer(
    sqlite_url: str,
    sqlite_workplace: Workplace,
    vault: Vault,
    clock: SetClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.3)
    other = Workplace(connect(sqlite_url), clock, vault)
    with sqlite_workplace.work() as work:
        work.session.connection()
        began = monotonic()
        with pytest.raises(OperationalError), other.work() as waiting:
            waiting.session.connection()
    assert 0.3 <= monotonic() - began < 0.55
    other.engine.dispose()
