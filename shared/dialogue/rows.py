"""Conversations in the database: found, decrypted, written, erased."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, bindparam, insert, select, update

from shared.appointments import let_go
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
    """What a conversation starts with; `channel` is the face's own id for it.

    `via` is the face, `kiosk_name` the kiosk it stands at, `caller` the calling number (E.164).
    `can_record`: the face can record speech.
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
    """A conversation as in its database row, column by column."""

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
    """A new conversation that is not yet in the database, with its empty memory."""
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
    """The conversation, locked until the transaction ends: replies come one after the other.

    Raises `NoConversation`, also when it was silent for longer than `patience`.
    """
    row = _found(work, HOLD, conversation_id=conversation_id)
    if row is None or (patience is not None and work.now - row.touched_at > patience):
        raise NoConversation(conversation_id)
    return row


def lock_conversation(work: UnitOfWork, conversation_id: str) -> None:
    """Lets no reply in this conversation come before the transaction ends; does nothing for an
    unknown one.

    Called before the citizen and their tasks are locked: a reply holds its conversation first.
    """
    work.execute(HOLD, {"conversation_id": conversation_id})


def read_conversation_row(work: UnitOfWork, conversation_id: str) -> Conversation | None:
    """The conversation without a lock; None for an unknown one."""
    return _found(work, BY_ID, conversation_id=conversation_id)


def find_by_channel(work: UnitOfWork, channel: str | None) -> Conversation | None:
    return None if channel is None else _found(work, OF_CHANNEL, of_channel=channel)


def _found(work: UnitOfWork, statement: Select[*tuple[Any, ...]], **by: str) -> Conversation | None:
    row = work.execute(statement, by).one_or_none()
    return None if row is None else as_conversation(row)


def as_conversation(row: Row[Any]) -> Conversation:
    """A conversation from a row with the columns of `CONVERSATIONS`."""
    return Conversation(**row._mapping)


def decrypted_state(work: UnitOfWork, row: Conversation) -> ConversationState:
    return decode_state(work.vault.open(row.sealed))


def insert_conversation(work: UnitOfWork, row: Conversation, state: ConversationState) -> None:
    """Adds the conversation. Raises `IntegrityError` when its channel already has one."""
    row.sealed = work.vault.seal(encode_state(state))
    work.write(INSERT, vars(row))


def save_conversation(work: UnitOfWork, row: Conversation, state: ConversationState) -> None:
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
    """Notes when the citizen left; what was said is kept for a while, to be taken up again."""
    if row.left_at is None:
        _change(work, row.id, left_at=work.now)
        let_go(work, row.id)


def mark_left(work: UnitOfWork, channel: str) -> None:
    """Notes that the caller on this channel has hung up."""
    row = find_by_channel(work, channel)
    if row is not None and row.ended_at is None:
        note_gone(work, row)


def erase(work: UnitOfWork, conversation_id: str) -> None:
    """Ends the conversation and forgets what was said; does nothing for an unknown or ended one."""
    row = read_conversation_row(work, conversation_id)
    if row is not None and row.ended_at is None:
        _change(
            work,
            row.id,
            ended_at=work.now,
            sealed=work.vault.seal(encode_state(ConversationState())),
        )
        let_go(work, row.id)


def _change(work: UnitOfWork, conversation_id: str, **columns: object) -> None:
    work.write(UPDATE, {"conversation_id": conversation_id, **columns})
