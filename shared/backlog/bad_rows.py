"""Rows that could not be worked off: counted, tried again after growing pauses, then set aside."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, cast, delete, exists, func, select, update
from sqlalchemy.orm import InstrumentedAttribute

from shared.backlog.facts import RowSetAside, WorkQueue
from shared.backlog.models import BadRow
from shared.clock import Mark
from shared.unit_of_work import UnitOfWork

PAUSES = (timedelta(minutes=1), timedelta(minutes=10))
"""After the first and the second try that failed; the third is the last."""

MOST_TRIES = len(PAUSES) + 1


def bad_keys(work: UnitOfWork, queue: WorkQueue) -> dict[str, bool]:
    """The rows of a queue that have failed; whether each is left alone at this moment."""
    rows = work.session.scalars(select(BadRow).where(BadRow.queue == queue))
    return {row.key: _rests(work, row) for row in rows}


def rested_keys(work: UnitOfWork, queue: WorkQueue) -> list[str]:
    """The rows of a queue that have failed and are to be tried again by now."""
    return [key for key, rests in bad_keys(work, queue).items() if not rests]


def never_failed(queue: WorkQueue, key: InstrumentedAttribute[Any]) -> ColumnElement[bool]:
    """For a statement about the rows of a queue: this one has never failed."""
    return ~exists().where(BadRow.queue == queue, BadRow.key == cast(key, String))


def note_bad(work: UnitOfWork, queue: WorkQueue, key: str, reason: str) -> bool:
    """Counts a try that failed; True when it was the last one, and the row is set aside."""
    row = work.session.get(BadRow, (queue, key), with_for_update=True)
    if row is None:
        row = BadRow(queue=queue, key=key, tries=0)
        work.session.add(row)
    row.tries, row.reason = row.tries + 1, reason[:120]
    row.boot, row.seconds, row.at = work.mark.boot, work.mark.seconds, work.now
    if row.tries >= MOST_TRIES:
        row.set_aside_at = work.now
    return row.set_aside_at is not None


def note_centre(work: UnitOfWork, queue: WorkQueue, key: str, centre_id: int | None) -> None:
    """Writes down whose a bad row is; None where nobody can tell."""
    where = (BadRow.queue == queue, BadRow.key == key)
    work.session.execute(update(BadRow).where(*where).values(centre_id=centre_id))


def forget_bad(work: UnitOfWork, queue: WorkQueue, key: str) -> None:
    """The row was worked off after all."""
    work.session.execute(delete(BadRow).where(BadRow.queue == queue, BadRow.key == key))


def rows_set_aside(work: UnitOfWork) -> list[RowSetAside]:
    """All rows that are not tried any more, by queue, the latest first."""
    rows = work.session.scalars(
        select(BadRow)
        .where(BadRow.set_aside_at.is_not(None))
        .order_by(BadRow.queue, BadRow.set_aside_at.desc(), BadRow.key)
    )
    return [RowSetAside(row.queue, row.key, row.centre_id, row.reason, row.at) for row in rows]


def count_set_aside(work: UnitOfWork) -> dict[str, int]:
    """How many rows of each queue are set aside; queues without any are left out."""
    counted = select(BadRow.queue, func.count().label("number")).where(
        BadRow.set_aside_at.is_not(None)
    )
    rows = work.session.execute(counted.group_by(BadRow.queue).order_by(BadRow.queue))
    return {row.queue: row.number for row in rows}


def take_untold(work: UnitOfWork) -> set[int | None]:
    """The centres of what was set aside and the desk was not told of; None where it is not known.

    Marked as told in this transaction.
    """
    rows = work.session.execute(
        update(BadRow)
        .where(BadRow.set_aside_at.is_not(None), BadRow.told_at.is_(None))
        .values(told_at=work.now)
        .returning(BadRow.centre_id)
    )
    return set(rows.scalars())


def has_untold(work: UnitOfWork) -> bool:
    """Whether anything was set aside that the desk was not told of."""
    untold = select(BadRow.key).where(BadRow.set_aside_at.is_not(None), BadRow.told_at.is_(None))
    return work.session.scalar(untold.limit(1)) is not None


def try_again(work: UnitOfWork, queues: Iterable[str] = ()) -> list[RowSetAside]:
    """Lets rows that were set aside be tried anew, as if they had never failed; gives them.

    Of these queues, or of all.
    """
    again = [it for it in rows_set_aside(work) if it.queue in set(queues) or not queues]
    for each in again:
        forget_bad(work, WorkQueue(each.queue), each.key)
    return again


def _rests(work: UnitOfWork, row: BadRow) -> bool:
    if row.set_aside_at is not None:
        return True
    waited = Mark(row.boot, row.seconds, row.at).until(work.mark)
    return waited < PAUSES[row.tries - 1]
