"""A visit at a kiosk that lost its power: for some minutes the next visitor there can go on with
it, who says what only the one before knows."""

from collections.abc import Collection
from datetime import timedelta
from typing import TypeVar

from sqlalchemy import select

from shared.dialogue.models import ConversationRow
from shared.dialogue.remembering import HOLD, Forgotten
from shared.dialogue.rows import decrypted_state, read_conversation_row
from shared.dialogue.taking_in import CONTACT
from shared.dialogue.taking_up import end_and_recall
from shared.dialogue.talk import Talk

A = TypeVar("A")

REMEMBERED = timedelta(minutes=5)
"""How long after its last press a lost visit can be gone on with; our own choice: a kiosk is back
in a minute or two, and after longer somebody else stands there."""


def lost_visits(talk: Talk) -> list[str]:
    """Ids of the visits at this kiosk that nobody ended, the latest first, without this one. Each
    ends when its visitor has gone or has been silent for too long: one that has not, while another
    begins, was lost with the screen."""
    about = talk.about
    if not about.kiosk_name:
        return []
    # Without the centre in the statement: with it, all of the centre's are read, by another index.
    found = talk.work.session.execute(
        select(ConversationRow.id, ConversationRow.centre_id)
        .where(
            ConversationRow.ended_at.is_(None),
            ConversationRow.touched_at > talk.work.now - REMEMBERED,
            ConversationRow.via == about.via,
            ConversationRow.kiosk_name == about.kiosk_name,
            ConversationRow.left_at.is_(None),
            ConversationRow.carried_by.is_(None),
            ConversationRow.id != about.conversation_id,
        )
        .order_by(ConversationRow.touched_at.desc(), ConversationRow.started_at.desc())
    )
    return [row.id for row in found if row.centre_id == about.centre_id]


def latest_answer_in(talk: Talk, conversation_id: str, part: str, wanted: type[A]) -> list[A]:
    """The answers of a part of another conversation that can be read as `wanted`, the latest
    first."""
    row = read_conversation_row(talk.work, conversation_id)
    if row is None:
        return []
    memory, found = decrypted_state(talk.work, row).memory, []
    for key in [it.key for it in reversed(memory.entries) if it.key.startswith(f"{part}.")]:
        try:
            found.append(memory.recall(key, wanted))
        except Forgotten:
            continue
    return found


def go_on_with_lost_visit(talk: Talk, conversation_id: str, without: Collection[str]) -> None:
    """This conversation remembers what the lost one did, in place of its own answers, and the lost
    one ends. The parts in `without` are forgotten."""
    left = end_and_recall(talk.work, conversation_id).memory
    is_done = left.has_effects()  # then nothing is kept for them any more, nor asked for again
    mine = talk.memory.only(CONTACT).entries
    known = {entry.key for entry in mine}
    talk.memory.entries[:] = [
        *mine,
        *(
            entry
            for entry in left.entries
            if (entry.kind != HOLD or is_done)
            and entry.key not in known
            and entry.key.partition(".")[0] not in without
        ),
    ]
