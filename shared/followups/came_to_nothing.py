"""What follows when a meeting came to nothing though the citizen did come, or because of us."""

from datetime import timedelta

from shared import audit
from shared.appointments import Meeting, by_open_day
from shared.casesystem import CaseEvent, note_case_attendance
from shared.followups.calls_to_make import open_new_time_task
from shared.followups.event_log import MeetingEvent, face_of, log_event
from shared.followups.events import AFTER_IT_BEGAN
from shared.followups.messages import apologise, take_apology_back
from shared.safetynet import close_of_meeting, withdraw_next_step
from shared.unit_of_work import UnitOfWork

WITHIN = {MeetingEvent.LEFT: timedelta(days=1), MeetingEvent.OUR_DELAY: timedelta(hours=4)}
"""By then a citizen who came and left has a new time, and one whom the centre failed."""

SAID = {
    MeetingEvent.LEFT: audit.AuditAction.SAID_LEFT,
    MeetingEvent.OUR_DELAY: audit.AuditAction.SAID_OUR_DELAY,
}


def came_and_left(work: UnitOfWork, meeting: Meeting, via: str) -> None:
    """Staff say that the citizen came, and left before the meeting was held: nobody waits for them
    at the door, and finding a new time is a task, unless they have one."""
    take_apology_back(work, meeting.id)
    _needs_new_time(work, meeting, via, MeetingEvent.LEFT)


def our_delay(work: UnitOfWork, meeting: Meeting, via: str) -> None:
    """Staff say that the centre was late, or could not hold the meeting: the citizen gets an
    apology, and finding a new time is a task of today, unless they have one."""
    apologise(work, meeting)
    _needs_new_time(work, meeting, via, MeetingEvent.OUR_DELAY)


def _needs_new_time(work: UnitOfWork, meeting: Meeting, via: str, event: MeetingEvent) -> None:
    for kind in AFTER_IT_BEGAN:
        close_of_meeting(work, meeting.id, kind, via)
    withdraw_next_step(work, meeting.citizen_id)
    due_at = by_open_day(work, meeting.centre_id, work.now + WITHIN[event])
    open_new_time_task(work, meeting, due_at)
    log_event(work, event, meeting, via)
    note_case_attendance(work, CaseEvent(event), meeting, face_of(via))
    if via.startswith("staff:"):
        audit.record(work, via, SAID[event], f"meeting:{meeting.id}")
