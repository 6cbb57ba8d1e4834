"""Questions that the hall must not hear, whoever stands in it: who helps or comes along, and who
does not hear. On the loudspeaker another sentence stands for them; headphones say them."""

from shared.citizens import InterpreterWish
from shared.content import SEEN_OR_FELT

ABOUT_COMPANIONS = frozenset(
    {
        "need-companion",
        "need-companion-less",
        "child-mine",
        "child-not-mine",
        "child-helps",
        "child-helps-not",
        "child-needs",
        "child-with-a-person",
        "with-you",
    }
)
"""Whoever threatens a visitor may stand beside them: that they bring somebody, and who helps them,
is nobody else's to hear."""

ABOUT_NOT_HEARING = frozenset(
    {
        "never-call-ask",
        "never-call-yes",
        "never-call-no",
        "remind-never-call",
        "remind-may-call",
        "remind-agreed-may-call",
        "remind-agreed-never-text",
        "remind-agreed-never-letter",
        "we-write",
        "need-interpreter-wish",
        "mine-wishes-noted",
        *(f"speak-{code}" for code in SEEN_OR_FELT),
        *(f"interpreter-wish-{wish}" for wish in InterpreterWish),
    }
)
"""What tells of somebody's hearing, or of whom they would rather not meet."""

TOLD_IN_PRIVATE = ABOUT_COMPANIONS | ABOUT_NOT_HEARING
"""Ids of these messages."""
