"""Accepting an earlier time for a citizen whom the clerk has called about it."""

from frontdesk.clerks import Clerk
from frontdesk.now.actions.tasks import finish_task_of, own_task
from shared import followups
from shared.appointments import Refused, accept, get_meeting, offer_kept_by
from shared.safetynet import TaskKind
from shared.unit_of_work import UnitOfWork


def say_yes_to_earlier(work: UnitOfWork, clerk: Clerk, task_id: int) -> bool:
    """Moves the citizen's meeting to the offered time, and closes the task.

    False, and the meeting unchanged, when the time is no longer free. Raises `NoSuchTask`.
    """
    task = own_task(work, clerk, task_id)
    if task.kind is not TaskKind.EARLIER_TIME or task.meeting_id is None:
        return False
    offer = offer_kept_by(work, task.meeting_id)
    if offer is None:
        return False
    before = get_meeting(work, offer.meeting_id)
    try:
        moved = accept(work, offer.meeting_id, clerk.via)
    except Refused:
        return False
    followups.moved(work, before, moved, clerk.via)
    finish_task_of(work, clerk, task_id)
    return True
