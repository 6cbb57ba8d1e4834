"""Calling people in the hall by their number: called, called again, served, parked, undone.

Each step counts only if the queue still stands as the clerk saw it: of two clerks the first wins,
and a press that arrives twice changes nothing more.
"""

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from shared.safetynet.line import QueueState
from shared.safetynet.models import QueueRow, TaskRow
from shared.safetynet.net import close_task
from shared.safetynet.queue_state import NOBODY, change_queue_state, close_their_task, give_task
from shared.unit_of_work import UnitOfWork

LONGEST_REASON = 60
"""Characters of the reason why a person is parked."""


def call_up(
    work: UnitOfWork, queued_id: int, counter: str, staff: str, press: str | None = None
) -> bool:
    """Calls a waiting or parked person to a counter.

    False when a colleague has called them first, when they no longer wait, and when this very
    `press` (the id of one press of the button) has called a person before.
    """
    try:
        with work.savepoint():
            is_called = change_queue_state(
                work,
                QueueRow.id == queued_id,
                QueueRow.state.in_((QueueState.WAITING, QueueState.PARKED)),
                state=QueueState.CALLED,
                counter=counter,
                called_by=staff,
                called_at=work.now,
                calls=1,
                press=press,
                parked_because="",
            )
    except IntegrityError:
        return False
    if is_called:
        give_task(work, queued_id, staff)
    return is_called


def call_again(work: UnitOfWork, queued_id: int, calls: int) -> bool:
    """Calls a person once more; `calls` is how often before, as the clerk saw it."""
    called = (QueueRow.state == QueueState.CALLED, QueueRow.calls == calls)
    return change_queue_state(
        work, QueueRow.id == queued_id, *called, called_at=work.now, calls=calls + 1
    )


def mark_served(work: UnitOfWork, queued_id: int, staff: str) -> bool:
    """Marks a person as served, and closes their task; False when they were done already."""
    open_states = (QueueState.CALLED, QueueState.WAITING, QueueState.PARKED)
    is_served = change_queue_state(
        work,
        QueueRow.id == queued_id,
        QueueRow.state.in_(open_states),
        state=QueueState.SERVED,
        ended_at=work.now,
    )
    if is_served:
        close_their_task(work, queued_id, staff)
    return is_served


def mark_ticket_served(work: UnitOfWork, task_id: int, staff: str) -> bool:
    """Marks the person with this ticket's task as served; False when it was closed already."""
    change_queue_state(
        work,
        QueueRow.task_id == task_id,
        QueueRow.state.not_in((QueueState.SERVED, QueueState.NO_ANSWER)),
        state=QueueState.SERVED,
        ended_at=work.now,
    )
    return close_task(work, task_id, staff)


def park(work: UnitOfWork, queued_id: int, because: str) -> bool:
    """Parks a called person who will be back.

    They keep their place in the line, and nobody calls them.
    """
    is_parked = change_queue_state(
        work,
        QueueRow.id == queued_id,
        QueueRow.state == QueueState.CALLED,
        state=QueueState.PARKED,
        parked_because=because[:LONGEST_REASON],
        **NOBODY,
    )
    if is_parked:
        give_task(work, queued_id, None)
    return is_parked


def unpark(work: UnitOfWork, queued_id: int) -> bool:
    """Lets a parked person wait again, at their place in the line."""
    parked = (QueueRow.id == queued_id, QueueRow.state == QueueState.PARKED)
    return change_queue_state(work, *parked, state=QueueState.WAITING, parked_because="")


def undo(work: UnitOfWork, queued_id: int, state: QueueState, staff: str) -> bool:
    """Takes one step back from `state`: a called person waits.

    One who was done is called, or waits. False when the state has changed, and when the citizen has
    drawn another number meanwhile.
    """
    if state is QueueState.CALLED:
        return _uncall(work, queued_id)
    try:
        with work.savepoint():
            return _reopen(work, queued_id, state, staff)
    except IntegrityError:
        return False


def _uncall(work: UnitOfWork, queued_id: int) -> bool:
    called = (QueueRow.id == queued_id, QueueRow.state == QueueState.CALLED)
    is_undone = change_queue_state(work, *called, state=QueueState.WAITING, **NOBODY)
    if is_undone:
        give_task(work, queued_id, None)
    return is_undone


def _reopen(work: UnitOfWork, queued_id: int, state: QueueState, staff: str) -> bool:
    row = work.session.get(QueueRow, queued_id, populate_existing=True)
    if row is None or row.state != state:
        return False
    before = QueueState.CALLED if row.called_at else QueueState.WAITING
    over = (QueueRow.id == queued_id, QueueRow.state == state)
    is_undone = change_queue_state(
        work, *over, state=before, ended_at=None, missed=min(row.missed, 1)
    )
    if not is_undone:
        return False
    if row.task_id is not None:
        reopened = update(TaskRow).where(TaskRow.id == row.task_id)
        work.session.execute(reopened.values(done_at=None, done_by=None))
    if row.follow_up_id is not None:
        close_task(work, row.follow_up_id, staff)
    return True
