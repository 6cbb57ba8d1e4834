"""The worker's sign of life."""

from contextlib import suppress
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from shared.notifications.models import WorkerRow
from shared.work import Work

THE_ROW = 1


def say_alive(work: Work) -> None:
    known = work.session.execute(
        update(WorkerRow)
        .where(WorkerRow.id == THE_ROW)
        .values(alive_at=work.now)
        .returning(WorkerRow.id)
    )
    if known.scalar() is None:
        with suppress(IntegrityError), work.attempt():
            work.session.add(WorkerRow(id=THE_ROW, alive_at=work.now))


def last_alive(work: Work) -> datetime | None:
    """None when there never was a worker."""
    row = work.session.get(WorkerRow, THE_ROW)
    return row.alive_at if row else None
