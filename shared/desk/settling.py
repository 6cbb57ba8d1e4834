"""What staff say of a meeting that has begun: it was held, or nobody came; and take it back.

No machine ever says that somebody did not come.
"""

from datetime import timedelta

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
from shared.citizens import citizen
from shared.desk.clerks import Clerk, note_deed
from shared.desk.meetings import own_meeting
from shared.safetynet import TaskKind, close_of_meeting, open_task
from shared.work import Work

ASKED_WITHIN = timedelta(days=1)
"""By then somebody has asked a citizen who did not come how they are."""


def say_held(work: Work, clerk: Clerk, meeting_id: int) -> bool:
    """False when that can't be said of it. Raises `NoSuchMeeting`. Twice is once."""
    held = own_meeting(work, clerk, meeting_id)
    if held.state is MeetingState.HELD:
        return True
    try:
        mark_held(work, meeting_id, clerk.name)
    except Refused:
        return False
    for kind in (TaskKind.FOLLOW_UP, TaskKind.AT_THE_DOOR):
        close_of_meeting(work, meeting_id, kind, clerk.name)
    _record(work, clerk, audit.Deed.SAID_HELD, meeting_id)
    return True


def say_not_come(work: Work, clerk: Clerk, meeting_id: int) -> bool:
    """The citizen is somebody's task from now on, unless they have a new meeting.

    False when that can't be said of it. Raises `NoSuchMeeting`. Twice is once.
    """
    held = own_meeting(work, clerk, meeting_id)
    if held.state is MeetingState.NOT_COME:
        return True
    try:
        missed = mark_not_come(work, meeting_id, clerk.name)
    except Refused:
        return False
    _follow_up(work, missed)
    _record(work, clerk, audit.Deed.SAID_NOT_COME, meeting_id)
    return True


def take_back_outcome(work: Work, clerk: Clerk, meeting_id: int) -> bool:
    """Nothing was said of it, and nobody follows it up. False when it is too late for that.

    Raises `NoSuchMeeting`.
    """
    own_meeting(work, clerk, meeting_id)
    try:
        undo_outcome(work, meeting_id)
    except Refused:
        return False
    close_of_meeting(work, meeting_id, TaskKind.FOLLOW_UP, clerk.name)
    _record(work, clerk, audit.Deed.TOOK_BACK, meeting_id)
    return True


def _follow_up(work: Work, missed: Meeting) -> None:
    if any(each.starts_at > work.now for each in upcoming(work, missed.citizen_id)):
        return
    who = citizen(work, missed.citizen_id)
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


def _record(work: Work, clerk: Clerk, deed: audit.Deed, meeting_id: int) -> None:
    note_deed(work, clerk, deed, f"meeting:{meeting_id}")
