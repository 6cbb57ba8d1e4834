"""Finds booked meetings that can no longer be held, and makes each a task at the desk."""

from shared.appointments import Meeting, get_meeting
from shared.citizens import lock_citizen
from shared.followups import affected_meetings, cannot_be_held, open_reschedule_task
from shared.safetynet import TaskKind, open_for_meeting
from shared.unit_of_work import UnitOfWork, Workplace


def find_affected_meetings(workplace: Workplace) -> None:
    """Whoever was booked in the very moment in which an absence was saved, or was forgotten: a
    person finds another time with them."""
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
