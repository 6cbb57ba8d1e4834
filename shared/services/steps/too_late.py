"""A citizen comes when their meeting is over: that they came is kept, and they get a new time."""

from enum import StrEnum

from shared.appointments import Meeting
from shared.citizens import get_citizen
from shared.content import message
from shared.dialogue import (
    Birth,
    BirthOrNumber,
    Choose,
    Enter,
    Icon,
    Option,
    Question,
    Talk,
    Typing,
)
from shared.services.steps.arrange import arrange
from shared.services.steps.identify import Who, count_a_miss
from shared.services.ticket import take_a_ticket


class TooLateChoice(StrEnum):
    NEW_TIME = "new-time"
    TICKET = "ticket"


def too_late(talk: Talk, missed: Meeting, given: BirthOrNumber) -> Question | None:
    """The last word, after a new meeting or a ticket; None when the citizen goes back to the menu.

    A new time needs both the number and the birth date: one alone proves too little.
    """
    if talk.ask("here.now", TooLateChoice, _choose_now) is TooLateChoice.TICKET or not _proves(
        talk, missed, given
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


def _proves(talk: Talk, missed: Meeting, given: BirthOrNumber) -> bool:
    """Whether the citizen also knows the other of number and birth date; a miss is counted."""
    if given.number == missed.number:
        birth = talk.ask("here.birth", Birth, lambda: Enter(message("birth"), Typing.BIRTH))
        is_theirs = birth.day == get_citizen(talk.work, missed.citizen_id).birth_date
    else:
        none = Option("", message("here-no-number"), Icon.NO)
        enter = Enter(message("here-number"), Typing.NUMBER, none)
        number = talk.ask("here.number", str, lambda: enter)
        is_theirs = number == missed.number and number != ""
    if not is_theirs:
        talk.note("here.missed", lambda: count_a_miss(talk))
    return is_theirs
