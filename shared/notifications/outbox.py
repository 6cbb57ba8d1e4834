"""The outbox: a message is stored in the same transaction as what causes it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, case, insert, select, update

from shared.content import Message
from shared.notifications.due import pause_columns
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
    return _fresh(work, due_at, notice.due_at is None) | {
        "content_sealed": work.vault.seal(encode_message(notice.content)),
        "until": notice.until or due_at + OF_USE,
    }


def post_instead(
    work: UnitOfWork, row: MessageRow, channel: Channel, pause: timedelta, call: int
) -> None:
    """Stores a copy of a message, for another channel, or another time after a pause."""
    kept = ("centre_id", "to_sealed", "language", "zone", "content_sealed", "about", "until")
    again = {name: getattr(row, name) for name in kept}
    new = {"channel": channel, "call": call} | pause_columns(work, pause)
    work.execute(INSERT, _fresh(work, work.now + pause, is_now=True) | again | new)


def _fresh(work: UnitOfWork, due_at: datetime, is_now: bool) -> dict[str, object]:
    """`is_now`: it waits for no hour of the day."""
    fresh = {
        "posted_at": work.now,
        "due_at": due_at,
        "state": DeliveryState.WAITING,
        "call": 0,
        "tries": 0,
        "claim": "",
        "reference": "",
        "problem": "",
    }
    waits = pause_columns(work, timedelta(0)) | {"paused_boot": "", "try_at": due_at}
    return fresh | (pause_columns(work, timedelta(0)) if is_now else waits)


def withdraw(work: UnitOfWork, about: str) -> None:
    """Stops all unsent messages with this key; one that is being sent gets no other attempt."""
    work.write(WITHDRAW, {"told_of": about, "now": work.now})


def lost_messages(work: UnitOfWork) -> list[int]:
    """Ids of failed messages that were not followed up yet, the first first."""
    return list(
        work.session.scalars(select(MessageRow.id).where(LOST_UNSEEN).order_by(MessageRow.id))
    )


def oldest_lost(work: UnitOfWork) -> datetime | None:
    """Since when the first failed message waits that was not followed up; None without any."""
    settled = select(MessageRow.settled_at).where(LOST_UNSEEN).order_by(MessageRow.id)
    return work.session.scalar(settled.limit(1))


def take_failure(work: UnitOfWork, message_id: int) -> Failed | None:
    """A failed message that was not followed up yet; marked as followed up in this transaction.

    None for any other, and for one that another worker follows up at this moment.
    """
    row = work.session.execute(
        select(
            MessageRow.centre_id,
            MessageRow.channel,
            MessageRow.about,
            MessageRow.problem,
            MessageRow.until,
        )
        .where(MessageRow.id == message_id, LOST_UNSEEN)
        .with_for_update(skip_locked=True)
    ).one_or_none()
    if row is None:
        return None
    seen = update(MessageRow).where(MessageRow.id == message_id).values(seen_at=work.now)
    work.session.execute(seen)
    return Failed(
        message_id, row.centre_id, Channel(row.channel), row.about, row.problem, row.until
    )


def centre_of_message(work: UnitOfWork, message_id: int) -> int | None:
    """The centre whose message it is; None for an unknown one."""
    return work.session.scalar(select(MessageRow.centre_id).where(MessageRow.id == message_id))
