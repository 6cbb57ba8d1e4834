"""A person does not come when their number is called."""

from datetime import timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement

from shared.appointments import get_meeting
from shared.citizens import get_citizen
from shared.safetynet.line import Queued, QueueState, find_queued, in_hall
from shared.safetynet.models import QueueRow, TaskRow
from shared.safetynet.opening_tasks import open_task
from shared.safetynet.queue_state import NOBODY, change_queue_state, close_their_task, give_task
from shared.safetynet.stamps import stamped
from shared.safetynet.task_kinds import TaskKind
from shared.unit_of_work import UnitOfWork

CALLS = 3
"""Calls after which it is clear that a person does not hear them, or is not there."""

LETS_BY = 3
"""How many others are called before a person who did not come is called once more."""

SEEN_TO_WITHIN = timedelta(hours=2)
"""When a colleague has to find out, on the same day, what became of a person who did not come."""


class NoAnswerOutcome(StrEnum):
    """What follows when a called person does not come.

    They are called LATER once more, or it is OVER. TOO_SOON: they have to be called again first.
    CHANGED: the queue has changed meanwhile.
    """

    TOO_SOON = "too-soon"
    LATER = "later"
    OVER = "over"
    CHANGED = "changed"


def no_answer(work: UnitOfWork, queued_id: int, staff: str) -> NoAnswerOutcome:
    """Records that a called person does not come, after at least `CALLS` calls.

    The first time they go back into the line. The second time it is over; for a known citizen a
    task is opened to find out what happened.
    """
    found = find_queued(work, queued_id)
    if found is None or found.state is not QueueState.CALLED:
        return NoAnswerOutcome.CHANGED
    if found.calls < CALLS:
        return NoAnswerOutcome.TOO_SOON
    return _later(work, found) if found.missed == 0 else _over(work, found, staff)


def _later(work: UnitOfWork, called: Queued) -> NoAnswerOutcome:
    is_back = change_queue_state(
        work,
        *_as_seen(called),
        state=QueueState.WAITING,
        in_line_from=_behind_others(work, called),
        missed=called.missed + 1,
        **NOBODY,
    )
    if not is_back:
        return NoAnswerOutcome.CHANGED
    give_task(work, called.id, None)
    return NoAnswerOutcome.LATER


def _over(work: UnitOfWork, called: Queued, staff: str) -> NoAnswerOutcome:
    is_over = change_queue_state(
        work,
        *_as_seen(called),
        state=QueueState.NO_ANSWER,
        missed=called.missed + 1,
        ended_at=work.now,
    )
    if not is_over:
        return NoAnswerOutcome.CHANGED
    follow_up_id = find_out(work, called)
    close_their_task(work, called.id, staff)
    change_queue_state(work, QueueRow.id == called.id, follow_up_id=follow_up_id)
    return NoAnswerOutcome.OVER


def _as_seen(called: Queued) -> tuple[ColumnElement[bool], ...]:
    """Conditions that hold while nobody has changed this place in the queue since it was read."""
    return (
        QueueRow.id == called.id,
        QueueRow.state == QueueState.CALLED,
        QueueRow.missed == called.missed,
        QueueRow.calls == called.calls,
    )


def _behind_others(work: UnitOfWork, called: Queued) -> Any:
    """A place in the line just behind the first `LETS_BY` who wait."""
    waiting = [
        each
        for each in in_hall(work, called.centre_id)
        if each.state is QueueState.WAITING and bool(each.task_id) == bool(called.task_id)
    ]
    if len(waiting) < LETS_BY:
        return work.now
    return waiting[LETS_BY - 1].in_line_from + timedelta(microseconds=1)


def find_out(work: UnitOfWork, called: Queued) -> int | None:
    """The id of a task to find out what happened; None for a person whom we do not know."""
    citizen_id = _who(work, called)
    if citizen_id is None:
        return None
    known = get_citizen(work, citizen_id)
    return open_task(
        work,
        called.centre_id,
        TaskKind.NO_ANSWER,
        work.now + SEEN_TO_WITHIN,
        citizen_id=citizen_id,
        meeting_id=called.meeting_id,
        telephone=known.callable_telephone,
        language=known.language,
    ).id


def _who(work: UnitOfWork, called: Queued) -> int | None:
    if called.meeting_id is not None:
        return get_meeting(work, called.meeting_id).citizen_id
    task = work.session.get_one(TaskRow, called.task_id)
    contact = stamped(work, task.conversation_id) if task.conversation_id else None
    return contact.citizen_id if contact else None
