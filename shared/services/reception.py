"""Where every visit and every call begins: what can we do for you?"""

from enum import StrEnum

from shared.appointments import get_centre
from shared.content import Message, Name, message
from shared.dialogue import ASIDE, Choose, Icon, Option, Question, Talk, Tell
from shared.services.ask_us import ask_us
from shared.services.book import book_first_meeting
from shared.services.company import company, has_business_contact
from shared.services.feedback import ask_how_it_was
from shared.services.i_am_here import i_am_here
from shared.services.my_meeting import my_meeting
from shared.services.steps.find_mine import calls_on_the_day
from shared.services.steps.shut import is_shut
from shared.services.steps.take_up import take_up_where_we_were
from shared.services.ticket import take_a_ticket

PERSON_KEY, LANGUAGE_KEY = "0", "9"
"""What these keys of the telephone mean in every menu."""


class Door(StrEnum):
    HERE = "here"
    BOOK = "book"
    MINE = "mine"
    ASK = "ask"
    PERSON = "person"
    COMPANY = "company"


_HERE = Option(Door.HERE, message("door-here"), Icon.ARRIVED, likely=True)
_BOOK = Option(Door.BOOK, message("door-book"), Icon.BOOK, digit=1)
_MINE = Option(Door.MINE, message("door-mine"), Icon.MEETING, digit=2)
_ASK = Option(Door.ASK, message("door-ask"), Icon.QUESTION, digit=3)
_PERSON = Option(Door.PERSON, message("door-person"), Icon.PERSON)
_CALLED = Option(Door.PERSON, message("door-person-shut"), Icon.PERSON)
_COMPANY = Option(Door.COMPANY, message("door-company"), Icon.COMPANY, digit=4)

_IN_THE_HOUSE = (_HERE, _BOOK, _MINE, _ASK, _PERSON)
_AT_A_CLOSED_DOOR = (_HERE, _BOOK, _MINE, _ASK, _CALLED)
_FAR_AWAY = (_BOOK, _MINE, _ASK)
"""Who calls can't be here, and has a person on zero."""

_ON_THE_DAY = (_MINE, _BOOK, _ASK)

_SERVICES = {
    Door.HERE: i_am_here,
    Door.BOOK: book_first_meeting,
    Door.MINE: my_meeting,
    Door.ASK: ask_us,
    Door.PERSON: take_a_ticket,
    Door.COMPANY: company,
}
_PARTS = ("here", "who", "needs", "when", "booked", "mine", "asking", "ticket", "company", ASIDE)
_ASKED_HOW_IT_WAS = (Door.BOOK, Door.MINE, Door.ASK)
"""Who has come to a meeting has it still before them."""


def telephone_menu() -> tuple[Option, ...]:
    """What whoever calls can choose first, each with its key."""
    return _FAR_AWAY


def other_language(language: str, languages: tuple[str, ...]) -> str | None:
    """The next one that the house speaks, round and round; None when there is only one."""
    if language not in languages or len(languages) == 1:
        return None
    return languages[(languages.index(language) + 1) % len(languages)]


def greetings(centre: str) -> tuple[Message, ...]:
    """How a house of this name may greet."""
    return tuple(message(welcome, house=Name(centre)) for welcome in ("welcome", "welcome-shut"))


def reception(talk: Talk) -> Question:
    take_up_where_we_were(talk)
    door = talk.ask("door", Door, lambda: _choose_door(talk))
    last_word = _SERVICES[door](talk)
    if last_word is None:
        talk.ask_again("door", *_PARTS)
    return _at_the_end(talk, door, last_word)


def _at_the_end(talk: Talk, door: Door, last_word: Question) -> Question:
    """How was it? Not where a person has taken over, or answers: that is told to them."""
    is_alone = not talk.remembers(ASIDE) and not talk.about.helped
    goes_well = isinstance(last_word, Tell) and is_alone
    if door in _ASKED_HOW_IT_WAS and goes_well:
        return ask_how_it_was(talk, door, last_word.text)
    return last_word


def _choose_door(talk: Talk) -> Choose:
    centre = get_centre(talk.work, talk.about.centre_id).name
    welcome, welcome_shut = greetings(centre)
    return Choose(welcome_shut if is_shut(talk) else welcome, _doors(talk))


def _doors(talk: Talk) -> tuple[Option, ...]:
    """The likeliest first, and the keys stay; companies have a door where somebody is for them."""
    if talk.about.kiosk_name:
        return _AT_A_CLOSED_DOOR if is_shut(talk) else _IN_THE_HOUSE
    doors = _ON_THE_DAY if calls_on_the_day(talk) else _FAR_AWAY
    return (*doors, _COMPANY) if has_business_contact(talk) else doors
