"""The worker's sign of life, by which the desk sees that messages are being sent."""

from contextlib import suppress
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from shared.notifications.models import WorkerRow
from shared.unit_of_work import UnitOfWork

THE_ROW = 1
ALIVE = select(WorkerRow.alive_at).where(WorkerRow.id == THE_ROW)


def say_alive(work: UnitOfWork) -> None:
    """Stores that a worker is running at this instant."""
    known = work.session.execute(
        update(WorkerRow)
        .where(WorkerRow.id == THE_ROW)
        .values(alive_at=work.now)
        .returning(WorkerRow.id)
    )
    if known.scalar() is None:
        # Two workers start at the same moment: either one's row will do.
        with suppress(IntegrityError), work.savepoint():
            work.session.add(WorkerRow(id=THE_ROW, alive_at=work.now))


def last_alive(work: UnitOfWork) -> datetime | None:
    """When a worker was last known to run; None when none ever did."""
    return work.execute(ALIVE, {}).scalar()
