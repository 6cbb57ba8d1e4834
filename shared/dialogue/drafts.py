"""What somebody has typed so far is kept with the conversation, sealed, until it ends."""

from shared.dialogue.questions import Enter
from shared.dialogue.remembering import Draft
from shared.dialogue.rows import decrypted_state, find_row, save_conversation
from shared.dialogue.typed import LONGEST_TYPED
from shared.unit_of_work import UnitOfWork

NOTHING = Draft("")


def keep_draft(work: UnitOfWork, conversation_id: str, turn: int | None, draft: Draft) -> None:
    """Keeps what stands in the field of the present question, in place of what stood there before.

    What was sent and is seen again unchanged stays sent. Nothing is kept for an earlier turn, nor
    at a question that is not answered by typing. Raises `NoConversation`.
    """
    row = find_row(work, conversation_id)
    state = decrypted_state(work, row)
    is_typed = isinstance(state.question, Enter) and row.ended_at is None
    if not is_typed or turn != row.turn or len(draft.text) > LONGEST_TYPED:
        return
    known = state.drafts.get(state.key, NOTHING)
    if draft.sent or _digits(draft) != _digits(known):
        state.drafts[state.key] = draft
        save_conversation(work, row, state)


def _digits(draft: Draft) -> str:
    return "".join(draft.text.split())
