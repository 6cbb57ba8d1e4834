"""One piece of work: one transaction and one instant."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar, TypeVarTuple, cast

from sqlalchemy import CursorResult, Engine, UpdateBase
from sqlalchemy.orm import Session
from sqlalchemy.sql.selectable import TypedReturnsRows

from shared.clock import Clock
from shared.vault import Vault

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
Asked = Mapping[str, Any] | Sequence[Mapping[str, Any]]


class NotFound(LookupError):
    """Nothing has this id, or whoever asks must not know of it. Every face answers with 404."""


@dataclass(frozen=True)
class UnitOfWork:
    """All that a use-case may touch. `now` is aware, in UTC, and the same throughout."""

    session: Session
    now: datetime
    vault: Vault
    _known: dict[Hashable, object] = field(default_factory=dict, repr=False)

    def looked_up(self, key: Hashable, find: Callable[[], T]) -> T:
        """Found once in this piece of work: only for what none of it changes, like a centre."""
        if key not in self._known:
            self._known[key] = find()
        return cast(T, self._known[key])

    def execute(self, statement: TypedReturnsRows[*Ts], values: Asked) -> CursorResult[*Ts]:
        """What a statement made once returns with these values: columns, never rows to change.

        The session, which keeps such rows, would take three times as long over it.
        """
        return self.session.connection().execute(statement, values)

    def write(self, statement: UpdateBase, values: Asked) -> None:
        """Runs a statement made once, past the session; what it holds of these rows is outdated."""
        self.session.connection().execute(statement, values)

    def savepoint(self) -> AbstractContextManager[object]:
        """A part that may fail: what it wrote is undone when it raises, the rest goes on."""
        return self.session.begin_nested()

    @contextmanager
    def dry_run(self) -> Iterator[None]:
        """A part that is only tried out: whatever it wrote is undone at its end."""
        tried = self.session.begin_nested()
        try:
            yield
        finally:
            tried.rollback()


@dataclass(frozen=True)
class Workplace:
    """Where pieces of work are done: a database, a clock and a vault."""

    engine: Engine
    clock: Clock
    vault: Vault

    @contextmanager
    def work(self) -> Iterator[UnitOfWork]:
        """Commits when the block ends, rolls back when it raises. Nobody else commits."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield UnitOfWork(session, self.clock.now(), self.vault)

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """For reading only: never waits for a writer, and whatever it changed is dropped."""
        with Session(self.engine, autoflush=False) as session:
            session.connection(execution_options={"reading": True})
            yield UnitOfWork(session, self.clock.now(), self.vault)
            session.rollback()
