"""A colleague has called, and nobody answered: the task stays, and is tried again another day."""

from datetime import datetime, timedelta

from sqlalchemy import func, select

from shared.accounts import TeamCode
from shared.appointments import get_meeting, next_opening
from shared.safetynet.models import TaskEventRow, TaskRow
from shared.safetynet.opening_tasks import TaskEvent, note_task_event
from shared.safetynet.owners import find_owner
from shared.safetynet.task_kinds import CALLS_TO_MAKE
from shared.unit_of_work import UnitOfWork

TRIES = 3
"""Calls in vain after which the leaders decide what else can reach the citizen: three, as for a
number that is called in the hall."""

TRIED_AGAIN_AFTER = timedelta(hours=16)
"""After it the centre's next opening is another day, and another time of it suits better."""

CALLED_WITHIN = timedelta(hours=4)

LAST_CHANCE = timedelta(hours=1)
"""Before a meeting: later nobody who is on their way hears the telephone."""


def not_reached(work: UnitOfWork, task_id: int, staff: str) -> bool:
    """Notes that nobody answered. The task is nobody's again, and due on another day; after `TRIES`
    calls it goes to the leaders.

    False, and nothing changes, for a task that is done, or that is no call.
    """
    row = work.session.get(TaskRow, task_id, with_for_update=True, populate_existing=True)
    if row is None or row.done_at is not None or row.kind not in CALLS_TO_MAKE:
        return False
    note_task_event(work, task_id, TaskEvent.NOT_REACHED, staff)
    work.session.flush()
    row.due_at = max(row.due_at, _tried_again_by(work, row))
    row.taken_by, row.taken_at = None, None
    if calls_in_vain(work, [task_id])[task_id] >= TRIES:
        owner = find_owner(work, row.centre_id, TeamCode.LEADERS, None)
        row.team_id, row.owner_id, row.passed_up_at = owner.team_id, owner.staff_id, work.now
    work.session.flush()
    return True


def _tried_again_by(work: UnitOfWork, row: TaskRow) -> datetime:
    """On the centre's next day; about a meeting ahead of that, an hour before it."""
    by = next_opening(work, row.centre_id, work.now + TRIED_AGAIN_AFTER) + CALLED_WITHIN
    if row.meeting_id is None:
        return by
    starts_at = get_meeting(work, row.meeting_id).starts_at
    return by if starts_at <= work.now else min(by, starts_at - LAST_CHANCE)


def calls_in_vain(work: UnitOfWork, task_ids: list[int]) -> dict[int, int]:
    """How often somebody called in vain because of each of these tasks."""
    return _counted(work, task_ids, TaskEvent.NOT_REACHED)


def times_joined(work: UnitOfWork, task_ids: list[int]) -> dict[int, int]:
    """How often the same happened again, and joined each of these tasks, such as a missed call."""
    return _counted(work, task_ids, TaskEvent.JOINED)


def _counted(work: UnitOfWork, task_ids: list[int], what: TaskEvent) -> dict[int, int]:
    counted = dict.fromkeys(task_ids, 0)
    if task_ids:
        rows = work.session.execute(
            select(TaskEventRow.task_id, func.count(TaskEventRow.id))
            .where(TaskEventRow.task_id.in_(task_ids), TaskEventRow.what == what)
            .group_by(TaskEventRow.task_id)
        )
        counted.update((task_id, count) for task_id, count in rows)
    return counted
