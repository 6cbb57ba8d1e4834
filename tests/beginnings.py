"""What many tests begin with: made once in a process, and put as rows where it is wanted again."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Table, func, insert, select

from shared.database import Base
from shared.unit_of_work import UnitOfWork, Workplace
from tests.databases import PACK

T = TypeVar("T")
Rows = tuple[tuple[Table, list[dict[str, Any]]], ...]


@dataclass(frozen=True)
class Beginning:
    """What `make` gave, and every row that it put into an empty database."""

    made: Any
    rows: Rows


_NOTED: dict[Hashable, Beginning] = {}


def begin_with(work: UnitOfWork, make: Callable[..., T], *wanted: Hashable, **how: Hashable) -> T:
    """What `make(work, *wanted, **how)` gives, with all that it puts into the database.

    In an empty database of a kind, at an instant, it is called only once: later ones get its rows.
    Where there is a centre already, or each new one chooses a pack, it is called.
    """
    if not _is_fresh(work):
        return make(work, *wanted, **how)
    key = _key(work, make, wanted, tuple(how.items()))
    if key not in _NOTED:
        _NOTED[key] = _note(work, lambda: make(work, *wanted, **how))
    else:
        _put(work.session.connection(), _NOTED[key])
    return cast(T, _NOTED[key].made)


def begin_at(workplace: Workplace, name: Hashable, make: Callable[[], T]) -> T:
    """As `begin_with`, of what takes several pieces of work; `name` stands for all that it does."""
    with workplace.work() as work:
        key, is_fresh = _key(work, name), _is_fresh(work)
        if is_fresh and key in _NOTED:
            _put(work.session.connection(), _NOTED[key])
            return cast(T, _NOTED[key].made)
    made = make()
    if is_fresh:
        with workplace.read() as work:
            _NOTED[key] = Beginning(made, _rows_of(work, Base.metadata.sorted_tables))
    return made


def _is_fresh(work: UnitOfWork) -> bool:
    centre = Base.metadata.tables["centre"]
    return not PACK and _is_empty(work.session.connection(), centre)


def _key(work: UnitOfWork, *name: Hashable) -> Hashable:
    kind, secret = work.session.get_bind().dialect.name, work.vault.fingerprint("beginning", "")
    return (*name, kind, secret, work.now)


def _note(work: UnitOfWork, make: Callable[[], object]) -> Beginning:
    connection = work.session.connection()
    empty = [table for table in Base.metadata.sorted_tables if _is_empty(connection, table)]
    made = make()
    work.session.flush()
    return Beginning(made, _rows_of(work, empty))


def _is_empty(connection: Connection, table: Table) -> bool:
    return connection.execute(select(1).select_from(table).limit(1)).first() is None


def _rows_of(work: UnitOfWork, tables: Sequence[Table]) -> Rows:
    connection = work.session.connection()
    rows = ((table, connection.execute(select(table)).mappings().all()) for table in tables)
    return tuple((table, [dict(row) for row in found]) for table, found in rows if found)


def _put(connection: Connection, beginning: Beginning) -> None:
    for table, rows in beginning.rows:
        connection.execute(insert(table), rows)
    if connection.dialect.name == "postgresql":
        _count_on(connection, [table for table, _ in beginning.rows])


def _count_on(connection: Connection, tables: list[Table]) -> None:
    """PostgreSQL numbers a table's next row after those that were put with their numbers."""
    for table in tables:
        if (column := table.autoincrement_column) is not None:
            sequence = func.pg_get_serial_sequence(table.name, column.name)
            connection.execute(select(func.setval(sequence, func.max(column))))
