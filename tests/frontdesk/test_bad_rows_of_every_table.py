"""Of every table one row is spoilt in all that can be: no page of the desk ends for it, and each
list shows the others."""

from collections.abc import Iterator
from contextlib import suppress
from http import HTTPStatus
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Column, LargeBinary, String, Table, desc, select, update
from sqlalchemy.exc import DBAPIError

from shared.database import Base
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.making import Maker
from tests.frontdesk.test_bad_rows_on_pages import lists
from tests.town import Town

SETTINGS = {"centre", "kind", "known_word", "rule_pack"}
"""Tables of which a row stands for the whole house, and not for one of many."""

MADE_TWICE = (
    "arrived",
    "joined",
    "question",
    "help",
    "ticket",
    "suggestion",
    "wish",
    "answered_wish",
    "exempt",
    "known",
    "mandate",
    "note",
    "supported",
    "interpreted",
    "held",
    "absence",
    "departure",
    "closed_house",
    "followed",
    "ended",
    "case",
    "finding",
    "account",
)


@pytest.fixture
def made(house: Workplace, town: Town, inge: Clerk, lene: Clerk) -> list[int]:
    """Two of everything, made once staff have signed in; gives the ids of the citizens of the
    second ones."""
    assert inge.opens().status_code == lene.opens().status_code == HTTPStatus.OK
    maker = Maker(house, town.centre_id)
    maker.furnish()
    ids = [maker.make(name) for name in MADE_TWICE * 2]
    last = ids[len(MADE_TWICE) :]
    return sorted({made["citizen_id"] for made in last if "citizen_id" in made})


def spoils_a_row(house: Workplace, table: Table) -> bool:
    """Whether the last row of the table could be spoilt in any of its columns."""
    keys = list(table.primary_key.columns)
    with house.read() as work:
        newest = select(table).order_by(*(desc(key) for key in keys)).limit(1)
        row = work.session.execute(newest).mappings().one_or_none()
    if row is None:
        return False
    spoilt = [spoils(house, table, keys, row, column) for column in what_can_be_spoilt(table)]
    return any(spoilt)


def what_can_be_spoilt(table: Table) -> Iterator[Column[Any]]:
    for column in table.columns:
        is_key = column.primary_key or column.foreign_keys
        if not is_key and isinstance(column.type, String | LargeBinary):
            yield column


def spoils(
    house: Workplace, table: Table, keys: list[Column[Any]], row: Any, column: Column[Any]
) -> bool:
    """False where the database refuses it, or there is nothing to spoil."""
    if not row[column.name]:
        return False
    bad: Any = b"\0" if isinstance(column.type, LargeBinary) else "zz"
    this = [key == row[key.name] for key in keys]
    with suppress(DBAPIError), house.work() as work:
        work.session.execute(update(table).where(*this).values({column.name: bad}))
        return True
    return False


def test_no_page_ends_for_a_row_that_is_spoilt(
    app: Flask, house: Workplace, made: list[int], inge: Clerk, lene: Clerk
) -> None:
    Clerk(app, "10.0.0.9").signs_in("lene")
    tables = [it for it in Base.metadata.sorted_tables if it.name not in SETTINGS]
    spoilt = {it.name for it in tables if spoils_a_row(house, it)}
    assert {"suggestion", "course", "identity", "meeting", "task", "wish", "team"} <= spoilt
    pages = [(clerk, page) for clerk in (lene, inge) for page in lists(app)]
    pages += [(lene, f"/desk/citizens/{id}") for id in made]
    told = [(page, clerk.client.get(page, base_url=HTTPS).status_code) for clerk, page in pages]
    assert sum(status == HTTPStatus.OK for _, status in told) > 50
    assert [page for page, status in told if status >= HTTPStatus.INTERNAL_SERVER_ERROR] == []
    lene.opens("/desk/suggestions/")
    assert lene.html.count('id="suggestion-') == 1, "the other one is there"
