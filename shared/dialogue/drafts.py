"""What somebody has typed so far is kept with the conversation, sealed, until it ends."""

from shared.dialogue.questions import Enter
from shared.dialogue.remembering import Draft
from shared.dialogue.rows import decrypted_state, find_row, save_conversation
from shared.dialogue.typed import LONGEST_TYPED
from shared.unit_of_work import UnitOfWork


def keep_draft(work: UnitOfWork, conversation_id: str, turn: int | None, draft: Draft) -> None:
    """Keeps what stands in the field of the present question, in place of what stood there before.

    Nothing is kept for an earlier turn, nor where nothing is typed. Raises `NoConversation`.
    """
    row = find_row(work, conversation_id)
    state = decrypted_state(work, row)
    is_typed = isinstance(state.question, Enter) and row.ended_at is None
    if not is_typed or turn != row.turn or len(draft.text) > LONGEST_TYPED:
        return
    known = state.drafts.get(state.key)
    if known is None or (known.text, known.because) != (draft.text, draft.because):
        state.drafts[state.key] = draft
        save_conversation(work, row, state)
