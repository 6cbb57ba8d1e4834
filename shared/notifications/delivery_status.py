"""What citizens were told about something, and what became of each message."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

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

    Without those that were withdrawn before they were sent.
    """
    rows = work.session.scalars(
        select(MessageRow)
        .where(MessageRow.about.in_(set(abouts)), MessageRow.state != DeliveryState.WITHDRAWN)
        .order_by(MessageRow.due_at.desc(), MessageRow.id.desc())
    )
    return [_as_told(work, row) for row in rows]


def _as_told(work: UnitOfWork, row: MessageRow) -> SentMessage:
    wording = Wording(row.language, Register.MESSAGE, ZoneInfo(row.zone))
    content = decode_message(work.vault.open(row.content_sealed))
    return SentMessage(
        channel=Channel(row.channel),
        state=DeliveryState(row.state),
        words=wording.say(content),
        language=row.language,
        due_at=row.due_at,
        settled_at=row.settled_at,
        what=content.id,
        about=row.about,
        id=row.id,
    )
