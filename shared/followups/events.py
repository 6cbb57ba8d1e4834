"""What follows from an event, for every caller alike: kiosk, telephone, desk, worker, bulk changes.

Whoever changes a meeting in the core says so here, in the same piece of work. Calendar feeds are
read from the meetings each time, and the core itself ends the waiting for an earlier time.
"""

from collections.abc import Iterable
from datetime import timedelta
from enum import Enum

from shared import audit
from shared.appointments import (
    Form,
    Meeting,
    MeetingState,
    by_open_day,
    cancel,
    get_centre,
    get_meeting,
    upcoming,
)
from shared.casesystem import CaseEvent, note_case_attendance, note_case_change, note_case_event
from shared.citizens import Citizen, get_citizen, lock_citizen
from shared.followups.calls_to_make import (
    close_new_time_tasks,
    open_notify_task,
)
from shared.followups.confirmations import order_confirmation
from shared.followups.event_log import MeetingEvent, face_of, log_event
from shared.followups.keeping_promises import (
    keep_promises,
    promises_follow,
    release_promises,
    restore_promises,
)
from shared.followups.look_alikes import tell_look_alikes
from shared.followups.messages import (
    notify_booked,
    notify_cancelled,
    notify_first_booked,
    notify_moved,
    take_apology_back,
)
from shared.followups.messages_of_our_changes import (
    notify_by_telephone_instead,
    notify_in_person_again,
    notify_moved_by_us,
    notify_stand_in,
)
from shared.followups.telephone import nothing_to_tell, number_to_call
from shared.followups.wishes import talk_is_found, wishes_follow
from shared.safetynet import (
    Because,
    Task,
    TaskKind,
    close_of_meeting,
    keep_in_net,
    open_course,
    open_task,
    settle_citizen,
    withdraw_next_step,
)
from shared.unit_of_work import UnitOfWork

ADVISER_TOLD_WITHIN = timedelta(minutes=15)
"""By then the adviser knows that nobody comes today."""

ASKED_WITHIN = timedelta(days=1)
"""By then somebody has asked a citizen who did not come how they are."""

NEWS_OF_IT = (TaskKind.FIND_TIME, TaskKind.TELL, TaskKind.UNDELIVERED)
"""Calls that are needless once the citizen has moved or cancelled the meeting: to find another time
for it, to tell what we changed about it, and to tell what no message has told."""

CALLS_ABOUT_IT = (*NEWS_OF_IT, TaskKind.CALL_AND_REMIND, TaskKind.TWO_ARRIVALS)
"""Tasks that are needless once the meeting is cancelled. A moved one is still reminded of."""

AFTER_IT_BEGAN = (
    TaskKind.MISSED,
    TaskKind.AT_THE_DOOR,
    TaskKind.TWO_ARRIVALS,
    TaskKind.FIND_TIME,
)
"""To ask after a citizen who did not come, to meet one who did, to find out who of two it was, and
to find a new time in place of a meeting that came to nothing."""


class Cause(Enum):
    """Whose wish a change is. CITIZEN: theirs, also when staff carry it out; they know of it.
    CENTRE: ours (an absence, a closed house); they have to be told before they notice."""

    CITIZEN = "citizen"
    CENTRE = "centre"


def booked(
    work: UnitOfWork,
    meeting: Meeting,
    citizen: Citizen,
    via: str,
    conversation_id: str | None = None,
) -> None:
    """A meeting has come about: it is confirmed and reminded of as its citizen wishes, an
    interpreter is ordered, and nobody has to ask after them any more: why they missed the one
    before, broke off a call, or have nothing ahead. The case system has to know of it."""
    note_case_event(work, CaseEvent.BOOKED, meeting, face_of(via))
    notify_first_booked(work, meeting, citizen)
    open_course(work, meeting.centre_id, citizen.id, via)
    settle_citizen(work, meeting.centre_id, citizen.id, number_to_call(citizen, meeting))
    close_new_time_tasks(work, meeting, via)
    wishes_follow(work, None, meeting, via)
    promises_follow(work, None, meeting, via, conversation_id)
    order_confirmation(work, meeting, via)
    tell_look_alikes(work, citizen.id, meeting, conversation_id)
    log_event(work, MeetingEvent.BOOKED, meeting, via)
    _audit_staff(work, audit.AuditAction.BOOKED_MEETING, meeting, via)


def citizen_registered(work: UnitOfWork, citizen_id: int, centre_id: int, via: str) -> None:
    """A citizen has come to us without a meeting: their course begins, and the next step is a task.
    Nothing happens for one whose course is open and who has something ahead."""
    open_course(work, centre_id, citizen_id, via)
    keep_in_net(work, citizen_id, Because.REGISTERED)
    tell_look_alikes(work, citizen_id)


