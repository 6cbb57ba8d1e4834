"""The worker's sign of life, by which the desk sees that messages are being sent."""

from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from shared.clock import Mark
from shared.notifications.models import WorkerRow
from shared.unit_of_work import UnitOfWork

THE_ROW = 1
ALIVE = select(WorkerRow.alive_at, WorkerRow.boot, WorkerRow.seconds).where(WorkerRow.id == THE_ROW)

SILENT = timedelta(minutes=3)
"""A worker that has not told of itself for so long sends nothing: it does so every half minute."""


def say_alive(work: UnitOfWork) -> None:
    """Stores that a worker is running at this instant."""
    now = {"alive_at": work.now, "boot": work.mark.boot, "seconds": work.mark.seconds}
    known = work.session.execute(
        update(WorkerRow).where(WorkerRow.id == THE_ROW).values(now).returning(WorkerRow.id)
    )
    if known.scalar() is None:
        # Two workers start at the same moment: either one's row will do.
        with suppress(IntegrityError), work.savepoint():
            work.session.add(WorkerRow(id=THE_ROW, **now))


def last_alive(work: UnitOfWork) -> datetime | None:
    """When a worker was last known to run; None when none ever did."""
    row = work.execute(ALIVE, {}).one_or_none()
    return row.alive_at if row else None


def is_silent(work: UnitOfWork) -> bool:
    """Whether no worker has told of itself for `SILENT`, whatever was done to the clock since."""
    row = work.execute(ALIVE, {}).one_or_none()
    return row is None or Mark(row.boot, row.seconds, row.alive_at).until(work.mark) > SILENT
