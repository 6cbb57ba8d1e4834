"""What citizens were told about something, and what became of each message."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from cattrs.errors import BaseValidationError
from sqlalchemy import Row, select

from shared.backlog import UNREADABLE, open_sealed, read_each
from shared.content import Register, Wording
from shared.notifications.facts import Channel, DeliveryState
from shared.notifications.models import MessageRow
from shared.notifications.writing import decode_message
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class SentMessage:
    """A message as staff see it; `words` are those that its recipient gets, in `language`.

    `what` is the id of its sentence, such as "told-reminder"; `about` is what it is about
    ("meeting:17"). `settled_at` is when it was sent, arrived or failed; None before.
    """

    channel: Channel
    state: DeliveryState
    words: str
    language: str
    due_at: datetime
    settled_at: datetime | None
    what: str
    about: str
    id: int


def sent_messages(work: UnitOfWork, abouts: Iterable[str]) -> list[SentMessage]:
    """Messages about these things ("meeting:17"), the latest first.

    Without those that were withdrawn before they were sent, and those of which not even the row can
    be read.
    """
    wanted = (
        select(*MessageRow.__table__.columns)
        .where(MessageRow.about.in_(set(abouts)), MessageRow.state != DeliveryState.WITHDRAWN)
        .order_by(MessageRow.due_at.desc(), MessageRow.id.desc())
    )
    return read_each(work, wanted, MessageRow.id, lambda row: _as_told(work, row)).found


def _as_told(work: UnitOfWork, row: Row[Any]) -> SentMessage:
    what, words = _words(work, row)
    return SentMessage(
        channel=Channel(row.channel),
        state=DeliveryState(row.state),
        words=words,
        language=row.language,
        due_at=row.due_at,
        settled_at=row.settled_at,
        what=what,
        about=row.about,
        id=row.id,
    )


def _words(work: UnitOfWork, row: Row[Any]) -> tuple[str, str]:
    """The id of its sentence and its words; '' and `UNREADABLE` for what nobody can read."""
    sealed = open_sealed(work, row.content_sealed)
    if sealed is None:
        return "", UNREADABLE
    try:
        content = decode_message(sealed)
        wording = Wording(row.language, Register.MESSAGE, ZoneInfo(row.zone))
        return content.id, wording.say(content)
    except (ValueError, LookupError, TypeError, BaseValidationError):
        return "", UNREADABLE
