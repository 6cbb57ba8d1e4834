"""Conversations in the database: found, opened, written down, erased."""

import secrets
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from shared.dialogue.models import ConversationRow
from shared.dialogue.remembering import State, read, write
from shared.work import Work


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
    place: str = ""
    channel: str | None = None
    caller: str | None = None
    can_record: bool = False


def new_row(work: Work, beginning: Beginning) -> tuple[ConversationRow, State]:
    """A row that is not yet in the session."""
    caller = beginning.caller
    row = ConversationRow(
        id=secrets.token_urlsafe(16),
        centre_id=beginning.centre_id,
        script=beginning.script,
        via=beginning.via,
        place=beginning.place,
        channel=beginning.channel,
        caller=work.vault.fingerprint("caller", caller) if caller else None,
        language=beginning.language,
        turn=0,
        started_at=work.now,
        touched_at=work.now,
    )
    return row, State(caller=caller, can_record=beginning.can_record)


def find_row(
    work: Work, conversation_id: str, patience: timedelta | None = None
) -> ConversationRow:
    """Locked until the work is done, so that two answers to one turn come one after the other.

    Raises `NoConversation`.
    """
    row = work.session.get(ConversationRow, conversation_id, with_for_update=True)
    if row is None or (patience is not None and work.now - row.touched_at > patience):
        raise NoConversation(conversation_id)
    return row


def find_by_channel(work: Work, channel: str | None) -> ConversationRow | None:
    if channel is None:
        return None
    return work.session.scalar(select(ConversationRow).where(ConversationRow.channel == channel))


def opened(work: Work, row: ConversationRow) -> State:
    return read(work.vault.open(row.sealed))


def write_down(work: Work, row: ConversationRow, state: State) -> None:
    row.sealed = work.vault.seal(write(state))
    row.touched_at = work.now


def leave(work: Work, channel: str) -> None:
    """They hung up. What was said is kept for a while: it may be taken up again."""
    row = find_by_channel(work, channel)
    if row is not None and row.ended_at is None:
        row.left_at = row.left_at or work.now


def erase(work: Work, conversation_id: str) -> None:
    """Forgets what was said; does nothing when there is no such conversation."""
    row = work.session.get(ConversationRow, conversation_id)
    if row is None or row.ended_at is not None:
        return
    row.ended_at = work.now
    row.sealed = work.vault.seal(write(State()))
