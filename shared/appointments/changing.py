"""What becomes of a booked meeting: it is cancelled, held, or the citizen does not come.

Only staff say how it went; for a while they can take it back.
"""

from sqlalchemy import ColumnElement, update

from shared.appointments.facts import Meeting, MeetingState
from shared.appointments.meetings import NO_MEETING, get_meeting
from shared.appointments.models import MeetingRow
from shared.appointments.occupancy import give_up_time
from shared.appointments.quarters import quarter_of
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.rules import can_undo
from shared.appointments.waiting import stop_waiting
from shared.unit_of_work import UnitOfWork


def cancel(work: UnitOfWork, meeting_id: int, via: str, reason: str = "") -> Meeting:
    """Frees its time and keeps the meeting. Of two that cancel, the second finds it cancelled.

    Raises `Refused(UNKNOWN)` for a meeting that is not ahead.
    """
    changed = _change(
        work,
        meeting_id,
        MeetingRow.quarter > quarter_of(work.now),
        MeetingRow.state == MeetingState.BOOKED,
        state=MeetingState.CANCELLED,
        cancelled_via=via,
        cancelled_at=work.now,
        cancel_reason=reason,
    )
    if changed:
        give_up_time(work, meeting_id)
        stop_waiting(work, meeting_id)
    found = get_meeting(work, meeting_id)
    if found.state is not MeetingState.CANCELLED:
        raise Refused(Refusal.UNKNOWN)
    return found


def mark_held(work: UnitOfWork, meeting_id: int, staff: str) -> Meeting:
    """Staff say that it took place. Raises `Refused(UNKNOWN)` before it has begun."""
    return _decide(work, meeting_id, MeetingState.HELD, staff)


def mark_not_come(work: UnitOfWork, meeting_id: int, staff: str) -> Meeting:
    """Staff say that nobody came; no machine does.

    Raises `Refused(UNKNOWN)` before the start, and of somebody who has come: that is undone first.
    """
    return _decide(work, meeting_id, MeetingState.NOT_COME, staff, MeetingRow.arrived_at.is_(None))


def undo_outcome(work: UnitOfWork, meeting_id: int) -> Meeting:
    """Nobody has said yet how it went. Raises `Refused(UNKNOWN)` when it is too late for that."""
    meeting = get_meeting(work, meeting_id)
    if not can_undo(meeting.state, meeting.settled_at, work.now):
        raise Refused(Refusal.UNKNOWN)
    _change(
        work,
        meeting_id,
        MeetingRow.state == meeting.state,
        state=MeetingState.BOOKED,
        settled_by=None,
        settled_at=None,
    )
    return get_meeting(work, meeting_id)


def _decide(
    work: UnitOfWork,
    meeting_id: int,
    outcome: MeetingState,
    staff: str,
    *besides: ColumnElement[bool],
) -> Meeting:
    changed = _change(
        work,
        meeting_id,
        MeetingRow.quarter <= quarter_of(work.now),
        MeetingRow.state.not_in(NO_MEETING),
        *besides,
        state=outcome,
        settled_by=staff,
        settled_at=work.now,
    )
    if not changed:
        raise Refused(Refusal.UNKNOWN)
    return get_meeting(work, meeting_id)


def _change(
    work: UnitOfWork, meeting_id: int, *conditions: ColumnElement[bool], **values: object
) -> bool:
    """Whether the meeting was as the conditions say, and was changed by us."""
    changed = update(MeetingRow).where(MeetingRow.id == meeting_id, *conditions).values(values)
    returned = work.session.execute(changed.returning(MeetingRow.id))
    return returned.scalar_one_or_none() is not None
