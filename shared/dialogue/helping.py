"""Conversations that a member of staff carries on for the citizen, and hands back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shared.dialogue.engine import Prompt, Scripts, prompt_of, run_script
from shared.dialogue.exchanges import Exchange
from shared.dialogue.rows import (
    NoConversation,
    decrypted_state,
    erase,
    find_row,
    note_gone,
    read_conversation_row,
    save_conversation,
)
from shared.dialogue.taking_in import leave_aside
from shared.unit_of_work import UnitOfWork


class HowSeen(StrEnum):
    """How a member of staff knows who the citizen is."""

    DOCUMENT = "document"
    KNOWN = "known"
    CALLED_BACK = "called_back"


@dataclass(frozen=True)
class Overview:
    """A conversation as staff see it; `prompt` is None when everything was erased.

    `said` is what was asked and answered so far, in that order. `is_left`: nobody is at the face
    where it began any more. `carried_by` is the name of the member of staff who carries it on,
    `seen` how they have seen who the citizen is: None while they have not said so.
    """

    id: str
    centre_id: int
    via: str
    kiosk_name: str
    language: str
    started_at: datetime
    carried_by: str | None
    seen: HowSeen | None
    is_left: bool
    has_ended: bool
    said: tuple[Exchange, ...]
    prompt: Prompt | None


def overview(work: UnitOfWork, conversation_id: str) -> Overview:
    """The conversation as staff see it. Raises `NoConversation`."""
    row = read_conversation_row(work, conversation_id)
    if row is None:
        raise NoConversation(conversation_id)
    state = decrypted_state(work, row)
    return Overview(
        id=row.id,
        centre_id=row.centre_id,
        via=row.via,
        kiosk_name=row.kiosk_name,
        language=row.language,
        started_at=row.started_at,
        carried_by=row.carried_by,
        seen=HowSeen(state.seen) if state.seen else None,
        is_left=row.left_at is not None,
        has_ended=row.ended_at is not None,
        said=tuple(entry.words for entry in state.memory.entries if entry.words),
        prompt=prompt_of(row, state) if state.question else None,
    )


def carry_on(
    work: UnitOfWork, scripts: Scripts, conversation_id: str, staff: str, via: str
) -> bool:
    """Makes `staff` the one who answers, at the face `via`; False when the conversation has ended.

    A help call that waits for a person ends, at the question where it interrupted. The turn moves
    on, so that what the citizen still sees can no longer be answered. Raises `NoConversation`.
    """
    row = find_row(work, conversation_id)
    if row.ended_at is not None:
        return False
    carried_by, row.carried_by = row.carried_by, staff
    if carried_by == staff:
        return True
    state = decrypted_state(work, row)
    state.seen = ""
    if carried_by is None:
        state.because = None
        leave_aside(state)
        run_script(work, scripts, row, state, via)
    save_conversation(work, row, state)
    return True


def note_identity_seen(
    work: UnitOfWork,
    scripts: Scripts,
    conversation_id: str,
    staff: str,
    how: HowSeen,
    via: str,
    looked_up: Iterable[str],
) -> bool:
    """Notes that `staff`, who carry it on at the face `via`, have seen who the citizen is.

    It holds until the conversation is handed back or begun again. What was looked up before (these
    parts of the memory) is looked up anew, unless something has been done because of it. False
    where it was noted so already, or somebody else carries it on. Raises `NoConversation`.
    """
    row = find_row(work, conversation_id)
    state = decrypted_state(work, row)
    if row.ended_at is not None or row.carried_by != staff or state.seen == how:
        return False
    state.seen = how
    if not state.memory.has_effects():
        for part in looked_up:
            state.memory.forget(part)
    run_script(work, scripts, row, state, via)
    save_conversation(work, row, state)
    return True


def hand_back(work: UnitOfWork, conversation_id: str) -> None:
    """Makes the citizen the one who answers again, at the present question.

    Raises `NoConversation`.
    """
    row = find_row(work, conversation_id)
    if row.carried_by is not None:
        state = decrypted_state(work, row)
        row.carried_by, state.seen = None, ""
        row.turn += 1
        save_conversation(work, row, state)


def mark_kiosk_left(work: UnitOfWork, conversation_id: str) -> None:
    """Notes that the citizen has left the face where it began; staff who carry it on may do so."""
    row = read_conversation_row(work, conversation_id)
    if row is not None:
        note_gone(work, row)


def is_carried_on(work: UnitOfWork, conversation_id: str) -> bool:
    """Whether a member of staff carries the conversation on at this moment."""
    row = read_conversation_row(work, conversation_id)
    return row is not None and row.ended_at is None and row.carried_by is not None


def touched_at(work: UnitOfWork, conversation_id: str) -> datetime | None:
    """When the citizen or staff last replied; None for an unknown conversation."""
    row = read_conversation_row(work, conversation_id)
    return row.touched_at if row else None


def forget_if_left(work: UnitOfWork, conversation_id: str) -> None:
    """Erases what was said in a conversation that the citizen has left.

    Not while staff carry it on, nor for a call (with a `channel`), which the caller may take up
    again.
    """
    row = read_conversation_row(work, conversation_id)
    if row and row.left_at and row.carried_by is None and row.channel is None:
        erase(work, conversation_id)
