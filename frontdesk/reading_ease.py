"""How easy a text that staff write to a citizen is to read, as the desk says it."""

from shared.content import Count, Message, lix, message

VERY_EASY, EASY = 24, 34
"""Bounds of the readability index LIX (Björnsson): readable for everybody, and for most people."""


def ease_of(text: str) -> Message | None:
    """How easy the text is to read; None for an empty one."""
    if not text.strip():
        return None
    hard = round(lix(text))
    how = "very-easy" if hard <= VERY_EASY else "easy" if hard <= EASY else "hard"
    return message(f"desk-question-lix-{how}", lix=Count(hard))
