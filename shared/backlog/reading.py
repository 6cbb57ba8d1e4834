"""Reads rows so that one which nobody can read hides none of the others."""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from cryptography.fernet import InvalidToken
from sqlalchemy import Row, Select
from sqlalchemy.orm import InstrumentedAttribute

from shared.backlog.key import WrongKey, is_right_key
from shared.backlog.working_off import is_of_the_database
from shared.unit_of_work import UnitOfWork

R = TypeVar("R")
T = TypeVar("T")
NOTHING: Mapping[str, Any] = {}

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Readable(Generic[T]):
    """What could be read, in order, and the keys of the rows that could not."""

    found: list[T]
    unreadable: list[Any]


def read_each(
    work: UnitOfWork,
    wanted: Select[*tuple[Any, ...]],
    key: InstrumentedAttribute[Any],
    read: Callable[[Row[Any]], T],
    values: Mapping[str, Any] = NOTHING,
) -> Readable[T]:
    """Reads the rows of a statement; in one go, unless one of them holds what can't be read.

    Such a one is left out, and logged by its `key`, which is a column of the statement. Raises what
    the database raises where it fails, and `WrongKey`.
    """
    try:
        return Readable([read(row) for row in work.session.execute(wanted, values)], [])
    except Exception as problem:
        _raise_if_it_hits_all(work, problem)
    keys = wanted.with_only_columns(key, maintain_column_froms=True)
    both: Readable[T] = Readable([], [])
    for each in work.session.execute(keys, values).scalars().all():
        try:
            both.found.append(read(work.session.execute(wanted.where(key == each), values).one()))
        except Exception as problem:
            _raise_if_it_hits_all(work, problem)
            _log.warning("%s %s cannot be read: %s", key, each, type(problem).__name__)
            both.unreadable.append(each)
    return both


def read_those(work: UnitOfWork, rows: Iterable[R], read: Callable[[R], T]) -> list[T]:
    """What can be read of rows that are at hand, in order; one that can't be is left out and
    logged. Raises as `read_each` does."""
    found = []
    for row in rows:
        try:
            found.append(read(row))
        except Exception as problem:
            _raise_if_it_hits_all(work, problem)
            _log.warning("%r cannot be read: %s", row, type(problem).__name__)
    return found


def _raise_if_it_hits_all(work: UnitOfWork, problem: Exception) -> None:
    """What would leave out every row is told of instead: else a list would look empty."""
    if isinstance(problem, WrongKey) or is_of_the_database(problem):
        raise problem
    if isinstance(problem, InvalidToken) and not is_right_key(work):
        raise WrongKey from problem
