"""What staff say of a meeting that has begun: it was held, nobody came, somebody came and left, or
we were late; and take it back.

No machine ever says that somebody did not come.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

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


@dataclass(frozen=True)
class Outcome:
    """How an outcome is written down, as said by a name, and what follows from it. `mark` raises
    `Refused` where it can't be said of the meeting."""

    mark: Callable[[UnitOfWork, int, str], Meeting]
    follow: Callable[[UnitOfWork, Meeting, Clerk], None]


OUTCOMES_SAID: Mapping[MeetingState, Outcome] = {
    MeetingState.HELD: Outcome(
        mark_held, lambda work, it, clerk: followups.held(work, it, clerk.via, clerk.name)
    ),
    MeetingState.NOT_COME: Outcome(
        mark_not_come, lambda work, it, clerk: followups.not_come(work, it, clerk.via)
    ),
    MeetingState.LEFT: Outcome(
        mark_came_and_left, lambda work, it, clerk: followups.came_and_left(work, it, clerk.via)
    ),
    MeetingState.OUR_DELAY: Outcome(
        mark_our_delay, lambda work, it, clerk: followups.our_delay(work, it, clerk.via)
    ),
}
"""What staff can say of a meeting."""


def record_outcome(work: UnitOfWork, clerk: Clerk, meeting_id: int, said: MeetingState) -> bool:
    """Whether the meeting has that outcome now: what follows from it happens when it has just got
    it. False when that can't be said of it. Raises `NoSuchMeeting`. Twice is once."""
    if _locked(work, clerk, meeting_id).state is said:
        return True
    outcome = OUTCOMES_SAID[said]
    try:
        settled = outcome.mark(work, meeting_id, clerk.name)
    except Refused:
        return False
    outcome.follow(work, settled, clerk)
    return True


record_held = partial(record_outcome, said=MeetingState.HELD)
record_not_come = partial(record_outcome, said=MeetingState.NOT_COME)
record_left = partial(record_outcome, said=MeetingState.LEFT)
record_our_delay = partial(record_outcome, said=MeetingState.OUR_DELAY)


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


def _locked(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> Meeting:
    """Read once the citizen is locked: else both of two clerks who say the same at once would find
    that nobody has said it. Raises `NoSuchMeeting`."""
    lock_citizen(work, own_meeting(work, clerk, meeting_id).citizen_id)
    return own_meeting(work, clerk, meeting_id)
