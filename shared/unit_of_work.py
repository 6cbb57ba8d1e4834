"""The unit of work: one database transaction at one instant, and the workplace that opens it."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar, TypeVarTuple, cast

from sqlalchemy import CursorResult, Engine, UpdateBase
from sqlalchemy.orm import Session
from sqlalchemy.sql.selectable import TypedReturnsRows

from shared.clock import NO_MARK, Clock, Mark
from shared.vault import Vault

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
Asked = Mapping[str, Any] | Sequence[Mapping[str, Any]]


class NotFound(LookupError):
    """The id is unknown, or this person must not know of it: every face answers with 404."""


@dataclass(frozen=True)
class UnitOfWork:
    """All that a use-case may touch: one transaction, one instant and the vault.

    `now` is aware, in UTC, and the same throughout; `mark` is the same moment, to measure waiting.
    """

    session: Session
    now: datetime
    vault: Vault
    mark: Mark = NO_MARK
    _known: dict[Hashable, object] = field(default_factory=dict, repr=False)

    def looked_up(self, key: Hashable, find: Callable[[], T]) -> T:
        """The result of `find()`, called once per `key` in this unit of work.

        Only for what does not change in it, such as a centre.
        """
        if key not in self._known:
            self._known[key] = find()
        return cast(T, self._known[key])

    def execute(self, statement: TypedReturnsRows[*Ts], values: Asked) -> CursorResult[*Ts]:
        """Runs a prepared statement with these values.

        Gives rows of columns, not objects to change. Past the session, which would track the rows
        and take three times as long.
        """
        return self.session.connection().execute(statement, values)

    def write(self, statement: UpdateBase, values: Asked) -> None:
        """Runs a prepared change past the session, whose objects of these rows are stale then."""
        self.session.connection().execute(statement, values)

    def savepoint(self) -> AbstractContextManager[object]:
        """A part of the transaction that may fail: when it raises, only its writes are undone."""
        return self.session.begin_nested()

    @contextmanager
    def dry_run(self) -> Iterator[None]:
        """A part of the transaction that is only tried out: its writes are undone at its end."""
        tried = self.session.begin_nested()
        try:
            yield
        finally:
            tried.rollback()


@dataclass(frozen=True)
class Workplace:
    """What units of work are opened with: a database engine, a clock and a vault."""

    engine: Engine
    clock: Clock
    vault: Vault

    @contextmanager
    def work(self) -> Iterator[UnitOfWork]:
        """A unit of work that commits when the block ends and rolls back when it raises.

        No other code commits.
        """
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            mark = self.clock.mark()
            yield UnitOfWork(session, mark.at, self.vault, mark)

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """A unit of work for reading: never waits for a writer, and drops whatever it changed."""
        with Session(self.engine, autoflush=False) as session:
            session.connection(execution_options={"reading": True})
            mark = self.clock.mark()
            yield UnitOfWork(session, mark.at, self.vault, mark)
            session.rollback()
