"""What the front desk says of somebody who came: they are here, or it was somebody else."""

from shared import audit
from shared.appointments import Meeting, Refused, arrive, meeting, undo_arrival
from shared.desk.clerks import Clerk
from shared.safetynet import leave_line, number_for_meeting
from shared.work import Work


class NoSuchMeeting(LookupError):
    """The clerk's house has no such meeting."""


def say_here(work: Work, clerk: Clerk, meeting_id: int) -> bool:
    """They wait in the hall with a number from now on. False when nobody can come to the meeting:
    it is on another day, cancelled, or settled.

    Raises `NoSuchMeeting`.
    """
    had_come = _own_meeting(work, clerk, meeting_id).arrived_at
    try:
        arrive(work, meeting_id, "desk")
    except Refused:
        return False
    number_for_meeting(work, meeting_id)
    if had_come is None:
        _record(work, clerk, audit.Deed.SAID_HERE, meeting_id)
    return True


def say_not_here(work: Work, clerk: Clerk, meeting_id: int) -> None:
    """Saying so once more changes nothing. Raises `NoSuchMeeting`."""
    if _own_meeting(work, clerk, meeting_id).arrived_at is not None:
        undo_arrival(work, meeting_id)
        leave_line(work, meeting_id)
        _record(work, clerk, audit.Deed.SAID_NOT_HERE, meeting_id)


def _own_meeting(work: Work, clerk: Clerk, meeting_id: int) -> Meeting:
    try:
        found = meeting(work, meeting_id)
    except Refused:
        raise NoSuchMeeting(meeting_id) from None
    if found.centre_id != clerk.centre_id:
        raise NoSuchMeeting(meeting_id)
    return found


def _record(work: Work, clerk: Clerk, deed: audit.Deed, meeting_id: int) -> None:
    audit.record(work, f"staff:{clerk.id}", deed, f"meeting:{meeting_id}")
