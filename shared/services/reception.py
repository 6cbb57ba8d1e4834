"""Where every visit and every call begins: what can we do for you?"""

from enum import StrEnum

from shared.appointments import centre
from shared.content import Name, message
from shared.dialogue import Choose, Icon, Option, Question, Talk
from shared.services.book import book
from shared.services.my_meeting import my_meeting
from shared.services.person import person
from shared.services.take_up import take_up_where_we_were


class Door(StrEnum):
    BOOK = "book"
    MINE = "mine"
    PERSON = "person"


def reception(talk: Talk) -> Question:
    take_up_where_we_were(talk)
    door = talk.ask("door", Door, lambda: _choose_door(talk))
    last_word = _SERVICES[door](talk)
    if last_word is None:
        talk.ask_again("door", "who", "needs", "when", "booked", "mine", "aside")
    return last_word


_SERVICES = {Door.BOOK: book, Door.MINE: my_meeting, Door.PERSON: person}


def _choose_door(talk: Talk) -> Choose:
    house = centre(talk.work, talk.about.centre_id).name
    return Choose(
        message("welcome", house=Name(house)),
        (
            Option(Door.BOOK, message("door-book"), Icon.BOOK, digit=1, likely=True),
            Option(Door.MINE, message("door-mine"), Icon.MEETING, digit=2),
            Option(Door.PERSON, message("door-person"), Icon.PERSON, digit=3),
        ),
    )
