"""Sends the messages that are due; what reaches nobody becomes a task at the desk."""

from dataclasses import dataclass

from shared.appointments import (
    Centre,
    Meeting,
    MeetingState,
    Refused,
    get_centre,
    get_meeting,
    offer_of,
)
from shared.citizens import get_citizen, support_of
from shared.content import Message, Moment, Term
from shared.followups.calls_to_make import notify_by
from shared.followups.interpreter_words import interpreter_in_reminder
from shared.followups.messages import (
    about_apology,
    about_cancelled,
    about_earlier,
    about_meeting,
    is_reminder,
)
from shared.followups.telephone import open_call
from shared.followups.wishes import answer_not_delivered, is_call_to_never_called
from shared.notifications import (
    Channel,
    DeliveryState,
    Dispatch,
    Failed,
    reminder_being_read,
    report_delivery,
    subject_of,
    take_failure,
)
from shared.safetynet import TaskKind, open_for_meeting
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class ReminderCall:
    """A call of ours to a citizen, in which `content` is read; None when it is no longer true."""

    centre: Centre
    language: str
    content: Message | None


def is_still_valid(work: UnitOfWork, it: Dispatch) -> bool:
    """Whether a message that is about to be sent is still true, whatever has happened to the
    meeting since it was posted."""
    meeting = _meeting_of(work, it.about)
    if meeting is None:
        return not _is_unwanted_call(work, it)
    who = get_citizen(work, meeting.citizen_id)
    if who.silent or (it.channel is Channel.CALL and who.never_called):
        return False
    if it.about == about_cancelled(meeting.id):
        return meeting.state is MeetingState.CANCELLED
    if it.about == about_apology(meeting.id):
        return meeting.state is MeetingState.OUR_DELAY
    if it.about == about_earlier(meeting.id):
        offer = offer_of(work, meeting.id)
        return offer is not None and it.content.facts.get("at") == Moment(offer.starts_at)
    if is_reminder(it.content) and support_of(work, meeting.citizen_id).is_called:
        return False
    stands = meeting.state is MeetingState.BOOKED and meeting.starts_at > work.now
    return stands and it.content.facts.get("at") == Moment(meeting.starts_at)


def _is_unwanted_call(work: UnitOfWork, it: Dispatch) -> bool:
    """Whether it is a call about an answer to a citizen who is never called by now: telling them is
    a task again."""
    if it.channel is not Channel.CALL or not is_call_to_never_called(work, it.about):
        return False
    answer_not_delivered(work, it.about)
    return True


def content_now(work: UnitOfWork, it: Dispatch) -> Message:
    """What a message says at the moment of sending: a reminder tells how it stands with the
    interpreter by then."""
    meeting = _meeting_of(work, it.about)
    if meeting is None or not is_reminder(it.content):
        return it.content
    sentence = interpreter_in_reminder(work, meeting)
    if not sentence:
        return it.content
    said = it.content.facts | {"interpreter": Term(sentence)}
    return Message(f"{it.content.id}-interpreter", said)


def reminder_call(work: UnitOfWork, message_id: int) -> ReminderCall | None:
    """The call that reads this message; None when no call of ours has this id."""
    it = reminder_being_read(work, message_id)
    if it is None:
        return None
    content = content_now(work, it) if is_still_valid(work, it) else None
    return ReminderCall(get_centre(work, it.centre_id), it.language, content)


def message_on_its_way(work: UnitOfWork, message_id: int, reference: str) -> None:
    """The carrier has it; `reference` is the carrier's own name of it."""
    report_delivery(work, message_id, DeliveryState.SENT, reference)


def message_arrived(work: UnitOfWork, message_id: int, reference: str) -> None:
    report_delivery(work, message_id, DeliveryState.DELIVERED, reference)


def message_lost(
    work: UnitOfWork, message_id: int, reference: str, problem: str, takes_no_texts: bool
) -> None:
    """A message did not arrive: it is tried again, read in a call where the number takes no texts,
    or becomes a task at the desk."""
    instead = Channel.CALL if takes_no_texts and may_ring(work, message_id) else None
    report_delivery(work, message_id, DeliveryState.FAILED, reference, problem, instead)
    see_to_failure(work, message_id)


def may_ring(work: UnitOfWork, message_id: int) -> bool:
    """Whether a call may be made in place of this message, if need be: not to a citizen who is
    never called."""
    meeting = _meeting_of(work, subject_of(work, message_id))
    return meeting is None or not get_citizen(work, meeting.citizen_id).never_called


def see_to_failure(work: UnitOfWork, message_id: int) -> None:
    """Tells the desk of a message that failed, once; nothing happens for any other message."""
    failed = take_failure(work, message_id)
    if failed is not None and answer_not_delivered(work, failed.about):
        return
    meeting = _meeting_of(work, failed.about) if failed else None
    if failed is not None and meeting is not None and meeting.starts_at > work.now:
        _tell_the_desk(work, meeting, failed)


def _tell_the_desk(work: UnitOfWork, meeting: Meeting, failed: Failed) -> None:
    """Opens the task of writing the letter, or of calling, before the message is of no more use:
    one a meeting, however many messages about it were lost."""
    is_written_to = get_citizen(work, meeting.citizen_id).never_called
    is_letter = failed.channel is Channel.LETTER or is_written_to
    kind = TaskKind.LETTER if is_letter else TaskKind.UNDELIVERED
    if open_for_meeting(work, meeting.id, kind) is not None:
        return
    open_call(work, kind, meeting, notify_by(work, min(failed.until, meeting.starts_at)))


def _meeting_of(work: UnitOfWork, about: str) -> Meeting | None:
    """The meeting that a message is about; None when it is about something else."""
    kind, _, number = about.partition(":")
    known = (about_meeting(0), about_cancelled(0), about_earlier(0), about_apology(0))
    if kind not in {it.partition(":")[0] for it in known}:
        return None
    try:
        return get_meeting(work, int(number))
    except Refused:
        return None
