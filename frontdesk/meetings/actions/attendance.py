"""What staff say of a meeting that has begun: it was held, nobody came, somebody came and left, or
we were late; and take it back.

No machine ever says that somebody did not come.
"""

from collections.abc import Callable

from frontdesk.clerks import Clerk
from frontdesk.meetings.actions.meetings import own_meeting
from shared import followups
from shared.appointments import (
    Meeting,
    MeetingState,
    Refused,
    mark_came_and_left,
    mark_held,
    mark_not_come,
    mark_our_delay,
    undo_outcome,
)
from shared.citizens import lock_citizen
from shared.unit_of_work import UnitOfWork

Mark = Callable[[UnitOfWork, int, str], Meeting]
"""Writes an outcome of a meeting down, as said by a name. Raises `Refused`."""


def record_held(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> bool:
    """False when that can't be said of it. Raises `NoSuchMeeting`. Twice is once."""

    def follow(meeting: Meeting) -> None:
        followups.held(work, meeting, clerk.via, clerk.name)

    return _record(work, clerk, meeting_id, MeetingState.HELD, mark_held, follow)


def record_not_come(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> bool:
    """The citizen is somebody's task from now on, unless they have a new meeting.

    False when that can't be said of it. Raises `NoSuchMeeting`. Twice is once.
    """

    def follow(meeting: Meeting) -> None:
        followups.not_come(work, meeting, clerk.via)

    return _record(work, clerk, meeting_id, MeetingState.NOT_COME, mark_not_come, follow)


def record_left(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> bool:
    """The citizen came, and left before the meeting was held: they are to get a new time.

    False when that can't be said of it. Raises `NoSuchMeeting`. Twice is once.
    """

    def follow(meeting: Meeting) -> None:
        followups.came_and_left(work, meeting, clerk.via)

    return _record(work, clerk, meeting_id, MeetingState.LEFT, mark_came_and_left, follow)


def record_our_delay(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> bool:
    """We were late, or could not hold it: the citizen gets an apology, and is to get a new time.

    False when that can't be said of it. Raises `NoSuchMeeting`. Twice is once.
    """

    def follow(meeting: Meeting) -> None:
        followups.our_delay(work, meeting, clerk.via)

    return _record(work, clerk, meeting_id, MeetingState.OUR_DELAY, mark_our_delay, follow)


def undo_attendance(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> bool:
    """Nothing was said of it, and nobody follows it up. False when it is too late for that.

    Raises `NoSuchMeeting`.
    """
    _locked(work, clerk, meeting_id)
    try:
        reopened = undo_outcome(work, meeting_id)
    except Refused:
        return False
    followups.attendance_undone(work, reopened, clerk.via, clerk.name)
    return True


def _record(
    work: UnitOfWork,
    clerk: Clerk,
    meeting_id: int,
    outcome: MeetingState,
    mark: Mark,
    follow: Callable[[Meeting], None],
) -> bool:
    """Whether the meeting has that outcome now; `follow` is called when it has just got it."""
    if _locked(work, clerk, meeting_id).state is outcome:
        return True
    try:
        settled = mark(work, meeting_id, clerk.name)
    except Refused:
        return False
    follow(settled)
    return True


def _locked(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> Meeting:
    """Read once the citizen is locked: else both of two clerks who say the same at once would find
    that nobody has said it. Raises `NoSuchMeeting`."""
    lock_citizen(work, own_meeting(work, clerk, meeting_id).citizen_id)
    return own_meeting(work, clerk, meeting_id)
