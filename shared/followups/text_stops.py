"""A number wants no texts from us, or wants them again.

Texts that wait for it go another way when they are due: a call, or, to a citizen who is never
called, a letter.
"""

from shared.notifications import StopSource, number_of_text, stop_texts
from shared.unit_of_work import UnitOfWork


def carrier_knows_stop(work: UnitOfWork, number: str) -> bool:
    """The carrier refuses texts to this number (E.164), as it was told STOP. False when we knew."""
    return stop_texts(work, number, StopSource.CARRIER)


def text_was_stopped(work: UnitOfWork, message_id: int) -> None:
    """The carrier reports that the text with this id was refused, as its number has sent STOP."""
    number = number_of_text(work, message_id)
    if number:
        carrier_knows_stop(work, number)
