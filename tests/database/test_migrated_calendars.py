"""A calendar that an adviser followed before there could be several is followed afterwards."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, text

from migrations import check, upgrade
from tests.database.emptied import CENTRE, empty, insert
from tests.databases import engine_for

BEFORE = "0024"
AT = "2026-11-23 09:00:00.000000"
LATER = "2026-11-23 10:00:00.000000"


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An empty database."""
    with engine_for(database_url) as it:
        empty(it)
        yield it


def fill(engine: Engine) -> None:
    """Of two advisers, the second has a calendar that was read, the first one that never was."""
    upgrade(engine, BEFORE)
    insert(engine, "centre", id=1, **CENTRE)
    for id, name in ((1, "Karen"), (2, "Fatima")):
        insert(engine, "adviser", id=id, centre_id=1, first_name=name, languages="[]")
    insert(engine, "outside_calendar", adviser_id=2, address=b"two", tried_at=AT, read_at=AT)
    insert(engine, "outside_calendar", adviser_id=1, address=b"one", tried_at=AT, trouble="silent")
    for id, adviser_id in ((7, 2), (8, 1)):
        insert(
            engine,
            "busy",
            id=id,
            centre_id=1,
            adviser_id=adviser_id,
            starts_at=AT,
            ends_at=LATER,
        )


def test_addresses_and_busy_times_are_kept_and_read_anew(engine: Engine) -> None:
    fill(engine)
    upgrade(engine)
    check(engine)
    with engine.connect() as connection:
        calendars = connection.execute(
            text(
                "SELECT id, adviser_id, address, mailbox, tried_at, trouble, events,"
                " read_at IS NOT NULL, CAST(unread AS VARCHAR(9))"
                " FROM followed_calendar ORDER BY id"
            )
        ).all()
        busy = connection.execute(
            text("SELECT id, adviser_id, calendar_id FROM busy ORDER BY id")
        ).all()
    assert [tuple(row) for row in calendars] == [
        (1, 1, b"one", None, None, "silent", 0, False, "{}"),
        (2, 2, b"two", None, None, None, 0, True, "{}"),
    ]
    assert [tuple(row) for row in busy] == [(7, 2, 2), (8, 1, 1)]
