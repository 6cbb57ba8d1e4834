"""A citizen comes when their meeting is over: that they came is kept, and they get a new time."""

from enum import StrEnum

from shared.appointments import Meeting
from shared.citizens import get_citizen
from shared.content import message
from shared.dialogue import (
    Birth,
    Choose,
    Enter,
    Icon,
    Option,
    Question,
    Talk,
    Typing,
)
from shared.services.steps.arrange import arrange
from shared.services.steps.guesses import guess_by_number
from shared.services.steps.identify import Who
from shared.services.ticket import take_a_ticket


class TooLateChoice(StrEnum):
    NEW_TIME = "new-time"
    TICKET = "ticket"


def too_late(talk: Talk, missed: Meeting) -> Question | None:
    """The last word, after a new meeting or a ticket; None when the citizen goes back to the menu.

    A new time needs the birth date as well as the number: that one alone proves too little.
    """
    if talk.ask("here.now", TooLateChoice, _choose_now) is TooLateChoice.TICKET or not _proves(
        talk, missed
    ):
        return take_a_ticket(talk)
    return arrange(talk, missed.kind, Who(citizen_id=missed.citizen_id), missed.needs)


def _choose_now() -> Choose:
    return Choose(
        message("here-over"),
        (
            Option(TooLateChoice.NEW_TIME, message("here-new-time"), Icon.BOOK),
            Option(TooLateChoice.TICKET, message("here-ticket"), Icon.NUMBER),
        ),
    )


def _proves(talk: Talk, missed: Meeting) -> bool:
    """Whether the citizen with the number also knows the birth date; a guess like any other."""
    birth = talk.ask("here.birth", Birth, lambda: Enter(message("birth"), Typing.BIRTH))
    return talk.note(f"here.proved.{birth.day}", lambda: _is_theirs(talk, missed, birth))


def _is_theirs(talk: Talk, missed: Meeting, birth: Birth) -> bool:
    born, number = birth.day, missed.number
    if born is None or not number:
        return False
    is_right = born == get_citizen(talk.work, missed.citizen_id).birth_date
    found = guess_by_number(talk, number, born, lambda: str(missed.id) if is_right else "")
    return found == str(missed.id)
