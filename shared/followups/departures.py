"""What follows when staff leave: for their tasks and meetings, and for the citizens whose own
adviser they are."""

from dataclasses import replace
from datetime import datetime

from shared.appointments import (
    FOR_GOOD,
    Unavailability,
    departures,
    find_adviser,
    meetings_in,
    save_gap,
)
from shared.citizens import (
    citizens_by_id,
    citizens_of_adviser,
    get_citizen,
    give_support,
    support_given,
    support_of,
)
from shared.followups.calls_to_make import NOTIFY_WITHIN, open_reschedule_task
from shared.followups.wishes import adviser_is_another
from shared.safetynet import TaskKind, close_task, hand_on_tasks, open_task, open_tasks_of_kind
from shared.unit_of_work import UnitOfWork


def staff_changed(work: UnitOfWork, centre_id: int) -> None:
    """A colleague has left, is away, or works as something else: their tasks are somebody's who is
    at work."""
    hand_on_tasks(work, centre_id)


def adviser_left(work: UnitOfWork, centre_id: int, adviser_id: int, reason: str, by: str) -> int:
    """An adviser works here no more: they are away for good, and finding another time for each of
    their meetings ahead is a task. Gives how many meetings that are."""
    gone = Unavailability(centre_id, work.now, work.now + FOR_GOOD, reason, adviser_id=adviser_id)
    save_gap(work, gone, by)
    meetings = meetings_in(work, gone)
    for meeting in meetings:
        open_reschedule_task(work, meeting)
    left = find_adviser(work, adviser_id)
    own_adviser_leaves(work, centre_id, adviser_id, left.first_name if left else "", work.now)
    staff_changed(work, centre_id)
    return len(meetings)


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
            telephone=people[citizen_id].callable_telephone,
            language=people[citizen_id].language,
            note=name,
        )
    return len(theirs)


def own_adviser_is_another(work: UnitOfWork, citizen_id: int, by: str) -> None:
    """Staff have given the citizen another adviser of their own, or none any more: nobody has to
    ask whom they want, and the wish for another one has come about."""
    centre_id = get_citizen(work, citizen_id).centre_id
    for task in open_tasks_of_kind(work, centre_id, TaskKind.OWN_ADVISER):
        if task.citizen_id == citizen_id:
            close_task(work, task.id, by)
    if support_of(work, citizen_id).adviser_id is not None:
        adviser_is_another(work, citizen_id, by)


def citizens_of_departed(work: UnitOfWork, centre_id: int) -> list[int]:
    """Ids of the citizens whose own adviser has left and is still theirs on paper."""
    gone = (it for it in departures(work, centre_id) if it.from_then <= work.now)
    return [id for it in gone for id in citizens_of_adviser(work, it.adviser_id)]


def take_departed_adviser_off(work: UnitOfWork, citizen_id: int) -> None:
    """The citizen has no own adviser any more; whatever else supports them stays. Whom they want
    instead has been asked, or is a task. The citizen is locked already."""
    given = support_given(work, citizen_id)
    if given is not None and given.support.adviser_id is not None:
        support = replace(given.support, adviser_id=None)
        give_support(work, citizen_id, support, "", given.reason)


def own_adviser_stays(work: UnitOfWork, centre_id: int, adviser_id: int, by: str) -> None:
    """Nobody has to be asked any more."""
    theirs = set(citizens_of_adviser(work, adviser_id))
    for task in open_tasks_of_kind(work, centre_id, TaskKind.OWN_ADVISER):
        if task.citizen_id in theirs:
            close_task(work, task.id, by)
