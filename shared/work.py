"""One piece of work: one transaction and one instant."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from shared.clock import Clock
from shared.vault import Vault


@dataclass(frozen=True)
class Work:
    """All that a use-case may touch. `now` is aware, in UTC, and the same throughout."""

    session: Session
    now: datetime
    vault: Vault

    def attempt(self) -> AbstractContextManager[object]:
        """A part that may fail: what it wrote is undone when it raises, the rest goes on."""
        return self.session.begin_nested()


@dataclass(frozen=True)
class Workplace:
    """Where pieces of work are done: a database, a clock and a vault."""

    engine: Engine
    clock: Clock
    vault: Vault

    @contextmanager
    def work(self) -> Iterator[Work]:
        """Commits when the block ends, rolls back when it raises. Nobody else commits."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield Work(session, self.clock.now(), self.vault)

    @contextmanager
    def look(self) -> Iterator[Work]:
        """For reading only: never waits for a writer, and whatever it changed is dropped."""
        with Session(self.engine, autoflush=False) as session:
            session.connection(execution_options={"reading": True})
            yield Work(session, self.clock.now(), self.vault)
            session.rollback()
