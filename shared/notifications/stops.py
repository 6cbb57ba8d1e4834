"""Numbers that want no texts from us: they have written STOP, or the carrier has told us so."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.exc import IntegrityError

from shared.backlog import open_sealed
from shared.notifications.facts import Channel
from shared.notifications.models import MessageRow
from shared.notifications.received_models import TextStopRow
from shared.unit_of_work import UnitOfWork

STOP = select(TextStopRow.at, TextStopRow.how).where(TextStopRow.sender == bindparam("sender"))
INSERT = insert(TextStopRow)
DELETE = delete(TextStopRow).where(TextStopRow.sender == bindparam("of_sender"))


class StopSource(StrEnum):
    """How we know that a number wants no texts. WRITTEN: they wrote it to us. CARRIER: the carrier
    refused a text, as it was told so."""

    WRITTEN = "written"
    CARRIER = "carrier"


@dataclass(frozen=True)
class TextStop:
    """Since when a number gets no texts, and how we know."""

    at: datetime
    how: StopSource


def fingerprint_of_sender(work: UnitOfWork, number: str) -> str:
    """What a number (E.164) is known by in texts and stops; '' for a sender without one."""
    return work.vault.fingerprint("text", number)


def stop_texts(work: UnitOfWork, number: str, how: StopSource) -> bool:
    """Sends no more texts to this number (E.164); False when that was so already."""
    row = {"sender": fingerprint_of_sender(work, number), "at": work.now, "how": how}
    try:
        with work.savepoint():
            work.write(INSERT, row)
    except IntegrityError:
        return False
    return True


def allow_texts(work: UnitOfWork, number: str) -> bool:
    """Sends texts to this number (E.164) again; False when nothing had stopped them."""
    if text_stop(work, number) is None:
        return False
    work.write(DELETE, {"of_sender": fingerprint_of_sender(work, number)})
    return True


def number_of_text(work: UnitOfWork, message_id: int) -> str:
    """The number (E.164) of a text of ours; '' for another message, and where it can't be read."""
    sealed = work.session.scalar(
        select(MessageRow.to_sealed).where(
            MessageRow.id == message_id, MessageRow.channel == Channel.TEXT
        )
    )
    number = open_sealed(work, sealed) if sealed else None
    return number.decode() if number else ""


def text_stop(work: UnitOfWork, number: str) -> TextStop | None:
    """Why this number (E.164) gets no texts; None where it may get them."""
    found = work.execute(STOP, {"sender": fingerprint_of_sender(work, number)}).one_or_none()
    return TextStop(found.at, StopSource(found.how)) if found else None
