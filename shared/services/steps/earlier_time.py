"""The wish for an earlier time, and the offer when one has become free."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NoReturn

from shared import followups
from shared.appointments import (
    Refused,
    accept,
    decline,
    get_meeting,
    is_waiting,
    not_wait_any_more,
    offer_earlier,
    offer_of,
    wait_for_earlier,
)
from shared.citizens import get_citizen
from shared.content import Message, Moment, message
from shared.dialogue import Question, Talk
from shared.services.steps.asking import yes_or_no
from shared.services.steps.mine import DOING, Mine, back_to_mine
from shared.services.steps.move_mine import show_moved
from shared.services.steps.receipts import goodbye
from shared.unit_of_work import UnitOfWork

FAR_AHEAD = timedelta(days=7)
"""How far ahead a meeting has to be, to gain by an earlier time."""


class OfferOutcome(StrEnum):
    """What became of an offered earlier time: taken, no longer free, or declined."""

    HAD = "had"
    GONE = "gone"
    NO = "no"


def can_wait(work: UnitOfWork, mine: Mine) -> bool:
    """Whether the citizen may wait for an earlier time.

    The meeting is far enough ahead, was not booked against a rule, is not waiting already, and the
    citizen is not protected: such a citizen is neither called nor written to.
    """
    meeting = mine.meeting
    far = meeting.starts_at > work.now + FAR_AHEAD
    alone = meeting.override is None and not is_waiting(work, meeting.id)
    return far and alone and not get_citizen(work, meeting.citizen_id).silent


def join_waitlist(talk: Talk, mine: Mine) -> NoReturn:
    """Puts the meeting on the waitlist and shows it again.

    Raises `Refused` when the meeting is no longer ahead.
    """
    talk.once(f"{DOING}.waits", lambda: _wait(talk.work, mine))
    is_written_to = _number_to_call(talk.work, mine) is None
    back_to_mine(talk, message("earlier-waiting-letter" if is_written_to else "earlier-waiting"))


def leave_waitlist(talk: Talk, mine: Mine) -> NoReturn:
    """Takes the meeting off the waitlist and shows it again."""
    talk.once(f"{DOING}.waits-not", lambda: _stop(talk.work, mine))
    back_to_mine(talk, message("earlier-not-waiting"))


def earlier_time(talk: Talk, mine: Mine) -> tuple[Question | None, Message | None]:
    """Offers the earlier time that is reserved for this meeting, if there is one.

    Gives the last word if the citizen took it, else None; and what to say before the meeting is
    shown.
    """
    part = f"earlier.{mine.meeting.id}"
    kept = talk.note(f"{part}.kept", lambda: _kept(talk.work, mine))
    if not kept:
        return None, None
    at = datetime.fromisoformat(kept)
    wanted = talk.ask(f"{part}.wanted", bool, lambda: _offer(at))
    match OfferOutcome(talk.once(f"{part}.became", lambda: _answer(talk, mine, wanted).value)):
        case OfferOutcome.HAD:
            moved = get_meeting(talk.work, mine.meeting.id)
            talk.ask(f"{part}.done", str, lambda: show_moved(talk, mine, moved))
            return goodbye(mine.centre, moved, talk.work.now), None
        case OfferOutcome.GONE:
            return None, message("earlier-gone")
        case OfferOutcome.NO:
            return None, message("earlier-kept")


def _kept(work: UnitOfWork, mine: Mine) -> str:
    """The time that is kept for them, as ISO 8601, else ''. For a citizen whom nobody can call, a
    time is looked for now that they ask."""
    offer = offer_of(work, mine.meeting.id)
    if offer is None and _number_to_call(work, mine) is None:
        offer = offer_earlier(work, mine.meeting.id)
    return offer.starts_at.isoformat() if offer else ""


def _number_to_call(work: UnitOfWork, mine: Mine) -> str | None:
    return followups.number_to_call(get_citizen(work, mine.meeting.citizen_id), mine.meeting)


def _offer(at: datetime) -> Question:
    asked = message("earlier-offer", at=Moment(at))
    return yes_or_no(asked, message("earlier-yes"), message("mine-keep"), decides=True)


def _answer(talk: Talk, mine: Mine, wanted: bool) -> OfferOutcome:
    """What became of the offer; declined or no longer to be had, it is not made a second time."""
    if not wanted:
        decline(talk.work, mine.meeting.id)
        return OfferOutcome.NO
    try:
        moved = accept(talk.work, mine.meeting.id, mine.via)
    except Refused:
        decline(talk.work, mine.meeting.id)
        return OfferOutcome.GONE
    followups.moved(
        talk.work, mine.meeting, moved, mine.via, conversation_id=talk.about.conversation_id
    )
    return OfferOutcome.HAD


def _wait(work: UnitOfWork, mine: Mine) -> bool:
    wait_for_earlier(work, mine.meeting.id)
    return True


def _stop(work: UnitOfWork, mine: Mine) -> bool:
    not_wait_any_more(work, mine.meeting.id)
    return True
