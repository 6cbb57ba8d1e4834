"""What becomes of a booked meeting: it is cancelled, it is held, the citizen does not come or does
not stay, or the centre is late.

Only staff record how a meeting went; for `UNDO_FOR` they can take it back.
"""

from sqlalchemy import ColumnElement, update

from shared.appointments.facts import Meeting, MeetingState
from shared.appointments.meeting_rows import sealed_reason
from shared.appointments.meetings import NO_MEETING, ahead, get_meeting
from shared.appointments.models import MeetingRow
from shared.appointments.occupancy import give_up_time
from shared.appointments.quarters import quarter_of
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.rules import can_undo
from shared.appointments.waiting import stop_waiting
from shared.unit_of_work import UnitOfWork


def cancel(work: UnitOfWork, meeting_id: int, via: str, reason: str = "") -> Meeting:
    """Cancels a meeting that is ahead: its time is free, and its row is kept. Cancelled a second
    time, it is returned as the first left it.

    Raises `Refused(UNKNOWN)` for any other meeting.
    """
    changed = _change(
        work,
        meeting_id,
        *ahead(work),
        state=MeetingState.CANCELLED,
        cancelled_via=via,
        cancelled_at=work.now,
        cancel_reason=sealed_reason(work, reason),
    )
    # The row is changed first, and its times go after it: the order in which a move takes both.
    if changed:
        give_up_time(work, meeting_id)
        stop_waiting(work, meeting_id)
    found = get_meeting(work, meeting_id)
    if found.state is not MeetingState.CANCELLED:
        raise Refused(Refusal.UNKNOWN)
    return found


def mark_held(work: UnitOfWork, meeting_id: int, staff: str) -> Meeting:
    """Staff record that a meeting was held. Raises `Refused(UNKNOWN)` before it begins, and for one
    that was cancelled."""
    return _decide(work, meeting_id, MeetingState.HELD, staff)


def mark_not_come(work: UnitOfWork, meeting_id: int, staff: str) -> Meeting:
    """Staff record that the citizen did not come; no machine does.

    Raises `Refused(UNKNOWN)` before the meeting begins, for one that was cancelled, and for a
    citizen who is recorded as arrived: the arrival has to be undone first.
    """
    return _decide(work, meeting_id, MeetingState.NOT_COME, staff, MeetingRow.arrived_at.is_(None))


def mark_came_and_left(work: UnitOfWork, meeting_id: int, staff: str) -> Meeting:
    """Staff record that the citizen came, and left before the meeting was held; the arrival need
    not have been recorded. Raises `Refused(UNKNOWN)` before the meeting begins, and for one that
    was cancelled."""
    return _decide(work, meeting_id, MeetingState.LEFT, staff)


def mark_our_delay(work: UnitOfWork, meeting_id: int, staff: str) -> Meeting:
    """Staff record that the centre was late or could not hold the meeting, whether the citizen came
    or not. Raises `Refused(UNKNOWN)` before it begins, and for one that was cancelled."""
    return _decide(work, meeting_id, MeetingState.OUR_DELAY, staff)


def undo_outcome(work: UnitOfWork, meeting_id: int) -> Meeting:
    """Staff take back how a meeting went: it is booked again. Raises `Refused(UNKNOWN)` when there
    is nothing to take back, and when `UNDO_FOR` is over."""
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
    """The meeting with its outcome. Raises `Refused(UNKNOWN)` unless it has begun, was not
    cancelled and fits the conditions."""
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
    """Whether the meeting fitted the conditions and was changed: of two that change it at once, one
    does."""
    changed = update(MeetingRow).where(MeetingRow.id == meeting_id, *conditions).values(values)
    returned = work.session.execute(changed.returning(MeetingRow.id))
    return returned.scalar_one_or_none() is not None
