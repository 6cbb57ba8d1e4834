"""What a clerk does who has called about an earlier time: says yes for the citizen."""

from frontdesk.clerks import Clerk
from frontdesk.now.actions.tasks import finish_task_of, own_task
from shared import followups
from shared.appointments import Refused, accept, get_meeting, offer_kept_by
from shared.safetynet import TaskKind
from shared.unit_of_work import UnitOfWork


def say_yes_to_earlier(work: UnitOfWork, clerk: Clerk, task_id: int) -> bool:
    """False when it can't be had any more; then the meeting is as it was. Raises `NoSuchTask`."""
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
