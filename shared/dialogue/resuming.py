"""Conversations that were broken off: recognised as such, and what was said in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select

from shared.backlog import WorkQueue, never_failed, read_each
from shared.dialogue.engine import UNHURRIED
from shared.dialogue.helping import hand_back
from shared.dialogue.models import ConversationRow
from shared.dialogue.questions import Choose, Receipt
from shared.dialogue.remembering import EFFECT, A, ConversationState, Forgotten
from shared.dialogue.rows import (
    CONVERSATIONS,
    Conversation,
    as_conversation,
    decrypted_state,
    note_gone,
    read_conversation_row,
)
from shared.unit_of_work import UnitOfWork

TAKEN_UP_WITHIN = timedelta(hours=24)

SURELY_GONE = timedelta(minutes=5)
"""After so long without a reply nobody is on the line, even if the network has not reported it."""

HELPED_AT_MOST = timedelta(hours=1)
"""Silence after which staff who carry a conversation on have forgotten it; until then they talk."""


@dataclass(frozen=True)
class Unfinished:
    """A conversation that was broken off before its end; `caller` is E.164."""

    id: str
    centre_id: int
    via: str
    kiosk_name: str
    language: str
    caller: str | None


def unfinished(work: UnitOfWork, conversation_id: str) -> Unfinished | None:
    """A conversation that was broken off.

    None when it is unknown, has ended, or has reached its receipt or what may be skipped after it:
    then what was wanted is done.
    """
    row = read_conversation_row(work, conversation_id)
    if row is None or row.ended_at is not None:
        return None
    state = decrypted_state(work, row)
    if _is_done(state):
        return None
    return Unfinished(row.id, row.centre_id, row.via, row.kiosk_name, row.language, state.caller)


def _is_done(state: ConversationState) -> bool:
    """Whether what was wanted is done: at a receipt, and at a question after it that may be
    skipped."""
    question = state.question
    if isinstance(question, Choose) and question.skippable:
        return any(entry.kind == EFFECT for entry in state.memory.entries)
    return isinstance(question, Receipt)


def answer_in(work: UnitOfWork, conversation_id: str, key: str, wanted: type[A]) -> A | None:
    """The answer at this key of a conversation, read as `wanted`; None when there is none."""
    row = read_conversation_row(work, conversation_id)
    if row is None:
        return None
    try:
        return decrypted_state(work, row).memory.recall(key, wanted)
    except Forgotten:
        return None


@dataclass(frozen=True)
class ConversationProgress:
    """How far a conversation got; `key` is the question it stands at, '' when it is over."""

    id: str
    via: str
    kiosk_name: str
    language: str
    started_at: datetime
    touched_at: datetime
    key: str


def courses(work: UnitOfWork, conversation_ids: Iterable[str]) -> list[ConversationProgress]:
    """Those of the conversations that are still kept and can be read, the latest first."""
    wanted = CONVERSATIONS.where(ConversationRow.id.in_(set(conversation_ids))).order_by(
        ConversationRow.touched_at.desc(), ConversationRow.id
    )
    read = read_each(
        work, wanted, ConversationRow.id, lambda row: _course(work, as_conversation(row))
    )
    return read.found


def _course(work: UnitOfWork, row: Conversation) -> ConversationProgress:
    state = decrypted_state(work, row)
    is_over = row.ended_at is not None or _is_done(state)
    key = "" if is_over else state.key
    return ConversationProgress(
        row.id, row.via, row.kiosk_name, row.language, row.started_at, row.touched_at, key
    )


def conversations_silent_since(work: UnitOfWork, before: datetime) -> list[str]:
    """Ids of unfinished conversations without a reply in the day before that instant.

    Not those that a face has reported as left; those that staff carry on only after
    `HELPED_AT_MOST` more.
    """
    return list(work.session.scalars(select(ConversationRow.id).where(*_silent_since(before))))


def oldest_silent(work: UnitOfWork) -> datetime | None:
    """Since when the conversation is silent that was broken off first and that nothing was done
    about; None without any."""
    fresh = never_failed(WorkQueue.CONVERSATIONS, ConversationRow.id)
    silent = (*_silent_since(work.now - SURELY_GONE), fresh)
    return work.session.scalar(select(func.min(ConversationRow.touched_at)).where(*silent))


def _silent_since(before: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        ConversationRow.ended_at.is_(None),
        ConversationRow.left_at.is_(None),
        ConversationRow.touched_at < before,
        ConversationRow.touched_at > before - TAKEN_UP_WITHIN,
        or_(
            ConversationRow.carried_by.is_(None),
            ConversationRow.touched_at < before - HELPED_AT_MOST,
        ),
    )


def centre_of_conversation(work: UnitOfWork, conversation_id: str) -> int | None:
    """The centre in which it was held; None for an unknown one."""
    centre = select(ConversationRow.centre_id).where(ConversationRow.id == conversation_id)
    return work.session.scalar(centre)


def untouched_since(work: UnitOfWork, before: datetime) -> list[str]:
    """Ids of unfinished conversations in which nobody has replied since then."""
    untouched = select(ConversationRow.id).where(
        ConversationRow.ended_at.is_(None), ConversationRow.touched_at < before
    )
    return list(work.session.scalars(untouched))


def mark_abandoned(work: UnitOfWork, conversation_id: str) -> None:
    """Notes that nobody seems to be at the other end; a later reply takes that back."""
    row = read_conversation_row(work, conversation_id)
    if row is not None:
        note_gone(work, row)
    if row is not None and row.carried_by:
        hand_back(work, conversation_id)


def is_unhurried(work: UnitOfWork, conversation_id: str) -> bool:
    """Whether the kiosk waits without a time-out, because staff have allowed this citizen that."""
    return answer_in(work, conversation_id, UNHURRIED, bool) is True
