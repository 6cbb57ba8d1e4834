"""Numbers of the hall that were never called on their day: nobody waits with them any more."""

from datetime import timedelta

from sqlalchemy import select

from shared.appointments import local_today, next_opening
from shared.safetynet.line import QueueState, find_queued
from shared.safetynet.models import QueueRow, TaskRow
from shared.safetynet.net import Because, keep_in_net
from shared.safetynet.opening_tasks import open_task
from shared.safetynet.queue_state import change_queue_state
from shared.safetynet.task_kinds import TaskKind
from shared.safetynet.unanswered_calls import find_out
from shared.unit_of_work import UnitOfWork

SEEN_TO_WITHIN = timedelta(hours=4)
"""When a colleague has to have looked at it, from the centre's next opening."""

OPEN = (QueueState.WAITING, QueueState.CALLED, QueueState.PARKED)


def numbers_of_other_days(work: UnitOfWork, centre_id: int) -> list[int]:
    """Ids of the open tasks of tickets that were drawn before the centre's local day."""
    old = select(TaskRow.id).where(
        TaskRow.centre_id == centre_id,
        TaskRow.kind == TaskKind.TICKET,
        TaskRow.done_at.is_(None),
        TaskRow.ticket_day < local_today(work, centre_id),
    )
    return list(work.session.scalars(old.order_by(TaskRow.id)))


def end_old_number(work: UnitOfWork, ticket_id: int) -> None:
    """Ends the ticket of an earlier day. What became of its holder is a task, also of one whom
    nobody knows: they may come back."""
    row = work.session.get(TaskRow, ticket_id, with_for_update=True, populate_existing=True)
    if row is None or row.done_at is not None:
        return
    place = work.session.scalar(select(QueueRow.id).where(QueueRow.task_id == ticket_id))
    queued = find_queued(work, place) if place else None
    if queued is not None:
        follow_up_id = find_out(work, queued) or _find_out_of_nobody(work, row)
        change_queue_state(
            work,
            QueueRow.id == queued.id,
            QueueRow.state.in_(OPEN),
            state=QueueState.NO_ANSWER,
            ended_at=work.now,
            follow_up_id=follow_up_id,
        )
    row.done_at = work.now
    work.session.flush()
    if row.citizen_id is not None:
        keep_in_net(work, row.citizen_id, Because.TASK_DONE)


def _find_out_of_nobody(work: UnitOfWork, ticket: TaskRow) -> int:
    """The id of the task of looking out for whoever came for this; the note is the topic."""
    return open_task(
        work,
        ticket.centre_id,
        TaskKind.NO_ANSWER,
        next_opening(work, ticket.centre_id) + SEEN_TO_WITHIN,
        language=ticket.language,
        kiosk_name=ticket.kiosk_name,
        note=ticket.note,
    ).id
