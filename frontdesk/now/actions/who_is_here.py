"""Arrivals that the front desk records, and takes back."""

from frontdesk.clerks import Clerk, record_audit
from frontdesk.meetings.actions.meetings import own_meeting
from shared import audit, followups
from shared.appointments import Refused, arrive, undo_arrival
from shared.safetynet import TaskKind, leave_line, number_for_meeting, withdraw_task
from shared.unit_of_work import UnitOfWork


def say_here(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> bool:
    """Records that the citizen has come: they wait in the hall with a number.

    False when nobody can come to the meeting: it is on another day, cancelled, or over and
    recorded. Raises `NoSuchMeeting`.
    """
    own_meeting(work, clerk, meeting_id)
    try:
        came = arrive(work, meeting_id, "desk")
    except Refused:
        return False
    followups.arrival_recorded(work, came, "desk")
    number_for_meeting(work, meeting_id)
    if came.is_first:
        _record(work, clerk, audit.AuditAction.SAID_HERE, meeting_id)
    return True


def say_not_here(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> None:
    """Takes an arrival back; a repeat changes nothing. Raises `NoSuchMeeting`."""
    before = own_meeting(work, clerk, meeting_id)
    if before.arrived_at is not None:
        followups.arrival_undone(work, before, undo_arrival(work, meeting_id), "desk")
        leave_line(work, meeting_id)
        withdraw_task(work, meeting_id, TaskKind.AT_THE_DOOR)
        _record(work, clerk, audit.AuditAction.SAID_NOT_HERE, meeting_id)


def _record(work: UnitOfWork, clerk: Clerk, action: audit.AuditAction, meeting_id: int) -> None:
    record_audit(work, clerk, action, f"meeting:{meeting_id}")
