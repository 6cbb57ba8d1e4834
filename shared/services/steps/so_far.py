"""How far a conversation got, as a task keeps it: without what was said."""

from shared.dialogue import STOPPED_AT, Talk
from shared.services.steps.child import child_helps

WITH_CHILD = "child"
"""Third word of what a task keeps: a child helps the citizen."""


def so_far(talk: Talk) -> str:
    """The service that was chosen and the part in which a person was asked for: "book/who", and
    "book/who/child" where a child helps."""
    stopped_at = (talk.answered(STOPPED_AT, str) or "").split(".")[0]
    words = [talk.answered("door", str) or "", stopped_at]
    return "/".join([*words, WITH_CHILD] if child_helps(talk) else words)
