"""Changes of a person's state in the queue, and of the task that goes with it."""

from typing import Any

from sqlalchemy import ColumnElement, update

from shared.safetynet.line import find_queued
from shared.safetynet.models import QueueRow, TaskRow
from shared.safetynet.net import close_task
from shared.unit_of_work import UnitOfWork

NOBODY: dict[str, Any] = {"counter": None, "called_by": None, "called_at": None, "calls": 0}
"""Column values of a person in the queue who is not called."""


def change_queue_state(work: UnitOfWork, *where: ColumnElement[bool], **values: Any) -> bool:
    """Sets these columns where the conditions still hold; False when no row fits them any more."""
    changed = work.session.execute(
        update(QueueRow).where(*where).values(**values).returning(QueueRow.id)
    )
    return changed.scalar() is not None


def give_task(work: UnitOfWork, queued_id: int, staff: str | None) -> None:
    """Makes the task of a person with a ticket the calling clerk's; None: nobody's again."""
    found = find_queued(work, queued_id)
    if found and found.task_id is not None:
        given = update(TaskRow).where(TaskRow.id == found.task_id)
        at = work.now if staff else None
        work.session.execute(given.values(taken_by=staff, taken_at=at))


def close_their_task(work: UnitOfWork, queued_id: int, staff: str) -> None:
    """Closes the task of a person with a ticket; does nothing for one who waits for a meeting."""
    found = find_queued(work, queued_id)
    if found and found.task_id is not None:
        close_task(work, found.task_id, staff)
