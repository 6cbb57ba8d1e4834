"""Asks staff to call citizens before a meeting, where no machine is to remind of it.

Finds the coming meetings of citizens whose support says that a person calls. From the opening of
the last day before the meeting on which the centre is open, the call is a task at the desk. A task
whose meeting was moved, cancelled or has begun, or whose citizen is no longer to be called, is
withdrawn.

Why so often: the task is there when the centre opens, and nobody calls about a meeting that was
cancelled a minute ago.

Done twice: a meeting whose task is open, or was done by a person since that opening, gets no other.
"""

from datetime import datetime, timedelta
from functools import partial

from shared.appointments import (
    Meeting,
    MeetingState,
    centre_of_meeting,
    get_centre,
    get_meeting,
    last_opening_before,
    upcoming,
)
from shared.backlog import WorkQueue, work_off
from shared.citizens import (
    centre_of_citizen,
    citizens_called,
    get_citizen,
    lock_citizen,
    support_of,
)
from shared.followups import open_call
from shared.jobs.job import Job
from shared.safetynet import (
    TaskKind,
    had_task_about_meeting,
    meetings_with_task,
    withdraw_task,
)
from shared.unit_of_work import UnitOfWork, Workplace

AT_ONCE = timedelta(hours=1)
"""When it was booked so late that the day of calling is over."""


def ask_for_reminder_calls(workplace: Workplace) -> None:
    """Opens the tasks of calling that are due, and withdraws those that are no longer needed."""
    with workplace.read() as work:
        asked = sorted(meetings_with_task(work, TaskKind.CALL_AND_REMIND))
        called = citizens_called(work)
    drop, ask = partial(_drop_needless, workplace), partial(_ask_citizen, workplace)
    work_off(workplace, WorkQueue.REMINDER_CALLS, asked, drop, centre_of_meeting)
    work_off(workplace, WorkQueue.CALLED, called, ask, centre_of_citizen)


def _drop_needless(workplace: Workplace, meeting_id: int) -> None:
    with workplace.read() as work:
        is_needed = _is_needed(work, get_meeting(work, meeting_id))
    if not is_needed:
        with workplace.work() as work:
            withdraw_task(work, meeting_id, TaskKind.CALL_AND_REMIND)


def _ask_citizen(workplace: Workplace, citizen_id: int) -> None:
    with workplace.read() as work:
        due = [each.id for each in upcoming(work, citizen_id) if _is_due(work, each)]
    for meeting_id in due:
        with workplace.work() as work:
            _ask(work, meeting_id)


def _is_due(work: UnitOfWork, meeting: Meeting) -> bool:
    """On another day it is another call; on its own day somebody who has just booked knows it."""
    opens, _ = _opening(work, meeting)
    zone = get_centre(work, meeting.centre_id).zone
    is_tomorrow_or_later = (
        meeting.starts_at.astimezone(zone).date() > work.now.astimezone(zone).date()
    )
    if not is_tomorrow_or_later or work.now < opens:
        return False
    return not had_task_about_meeting(work, meeting.id, TaskKind.CALL_AND_REMIND, since=opens)


def _is_needed(work: UnitOfWork, meeting: Meeting) -> bool:
    is_ahead = meeting.state is MeetingState.BOOKED and meeting.starts_at > work.now
    return is_ahead and _opening(work, meeting)[0] <= work.now and _is_called(work, meeting)


def _is_called(work: UnitOfWork, meeting: Meeting) -> bool:
    if get_citizen(work, meeting.citizen_id).never_called:
        return False
    return support_of(work, meeting.citizen_id).is_called


def _opening(work: UnitOfWork, meeting: Meeting) -> tuple[datetime, datetime]:
    zone = get_centre(work, meeting.centre_id).zone
    return last_opening_before(work, meeting.centre_id, meeting.starts_at.astimezone(zone).date())


def _ask(work: UnitOfWork, meeting_id: int) -> None:
    meeting = get_meeting(work, meeting_id)
    lock_citizen(work, meeting.citizen_id)
    if not (_is_needed(work, meeting) and _is_due(work, meeting)):
        return
    due_at = max(_opening(work, meeting)[1], work.now + AT_ONCE)
    open_call(work, TaskKind.CALL_AND_REMIND, meeting, due_at)


JOB = Job(
    "ask_for_reminder_calls",
    every=timedelta(seconds=30),
    run=lambda context: ask_for_reminder_calls(context.workplace),
)