def rearranged(
    work: UnitOfWork,
    before: Meeting,
    after: Meeting,
    via: str,
    cause: Cause = Cause.CITIZEN,
    conversation_id: str | None = None,
) -> Task | None:
    """A meeting has been `moved`, or `changed` at its time: whichever it was."""
    if after.starts_at != before.starts_at:
        return moved(work, before, after, via, cause, conversation_id)
    return changed(work, before, after, via, cause, conversation_id)


def moved(
    work: UnitOfWork,
    before: Meeting,
    after: Meeting,
    via: str,
    cause: Cause = Cause.CITIZEN,
    conversation_id: str | None = None,
) -> Task | None:
    """A meeting has another time: an interpreter is ordered for it, the citizen is told, and nobody
    has to find a time for it any more.

    Returns the task of telling the citizen, where it was our wish and no message reaches them in
    time; else None.
    """
    promises_follow(work, before, after, via, conversation_id)
    wishes_follow(work, before, after, via)
    log_event(work, MeetingEvent.MOVED, after, via)
    note_case_event(work, CaseEvent.MOVED, after, face_of(via))
    order_confirmation(work, after, via)
    _audit(work, audit.AuditAction.MOVED_MEETING, after, via)
    if cause is Cause.CENTRE:
        _close(work, after, (TaskKind.FIND_TIME,), via)
        is_told = notify_moved_by_us(work, after.id, before.starts_at)
        return None if is_told else open_notify_task(work, after, before.starts_at)
    _close(work, after, NEWS_OF_IT, via)
    notify_moved(work, after.id)
    return None


def changed(
    work: UnitOfWork,
    before: Meeting,
    after: Meeting,
    via: str,
    cause: Cause = Cause.CITIZEN,
    conversation_id: str | None = None,
) -> Task | None:
    """A meeting is another one at the same time: its form, needs, adviser, length or topic.

    The citizen gets a message only when something that messages say is another: the form. The
    interpreter is told of another form too, also when a closed house turns a visit into a call.
    With another adviser or room it can be held: nobody has to find a time for it any more.

    Returns the task of telling the citizen, where it was our wish and no message reaches them in
    time; else None.
    """
    promises_follow(work, before, after, via, conversation_id)
    wishes_follow(work, before, after, via)
    log_event(work, MeetingEvent.CHANGED, after, via)
    note_case_change(work, before, after, face_of(via))
    _audit(work, audit.AuditAction.CHANGED_MEETING, after, via)
    if (after.adviser_id, after.room) != (before.adviser_id, before.room):
        _close(work, after, (TaskKind.FIND_TIME,), via)
    if cause is Cause.CENTRE:
        is_told = _tell_of_our_change(work, before, after)
        return None if is_told else open_notify_task(work, after, after.starts_at)
    if after.form is not before.form:
        notify_booked(work, after.id)
    return None


def cancel_meeting(
    work: UnitOfWork,
    meeting_id: int,
    via: str,
    reason: str = "",
    conversation_id: str | None = None,
) -> Meeting:
    """Cancels a meeting, and all that follows. Of two that cancel at once, the second tells nobody.

    Raises `Refused(UNKNOWN)` for a meeting that is not ahead.
    """
    # Locked before it is read: else both of two that cancel would find it booked.
    lock_citizen(work, get_meeting(work, meeting_id).citizen_id)
    before = get_meeting(work, meeting_id)
    after = cancel(work, meeting_id, via, reason)
    cancelled(work, before, after, via, conversation_id)
    return after


def cancelled(
    work: UnitOfWork,
    before: Meeting,
    after: Meeting,
    via: str,
    conversation_id: str | None = None,
) -> None:
    """A meeting is cancelled: the citizen is told in writing, the interpreter called off, on the
    day itself the adviser told, and nobody has to call about it any more. Without another meeting
    ahead, finding a new time is a task. Cancelled once more, it tells nobody."""
    if before.state is MeetingState.CANCELLED:
        return
    notify_cancelled(work, after.id)
    promises_follow(work, before, None, via, conversation_id)
    _close(work, after, CALLS_ABOUT_IT, via)
    tell_adviser_of_today(work, after, conversation_id)
    keep_in_net(work, after.citizen_id, Because.CANCELLED)
    log_event(work, MeetingEvent.CANCELLED, after, via)
    note_case_event(work, CaseEvent.CANCELLED, after, face_of(via))
    _audit_staff(work, audit.AuditAction.CANCELLED_MEETING, after, via)


