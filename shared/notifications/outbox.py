"""The outbox: a message is stored in the same transaction as what causes it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, case, insert, select, update

from shared.content import Message
from shared.notifications.facts import UNSENT, Channel, DeliveryState, Failed
from shared.notifications.models import LOST_UNSEEN, MessageRow
from shared.notifications.writing import encode_message
from shared.unit_of_work import UnitOfWork

OF_USE = timedelta(days=1)
"""How late a message may be sent, unless its notice says otherwise."""

INSERT = insert(MessageRow).returning(MessageRow.id)
"""Returns the ids, because then all rows are inserted in one statement."""

WITHDRAW = (
    update(MessageRow)
    .where(MessageRow.about == bindparam("told_of"), MessageRow.state.in_(UNSENT))
    .values(
        withdrawn_at=bindparam("now"),
        state=case(
            (MessageRow.state == DeliveryState.CLAIMED, DeliveryState.CLAIMED),
            else_=DeliveryState.WITHDRAWN,
        ),
    )
)


@dataclass(frozen=True)
class Recipient:
    """Who gets a message: `to` is E.164 or a postal address, '' for none; `language` ISO 639."""

    channel: Channel
    to: str
    language: str
    zone: ZoneInfo


@dataclass(frozen=True)
class Notice:
    """What a message says, and when it is sent; its words are chosen at that moment.

    Without `due_at` it is due now; after `until` it is of no use any more.
    """

    content: Message
    due_at: datetime | None = None
    until: datetime | None = None


def post(
    work: UnitOfWork, centre_id: int, recipient: Recipient, notices: Iterable[Notice], *, about: str
) -> None:
    """Stores a message per notice, to be sent by a worker.

    `about` is the key by which they can be withdrawn, such as "meeting:17".
    """
    same = {
        "centre_id": centre_id,
        "channel": recipient.channel,
        "to_sealed": work.vault.seal(recipient.to.encode()),
        "language": recipient.language,
        "zone": recipient.zone.key,
        "about": about,
    }
    rows = [same | _own(work, notice) for notice in notices]
    if rows:
        work.execute(INSERT, rows)


def _own(work: UnitOfWork, notice: Notice) -> dict[str, object]:
    due_at = notice.due_at or work.now
    return _fresh(work, due_at) | {
        "content_sealed": work.vault.seal(encode_message(notice.content)),
        "until": notice.until or due_at + OF_USE,
    }


def post_instead(
    work: UnitOfWork, row: MessageRow, channel: Channel, due_at: datetime, call: int
) -> None:
    """Stores a copy of a message, for another channel or another time."""
    kept = ("centre_id", "to_sealed", "language", "zone", "content_sealed", "about", "until")
    again = {name: getattr(row, name) for name in kept}
    new = {"channel": channel, "call": call}
    work.execute(INSERT, _fresh(work, due_at) | again | new)


def _fresh(work: UnitOfWork, due_at: datetime) -> dict[str, object]:
    return {
        "posted_at": work.now,
        "due_at": due_at,
        "state": DeliveryState.WAITING,
        "call": 0,
        "tries": 0,
        "try_at": due_at,
        "claim": "",
        "reference": "",
        "problem": "",
    }


def withdraw(work: UnitOfWork, about: str) -> None:
    """Stops all unsent messages with this key; one that is being sent gets no other attempt."""
    work.write(WITHDRAW, {"told_of": about, "now": work.now})


def take_failures(work: UnitOfWork) -> list[Failed]:
    """Failed messages that were not followed up yet; marked as followed up in this transaction."""
    rows = work.session.scalars(
        select(MessageRow)
        .where(LOST_UNSEEN)
        .order_by(MessageRow.id)
        # What another worker is following up at this moment is left to it.
        .with_for_update(skip_locked=True)
    )
    return list(_seen(work, rows))


def has_failures(work: UnitOfWork) -> bool:
    """Whether any failed message waits to be followed up."""
    lost = select(MessageRow.id).where(LOST_UNSEEN)
    return work.session.scalar(lost.limit(1)) is not None


def _seen(work: UnitOfWork, rows: Iterable[MessageRow]) -> Iterator[Failed]:
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
