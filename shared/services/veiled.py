"""What stood on a screen that was left alone is shown again to whoever tells the birth date."""

from shared.citizens import get_citizen
from shared.content import message
from shared.dialogue import Enter, Typed, Typing, read_answer
from shared.safetynet import stamped
from shared.unit_of_work import UnitOfWork

ASKED = Enter(message("kiosk-veiled"), Typing.BIRTH_DATE)
"""The question for the birth date of whoever was identified in a conversation."""


def is_their_birth_date(work: UnitOfWork, conversation_id: str, typed: str) -> bool:
    """Whether these digits are the birth date of the citizen whose conversation it is.

    Raises `NotUnderstood` for digits that are no birth date.
    """
    told = read_answer(ASKED, Typed(typed), work.now.date())
    contact = stamped(work, conversation_id)
    if contact is None or contact.citizen_id is None:
        return False
    return told == get_citizen(work, contact.citizen_id).birth_date
