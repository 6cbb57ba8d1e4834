"""The services: what a citizen can choose first, one row each, in the order of the menu."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from shared.dialogue import ASIDE, CHILD, CONTACT, UNHURRIED, Digit, Icon, Question, Talk
from shared.services.ask_us import ask_us
from shared.services.book import book_a_meeting
from shared.services.company import company, has_business_contact
from shared.services.i_am_here import i_am_here
from shared.services.my_meeting import my_meeting
from shared.services.steps.find_mine import calls_on_the_day
from shared.services.ticket import take_a_ticket

Condition = Callable[[Talk], bool]


class Face(StrEnum):
    """Where a citizen chooses a service.

    A conversation that is begun at the desk has the menu of the kiosk for somebody who stands
    there, and that of the telephone for somebody who calls.
    """

    KIOSK = "kiosk"
    PHONE = "phone"


EVERYWHERE = (Face.KIOSK, Face.PHONE)


@dataclass(frozen=True)
class Service:
    """One entry of the menu: its sentence is `door-<id>`, what staff read of it `desk-doing-<id>`.

    `run` gives the last word, or None where the citizen turned away. `key` is the telephone's.
    `memory` names the first parts of the keys under which `run` remembers something, such as
    `mine` of `mine.number`: they are forgotten when the citizen turns away. `is_likely` is what
    most people choose; `asks_how_it_was` afterwards, unless a person has taken over.
    `sentence_when_shut` takes the place of the usual one while nobody may come in.
    """

    id: str
    run: Callable[[Talk], Question | None]
    icon: Icon
    faces: tuple[Face, ...]
    memory: tuple[str, ...] = ()
    key: Digit | None = None
    is_likely: bool = False
    asks_how_it_was: bool = False
    sentence_when_shut: str = ""
    offered_when: Condition | None = None
    comes_first_when: Condition | None = None

    @property
    def sentence(self) -> str:
        return f"door-{self.id}"

    @property
    def label(self) -> str:
        """What staff read of somebody who was in the middle of it."""
        return f"desk-doing-{self.id}"


SERVICES = (
    Service("here", i_am_here, Icon.ARRIVED, (Face.KIOSK,), memory=("here",), is_likely=True),
    Service("book", book_a_meeting, Icon.BOOK, EVERYWHERE, key=1, asks_how_it_was=True),
    Service(
        "mine",
        my_meeting,
        Icon.MEETING,
        EVERYWHERE,
        memory=("mine", "wishes"),
        key=2,
        asks_how_it_was=True,
        comes_first_when=calls_on_the_day,
    ),
    Service(
        "ask", ask_us, Icon.QUESTION, EVERYWHERE, memory=("asking",), key=3, asks_how_it_was=True
    ),
    Service(
        "person",
        take_a_ticket,
        Icon.PERSON,
        (Face.KIOSK,),
        memory=("ticket",),
        sentence_when_shut="door-person-shut",
    ),
    Service(
        "company",
        company,
        Icon.COMPANY,
        (Face.PHONE,),
        memory=("company",),
        key=4,
        offered_when=has_business_contact,
    ),
)

CHOSEN = "door"
"""Remembers the id of the service that was chosen."""

SHARED_MEMORY = (
    *("kind", "who", "a-kasse", "needs", "when", "sure", "booked", "done"),
    *("screening", "undo-sure", "undone", "undone-then"),
    ASIDE,
)
"""Belongs to steps that several services go through; forgotten when the citizen turns away."""

LASTING_MEMORY = (CHOSEN, CHILD, CONTACT, UNHURRIED, "earlier", "go-on", "taken-up", "how")
"""Belongs to the conversation as a whole: who turns away from a service leaves it as it is."""


def service_called(id: str) -> Service | None:
    """None for one that there is no longer: an update may come in the middle of a call."""
    return next((service for service in SERVICES if service.id == id), None)


def services_at(face: Face) -> tuple[Service, ...]:
    return tuple(service for service in SERVICES if face in service.faces)


def memory_of_services() -> tuple[str, ...]:
    """All parts of the memory that are forgotten when the citizen turns away."""
    return (*(part for service in SERVICES for part in service.memory), *SHARED_MEMORY)
