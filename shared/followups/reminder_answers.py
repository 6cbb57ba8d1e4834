"""What a citizen answers to the reminder of a meeting: they come, or they can't."""

from shared.appointments import Meeting
from shared.followups.event_log import MeetingEvent, events_of, log_event
from shared.followups.events import tell_adviser_of_today
from shared.safetynet import TaskKind, close_of_meeting
from shared.unit_of_work import UnitOfWork


def confirmed(work: UnitOfWork, meeting: Meeting, via: str) -> None:
    """The citizen says that they come: nobody has to find out whether they know of the meeting.
    Said twice of the same time, it is written down once."""
    close_of_meeting(work, meeting.id, TaskKind.UNDELIVERED, via)
    _log_once(work, MeetingEvent.CONFIRMED, meeting, via)


def declined(work: UnitOfWork, meeting: Meeting, via: str, conversation_id: str) -> None:
    """The citizen says that they can't come, and no more: the meeting stands until a person has
    agreed with them what becomes of it. On the day itself the adviser is told."""
    close_of_meeting(work, meeting.id, TaskKind.UNDELIVERED, via)
    if _log_once(work, MeetingEvent.DECLINED, meeting, via):
        tell_adviser_of_today(work, meeting, conversation_id)


def _log_once(work: UnitOfWork, what: MeetingEvent, meeting: Meeting, via: str) -> bool:
    """False where the last answer about this time of the meeting was the same."""
    answers = (MeetingEvent.CONFIRMED, MeetingEvent.DECLINED)
    given = [
        it.what
        for it in events_of(work, meeting.id)
        if it.what in answers and it.starts_at == meeting.starts_at
    ]
    if given[-1:] == [what]:
        return False
    log_event(work, what, meeting, via)
    return True
