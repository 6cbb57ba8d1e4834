"""Book a first meeting."""

from shared.appointments import FIRST_MEETING
from shared.dialogue import Question, Talk
from shared.services.arrange import arrange
from shared.services.identify import identify
from shared.services.needs import ask_needs
from shared.services.person import person


def book(talk: Talk) -> Question | None:
    """The first meeting is always in person: the core sees to it. None: the citizen turned away."""
    who = identify(talk)
    if who is None:
        return person(talk)
    needs = ask_needs(talk)
    return arrange(talk, FIRST_MEETING, who, needs)
