"""Whether a citizen may wait for an earlier time, and how they hear of one."""

from datetime import timedelta

from shared import followups
from shared.appointments import is_waiting
from shared.citizens import get_citizen
from shared.content import Message, message
from shared.services.steps.mine import Mine
from shared.unit_of_work import UnitOfWork

FAR_AHEAD = timedelta(days=7)
"""How far ahead a meeting has to be, to gain by an earlier time."""


def can_wait(work: UnitOfWork, mine: Mine) -> bool:
    """Whether the citizen may wait for an earlier time.

    The meeting is far enough ahead, was not booked against a rule, is not waiting already, and the
    citizen is not protected: such a citizen is neither called nor written to.
    """
    meeting = mine.meeting
    far = meeting.starts_at > work.now + FAR_AHEAD
    alone = meeting.override is None and not is_waiting(work, meeting.id)
    return far and alone and not get_citizen(work, meeting.citizen_id).silent


def waiting_said(work: UnitOfWork, mine: Mine) -> Message:
    """How who waits for an earlier time hears of one: by telephone, or by letter."""
    is_written_to = number_to_offer_by(work, mine) is None
    return message("earlier-waiting-letter" if is_written_to else "earlier-waiting")


def number_to_offer_by(work: UnitOfWork, mine: Mine) -> str | None:
    """The telephone by which an earlier time is offered; None without one."""
    return followups.number_to_call(get_citizen(work, mine.meeting.citizen_id), mine.meeting)
