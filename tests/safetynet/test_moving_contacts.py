"""Contacts that were stamped with a citizen are theirs after the update, too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from migrations import check, upgrade
from shared.unit_of_work import Workplace
from tests.databases import engine_for

BEFORE = "0020"

FILLED = (
    "INSERT INTO citizen (id, centre_id, language, silent, created_at)"
    " VALUES (7, 1, 'da', false, '2026-11-20 09:00:00')",
    "INSERT INTO contact_stamp (id, centre_id, conversation_id, via, at, citizen_id, receipt)"
    " VALUES (1, 1, 'a call', 'phone', '2026-11-23 02:04:12', 7, 'K-100001'),"
    " (2, 1, 'a visit', 'kiosk', '2026-11-23 09:00:00', NULL, 'K-100002')",
)


@pytest.fixture
def old(workplace: Workplace, tmp_path: Path) -> Iterator[Engine]:
    """A database as it was before contacts had people of their own."""
    if workplace.engine.dialect.name == "sqlite":
        with engine_for(f"sqlite:///{tmp_path / 'old.sqlite'}") as engine:
            yield engine
    else:
        with workplace.engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        yield workplace.engine


def test_whose_a_contact_was_is_kept_and_nothing_can_be_changed(old: Engine) -> None:
    upgrade(old, BEFORE)
    with old.begin() as connection:
        for row in FILLED:
            connection.execute(text(row))
    upgrade(old)
    check(old)
    with old.connect() as connection:
        people = connection.execute(
            text("SELECT stamp_id, number, citizen_id, how, who FROM contact_person")
        ).all()
        stamps = connection.execute(text("SELECT id, via, receipt FROM contact_stamp")).all()
    assert [tuple(row) for row in people] == [(1, 1, 7, "identified", "phone")]
    assert [tuple(row) for row in stamps] == [(1, "phone", "K-100001"), (2, "kiosk", "K-100002")]
    for change in (
        "UPDATE contact_stamp SET via = 'kiosk'",
        "DELETE FROM contact_stamp",
        "UPDATE contact_person SET citizen_id = NULL",
    ):
        with pytest.raises(IntegrityError, match="never"), old.begin() as connection:
            connection.execute(text(change))
