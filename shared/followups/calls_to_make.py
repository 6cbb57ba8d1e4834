"""What we owe whose meeting we have changed, or can't hold: a word in time, or another time."""

from datetime import datetime, timedelta

from shared.appointments import (
    Meeting,
    absences,
    closed_houses,
    in_the_house_on,
    meetings_in,
)
from shared.citizens import get_citizen
from shared.followups.messages_of_our_changes import LAST_CHANCE
from shared.followups.telephone import number_to_call
from shared.safetynet import Task, TaskKind, open_for_meeting, open_task
from shared.unit_of_work import UnitOfWork

NOTIFY_WITHIN = timedelta(hours=4)


def notify_by(work: UnitOfWork, before: datetime) -> datetime:
    """When somebody has to have been called, who must know before then."""
    return min(work.now + NOTIFY_WITHIN, max(work.now, before - LAST_CHANCE))


def open_reschedule_task(work: UnitOfWork, meeting: Meeting) -> Task:
    """It can't be held when it is booked: another time is found with the citizen."""
    return _owe(work, meeting, TaskKind.FIND_TIME, meeting.starts_at)


def open_notify_task(work: UnitOfWork, meeting: Meeting, before: datetime) -> Task:
    """It is another meeting than the citizen knows; `before` is when they would notice."""
    return _owe(work, meeting, TaskKind.TELL, before)


def affected_meetings(work: UnitOfWork, centre_id: int | None = None) -> list[Meeting]:
    """Booked ones, not over, that can't be held as they are: somebody is away, or all is closed."""
    found = [
        each for it in absences(work, centre_id) for each in meetings_in(work, it.unavailability)
    ]
    found += [
        each for closed in closed_houses(work, centre_id) for each in in_the_house_on(work, closed)
    ]
    return sorted({each.id: each for each in found}.values(), key=lambda each: each.starts_at)


def cannot_be_held(work: UnitOfWork, meeting: Meeting) -> bool:
    return any(each.id == meeting.id for each in affected_meetings(work, meeting.centre_id))


def _owe(work: UnitOfWork, meeting: Meeting, kind: TaskKind, before: datetime) -> Task:
    """One of a kind for a meeting, however often something happens to it."""
    if known := open_for_meeting(work, meeting.id, kind):
        return known
    who = get_citizen(work, meeting.citizen_id)
    return open_task(
        work,
        meeting.centre_id,
        kind,
        notify_by(work, before),
        citizen_id=who.id,
        meeting_id=meeting.id,
        telephone=number_to_call(who, meeting),
        language=who.language,
        note=meeting.number,
    )
