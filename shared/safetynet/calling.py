"""Calling somebody in the hall by their number, and what becomes of it.

Each press counts only where things stand as the clerk saw them: of two clerks the first wins, and
a press that comes twice changes nothing more.
"""

from datetime import timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, update
from sqlalchemy.exc import IntegrityError

from shared.appointments import meeting
from shared.citizens import citizen
from shared.safetynet.line import Queued, QueueState, find_queued, in_hall
from shared.safetynet.models import QueueRow, TaskRow
from shared.safetynet.stamps import stamped
from shared.safetynet.tasks import TaskKind, close_task, open_task
from shared.work import Work

CALLS = 3
"""So often somebody is called before we believe that they do not hear it."""

LETS_BY = 3
"""Who did not come waits until so many others were called, and is called once more."""

SEEN_TO_WITHIN = timedelta(hours=2)
"""Somebody finds out on the same day what became of a citizen who did not come when called."""

LONGEST_REASON = 60
"""Signs of a word on why somebody is parked."""


class Missed(StrEnum):
    """What becomes of somebody who does not come: they are called LATER once more, or it is over.

    TOO_SOON: they have to be called again first. CHANGED: meanwhile it stands otherwise.
    """

    TOO_SOON = "too-soon"
    LATER = "later"
    OVER = "over"
    CHANGED = "changed"


