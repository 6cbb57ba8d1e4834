"""A worker claims a message, and the outcome of sending it is recorded."""

import secrets
from collections.abc import Callable
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select

from shared.notifications.facts import (
    FINAL,
    UNSENT,
    Channel,
    DeliveryState,
    Dispatch,
    NotSent,
    Outcome,
    Sent,
    Unsure,
)
from shared.notifications.models import NOT_YET_SENT, MessageRow
from shared.notifications.outbox import post_instead
from shared.notifications.rules import LEASE, at_decent_hour, pause_after, pause_after_call
from shared.notifications.writing import decode_message
from shared.unit_of_work import UnitOfWork

StillValid = Callable[[UnitOfWork, Dispatch], bool]
"""Whether what a message says is still true at the moment of sending."""

TOO_LATE = "too late"
NOBODY_KNOWS = "perhaps sent, perhaps not"


def is_due(work: UnitOfWork) -> bool:
    """Whether any message waits to be sent now."""
    return work.session.scalar(_due(work).with_only_columns(MessageRow.id)) is not None


def claim(work: UnitOfWork, holds: StillValid) -> Dispatch | None:
    """Claims the first due message for this worker; None when none is due.

    Messages that are no longer true or of use are ended on the way; those that would ring at night
    are put off until the morning.
    """
    # Rows that another worker has locked are skipped: two never claim the same message.
    while (row := work.session.scalar(_due(work).with_for_update(skip_locked=True))) is not None:
        it = _dispatch(work, row)
        opens = at_decent_hour(it.channel, work.now, it.zone)
        if row.withdrawn_at is not None or not holds(work, it):
            _end(work, row, DeliveryState.WITHDRAWN)
        elif row.until <= work.now:
            _end(work, row, DeliveryState.FAILED, TOO_LATE)
        elif opens > work.now:
            row.try_at = opens
        elif row.tries and pause_after(row.tries) is None:
            _end(work, row, DeliveryState.FAILED, row.problem or NOBODY_KNOWS)
        else:
            return _take(work, row)
        work.session.flush()
    return None


def record_outcome(work: UnitOfWork, it: Dispatch, outcome: Outcome) -> None:
    """Stores how an attempt to send ended, and plans the next one.

    Changes nothing when a delivery report was quicker, or another worker has claimed the message
    since.
    """
    row = _held(work, it.id)
    if row is None or (row.state, row.claim) != (DeliveryState.CLAIMED, it.claim):
        return
    match outcome:
        case Sent(reference):
            row.state, row.reference, row.settled_at = DeliveryState.SENT, reference, work.now
        case NotSent() | Unsure() if row.withdrawn_at is not None:
            _end(work, row, DeliveryState.WITHDRAWN)
        case NotSent(problem, _, Channel() as instead):
            _replace(work, row, instead, problem)
        case NotSent(problem, again):
            _try_again(work, row, DeliveryState.WAITING, problem, again)
        case Unsure(problem):
            _try_again(work, row, DeliveryState.UNKNOWN, problem, again=True)


def report_delivery(
    work: UnitOfWork,
    message_id: int,
    state: DeliveryState,
    reference: str,
    problem: str = "",
    instead: Channel | None = None,
) -> None:
    """Stores a carrier's report on a message; it may come twice, and in any order.

    `reference` is the carrier's id of the attempt: a report on an earlier one is ignored.
    """
    row = _held(work, message_id)
    if row is None or row.state in FINAL or row.reference not in ("", reference):
        return
    row.reference = reference
    if state is DeliveryState.DELIVERED:
        _end(work, row, DeliveryState.DELIVERED)
    elif state is DeliveryState.FAILED and row.withdrawn_at is not None:
        _end(work, row, DeliveryState.WITHDRAWN)
    elif state is DeliveryState.FAILED:
        _missed(work, row, problem, instead)
    elif row.state in UNSENT:
        row.state, row.settled_at = DeliveryState.SENT, work.now


def reminder_being_read(work: UnitOfWork, message_id: int) -> Dispatch | None:
    """The message that a reminder call reads out while the call goes on.

    None for any other message.
    """
    row = work.session.get(MessageRow, message_id)
    if row is None or row.channel != Channel.CALL or row.state == DeliveryState.WITHDRAWN:
        return None
    return _dispatch(work, row)


def _due(work: UnitOfWork) -> Select[MessageRow]:
    # In the words of its partial index: with states as parameters no database would use that.
    return (
        select(MessageRow)
        .where(NOT_YET_SENT, MessageRow.try_at <= work.now)
        .order_by(MessageRow.try_at, MessageRow.id)
        .limit(1)
    )


def _held(work: UnitOfWork, message_id: int) -> MessageRow | None:
    # Read again under the lock: a delivery report may have changed it since.
    return work.session.get(MessageRow, message_id, with_for_update=True, populate_existing=True)


def _take(work: UnitOfWork, row: MessageRow) -> Dispatch:
    """Claims the row; after an attempt that may have got through it is looked up first."""
    before, row.state = row.state, DeliveryState.CLAIMED
    row.claim, row.try_at = secrets.token_hex(8), work.now + LEASE
    row.tries += 1
    work.session.flush()
    return _dispatch(work, row, look_first=before != DeliveryState.WAITING)


def _try_again(
    work: UnitOfWork, row: MessageRow, state: DeliveryState, problem: str, again: bool
) -> None:
    """Plans a later attempt, after ever longer pauses; ends the message if there is none."""
    pause = pause_after(row.tries) if again else None
    if pause is None or work.now + pause >= row.until:
        _end(work, row, DeliveryState.FAILED, problem)
    else:
        row.state, row.problem, row.try_at = state, problem, work.now + pause


def _missed(work: UnitOfWork, row: MessageRow, problem: str, instead: Channel | None) -> None:
    """After a failed delivery: another channel, another call (a message of its own), or the end."""
    pause = pause_after_call(row.call + 1) if row.channel == Channel.CALL else None
    if instead is not None and instead != row.channel:
        _replace(work, row, instead, problem)
    elif pause is not None and work.now + pause < row.until:
        _replace(work, row, Channel.CALL, problem, call=row.call + 1)
    else:
        _end(work, row, DeliveryState.FAILED, problem)


def _replace(
    work: UnitOfWork, row: MessageRow, channel: Channel, problem: str, call: int = 0
) -> None:
    pause = pause_after_call(call) if call else None
    due_at = work.now + pause if pause else work.now
    post_instead(work, row, channel, due_at, call)
    _end(work, row, DeliveryState.FAILED, problem)
    row.seen_at = work.now


def _end(work: UnitOfWork, row: MessageRow, state: DeliveryState, problem: str = "") -> None:
    row.state, row.settled_at = state, work.now
    row.problem = problem[:120]


def _dispatch(work: UnitOfWork, row: MessageRow, look_first: bool = False) -> Dispatch:
    return Dispatch(
        id=row.id,
        claim=row.claim,
        look_first=look_first,
        channel=Channel(row.channel),
        to=work.vault.open(row.to_sealed).decode(),
        language=row.language,
        zone=ZoneInfo(row.zone),
        content=decode_message(work.vault.open(row.content_sealed)),
        about=row.about,
        centre_id=row.centre_id,
        due_at=row.due_at,
    )
