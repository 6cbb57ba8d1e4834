"""Numbers of the hall that were given to the wrong meeting, and what a second arrival leaves.

A number belongs to whoever holds it in their hand: it never changes hands. What changes is the
meeting that it stands for.
"""

from dataclasses import dataclass

from sqlalchemy import select, update

from shared.appointments import get_meeting, local_today
from shared.safetynet.line import QueueState
from shared.safetynet.models import QueueRow, TaskRow
from shared.safetynet.net import close_task
from shared.safetynet.task_kinds import TaskKind
from shared.safetynet.tasks import Task, as_task
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class SecondArrival:
    """Somebody came to a meeting to which somebody had come before.

    `task` is the desk's of finding out who is who. `ticket_id` is the task of the ticket by which
    the second one is called, None once that is over; `number` is on it, 0 for none.
    """

    task: Task
    ticket_id: int | None
    number: int


def second_arrivals(work: UnitOfWork, meeting_id: int) -> list[SecondArrival]:
    """The second arrivals at a meeting that nobody has seen to yet, the earliest first."""
    asked = select(TaskRow).where(
        TaskRow.meeting_id == meeting_id,
        TaskRow.kind == TaskKind.TWO_ARRIVALS,
        TaskRow.done_at.is_(None),
    )
    return [_second(work, row) for row in work.session.scalars(asked.order_by(TaskRow.id))]


def exchange_numbers(work: UnitOfWork, one_id: int, other_id: int) -> None:
    """Lets today's numbers of two meetings of one centre stand for the other meeting; where one has
    none, the number of the other becomes its."""
    rows = {other_id: _row_of(work, one_id), one_id: _row_of(work, other_id)}
    states = {id: row.state for id, row in rows.items() if row is not None}
    _hold_the_places(work, *rows.values())
    for id, row in rows.items():
        if row is not None:
            row.meeting_id, row.state = id, states[id]
    work.session.flush()


def give_number_to_meeting(work: UnitOfWork, meeting_id: int, ticket_id: int, staff: str) -> bool:
    """Makes the number of a ticket the meeting's, and the meeting's number so far that ticket's:
    its holder waits for the desk instead. Where the meeting had none, the ticket is over.

    False, and nothing has changed, when the ticket is over already.
    """
    before, ticket = _row_of(work, meeting_id), _row_of_ticket(work, ticket_id)
    if ticket is None or ticket.state == QueueState.LEFT:
        return False
    state = before.state if before else QueueState.LEFT
    _hold_the_places(work, before)
    ticket.task_id, ticket.meeting_id = None, meeting_id
    work.session.flush()
    if before is None:
        close_task(work, ticket_id, staff)
        return True
    before.task_id, before.meeting_id, before.state = ticket_id, None, state
    work.session.flush()
    work.session.execute(
        update(TaskRow).where(TaskRow.id == ticket_id).values(ticket=before.number)
    )
    return True


def end_second_number(work: UnitOfWork, ticket_id: int, staff: str) -> bool:
    """Ends the number of a ticket whose holder has another one; False when it is over already."""
    row = _row_of_ticket(work, ticket_id)
    if row is not None:
        row.state, row.ended_at = QueueState.LEFT, work.now
        work.session.flush()
    return close_task(work, ticket_id, staff)


def _second(work: UnitOfWork, row: TaskRow) -> SecondArrival:
    tickets = select(TaskRow).where(
        TaskRow.conversation_id == row.conversation_id,
        TaskRow.kind == TaskKind.TICKET,
        TaskRow.done_at.is_(None),
    )
    ticket = work.session.scalar(tickets) if row.conversation_id else None
    number = ticket.ticket if ticket else 0
    return SecondArrival(as_task(row), ticket.id if ticket else None, number or 0)


def _row_of(work: UnitOfWork, meeting_id: int) -> QueueRow | None:
    """The meeting's place in today's line, locked; None where it has no number."""
    day = local_today(work, get_meeting(work, meeting_id).centre_id)
    return work.session.scalar(
        select(QueueRow)
        .where(
            QueueRow.meeting_id == meeting_id,
            QueueRow.day == day,
            QueueRow.state != QueueState.LEFT,
        )
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def _row_of_ticket(work: UnitOfWork, ticket_id: int) -> QueueRow | None:
    return work.session.scalar(
        select(QueueRow)
        .where(QueueRow.task_id == ticket_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def _hold_the_places(work: UnitOfWork, *rows: QueueRow | None) -> None:
    """The database allows a meeting one number at a time: while two are exchanged, neither has."""
    for row in rows:
        if row is not None:
            row.state = QueueState.LEFT
    work.session.flush()
