"""What staff say of a meeting that has begun: it was held, or nobody came; and take it back.

No machine ever says that somebody did not come.
"""

from datetime import timedelta

from frontdesk.clerks import Clerk, record_audit
from frontdesk.meetings.actions.meetings import own_meeting
from shared import audit
from shared.appointments import (
    Meeting,
    MeetingState,
    Refused,
    mark_held,
    mark_not_come,
    undo_outcome,
    upcoming,
)
from shared.citizens import get_citizen
from shared.safetynet import TaskKind, close_of_meeting, open_task
from shared.unit_of_work import UnitOfWork

ASKED_WITHIN = timedelta(days=1)
"""By then somebody has asked a citizen who did not come how they are."""


def record_held(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> bool:
    """False when that can't be said of it. Raises `NoSuchMeeting`. Twice is once."""
    meeting = own_meeting(work, clerk, meeting_id)
    if meeting.state is MeetingState.HELD:
        return True
    try:
        mark_held(work, meeting_id, clerk.name)
    except Refused:
        return False
    for kind in (TaskKind.FOLLOW_UP, TaskKind.AT_THE_DOOR):
        close_of_meeting(work, meeting_id, kind, clerk.name)
    _record(work, clerk, audit.AuditAction.SAID_HELD, meeting_id)
    return True


def record_not_come(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> bool:
    """The citizen is somebody's task from now on, unless they have a new meeting.

    False when that can't be said of it. Raises `NoSuchMeeting`. Twice is once.
    """
    meeting = own_meeting(work, clerk, meeting_id)
    if meeting.state is MeetingState.NOT_COME:
        return True
    try:
        missed = mark_not_come(work, meeting_id, clerk.name)
    except Refused:
        return False
    _follow_up(work, missed)
    _record(work, clerk, audit.AuditAction.SAID_NOT_COME, meeting_id)
    return True


def undo_attendance(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> bool:
    """Nothing was said of it, and nobody follows it up. False when it is too late for that.

    Raises `NoSuchMeeting`.
    """
    own_meeting(work, clerk, meeting_id)
    try:
        undo_outcome(work, meeting_id)
    except Refused:
        return False
    close_of_meeting(work, meeting_id, TaskKind.FOLLOW_UP, clerk.name)
    _record(work, clerk, audit.AuditAction.TOOK_BACK, meeting_id)
    return True


def _follow_up(work: UnitOfWork, missed: Meeting) -> None:
    if any(each.starts_at > work.now for each in upcoming(work, missed.citizen_id)):
        return
    who = get_citizen(work, missed.citizen_id)
    open_task(
        work,
        missed.centre_id,
        TaskKind.FOLLOW_UP,
        work.now + ASKED_WITHIN,
        citizen_id=who.id,
        meeting_id=missed.id,
        telephone=None if who.silent else who.telephone,
        language=who.language,
    )


def _record(work: UnitOfWork, clerk: Clerk, action: audit.AuditAction, meeting_id: int) -> None:
    record_audit(work, clerk, action, f"meeting:{meeting_id}")
