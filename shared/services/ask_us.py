"""Ask us something: information, a question of one's own, an answer."""

from shared.dialogue import Question, Talk
from shared.services.inquiries import inquire


def ask_us(talk: Talk) -> Question | None:
    """The last word, or None: the citizen turned away."""
    return inquire(talk)
