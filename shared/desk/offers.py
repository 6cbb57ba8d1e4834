"""What a clerk does who has called about an earlier time: says yes for the citizen."""

from shared.appointments import Refused, accept, offer_kept_by
from shared.desk.clerks import Clerk
from shared.desk.tasks import finish, own_task
from shared.safetynet import TaskKind
from shared.services import find_interpreter_for, tell_moved
from shared.work import Work


def say_yes_to_earlier(work: Work, clerk: Clerk, task_id: int) -> bool:
    """False when it can't be had any more; then the meeting is as it was. Raises `NoSuchTask`."""
    task = own_task(work, clerk, task_id)
    if task.kind is not TaskKind.EARLIER_TIME or task.meeting_id is None:
        return False
    offer = offer_kept_by(work, task.meeting_id)
    if offer is None:
        return False
    try:
        moved = accept(work, offer.meeting_id, clerk.via)
    except Refused:
        return False
    find_interpreter_for(work, moved)
    tell_moved(work, moved.id)
    finish(work, clerk, task_id)
    return True
