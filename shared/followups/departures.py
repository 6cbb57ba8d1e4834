"""What follows when an adviser leaves, for the citizens whose own adviser they are."""

from datetime import datetime

from shared.citizens import citizens_by_id, citizens_of_adviser
from shared.followups.calls_to_make import NOTIFY_WITHIN
from shared.safetynet import TaskKind, close_task, open_task, open_tasks_of_kind
from shared.unit_of_work import UnitOfWork


def own_adviser_leaves(
    work: UnitOfWork, centre_id: int, adviser_id: int, name: str, from_then: datetime
) -> int:
    """Whom they want instead is a task for each citizen whose own adviser this is, due when the
    adviser (`name`) is gone. Gives how many citizens that are; while one's task is open, no other
    is opened."""
    theirs = citizens_of_adviser(work, adviser_id)
    asked = {it.citizen_id for it in open_tasks_of_kind(work, centre_id, TaskKind.OWN_ADVISER)}
    people = citizens_by_id(work, theirs)
    for citizen_id in (id for id in theirs if id not in asked):
        open_task(
            work,
            centre_id,
            TaskKind.OWN_ADVISER,
            max(work.now + NOTIFY_WITHIN, from_then),
            citizen_id=citizen_id,
            telephone=None if people[citizen_id].silent else people[citizen_id].telephone,
            language=people[citizen_id].language,
            note=name,
        )
    return len(theirs)


def own_adviser_stays(work: UnitOfWork, centre_id: int, adviser_id: int, by: str) -> None:
    """Nobody has to be asked any more."""
    theirs = set(citizens_of_adviser(work, adviser_id))
    for task in open_tasks_of_kind(work, centre_id, TaskKind.OWN_ADVISER):
        if task.citizen_id in theirs:
            close_task(work, task.id, by)
