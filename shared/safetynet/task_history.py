"""Tasks that were opened before, done ones included."""

from datetime import datetime

from sqlalchemy import or_, select

from shared.safetynet.models import TaskRow
from shared.safetynet.task_kinds import TaskKind
from shared.unit_of_work import UnitOfWork


def had_task_about_meeting(
    work: UnitOfWork, meeting_id: int, kind: TaskKind, since: datetime
) -> bool:
    """Whether a task of this kind was opened for the meeting since then, and is open or was done.

    One that was withdrawn does not count.
    """
    of_it = select(TaskRow.id).where(
        TaskRow.meeting_id == meeting_id,
        TaskRow.kind == kind,
        TaskRow.opened_at >= since,
        or_(TaskRow.done_at.is_(None), TaskRow.done_by.is_not(None)),
    )
    return work.session.scalar(of_it.limit(1)) is not None
