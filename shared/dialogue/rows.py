"""Conversations in the database: found, opened, written down, erased."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, bindparam, insert, select, update

from shared.dialogue.models import ConversationRow
from shared.dialogue.remembering import ConversationState, decode_state, encode_state
from shared.unit_of_work import UnitOfWork

CONVERSATIONS: Select[*tuple[Any, ...]] = select(*ConversationRow.__table__.columns)
BY_ID = CONVERSATIONS.where(ConversationRow.id == bindparam("conversation_id"))
HOLD = BY_ID.with_for_update()
OF_CHANNEL = CONVERSATIONS.where(ConversationRow.channel == bindparam("of_channel"))
INSERT = insert(ConversationRow)
UPDATE = update(ConversationRow).where(ConversationRow.id == bindparam("conversation_id"))


class NoConversation(LookupError):
    """There is no such conversation, or it has been silent for too long."""


@dataclass(frozen=True)
class Beginning:
    """How a conversation comes about; `channel` is the face's own name for it.

    `can_record`: the face can take down what is spoken.
    """

    script: str
    centre_id: int
    via: str
    language: str
    kiosk_name: str = ""
    channel: str | None = None
    caller: str | None = None
    can_record: bool = False


@dataclass
class Conversation:
    """A conversation as its row has it, column by column."""

    id: str
    centre_id: int
    script: str
    via: str
    kiosk_name: str
    channel: str | None
    caller: str | None
    language: str
    turn: int
    started_at: datetime
    touched_at: datetime
    sealed: bytes = b""
    carried_by: str | None = None
    left_at: datetime | None = None
    ended_at: datetime | None = None


def new_row(work: UnitOfWork, beginning: Beginning) -> tuple[Conversation, ConversationState]:
    """One that is not yet in the database."""
    caller = beginning.caller
    row = Conversation(
        id=secrets.token_urlsafe(16),
        centre_id=beginning.centre_id,
        script=beginning.script,
        via=beginning.via,
        kiosk_name=beginning.kiosk_name,
        channel=beginning.channel,
        caller=work.vault.fingerprint("caller", caller) if caller else None,
        language=beginning.language,
        turn=0,
        started_at=work.now,
        touched_at=work.now,
    )
    return row, ConversationState(caller=caller, can_record=beginning.can_record)


def find_row(
    work: UnitOfWork, conversation_id: str, patience: timedelta | None = None
) -> Conversation:
    """Locked until the work is done, so that two answers to one turn come one after the other.

    Raises `NoConversation`.
    """
    row = _found(work, HOLD, conversation_id=conversation_id)
    if row is None or (patience is not None and work.now - row.touched_at > patience):
        raise NoConversation(conversation_id)
    return row


def look_at(work: UnitOfWork, conversation_id: str) -> Conversation | None:
    return _found(work, BY_ID, conversation_id=conversation_id)


def find_by_channel(work: UnitOfWork, channel: str | None) -> Conversation | None:
    return None if channel is None else _found(work, OF_CHANNEL, of_channel=channel)


def _found(work: UnitOfWork, statement: Select[*tuple[Any, ...]], **by: str) -> Conversation | None:
    row = work.execute(statement, by).one_or_none()
    return None if row is None else as_conversation(row)


def as_conversation(row: Row[Any]) -> Conversation:
    """`row` has the columns of `CONVERSATIONS`."""
    return Conversation(**row._mapping)


def opened(work: UnitOfWork, row: Conversation) -> ConversationState:
    return decode_state(work.vault.open(row.sealed))


def insert_conversation(work: UnitOfWork, row: Conversation, state: ConversationState) -> None:
    """Raises `IntegrityError` when its channel has one already."""
    row.sealed = work.vault.seal(encode_state(state))
    work.write(INSERT, vars(row))


def write_down(work: UnitOfWork, row: Conversation, state: ConversationState) -> None:
    changed = {
        "language": row.language,
        "turn": row.turn,
        "sealed": work.vault.seal(encode_state(state)),
        "touched_at": work.now,
        "carried_by": row.carried_by,
        "left_at": row.left_at,
        "ended_at": row.ended_at,
    }
    _change(work, row.id, **changed)


def note_gone(work: UnitOfWork, row: Conversation) -> None:
    """What was said is kept for a while: it may be taken up again."""
    if row.left_at is None:
        _change(work, row.id, left_at=work.now)


def note_carried(work: UnitOfWork, row: Conversation) -> None:
    """Who of staff carries it on, and the turn from which on they do."""
    _change(work, row.id, carried_by=row.carried_by, turn=row.turn, touched_at=work.now)


def mark_left(work: UnitOfWork, channel: str) -> None:
    """They hung up."""
    row = find_by_channel(work, channel)
    if row is not None and row.ended_at is None:
        note_gone(work, row)


def erase(work: UnitOfWork, conversation_id: str) -> None:
    """Forgets what was said; does nothing when there is no such conversation."""
    row = look_at(work, conversation_id)
    if row is not None and row.ended_at is None:
        _change(
            work,
            row.id,
            ended_at=work.now,
            sealed=work.vault.seal(encode_state(ConversationState())),
        )


def _change(work: UnitOfWork, conversation_id: str, **columns: object) -> None:
    work.write(UPDATE, {"conversation_id": conversation_id, **columns})
