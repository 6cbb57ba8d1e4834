"""Which messages are due, by the wall clock or after a pause that no clock can lengthen."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, or_, select, update

from shared.backlog import WorkQueue, never_failed, rested_keys
from shared.clock import SET_IN_BETWEEN
from shared.notifications.facts import DeliveryState
from shared.notifications.models import NOT_YET_SENT, OF_NO_STATE, PAUSED, MessageRow
from shared.unit_of_work import UnitOfWork

AT_ONCE = 50
"""Messages that are looked up together."""

NEVER = datetime(9000, 1, 1, tzinfo=UTC)
"""No message is due then: what is no instant at all sorts behind it, or is one without an end."""

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
"""What is no instant, and sorts before all that are, is no message's age."""

SET_ASIDE = "set aside"


def due_messages(work: UnitOfWork) -> list[int]:
    """Ids of messages that are to be sent now, `AT_ONCE` at the most of each sort.

    Those come first that were tried before. Also those that can't be due for the nonsense in their
    row, so that they are noticed.
    """
    rested = [int(key) for key in rested_keys(work, WorkQueue.MESSAGES)]
    return [*rested, *dict.fromkeys(id for ids in _found(work) for id in ids)]


def lock_due(work: UnitOfWork, message_id: int) -> MessageRow | None:
    """The message, locked; None when it is not due any more, or another worker has locked it.

    Raises `ValueError` for one in no known state.
    """
    row = work.session.scalar(
        select(MessageRow)
        .where(MessageRow.id == message_id, or_(_is_unsent_and_due(work), OF_NO_STATE))
        # Rows that another worker has locked are skipped: two never claim the same message.
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )
    if row is not None:
        DeliveryState(row.state)
    return row


def oldest_due(work: UnitOfWork) -> datetime | None:
    """Since when the message is due that has waited longest to be sent; None without any."""
    return work.session.scalar(
        select(MessageRow.try_at)
        .where(NOT_YET_SENT, MessageRow.try_at.between(BEGINNING, work.now))
        .order_by(MessageRow.try_at)
        .limit(1)
    )


def pause_message(work: UnitOfWork, row: MessageRow, length: timedelta) -> None:
    """Lets a message wait, whatever is done to the wall clock meanwhile."""
    for name, value in pause_columns(work, length).items():
        setattr(row, name, value)


def pause_columns(work: UnitOfWork, length: timedelta) -> dict[str, Any]:
    """The columns of a message that waits for so long from now on; 0 for one that is due now, and
    stays so when the clock is set back."""
    return {
        "try_at": work.now + length,
        "paused_boot": work.mark.boot,
        "paused_until": work.mark.seconds + length.total_seconds(),
        "paused_at": work.now,
    }


def set_message_aside(work: UnitOfWork, message_id: int) -> int | None:
    """Ends a message that can't be read; gives the centre whose it is."""
    ended = work.session.execute(
        update(MessageRow)
        .where(MessageRow.id == message_id)
        .values(
            state=DeliveryState.FAILED,
            problem=SET_ASIDE,
            settled_at=work.now,
            seen_at=None,
            paused_boot="",
        )
        .returning(MessageRow.centre_id)
    )
    return ended.scalar()


def send_again(work: UnitOfWork, message_id: int) -> None:
    """Lets a message that was set aside be sent, as if it had never been tried."""
    work.session.execute(
        update(MessageRow)
        .where(MessageRow.id == message_id, MessageRow.problem == SET_ASIDE)
        .values(
            state=case(
                (MessageRow.withdrawn_at.is_(None), DeliveryState.WAITING),
                else_=DeliveryState.WITHDRAWN,
            ),
            tries=0,
            settled_at=None,
            seen_at=None,
            **pause_columns(work, timedelta(0)),
        )
    )


def _found(work: UnitOfWork) -> Iterator[list[int]]:
    fresh = never_failed(WorkQueue.MESSAGES, MessageRow.id)
    in_time = (MessageRow.paused_boot == "", MessageRow.try_at <= work.now)
    # By the small index of pauses: without the comparison SQLite goes through all unsent messages.
    paused = select(MessageRow.id).where(PAUSED, MessageRow.paused_boot > "")
    yield _ids(work, paused.where(fresh, _is_rested(work)))
    timely = select(MessageRow.id).where(NOT_YET_SENT, *in_time, fresh)
    yield _ids(work, timely.order_by(MessageRow.try_at, MessageRow.id))
    yield _ids(work, select(MessageRow.id).where(NOT_YET_SENT, MessageRow.try_at >= NEVER, fresh))
    yield _ids(work, select(MessageRow.id).where(OF_NO_STATE, fresh))


def _ids(work: UnitOfWork, wanted: Select[int]) -> list[int]:
    return list(work.session.scalars(wanted.limit(AT_ONCE)))


def _is_unsent_and_due(work: UnitOfWork) -> ColumnElement[bool]:
    timely = and_(
        MessageRow.paused_boot == "",
        or_(MessageRow.try_at <= work.now, MessageRow.try_at >= NEVER),
    )
    return and_(NOT_YET_SENT, or_(timely, and_(MessageRow.paused_boot != "", _is_rested(work))))


def _is_rested(work: UnitOfWork) -> ColumnElement[bool]:
    """Of a paused message: measured by this machine's own time, where it began here."""
    here = MessageRow.paused_boot == work.mark.boot
    was_set_back = MessageRow.paused_at > work.now + SET_IN_BETWEEN
    return or_(
        and_(here, MessageRow.paused_until <= work.mark.seconds),
        and_(~here, or_(MessageRow.try_at <= work.now, was_set_back)),
    )
