"""Changes of rows that are written down, so that they can be put back as they were.

What a merge of two records changes is kept as such a list, whatever the table. Putting back leaves
alone what was changed by others meanwhile, and what was erased.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, select, update

from shared.database import Base
from shared.unit_of_work import UnitOfWork

Value = str | int | bool | bytes | date | datetime | None


@dataclass(frozen=True)
class RowChange:
    """A column of one row, with its value before and after. `key` are the columns of the primary
    key without the changed one, which is found by its value."""

    table: str
    key: tuple[tuple[str, Value], ...]
    column: str
    before: Value
    after: Value


def change_rows(
    work: UnitOfWork, table: Table, column: str, value: Value, *which: ColumnElement[bool]
) -> list[RowChange]:
    """Sets a column in the rows of a table that fulfil all conditions; gives what was changed.

    Objects that the session has read of them are stale afterwards: see `forget_read`.
    """
    work.session.flush()
    keys = [it for it in table.primary_key.columns if it.name != column]
    changed = table.c[column]
    rows = work.session.execute(select(*keys, changed).where(*which).order_by(*keys)).all()
    changes = []
    for *key, before in rows:
        if before != value:
            named = tuple((it.name, part) for it, part in zip(keys, key, strict=True))
            changes.append(RowChange(table.name, named, column, before, value))
    for change in changes:
        _set(work, change, change.before, change.after)
    return changes


def put_back(work: UnitOfWork, changes: Iterable[RowChange]) -> None:
    """Sets the values before, the latest change first, where the value after still stands."""
    work.session.flush()
    for change in reversed(list(changes)):
        _set(work, change, change.after, change.before)
    forget_read(work)


def forget_read(work: UnitOfWork) -> None:
    """Lets the session read all rows anew: they were changed past it."""
    work.session.flush()
    work.session.expire_all()


def write_changes(changes: Iterable[RowChange]) -> bytes:
    """The changes as JSON."""
    listed = [
        [it.table, _plain_key(it.key), it.column, _plain(it.before), _plain(it.after)]
        for it in changes
    ]
    return json.dumps(listed).encode()


def read_changes(written: bytes) -> list[RowChange]:
    """The changes from the JSON of `write_changes`."""
    return [
        RowChange(table, _key(key), column, _value(before), _value(after))
        for table, key, column, before, after in json.loads(written)
    ]


def _set(work: UnitOfWork, change: RowChange, now: Value, then: Value) -> None:
    table = Base.metadata.tables[change.table]
    column = table.c[change.column]
    stands = column.is_(None) if now is None else column == now
    mine = and_(stands, *(table.c[name] == part for name, part in change.key))
    work.session.execute(update(table).where(mine).values({change.column: then}))


def _plain(value: Value) -> object:
    match value:
        case datetime():
            return {"at": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case bytes():
            return {"hex": value.hex()}
        case _:
            return value


def _plain_key(key: Iterable[tuple[str, Value]]) -> dict[str, object]:
    return {name: _plain(part) for name, part in key}


def _key(key: Mapping[str, Any]) -> tuple[tuple[str, Value], ...]:
    return tuple((name, _value(part)) for name, part in key.items())


def _value(plain: Any) -> Value:
    match plain:
        case {"at": at}:
            return datetime.fromisoformat(at)
        case {"day": day}:
            return date.fromisoformat(day)
        case {"hex": digits}:
            return bytes.fromhex(digits)
        case _:
            value: Value = plain
            return value
