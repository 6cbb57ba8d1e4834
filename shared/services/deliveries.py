"""Sends the messages that are due; what reaches nobody becomes a task at the desk."""

from dataclasses import dataclass

from shared.appointments import Meeting, MeetingState, Refused, meeting, offer_of
from shared.citizens import citizen, support_of
from shared.content import Message, Moment
from shared.notifications import (
    Channel,
    Dispatch,
    Failed,
    State,
    being_told,
    report,
    take_failures,
)
from shared.safetynet import TaskKind, open_for_meeting, open_task
from shared.services.houses import House, house_of
from shared.services.owed import tell_by
from shared.services.telling import about_cancelled, about_earlier, about_meeting, is_reminder
from shared.work import Work


@dataclass(frozen=True)
class ReminderCall:
    """Somebody whom we call. `content` is None when there is nothing to tell any more."""

    house: House
    language: str
    content: Message | None


def still_so(work: Work, it: Dispatch) -> bool:
    """Whatever has happened to the meeting since, and by whom: nobody is told what is not so."""
    held = _meeting_of(work, it.about)
    if held is None:
        return True
    if citizen(work, held.citizen_id).silent:
        return False
    if it.about == about_cancelled(held.id):
        return held.state is MeetingState.CANCELLED
    if it.about == about_earlier(held.id):
        offer = offer_of(work, held.id)
        return offer is not None and it.content.facts.get("at") == Moment(offer.starts_at)
    if is_reminder(it.content) and support_of(work, held.citizen_id).is_called:
        return False
    stands = held.state is MeetingState.BOOKED and held.starts_at > work.now
    return stands and it.content.facts.get("at") == Moment(held.starts_at)


def reminder_call(work: Work, message_id: int) -> ReminderCall | None:
    """None for a number that no call of ours has."""
    it = being_told(work, message_id)
    if it is None:
        return None
    content = it.content if still_so(work, it) else None
    return ReminderCall(house_of(work, it.centre_id), it.language, content)


def message_on_its_way(work: Work, message_id: int, reference: str) -> None:
    """The carrier has it; `reference` is the carrier's own name of it."""
    report(work, message_id, State.SENT, reference)


def message_arrived(work: Work, message_id: int, reference: str) -> None:
    report(work, message_id, State.DELIVERED, reference)


def message_lost(
    work: Work, message_id: int, reference: str, problem: str, takes_no_texts: bool
) -> None:
    """Another try, a call where no text can arrive, or the desk."""
    instead = Channel.CALL if takes_no_texts else None
    report(work, message_id, State.FAILED, reference, problem, instead)
    see_to_failures(work)


def see_to_failures(work: Work) -> None:
    for failed in take_failures(work):
        held = _meeting_of(work, failed.about)
        if held is not None and held.starts_at > work.now:
            _tell_the_desk(work, held, failed)


def _tell_the_desk(work: Work, held: Meeting, failed: Failed) -> None:
    """One task a meeting, however many messages about it were lost, while it can still be told. A
    letter has to be written, anybody else is called."""
    kind = TaskKind.LETTER if failed.channel is Channel.LETTER else TaskKind.UNDELIVERED
    if open_for_meeting(work, held.id, kind) is not None:
        return
    who = citizen(work, held.citizen_id)
    open_task(
        work,
        held.centre_id,
        kind,
        tell_by(work, min(failed.until, held.starts_at)),
        citizen_id=who.id,
        meeting_id=held.id,
        telephone=None if who.silent else who.telephone,
        language=who.language,
        note=held.number,
    )


def _meeting_of(work: Work, about: str) -> Meeting | None:
    """None for what is not about a meeting."""
    kind, _, number = about.partition(":")
    known = (about_meeting(0), about_cancelled(0), about_earlier(0))
    if kind not in {it.partition(":")[0] for it in known}:
        return None
    try:
        return meeting(work, int(number))
    except Refused:
        return None
