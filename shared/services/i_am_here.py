"""I am here: somebody has come to their meeting."""

from shared.dialogue import Question, Talk
from shared.services.person import person


def i_am_here(talk: Talk) -> Question | None:
    """The last word, or None: the citizen turned away."""
    return person(talk)
