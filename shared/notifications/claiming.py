"""A worker claims a message, and the outcome of sending it is recorded."""

import secrets
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select

from shared.notifications.due import due_messages, lock_due, pause_message
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
from shared.notifications.models import MessageRow
from shared.notifications.outbox import post_instead
from shared.notifications.rows import dispatch_of, end_message, note_try
from shared.notifications.rules import LEASE, at_decent_hour, pause_after, pause_after_call
from shared.unit_of_work import UnitOfWork

StillValid = Callable[[UnitOfWork, Dispatch], bool]
"""Whether what a message says is still true at the moment of sending."""

MayRing = Callable[[UnitOfWork, int], bool]
"""Whether a call may be made in place of the message with this id."""

TOO_LATE = "too late"
NOBODY_KNOWS = "perhaps sent, perhaps not"


def claim(work: UnitOfWork, holds: StillValid) -> Dispatch | None:
    """Claims the first due message for this worker; None when none is due."""
    return next((it for id in due_messages(work) if (it := claim_one(work, id, holds))), None)


def claim_one(work: UnitOfWork, message_id: int, holds: StillValid) -> Dispatch | None:
    """Claims a message for this worker; None when it is not due, or another worker has it.

    One that is no longer true or of use is ended instead; one that would ring at night is put off
    until the morning.
    """
    row = lock_due(work, message_id)
    if row is None:
        return None
    it = dispatch_of(work, row)
    opens = at_decent_hour(it.channel, work.now, it.zone)
    if row.withdrawn_at is not None or not holds(work, it):
        end_message(work, row, DeliveryState.WITHDRAWN)
    elif row.until <= work.now:
        end_message(work, row, DeliveryState.FAILED, TOO_LATE)
    elif opens > work.now:
        row.try_at, row.paused_boot = opens, ""
    elif row.tries and pause_after(row.tries) is None:
        end_message(work, row, DeliveryState.FAILED, row.problem or NOBODY_KNOWS)
    else:
        return _take(work, row)
    work.session.flush()
    return None


def record_outcome(
    work: UnitOfWork, it: Dispatch, outcome: Outcome, may_ring: MayRing = lambda _work, _id: True
) -> None:
    """Stores how an attempt to send ended, and plans the next one.

    Changes nothing when a delivery report was quicker, or another worker has claimed the message
    since. A call in place of another message is made only where `may_ring`.
    """
    row = _held(work, it.id)
    if row is None or (row.state, row.claim) != (DeliveryState.CLAIMED, it.claim):
        return
    match outcome:
        case Sent(reference):
            row.state, row.reference, row.settled_at = DeliveryState.SENT, reference, work.now
        case NotSent() | Unsure() if row.withdrawn_at is not None:
            end_message(work, row, DeliveryState.WITHDRAWN)
        case NotSent(problem, _, Channel.CALL) if not may_ring(work, it.id):
            end_message(work, row, DeliveryState.FAILED, problem)
        case NotSent(problem, _, Channel() as instead) if instead != row.channel:
            _replace(work, row, instead, problem)
        case NotSent(problem, again, wait=wait):
            _try_again(work, row, DeliveryState.WAITING, problem, again, wait)
        case Unsure(problem, wait):
            _try_again(work, row, DeliveryState.UNKNOWN, problem, True, wait)


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
        end_message(work, row, DeliveryState.DELIVERED)
    elif state is DeliveryState.FAILED and row.withdrawn_at is not None:
        end_message(work, row, DeliveryState.WITHDRAWN)
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
    return dispatch_of(work, row)


def is_reference_of_another(work: UnitOfWork, reference: str, message_id: int) -> bool:
    """Whether the carrier's id of an attempt is known as that of another message than this one."""
    others = select(MessageRow.id).where(
        MessageRow.reference == reference, MessageRow.reference != "", MessageRow.id != message_id
    )
    return work.session.scalar(others.limit(1)) is not None


def subject_of(work: UnitOfWork, message_id: int) -> str:
    """What a message is about, by which it is withdrawn; '' for an id that was never given out."""
    row = work.session.get(MessageRow, message_id)
    return row.about if row else ""


def _held(work: UnitOfWork, message_id: int) -> MessageRow | None:
    # Read again under the lock: a delivery report may have changed it since.
    return work.session.get(MessageRow, message_id, with_for_update=True, populate_existing=True)


def _take(work: UnitOfWork, row: MessageRow) -> Dispatch:
    """Claims the row; after an attempt that may have got through it is looked up first."""
    before, row.state = row.state, DeliveryState.CLAIMED
    row.claim = secrets.token_hex(8)
    pause_message(work, row, LEASE)
    note_try(work, row)
    work.session.flush()
    return dispatch_of(work, row, look_first=before != DeliveryState.WAITING)


def _try_again(
    work: UnitOfWork,
    row: MessageRow,
    state: DeliveryState,
    problem: str,
    again: bool,
    wait: timedelta,
) -> None:
    """Plans a later attempt, after ever longer pauses and no sooner than `wait`; ends the message
    if there is none."""
    pause = pause_after(row.tries) if again else None
    if pause is not None:
        pause = max(pause, wait)
    if pause is None or work.now + pause >= row.until:
        end_message(work, row, DeliveryState.FAILED, problem)
    else:
        row.state, row.problem = state, problem
        pause_message(work, row, pause)


def _missed(work: UnitOfWork, row: MessageRow, problem: str, instead: Channel | None) -> None:
    """After a failed delivery: another channel, another call (a message of its own), or the end."""
    pause = pause_after_call(row.call + 1) if row.channel == Channel.CALL else None
    if instead is not None and instead != row.channel:
        _replace(work, row, instead, problem)
    elif pause is not None and work.now + pause < row.until:
        _replace(work, row, Channel.CALL, problem, call=row.call + 1)
    else:
        end_message(work, row, DeliveryState.FAILED, problem)


def _replace(
    work: UnitOfWork, row: MessageRow, channel: Channel, problem: str, call: int = 0
) -> None:
    pause = pause_after_call(call) if call else None
    post_instead(work, row, channel, pause or timedelta(0), call)
    end_message(work, row, DeliveryState.FAILED, problem)
    row.seen_at = work.now
