"""Conversations that were broken off are taken up by the same citizen, on the same face or another.

That a caller has hung up is not always reported. So an earlier call may be offered that is still
going on: unless the birth date fits, it goes on unharmed, and is not offered again.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Row

from shared.appointments import let_go
from shared.backlog import read_each
from shared.dialogue.models import ConversationRow
from shared.dialogue.questions import Receipt
from shared.dialogue.remembering import ANSWER, EFFECT, HOLD, NOTE, ConversationState, Forgotten
from shared.dialogue.resuming import SURELY_GONE, TAKEN_UP_WITHIN
from shared.dialogue.rows import (
    CONVERSATIONS,
    Conversation,
    NoConversation,
    as_conversation,
    decrypted_state,
    find_row,
    save_conversation,
)
from shared.dialogue.talk import Talk
from shared.dialogue.typed import Birth
from shared.unit_of_work import UnitOfWork

TRIED_AT_MOST = 5
"""Latest calls that are searched: on a bad line one calls a few times before saying who one is."""

OFFERED = "offered"
"""Memory key: this conversation was offered to somebody once, who did not take it up."""


def broken_off(talk: Talk, key: str) -> str:
    """The id of this caller's latest unfinished conversation in which `key` was answered.

    '' if none. It may still be going on, where two people call from one number at once. One of
    which no end was seen is left out once something was booked or changed in it: that was the end.
    """
    if talk.about.caller is None:
        return ""
    caller = talk.work.vault.fingerprint("caller", talk.about.caller)
    # With the centre, since the index of callers begins with it; ids are found without.
    of_caller = (ConversationRow.centre_id == talk.about.centre_id) & (
        ConversationRow.caller == caller
    )
    for row, state in _unfinished(talk, of_caller):
        is_answered = any(entry.key == key for entry in state.memory.entries)
        if is_answered and (_is_surely_gone(talk.work, row) or not _has_done(state)):
            return row.id
    return ""


def broken_off_elsewhere(
    talk: Talk,
    conversation_ids: Collection[str],
    keys: Collection[str],
    birth_key: str,
    birth: Birth,
) -> str:
    """The id of the latest of these unfinished conversations with this birth date at `birth_key`.

    '' if none. Only one in which one of `keys` was answered, and in which nothing was booked or
    changed: what was done there is told nobody here.
    """
    for row, state in _unfinished(talk, ConversationRow.id.in_(conversation_ids)):
        is_answered = any(entry.key in keys for entry in state.memory.entries)
        if is_answered and not _has_done(state) and _is_born(state, birth_key, birth):
            return row.id
    return ""


def take_up(talk: Talk, conversation_id: str) -> None:
    """Copies all that the earlier conversation remembers into this one, and ends the earlier one.

    What this one remembers already stays.
    """
    state = end_and_recall(talk.work, conversation_id)
    known = {entry.key for entry in talk.memory.entries}
    talk.memory.entries.extend(
        e for e in state.memory.entries if e.key not in known and e.kind != HOLD
    )


def take_up_answers(talk: Talk, conversation_id: str, parts: Collection[str]) -> None:
    """Copies the answers of these parts into this conversation, and ends the earlier one."""
    state = end_and_recall(talk.work, conversation_id)
    known = {entry.key for entry in talk.memory.entries}
    talk.memory.entries.extend(
        entry
        for entry in state.memory.entries
        if entry.kind == ANSWER and entry.key.partition(".")[0] in parts and entry.key not in known
    )


def leave_behind(talk: Talk, conversation_id: str) -> None:
    """Never offers the conversation again; where surely nobody is there any more, it ends."""
    try:
        row = find_row(talk.work, conversation_id)
    except NoConversation:
        return
    if row.ended_at is not None:
        return
    state = decrypted_state(talk.work, row)
    if _is_surely_gone(talk.work, row):
        state.memory.entries.clear()
        state.drafts.clear()
        row.ended_at = talk.work.now
        let_go(talk.work, row.id)
    else:
        state.memory.remember(OFFERED, True, NOTE)
    save_conversation(talk.work, row, state)


def _unfinished(
    talk: Talk, which: ColumnElement[bool]
) -> list[tuple[Conversation, ConversationState]]:
    """The latest of the centre's conversations that may be taken up, with what was said in them;
    without those that can't be read."""
    wanted = (
        CONVERSATIONS.where(
            which,
            ConversationRow.touched_at > talk.work.now - TAKEN_UP_WITHIN,
            ConversationRow.ended_at.is_(None),
            ConversationRow.carried_by.is_(None),
            ConversationRow.id != talk.about.conversation_id,
        )
        .order_by(ConversationRow.touched_at.desc())
        .limit(TRIED_AT_MOST)
    )

    def read(row: Row[Any]) -> tuple[Conversation, ConversationState]:
        conversation = as_conversation(row)
        return conversation, decrypted_state(talk.work, conversation)

    found = read_each(talk.work, wanted, ConversationRow.id, read).found
    here = talk.about.centre_id
    return [it for it in found if it[0].centre_id == here and not it[1].memory.holds(OFFERED)]


def _is_surely_gone(work: UnitOfWork, row: Conversation) -> bool:
    return row.left_at is not None or row.touched_at < work.now - SURELY_GONE


def _has_done(state: ConversationState) -> bool:
    """Whether something was booked or changed in the conversation."""
    is_done = any(entry.kind == EFFECT for entry in state.memory.entries)
    return is_done or isinstance(state.question, Receipt)


def _is_born(state: ConversationState, key: str, birth: Birth) -> bool:
    try:
        told = state.memory.recall(key, Birth)
    except Forgotten:
        return False
    return told.day is not None and told.day == birth.day


def end_and_recall(work: UnitOfWork, conversation_id: str) -> ConversationState:
    """Ends a conversation, and gives what it remembered; an empty memory for one that is over."""
    try:
        row = find_row(work, conversation_id)
    except NoConversation:
        return ConversationState()
    state = decrypted_state(work, row)
    if row.ended_at is not None:
        return ConversationState()
    row.ended_at = work.now
    left, state.memory.entries = state.memory.entries, []
    save_conversation(work, row, state)
    let_go(work, row.id)
    state.memory.entries = left
    return state
