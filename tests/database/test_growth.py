"""Old rows cost nothing: no statement reads a growing table from one end to the other."""

from sqlalchemy import Index, Table, UniqueConstraint

from shared.database import Base


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
