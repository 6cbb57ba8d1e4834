"""A meeting is called off: the citizen, the interpreter and the adviser get to know."""

from datetime import timedelta

from shared.appointments import Meeting, MeetingState, Reason, cancel, get_centre
from shared.followups.interpreters import call_off_interpreter_for
from shared.followups.messages import notify_cancelled
from shared.safetynet import TaskKind, open_task
from shared.unit_of_work import UnitOfWork

TOLD_WITHIN = timedelta(minutes=15)
"""By then the adviser knows that nobody comes today."""


def cancel_meeting(
    work: UnitOfWork,
    meeting: Meeting,
    via: str,
    reason: Reason,
    language: str,
    conversation_id: str | None = None,
) -> Meeting:
    """`held` as it was before: who calls off once more tells nobody. Raises `Refused`."""
    cancelled = cancel(work, meeting.id, via, reason)
    if meeting.state is MeetingState.CANCELLED:
        return cancelled
    notify_cancelled(work, cancelled.id)
    call_off_interpreter_for(work, cancelled, conversation_id)
    zone = get_centre(work, meeting.centre_id).zone
    if cancelled.starts_at.astimezone(zone).date() == work.now.astimezone(zone).date():
        open_task(
            work,
            meeting.centre_id,
            TaskKind.CANNOT_COME,
            work.now + TOLD_WITHIN,
            citizen_id=cancelled.citizen_id,
            meeting_id=cancelled.id,
            conversation_id=conversation_id,
            language=language,
        )
    return cancelled
