"""Service: booking a meeting, of the course or of another kind that the centre offers."""

from shared.dialogue import Question, Talk
from shared.services.my_meeting import my_meeting
from shared.services.person import person
from shared.services.steps.already import ALREADY, LetterAnswer, choose_letter
from shared.services.steps.book_chosen import book_chosen
from shared.services.steps.guesses import TOGETHER
from shared.services.steps.identify import identify
from shared.services.steps.which_kind import LETTER, WHICH, choose_kind


def book_a_meeting(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu.

    The core requires that every meeting is in person until a first one was held. Whoever has a
    meeting already goes on with that one.
    """
    chosen = choose_kind(talk)
    letter = _has_letter(talk)
    if letter is LetterAnswer.ALREADY:
        return my_meeting(talk)
    who = identify(talk, has_letter=letter is LetterAnswer.YES)
    if who is None:
        return person(talk, TOGETHER)
    return book_chosen(talk, who, chosen)


def _has_letter(talk: Talk) -> LetterAnswer:
    """Asked only where it was not said together with the kind."""
    which = talk.answered(WHICH, str)
    if which is None:
        return talk.ask("who.letter", LetterAnswer, choose_letter)
    if which == ALREADY:
        return LetterAnswer.ALREADY
    return LetterAnswer.YES if which == LETTER else LetterAnswer.NO
