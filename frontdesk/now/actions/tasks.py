"""Tasks at the desk: taken by one clerk, so that no other does the same, and marked as done."""

from enum import StrEnum

from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.appointments import get_meeting
from shared.citizens import lock_citizen
from shared.dialogue import lock_conversation
from shared.followups import (
    TO_FIND,
    PromiseKind,
    PromiseState,
    cannot_be_held,
    forget_unless_owed,
    met_at_door,
    promise_of,
    told_otherwise,
)
from shared.safetynet import (
    Task,
    TaskKind,
    close_task,
    find_task,
    mark_ticket_served,
    not_reached,
    take_task,
    would_be_lost,
)
from shared.services import open_kiosks_again
from shared.unit_of_work import NotFound, UnitOfWork


class FinishOutcome(StrEnum):
    """What became of marking a task as done; the value is the id of the sentence that says so."""

    DONE = "desk-done"
    NOT_YET = "desk-not-done-yet"
    NEXT_STEP_FIRST = "desk-next-step-first"


ANSWERED_ELSEWHERE = frozenset(
    {
        TaskKind.QUESTION,
        TaskKind.WISH,
        TaskKind.SUGGESTION,
        TaskKind.SAME_PERSON,
        TaskKind.TWO_ARRIVALS,
    }
)
"""Kinds of task that end with the answer, given on a page of its own."""


class NoSuchTask(NotFound):
    """The clerk's centre has no such task."""


def claim_task(work: UnitOfWork, clerk: Clerk, task_id: int) -> str | None:
    """Takes a task, if no colleague was first.

    The name of who has it, None when it is done already. A ticket is called by its number, and
    cannot be taken. Raises `NoSuchTask`.
    """
    task = own_task(work, clerk, task_id)
    if task.kind is not TaskKind.TICKET and take_task(work, task_id, clerk.name):
        record_audit(work, clerk, audit.AuditAction.TOOK_TASK, f"task:{task_id}")
        return clerk.name
    standing = find_task(work, task_id)
    return None if standing is None or standing.done_at else standing.taken_by


def finish_task_of(work: UnitOfWork, clerk: Clerk, task_id: int) -> FinishOutcome:
    """Marks a task as done; a repeat changes nothing. Raises `NoSuchTask`.

    Nothing changes for a question, a wish or a suggestion, which is answered instead, for an
    interpreter, of whom it is said who is booked, while its meeting still needs another time, and
    while its citizen has no other next step. What was said in a conversation is erased with its
    last task. Whoever has seen to it that somebody tries values opens the kiosks again.
    """
    task = own_task(work, clerk, task_id)
    if task.conversation_id:
        lock_conversation(work, task.conversation_id)
    if task.citizen_id is not None:
        # Before it is asked what else lies ahead: who cancels a meeting at this moment trusts in
        # the task. In this order: cancelling, too, holds the citizen before their tasks.
        lock_citizen(work, task.citizen_id)
    is_answered_elsewhere = task.kind in ANSWERED_ELSEWHERE or _needs_an_interpreter(work, task)
    if is_answered_elsewhere or _needs_another_time(work, task):
        return FinishOutcome.NOT_YET
    if _is_last_hold(work, task):
        return FinishOutcome.NEXT_STEP_FIRST
    close = mark_ticket_served if task.kind is TaskKind.TICKET else close_task
    if close(work, task_id, clerk.name):
        record_audit(work, clerk, audit.AuditAction.CLOSED_TASK, f"task:{task_id}")
        _keep_promises(work, clerk, task)
        if task.kind is TaskKind.GUESSING:
            open_kiosks_again(work, task.centre_id, task.kiosk_name)
        if task.conversation_id:
            forget_unless_owed(work, task.conversation_id)
    return FinishOutcome.DONE


def say_not_reached(work: UnitOfWork, clerk: Clerk, task_id: int) -> bool:
    """Notes that the clerk called and nobody answered; the task is tried again another day.

    False for a task that is done, or no call. Raises `NoSuchTask`.
    """
    own_task(work, clerk, task_id)
    if not not_reached(work, task_id, clerk.name):
        return False
    record_audit(work, clerk, audit.AuditAction.REACHED_NOBODY, f"task:{task_id}")
    return True


def _keep_promises(work: UnitOfWork, clerk: Clerk, task: Task) -> None:
    """What the task was about is told to the citizen, or done at the door."""
    if task.meeting_id is None:
        return
    if task.kind in (TaskKind.TELL, TaskKind.FIND_TIME):
        told_otherwise(work, task.meeting_id, clerk.via)
    if task.kind is TaskKind.AT_THE_DOOR:
        met_at_door(work, task.meeting_id, clerk.via)


def _needs_an_interpreter(work: UnitOfWork, task: Task) -> bool:
    if task.kind not in TO_FIND or task.meeting_id is None:
        return False
    promise = promise_of(work, task.meeting_id, PromiseKind.INTERPRETER)
    is_ahead = get_meeting(work, task.meeting_id).starts_at > work.now
    return promise is not None and promise.state is PromiseState.PROMISED and is_ahead


def _needs_another_time(work: UnitOfWork, task: Task) -> bool:
    if task.kind is not TaskKind.FIND_TIME or task.meeting_id is None:
        return False
    meeting = get_meeting(work, task.meeting_id)
    return meeting.starts_at > work.now and cannot_be_held(work, meeting)


def _is_last_hold(work: UnitOfWork, task: Task) -> bool:
    if task.kind is not TaskKind.NEXT_STEP or task.citizen_id is None:
        return False
    return would_be_lost(work, task.citizen_id, task.id)


def own_task(work: UnitOfWork, clerk: Clerk, task_id: int) -> Task:
    """A task of the clerk's centre. Raises `NoSuchTask`."""
    found = find_task(work, task_id)
    if found is None or found.centre_id != clerk.centre_id:
        raise NoSuchTask(task_id)
    return found
