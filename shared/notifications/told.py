"""What was told of something, and what became of each message."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from shared.content import Register, Wording
from shared.notifications.facts import Channel, State
from shared.notifications.models import MessageRow
from shared.notifications.writing import read
from shared.work import Work


@dataclass(frozen=True)
class Told:
    """A message as staff see it; `words` are those that its recipient gets, in `language`."""

    channel: Channel
    state: State
    words: str
    language: str
    due_at: datetime
    settled_at: datetime | None


def told_about(work: Work, abouts: Iterable[str]) -> list[Told]:
    """The latest first; what was withdrawn before it was sent is left out."""
    rows = work.session.scalars(
        select(MessageRow)
        .where(MessageRow.about.in_(set(abouts)), MessageRow.state != State.WITHDRAWN)
        .order_by(MessageRow.due_at.desc(), MessageRow.id.desc())
    )
    return [_as_told(work, row) for row in rows]


def _as_told(work: Work, row: MessageRow) -> Told:
    wording = Wording(row.language, Register.MESSAGE, ZoneInfo(row.zone))
    return Told(
        channel=Channel(row.channel),
        state=State(row.state),
        words=wording.say(read(work.vault.open(row.content_sealed))),
        language=row.language,
        due_at=row.due_at,
        settled_at=row.settled_at,
    )