def held(work: UnitOfWork, meeting: Meeting, via: str, staff: str) -> None:
    """Staff say that a meeting took place: nobody has to ask after its citizen, how it went, or
    wait for them at the door, or tell them of it. With nothing ahead, the next step is a task of
    the adviser's."""
    _close(work, meeting, AFTER_IT_BEGAN, staff)
    nothing_to_tell(work, meeting)
    keep_promises(work, meeting, via)
    talk_is_found(work, meeting, via)
    take_apology_back(work, meeting.id)
    settle_citizen(work, meeting.centre_id, meeting.citizen_id, None)
    keep_in_net(work, meeting.citizen_id, Because.HELD, meeting.adviser_id)
    log_event(work, MeetingEvent.HELD, meeting, via)
    note_case_attendance(work, CaseEvent.HELD, meeting, face_of(via))
    _audit_staff(work, audit.AuditAction.SAID_HELD, meeting, via)


def not_come(work: UnitOfWork, meeting: Meeting, via: str) -> None:
    """Staff say that the citizen did not come: nobody waits for them at the door, and asking after
    them is a task, unless they have a meeting ahead already."""
    _close(work, meeting, (TaskKind.AT_THE_DOOR, TaskKind.TWO_ARRIVALS), via)
    withdraw_next_step(work, meeting.citizen_id)
    if not any(each.starts_at > work.now for each in upcoming(work, meeting.citizen_id)):
        citizen = get_citizen(work, meeting.citizen_id)
        due_at = by_open_day(work, meeting.centre_id, work.now + ASKED_WITHIN)
        open_task(
            work,
            meeting.centre_id,
            TaskKind.MISSED,
            due_at,
            citizen_id=citizen.id,
            meeting_id=meeting.id,
            telephone=number_to_call(citizen, meeting),
            language=citizen.language,
        )
    release_promises(work, meeting, via)
    log_event(work, MeetingEvent.NOT_COME, meeting, via)
    note_case_attendance(work, CaseEvent.NOT_COME, meeting, face_of(via))
    _audit_staff(work, audit.AuditAction.SAID_NOT_COME, meeting, via)


def attendance_undone(work: UnitOfWork, meeting: Meeting, via: str, staff: str) -> None:
    """Staff take back what they said of how a meeting went: nobody follows it up any more, and how
    it went has to be said anew."""
    _close(work, meeting, (TaskKind.MISSED, TaskKind.FIND_TIME), staff)
    take_apology_back(work, meeting.id)
    restore_promises(work, meeting, via)
    withdraw_next_step(work, meeting.citizen_id)
    keep_in_net(work, meeting.citizen_id, Because.UNSETTLED, meeting.adviser_id)
    log_event(work, MeetingEvent.UNDONE, meeting, via)
    note_case_attendance(work, CaseEvent.UNDONE, meeting, face_of(via))
    _audit_staff(work, audit.AuditAction.TOOK_BACK, meeting, via)


def _tell_of_our_change(work: UnitOfWork, before: Meeting, after: Meeting) -> bool:
    """False when a person has to tell the citizen."""
    is_visit, was_visit = (it.form is Form.IN_PERSON for it in (after, before))
    if is_visit != was_visit:
        return (notify_in_person_again if is_visit else notify_by_telephone_instead)(work, after.id)
    if after.adviser_id != before.adviser_id:
        notify_stand_in(work, after.id)
    return True


def tell_adviser_of_today(work: UnitOfWork, meeting: Meeting, conversation_id: str | None) -> None:
    """Tells the adviser that nobody comes, where the meeting is today."""
    centre = get_centre(work, meeting.centre_id)
    if centre.day_of(meeting.starts_at) != centre.day_of(work.now):
        return
    open_task(
        work,
        centre.id,
        TaskKind.CANNOT_COME,
        work.now + ADVISER_TOLD_WITHIN,
        citizen_id=meeting.citizen_id,
        meeting_id=meeting.id,
        conversation_id=conversation_id,
        language=get_citizen(work, meeting.citizen_id).language,
    )


def _close(work: UnitOfWork, meeting: Meeting, kinds: Iterable[TaskKind], by: str) -> None:
    for kind in kinds:  # taken by a clerk, or not
        close_of_meeting(work, meeting.id, kind, by)


def _audit(work: UnitOfWork, action: audit.AuditAction, meeting: Meeting, via: str) -> None:
    """Of moves and changes the meeting keeps only the last: who made each stands in the audit."""
    audit.record(work, via, action, f"meeting:{meeting.id}")


def _audit_staff(work: UnitOfWork, action: audit.AuditAction, meeting: Meeting, via: str) -> None:
    """What citizens do themselves stands in the meeting and in the log of events."""
    if via.startswith("staff:"):
        _audit(work, action, meeting, via)
