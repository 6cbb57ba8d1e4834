"""Finds booked meetings that can no longer be held, and makes each a task at the desk.

Finds the meetings that are booked at a time when the adviser is away or the centre is closed:
booked in the very moment in which the absence was saved, or passed over when staff dealt with it.
Staff get a task to find another time with the citizen.

Why so often: an absence is often reported on its own morning, and the citizen should hear of it
before they set out.

Done twice: a meeting with such a task open is not found again.
"""

from datetime import timedelta
from functools import partial

from shared.appointments import centre_of_meeting, get_meeting
from shared.backlog import WorkQueue, work_off
from shared.citizens import lock_citizen
from shared.followups import affected_ids, cannot_be_held, open_reschedule_task
from shared.jobs.job import Job
from shared.safetynet import TaskKind, open_for_meeting
from shared.unit_of_work import Workplace


def find_affected_meetings(workplace: Workplace) -> None:
    """Opens a task for each, after a second look while the citizen is locked."""
    with workplace.read() as work:
        affected = affected_ids(work)
    owe = partial(_owe, workplace)
    work_off(workplace, WorkQueue.AFFECTED, affected, owe, centre_of_meeting)


def _owe(workplace: Workplace, meeting_id: int) -> None:
    with workplace.read() as work:
        meeting = get_meeting(work, meeting_id)
        if open_for_meeting(work, meeting_id, TaskKind.FIND_TIME) is not None:
            return
    with workplace.work() as work:
        lock_citizen(work, meeting.citizen_id)
        meeting = get_meeting(work, meeting_id)
        if cannot_be_held(work, meeting):
            open_reschedule_task(work, meeting)


JOB = Job(
    "find_affected_meetings",
    every=timedelta(seconds=30),
    run=lambda context: find_affected_meetings(context.workplace),
)
