"""The a-kasse follows the meeting: wanted, invited, confirmed, or it does not come."""

from shared import audit
from shared.appointments import Meeting, get_centre
from shared.casesystem import WITH_A_KASSE, CaseEvent, note_case_event
from shared.citizens import get_citizen
from shared.content import Message, Moment, Name, Telephone, message
from shared.followups.event_log import MeetingEvent, face_of, log_event
from shared.followups.keeping_promises import promises_follow
from shared.followups.messages import about_meeting, notify_booked, recipient
from shared.followups.promises import promise_of
from shared.followups.rules import PromiseKind, PromiseState
from shared.notifications import Channel, Notice, post
from shared.unit_of_work import UnitOfWork
from shared.wishes import Participation, participation_of, set_participation

TOLD = {
    PromiseState.PROMISED: "a-kasse-invited",
    PromiseState.ARRANGED: "a-kasse-with",
    PromiseState.KEPT: "a-kasse-with",
    PromiseState.UNABLE: "a-kasse-not",
    PromiseState.TOLD: "a-kasse-not",
}
"""The sentence for each state of the promise; for others nothing is said."""


def about_a_kasse(work: UnitOfWork, meeting: Meeting) -> Message | None:
    """Whether the citizen's a-kasse takes part, as a sentence; None where it is not wanted."""
    promise = promise_of(work, meeting.id, PromiseKind.A_KASSE)
    sentence = TOLD.get(promise.state) if promise else None
    return message(sentence) if sentence else None


def a_kasse_wanted(
    work: UnitOfWork,
    meeting: Meeting,
    wanted: Participation,
    via: str,
    conversation_id: str | None = None,
) -> bool:
    """Notes whether the a-kasse takes part in a meeting ahead: it is invited, or not any more.

    Where staff change it, the citizen is told. False where that was noted already.
    """
    before = participation_of(work, meeting.id)
    if before is wanted:
        return False
    set_participation(work, meeting.id, wanted, via)
    promises_follow(work, meeting, meeting, via, conversation_id)
    log_event(work, MeetingEvent.CHANGED, meeting, via)
    audit.record(work, via, audit.AuditAction.SET_PARTICIPATION, f"meeting:{meeting.id}")
    is_news = Participation.YES in (before, wanted)
    if is_news and meeting.kind not in WITH_A_KASSE:
        note_case_event(work, CaseEvent.CHANGED, meeting, face_of(via))
    if via.startswith("staff:") and is_news:
        _tell(work, meeting, "told-a-kasse" if wanted is Participation.YES else "told-no-a-kasse")
    return True


def _tell(work: UnitOfWork, meeting: Meeting, what: str) -> None:
    """In writing: by text, or with the letter about the meeting. Nobody is rung up for that."""
    centre = get_centre(work, meeting.centre_id)
    to = recipient(get_citizen(work, meeting.citizen_id), centre.zone)
    if to is None or to.channel is Channel.CALL:
        return
    if to.channel is Channel.LETTER:
        notify_booked(work, meeting.id)
        return
    told = message(
        what,
        house=Name(centre.name),
        at=Moment(meeting.starts_at),
        telephone=Telephone(centre.telephone),
    )
    notice = Notice(told, until=meeting.starts_at)
    post(work, centre.id, to, [notice], about=about_meeting(meeting.id))
