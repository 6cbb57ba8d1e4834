"""Old rows cost nothing: no statement reads a growing table from one end to the other."""

from typing import Any

import pytest
from sqlalchemy import Index, Table, UniqueConstraint

from shared.database import Base
from shared.unit_of_work import Workplace
from tests.scans import SMALL, whole_tables


def columns_found_by(table: Table) -> list[tuple[str, ...]]:
    """The columns of each key and index by which any row can be found."""
    keys = [
        tuple(each.columns.keys())
        for each in table.constraints
        if isinstance(each, UniqueConstraint)
    ]
    whole = [tuple(it.columns.keys()) for it in table.indexes if holds_every_reference(it)]
    return [tuple(table.primary_key.columns.keys()), *keys, *whole]


def holds_every_reference(index: Index) -> bool:
    """Whether no row is left out of the index but those whose first column is empty."""
    where = index.dialect_options["sqlite"]["where"]
    return where is None or str(where) == f"{index.columns.keys()[0]} IS NOT NULL"


def test_what_refers_to_another_row_is_found_by_an_index() -> None:
    bare = [
        f"{table.name} ({', '.join(key.column_keys)})"
        for table in Base.metadata.sorted_tables
        for key in table.foreign_key_constraints
        if not any(
            set(found[: len(key.column_keys)]) == set(key.column_keys)
            for found in columns_found_by(table)
        )
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("statement", "steps"),
    [
        ("SELECT id FROM message WHERE channel = 'text'", ["SCAN message"]),
        ("SELECT id FROM message AS m WHERE channel = 'text'", ["SCAN m"]),
        ("DELETE FROM audit WHERE who = 'staff:1'", ["SCAN audit"]),
        (
            "SELECT note FROM task WHERE centre_id = 1 AND note = ''",
            ["SEARCH task USING INDEX"],
        ),
        ("SELECT count(citizen_id) FROM meeting", ["SCAN meeting USING COVERING INDEX"]),
        ("SELECT id FROM message WHERE about = 'meeting:1'", []),
        ("SELECT id FROM conversation WHERE ended_at IS NULL ORDER BY touched_at", []),
        ("SELECT name FROM room WHERE name = 'Lokale 2'", []),
    ],
)
def test_a_statement_that_reads_a_growing_table_from_end_to_end_is_noticed(
    sqlite_workplace: Workplace, statement: str, steps: list[str]
) -> None:
    with sqlite_workplace.engine.connect() as connection:
        sqlite: Any = connection.connection.dbapi_connection
        found = list(whole_tables(sqlite, statement, ()))
    assert len(found) == len(steps)
    assert all(step.startswith(begins) for step, begins in zip(found, steps, strict=True))


def test_a_table_that_is_called_small_is_one_of_ours() -> None:
    assert SMALL.keys() <= Base.metadata.tables.keys()