def call(work: Work, queued_id: int, counter: str, staff: str, press: str | None = None) -> bool:
    """False when somebody else has called them, when they no longer wait, and when this very
    `press` has called somebody before."""
    try:
        with work.attempt():
            is_called = _change(
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
        _give_task(work, queued_id, staff)
    return is_called


def call_again(work: Work, queued_id: int, calls: int) -> bool:
    """`calls` is how often they were called so far, as the clerk saw it."""
    called = (QueueRow.state == QueueState.CALLED, QueueRow.calls == calls)
    return _change(work, QueueRow.id == queued_id, *called, called_at=work.now, calls=calls + 1)


def serve(work: Work, queued_id: int, staff: str) -> bool:
    """They have been helped. False when that, or that they did not come, was said already."""
    open_states = (QueueState.CALLED, QueueState.WAITING, QueueState.PARKED)
    is_served = _change(
        work,
        QueueRow.id == queued_id,
        QueueRow.state.in_(open_states),
        state=QueueState.SERVED,
        ended_at=work.now,
    )
    if is_served:
        _close_their_task(work, queued_id, staff)
    return is_served


def serve_ticket(work: Work, task_id: int, staff: str) -> bool:
    """The same by the task of a ticket."""
    closed = close_task(work, task_id, staff)
    _change(
        work,
        QueueRow.task_id == task_id,
        QueueRow.state.not_in((QueueState.SERVED, QueueState.NO_ANSWER)),
        state=QueueState.SERVED,
        ended_at=work.now,
    )
    return closed


def no_answer(work: Work, queued_id: int, staff: str) -> Missed:
    """They do not come. The first time they go back into the line; the second time it is over, and
    of somebody whom we know a colleague finds out what happened."""
    found = find_queued(work, queued_id)
    if found is None or found.state is not QueueState.CALLED:
        return Missed.CHANGED
    if found.calls < CALLS:
        return Missed.TOO_SOON
    return _later(work, found) if found.missed == 0 else _over(work, found, staff)


def park(work: Work, queued_id: int, because: str) -> bool:
    """They will be back; until then nobody calls them, and they keep their place in the line."""
    is_parked = _change(
        work,
        QueueRow.id == queued_id,
        QueueRow.state == QueueState.CALLED,
        state=QueueState.PARKED,
        parked_because=because[:LONGEST_REASON],
        **_NOBODY,
    )
    if is_parked:
        _give_task(work, queued_id, None)
    return is_parked


def come_back(work: Work, queued_id: int) -> bool:
    """Somebody who was parked waits again, where they stood."""
    parked = (QueueRow.id == queued_id, QueueRow.state == QueueState.PARKED)
    return _change(work, *parked, state=QueueState.WAITING, parked_because="")


def undo(work: Work, queued_id: int, state: QueueState, staff: str) -> bool:
    """One step back from `state`: called is waiting, and what is over is called, or waiting.

    False when it stands otherwise, and where the citizen has drawn another number meanwhile.
    """
    if state is QueueState.CALLED:
        return _uncall(work, queued_id)
    try:
        with work.attempt():
            return _reopen(work, queued_id, state, staff)
    except IntegrityError:
        return False


_NOBODY: dict[str, Any] = {"counter": None, "called_by": None, "called_at": None, "calls": 0}


def _later(work: Work, called: Queued) -> Missed:
    is_back = _change(
        work,
        *_as_seen(called),
        state=QueueState.WAITING,
        in_line_from=_behind_others(work, called),
        missed=called.missed + 1,
        **_NOBODY,
    )
    if not is_back:
        return Missed.CHANGED
    _give_task(work, called.id, None)
    return Missed.LATER


def _over(work: Work, called: Queued, staff: str) -> Missed:
    is_over = _change(
        work,
        *_as_seen(called),
        state=QueueState.NO_ANSWER,
        missed=called.missed + 1,
        ended_at=work.now,
    )
    if not is_over:
        return Missed.CHANGED
    follow_up_id = _find_out(work, called)
    _close_their_task(work, called.id, staff)
    _change(work, QueueRow.id == called.id, follow_up_id=follow_up_id)
    return Missed.OVER


def _as_seen(called: Queued) -> tuple[ColumnElement[bool], ...]:
    return (
        QueueRow.id == called.id,
        QueueRow.state == QueueState.CALLED,
        QueueRow.missed == called.missed,
        QueueRow.calls == called.calls,
    )


def _behind_others(work: Work, called: Queued) -> Any:
    """Just after the last of the few who are called first."""
    waiting = [
        each
        for each in in_hall(work, called.centre_id)
        if each.state is QueueState.WAITING and bool(each.task_id) == bool(called.task_id)
    ]
    if len(waiting) < LETS_BY:
        return work.now
    return waiting[LETS_BY - 1].in_line_from + timedelta(microseconds=1)


def _find_out(work: Work, called: Queued) -> int | None:
    """The task of finding out, of somebody whom we know; nobody else can be asked."""
    citizen_id = _who(work, called)
    if citizen_id is None:
        return None
    known = citizen(work, citizen_id)
    return open_task(
        work,
        called.centre_id,
        TaskKind.NO_ANSWER,
        work.now + SEEN_TO_WITHIN,
        citizen_id=citizen_id,
        meeting_id=called.meeting_id,
        telephone=None if known.silent else known.telephone,
        language=known.language,
    ).id


def _who(work: Work, called: Queued) -> int | None:
    if called.meeting_id is not None:
        return meeting(work, called.meeting_id).citizen_id
    task = work.session.get_one(TaskRow, called.task_id)
    contact = stamped(work, task.conversation_id) if task.conversation_id else None
    return contact.citizen_id if contact else None


def _uncall(work: Work, queued_id: int) -> bool:
    called = (QueueRow.id == queued_id, QueueRow.state == QueueState.CALLED)
    is_undone = _change(work, *called, state=QueueState.WAITING, **_NOBODY)
    if is_undone:
        _give_task(work, queued_id, None)
    return is_undone


def _reopen(work: Work, queued_id: int, state: QueueState, staff: str) -> bool:
    row = work.session.get(QueueRow, queued_id, populate_existing=True)
    if row is None or row.state != state:
        return False
    before = QueueState.CALLED if row.called_at else QueueState.WAITING
    over = (QueueRow.id == queued_id, QueueRow.state == state)
    is_undone = _change(work, *over, state=before, ended_at=None, missed=min(row.missed, 1))
    if not is_undone:
        return False
    if row.task_id is not None:
        reopened = update(TaskRow).where(TaskRow.id == row.task_id)
        work.session.execute(reopened.values(done_at=None, done_by=None))
    if row.follow_up_id is not None:
        close_task(work, row.follow_up_id, staff)
    return True


def _give_task(work: Work, queued_id: int, staff: str | None) -> None:
    """Who waits with a ticket is the task of the clerk who called them, or of nobody."""
    found = find_queued(work, queued_id)
    if found and found.task_id is not None:
        given = update(TaskRow).where(TaskRow.id == found.task_id)
        at = work.now if staff else None
        work.session.execute(given.values(taken_by=staff, taken_at=at))


def _close_their_task(work: Work, queued_id: int, staff: str) -> None:
    found = find_queued(work, queued_id)
    if found and found.task_id is not None:
        close_task(work, found.task_id, staff)


def _change(work: Work, *where: ColumnElement[bool], **values: Any) -> bool:
    """False when nothing stands as `where` says."""
    changed = work.session.execute(
        update(QueueRow).where(*where).values(**values).returning(QueueRow.id)
    )
    return changed.scalar() is not None
