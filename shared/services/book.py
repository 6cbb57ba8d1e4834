"""Service: booking a first meeting."""

from shared.appointments import FIRST_MEETING
from shared.dialogue import Question, Talk
from shared.services.person import person
from shared.services.steps.arrange import arrange
from shared.services.steps.guesses import TOGETHER
from shared.services.steps.identify import identify
from shared.services.steps.needs import ask_needs


def book_first_meeting(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu.

    The core requires that a first meeting is in person.
    """
    who = identify(talk)
    if who is None:
        return person(talk, TOGETHER)
    needs = ask_needs(talk)
    return arrange(talk, FIRST_MEETING, who, needs)
