"""One change of how somebody in the line stands, and whose task they are meanwhile."""

from typing import Any

from sqlalchemy import ColumnElement, update

from shared.safetynet.line import find_queued
from shared.safetynet.models import QueueRow, TaskRow
from shared.safetynet.tasks import close_task
from shared.unit_of_work import UnitOfWork

NOBODY: dict[str, Any] = {"counter": None, "called_by": None, "called_at": None, "calls": 0}
"""What is known of a call, of somebody whom nobody calls."""


def change_queue_state(work: UnitOfWork, *where: ColumnElement[bool], **values: Any) -> bool:
    """False when nothing stands as `where` says."""
    changed = work.session.execute(
        update(QueueRow).where(*where).values(**values).returning(QueueRow.id)
    )
    return changed.scalar() is not None


def give_task(work: UnitOfWork, queued_id: int, staff: str | None) -> None:
    """Who waits with a ticket is the task of the clerk who called them, or of nobody."""
    found = find_queued(work, queued_id)
    if found and found.task_id is not None:
        given = update(TaskRow).where(TaskRow.id == found.task_id)
        at = work.now if staff else None
        work.session.execute(given.values(taken_by=staff, taken_at=at))


def close_their_task(work: UnitOfWork, queued_id: int, staff: str) -> None:
    found = find_queued(work, queued_id)
    if found and found.task_id is not None:
        close_task(work, found.task_id, staff)
