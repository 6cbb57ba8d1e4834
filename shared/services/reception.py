"""Where every visit and every call begins: what can we do for you?"""

from shared.appointments import get_centre
from shared.content import Message, Name, message
from shared.dialogue import ASIDE, Choose, Option, Question, Talk, Tell
from shared.services.feedback import ask_how_it_was
from shared.services.registry import (
    CHOSEN,
    Face,
    Service,
    memory_of_services,
    service_called,
    services_at,
)
from shared.services.steps.child import child_helps
from shared.services.steps.shut import is_shut
from shared.services.steps.take_up import take_up_where_we_were

PERSON_KEY, LANGUAGE_KEY = "0", "9"
"""What these keys of the telephone mean in every menu."""


def telephone_menu() -> tuple[Option, ...]:
    """What every caller can choose first, each with its key."""
    return tuple(_option(it, it.sentence) for it in services_at(Face.PHONE) if not it.offered_when)


def other_language(language: str, languages: tuple[str, ...]) -> str | None:
    """The next one that the house speaks, round and round; None when there is only one."""
    if language not in languages or len(languages) == 1:
        return None
    return languages[(languages.index(language) + 1) % len(languages)]


def greetings(centre: str) -> tuple[Message, ...]:
    """How a house of this name may greet."""
    return tuple(message(it, house=Name(centre)) for it in ("welcome", "welcome-shut", "greeted"))


def reception(talk: Talk) -> Question:
    take_up_where_we_were(talk)
    service = _ask_service(talk)
    last_word = service.run(talk)
    if last_word is None:
        talk.ask_again(CHOSEN, *memory_of_services())
    return _at_the_end(talk, service, last_word)


def _ask_service(talk: Talk) -> Service:
    service = service_called(talk.ask(CHOSEN, str, lambda: _choose_service(talk)))
    if service is None:
        talk.ask_again(CHOSEN)
    return service


def _at_the_end(talk: Talk, service: Service, last_word: Question) -> Question:
    """How was it? Not where a person has taken over, or answers: that is told to them; and not
    where a child helps."""
    is_alone = not talk.remembers(ASIDE) and not talk.about.helped and not child_helps(talk)
    if service.asks_how_it_was and is_alone and isinstance(last_word, Tell):
        return ask_how_it_was(talk, service.id, last_word)
    return last_word


def _choose_service(talk: Talk) -> Choose:
    centre = get_centre(talk.work, talk.about.centre_id).name
    welcome, welcome_shut, _ = greetings(centre)
    menu = _menu(talk)
    return Choose(welcome_shut if is_shut(talk) else welcome, menu, heard_at_once=len(menu))


def _menu(talk: Talk) -> tuple[Option, ...]:
    """The likeliest first; the keys stay."""
    face = Face.KIOSK if talk.about.kiosk_name else Face.PHONE
    offered = [it for it in services_at(face) if it.offered_when is None or it.offered_when(talk)]
    offered.sort(key=lambda it: it.comes_first_when is None or not it.comes_first_when(talk))
    return tuple(_option(it, _sentence(talk, it)) for it in offered)


def _sentence(talk: Talk, service: Service) -> str:
    if service.sentence_when_shut and is_shut(talk):
        return service.sentence_when_shut
    return service.sentence


def _option(service: Service, sentence: str) -> Option:
    return Option(service.id, message(sentence), service.icon, service.key, service.is_likely)
