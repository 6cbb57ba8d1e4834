"""Tickets: a citizen without a meeting draws a number, and waits for it to be called."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from shared.accounts import TeamCode
from shared.appointments import local_today
from shared.safetynet.line import QueueState, next_number
from shared.safetynet.models import QueueRow, TaskRow
from shared.safetynet.opening_tasks import open_task_of_kind
from shared.safetynet.owners import owner_at_once
from shared.safetynet.task_kinds import TaskKind
from shared.safetynet.tasks import Task, as_task
from shared.unit_of_work import UnitOfWork


def draw_ticket(
    work: UnitOfWork,
    centre_id: int,
    due_at: datetime,
    conversation_id: str | None,
    *,
    topic: str,
    language: str,
    kiosk_name: str,
) -> Task:
    """Draws the centre's next number of the local day, from 1; a conversation keeps its own."""
    day = local_today(work, centre_id)
    # Two that draw at once collide on the number: the second one draws again.
    while True:
        row = open_task_of_kind(work, conversation_id, TaskKind.TICKET) or _write(
            work,
            TaskRow(
                centre_id=centre_id,
                kind=TaskKind.TICKET,
                opened_at=work.now,
                due_at=due_at,
                conversation_id=conversation_id,
                language=language,
                kiosk_name=kiosk_name,
                note=topic,
                ticket=next_number(work, centre_id, day),
                ticket_day=day,
                team_id=owner_at_once(work, centre_id, TeamCode.FRONT_DESK).team_id,
            ),
        )
        if row is not None:
            return as_task(row)


def tickets_before(work: UnitOfWork, centre_id: int, ticket: int) -> int:
    """How many tickets of today with a lower number wait for the desk."""
    counted = (
        select(func.count(QueueRow.id))
        .join(TaskRow, TaskRow.id == QueueRow.task_id)
        .where(
            QueueRow.centre_id == centre_id,
            QueueRow.day == local_today(work, centre_id),
            QueueRow.number < ticket,
            QueueRow.state == QueueState.WAITING,
            TaskRow.done_at.is_(None),
        )
    )
    return work.session.scalar(counted) or 0


def _write(work: UnitOfWork, row: TaskRow) -> TaskRow | None:
    """The row with its place in the line.

    None when the number is taken, or the conversation has one.
    """
    try:
        with work.savepoint():
            work.session.add(row)
            work.session.flush()
            work.session.add(_in_line(row))
    except IntegrityError:
        return None
    return row


def _in_line(row: TaskRow) -> QueueRow:
    return QueueRow(
        centre_id=row.centre_id,
        day=row.ticket_day,
        number=row.ticket,
        task_id=row.id,
        since=row.opened_at,
        in_line_from=row.opened_at,
        state=QueueState.WAITING,
    )
