"""Finds booked meetings that can no longer be held, and makes each a task at the desk.

Finds the meetings that are booked at a time when the adviser is away or the centre is closed:
booked in the very moment in which the absence was saved, or passed over when staff dealt with it.
Staff get a task to find another time with the citizen.

Why so often: an absence is often reported on its own morning, and the citizen should hear of it
before they set out.

Done twice: a meeting with such a task open is not found again.
"""

from datetime import timedelta

from shared.appointments import Meeting, get_meeting
from shared.citizens import lock_citizen
from shared.followups import affected_meetings, cannot_be_held, open_reschedule_task
from shared.jobs.job import Job
from shared.safetynet import TaskKind, open_for_meeting
from shared.unit_of_work import UnitOfWork, Workplace


def find_affected_meetings(workplace: Workplace) -> None:
    """Opens a task for each, after a second look while the citizen is locked."""
    with workplace.read() as work:
        forgotten = [each.id for each in affected_meetings(work) if not _is_owed(work, each)]
    for meeting_id in forgotten:
        with workplace.work() as work:
            meeting = get_meeting(work, meeting_id)
            lock_citizen(work, meeting.citizen_id)
            if cannot_be_held(work, meeting):
                open_reschedule_task(work, meeting)


def _is_owed(work: UnitOfWork, meeting: Meeting) -> bool:
    return open_for_meeting(work, meeting.id, TaskKind.FIND_TIME) is not None


JOB = Job(
    "find_affected_meetings",
    every=timedelta(seconds=30),
    run=lambda context: find_affected_meetings(context.workplace),
)
