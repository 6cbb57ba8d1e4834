"""Calls that staff owe a citizen whose meeting the centre has changed or can't hold."""

from datetime import datetime, timedelta

from shared.appointments import (
    OUTCOMES,
    Meeting,
    absences,
    closed_houses,
    in_the_house_on,
    meetings_by_id,
    meetings_in,
    readable_meetings_in,
    upcoming,
)
from shared.followups.messages_of_our_changes import LAST_CHANCE
from shared.followups.telephone import open_call
from shared.safetynet import (
    Task,
    TaskKind,
    close_of_meeting,
    meetings_with_open_task,
    open_for_meeting,
)
from shared.unit_of_work import UnitOfWork

NOTIFY_WITHIN = timedelta(hours=4)


def notify_by(work: UnitOfWork, before: datetime) -> datetime:
    """By when staff have to have called a citizen who must know something before that instant."""
    return min(work.now + NOTIFY_WITHIN, max(work.now, before - LAST_CHANCE))


def open_reschedule_task(work: UnitOfWork, meeting: Meeting) -> Task:
    """The task of finding another time together with the citizen, for a meeting that can't be held.
    While one is open for the meeting, that one."""
    return _owe(work, meeting, TaskKind.FIND_TIME, meeting.starts_at)


def open_notify_task(work: UnitOfWork, meeting: Meeting, before: datetime) -> Task:
    """The task of telling the citizen what the centre changed about a meeting; `before` is when
    they would notice. While one is open for the meeting, that one."""
    return _owe(work, meeting, TaskKind.TELL, before)


def open_new_time_task(work: UnitOfWork, meeting: Meeting, due_at: datetime) -> Task | None:
    """The task of agreeing on a new time with a citizen whose meeting came to nothing. While one is
    open for the meeting, that one; None where the citizen has another of the kind ahead."""
    ahead = (each for each in upcoming(work, meeting.citizen_id) if each.starts_at > work.now)
    if any(each.kind == meeting.kind for each in ahead):
        return None
    known = open_for_meeting(work, meeting.id, TaskKind.FIND_TIME)
    return known or open_call(work, TaskKind.FIND_TIME, meeting, due_at)


def close_new_time_tasks(work: UnitOfWork, booked: Meeting, by: str) -> None:
    """A new meeting settles the search for a new time in place of one of its kind that came to
    nothing."""
    ids = meetings_with_open_task(work, booked.citizen_id, TaskKind.FIND_TIME)
    for each in meetings_by_id(work, ids).values():
        if each.state in OUTCOMES and each.kind == booked.kind:
            close_of_meeting(work, each.id, TaskKind.FIND_TIME, by)


def affected_meetings(work: UnitOfWork, centre_id: int | None = None) -> list[Meeting]:
    """Booked meetings ahead that can't be held as they are, in order of time: the adviser is away,
    the room is shut, or the centre is closed. Without `centre_id`, of all centres."""
    found = [
        each for it in absences(work, centre_id) for each in meetings_in(work, it.unavailability)
    ]
    found += [
        each for closed in closed_houses(work, centre_id) for each in in_the_house_on(work, closed)
    ]
    return sorted({each.id: each for each in found}.values(), key=lambda each: each.starts_at)


def affected_ids(work: UnitOfWork) -> list[int]:
    """Ids of the affected meetings of all centres in order of time, and then of those during an
    absence that can't be read."""
    unreadable = [
        id
        for it in absences(work)
        for id in readable_meetings_in(work, it.unavailability).unreadable
    ]
    return [*(each.id for each in affected_meetings(work)), *unreadable]


def cannot_be_held(work: UnitOfWork, meeting: Meeting) -> bool:
    return any(each.id == meeting.id for each in affected_meetings(work, meeting.centre_id))


def _owe(work: UnitOfWork, meeting: Meeting, kind: TaskKind, before: datetime) -> Task:
    """The open task of this kind for the meeting, or a new one: there is never more than one."""
    if known := open_for_meeting(work, meeting.id, kind):
        return known
    return open_call(work, kind, meeting, notify_by(work, before))
