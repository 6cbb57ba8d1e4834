"""A ticket for the desk: whoever comes without a meeting waits for their number."""

from shared.dialogue import Question, Talk
from shared.services.person import person


def take_a_ticket(talk: Talk) -> Question | None:
    """The last word, or None: the citizen turned away."""
    return person(talk)
