"""A child helps the citizen: said at any question, and taken back at any."""

from shared.content import message
from shared.dialogue.remembering import NOTE, ConversationState

CHILD = "child"
"""Memory key: a child helps the citizen in this conversation."""


def note_child(state: ConversationState, *, helps: bool) -> None:
    """Remembers whether a child helps, and says so before what is asked next."""
    # Not by `forget`: an assent that was given meanwhile, and acted upon, is not asked for again.
    state.memory.entries = [entry for entry in state.memory.entries if entry.key != CHILD]
    if helps:
        state.memory.remember(CHILD, True, NOTE)
    state.because = message("child-helps" if helps else "child-helps-not")
