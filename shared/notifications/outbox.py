"""The outbox: what is told to somebody is a row in the same piece of work as its reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import case, insert, select, update

from shared.content import Message
from shared.notifications.facts import UNSENT, Channel, Failed, State
from shared.notifications.models import MessageRow
from shared.notifications.writing import write
from shared.work import Work

OF_USE = timedelta(days=1)
"""How late a message may be, where nothing else is said."""


@dataclass(frozen=True)
class Recipient:
    """`to` is E.164, or a postal address ('' when there is none); `language` is ISO 639."""

    channel: Channel
    to: str
    language: str
    zone: ZoneInfo


def post(
    work: Work,
    centre_id: int,
    recipient: Recipient,
    content: Message,
    *,
    about: str,
    due_at: datetime | None = None,
    until: datetime | None = None,
) -> None:
    """`about` is what it is withdrawn by, such as "meeting:17". It gets its words when it is sent.

    Without `due_at` it is due now; after `until` nobody is helped by it any more.
    """
    due_at = due_at or work.now
    row = {
        "centre_id": centre_id,
        "channel": recipient.channel,
        "to_sealed": work.vault.seal(recipient.to.encode()),
        "language": recipient.language,
        "zone": recipient.zone.key,
        "content_sealed": work.vault.seal(write(content)),
        "about": about,
        "due_at": due_at,
        "until": until or due_at + OF_USE,
    }
    work.session.execute(insert(MessageRow).values(row | _fresh(work, due_at)))


def post_instead(
    work: Work, row: MessageRow, channel: Channel, due_at: datetime, call: int
) -> None:
    """The same once more, in another way or at another time."""
    kept = ("centre_id", "to_sealed", "language", "zone", "content_sealed", "about", "until")
    again = {name: getattr(row, name) for name in kept}
    new = {"channel": channel, "due_at": due_at, "call": call}
    work.session.execute(insert(MessageRow).values(_fresh(work, due_at) | again | new))


def _fresh(work: Work, due_at: datetime) -> dict[str, object]:
    return {
        "posted_at": work.now,
        "state": State.WAITING,
        "call": 0,
        "tries": 0,
        "try_at": due_at,
        "claim": "",
        "reference": "",
        "problem": "",
    }


def withdraw(work: Work, about: str) -> None:
    """What was not sent yet never will be. What a worker has in hand gets no second try."""
    state = case((MessageRow.state == State.CLAIMED, State.CLAIMED), else_=State.WITHDRAWN)
    work.session.execute(
        update(MessageRow)
        .where(MessageRow.about == about, MessageRow.state.in_(UNSENT))
        .values(withdrawn_at=work.now, state=state)
        .execution_options(synchronize_session=False)
    )


def take_failures(work: Work) -> list[Failed]:
    """Those that nobody has seen to yet; whoever takes them sees to them in this piece of work."""
    rows = work.session.scalars(
        select(MessageRow)
        .where(MessageRow.state == State.FAILED, MessageRow.seen_at.is_(None))
        .order_by(MessageRow.id)
        .with_for_update(skip_locked=True)
    )
    return list(_seen(work, rows))


def has_failures(work: Work) -> bool:
    lost = select(MessageRow.id).where(
        MessageRow.state == State.FAILED, MessageRow.seen_at.is_(None)
    )
    return work.session.scalar(lost.limit(1)) is not None


def _seen(work: Work, rows: Iterable[MessageRow]) -> Iterator[Failed]:
    for row in rows:
        row.seen_at = work.now
        yield Failed(
            id=row.id,
            centre_id=row.centre_id,
            channel=Channel(row.channel),
            to=work.vault.open(row.to_sealed).decode(),
            about=row.about,
            problem=row.problem,
            until=row.until,
        )
