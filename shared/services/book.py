"""Service: booking a meeting, of the course or of another kind that the centre offers."""

from shared.dialogue import Question, Talk
from shared.services.person import person
from shared.services.steps.book_chosen import book_chosen
from shared.services.steps.guesses import TOGETHER
from shared.services.steps.identify import identify
from shared.services.steps.which_kind import LETTER, WHICH, choose_kind


def book_a_meeting(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu.

    The core requires that every meeting is in person until a first one was held.
    """
    chosen = choose_kind(talk)
    answer = talk.answered(WHICH, str)
    who = identify(talk, has_letter=None if answer is None else answer == LETTER)
    if who is None:
        return person(talk, TOGETHER)
    return book_chosen(talk, who, chosen)
