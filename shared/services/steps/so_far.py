"""How far a conversation got, as a task keeps it: without what was said."""

from shared.dialogue import STOPPED_AT, Talk


def so_far(talk: Talk) -> str:
    """The service that was chosen and the part in which a person was asked for: "book/who"."""
    stopped_at = (talk.answered(STOPPED_AT, str) or "").split(".")[0]
    return f"{talk.answered('door', str) or ''}/{stopped_at}"
