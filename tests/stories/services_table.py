"""The page of services: the rows of the registry, and the way to each thing that can be wanted.

`python -m tests.stories.services_table` writes it. Each way is walked before it is written down.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import text

from app import create_app
from ivr.simulator.telephone import Pressed
from shared.appointments import FOLLOW_UP
from shared.clock import SetClock
from shared.content import Message, Register, Wording, message
from shared.services.registry import SERVICES, Face, Service, service_called, services_at
from shared.web.place import installed_in
from shared.wishes import agree
from tests.conftest import SECRET
from tests.databases import copy_sqlite, make_sqlite_template
from tests.drivers import COPENHAGEN, Caller, Visitor
from tests.house.tree import ROOT
from tests.stories.at_the_desk import Client, clerk_in
from tests.stories.course import (
    TYPED,
    booked,
    has_held_a_first,
    known,
    letter_for,
    offer_every_kind,
)
from tests.stories.world import World
from tests.town import settings_for, small_town

TABLE = ROOT / "docs" / "services.md"
TUESDAY_AT_TEN = datetime(2026, 11, 24, 10, tzinfo=COPENHAGEN)
HELP = message("kiosk-help")
"""The one thing that needs no choice: a button on every screen, nought in every menu."""

LANGUAGE = message("kiosk-language")

Walker = Visitor | Caller | Client

BENTE = "UPDATE centre SET business_name = 'Bente', business_telephone = '+4599889902'"

HEADING = """# What a citizen can do, and where

Made from the code by `python -m tests.stories.services_table`, which walks every way before it is
written down; a test holds this page against it.

## The menu

The rows of `shared/services/registry.py`, in their order: the key on the telephone, what the desk
reads of somebody who is in the middle of it, and the parts of a conversation's memory that are its
own. A clash between two of them, or a sentence that is missing, stops the start.

| id | in the menu | kiosk | telephone | the desk reads | asks how it was | memory |
|---|---|---|---|---|---|---|
"""

WAYS = """
## The ways

At the desk a clerk asks and presses for somebody who stands there: *Ny samtale*, and then these.
What one face cannot do is named with what it does instead, and
[a record](decisions/0133-what-one-face-cannot-do-is-named-with-what-it-does-instead.md) says why.
Where a centre lets citizens book no kind but those of the course, the letter is asked for in place
of the kind.

| what somebody wants | at the kiosk | on the telephone | at the desk |
|---|---|---|---|
"""


class Said(StrEnum):
    """What is typed on the way, as it stands on the page."""

    CODE = "the code of a letter"
    BORN = "the birth date"


Chosen = str | Message | Said


@dataclass(frozen=True)
class Way:
    """What is chosen, in Danish words, or typed, and what is then seen or heard."""

    chosen: tuple[Chosen, ...]
    leads_to: str | Message

    def is_right(self, guest: Walker) -> bool:
        """Words as they stand, or a message as each face says it."""
        expected = self.leads_to
        words = expected if isinstance(expected, str) else guest.say(expected).rstrip(".?")
        told = guest.telephone.heard if isinstance(guest, Caller) else guest.perceives
        return words.casefold() in f"{told} {guest.perceives}".casefold()


@dataclass(frozen=True)
class Errand:
    """What somebody wants, and the way to it on each face."""

    wanted: str
    kiosk: Way
    phone: Way
    desk: Way | None


def _both(wanted: str, leads_to: str | Message, *chosen: Chosen) -> Errand:
    way = Way(chosen, leads_to)
    return Errand(wanted, way, way, way)


def _door(id: str) -> Message:
    """What is chosen in the menu."""
    service = service_called(id)
    assert service, f"there is no service '{id}': take it out of ERRANDS"
    return message(service.sentence)


ASK, BOOK, MINE, PERSON = _door("ask"), _door("book"), _door("mine"), _door("person")

BIRTH, NUMBER, WHICH = message("birth"), message("number"), message("topic-which")
HOW, A_KASSE, POINT = message("mine-form"), message("a-kasse"), message("mine-topic")
AGREED = "Vi tales ved igen."
NUMBERS = ("+4520304050", "+4520304051", "+4520304052")
"""Of one citizen for each face, who all have the same birth date."""

OWN = "Stil et spørgsmål"

HERE = Way((_door("here"),), message("here"))
TICKET = Way((PERSON,), message("ticket-topic"))
FIRM = Way((PERSON, "Jeg kommer fra et firma"), "Bente")
ENGLISH = Way((LANGUAGE,), "How can we help")


def _of_mine(wanted: str, leads_to: str | Message, *chosen: str) -> Errand:
    """From the meeting of somebody who has met us, and is known by the code of their letter."""
    return _both(wanted, leads_to, MINE, Said.CODE, Said.BORN, "Lav noget om", *chosen)


MORE = "Et ønske, eller andet"

ERRANDS = (
    _both("Book the first meeting, or the next one", BIRTH, BOOK, "Et møde"),
    _both("Book help with a CV", BIRTH, BOOK, "Hjælp til dit CV"),
    _both("Book help with MitID and Jobnet", BIRTH, BOOK, "Hjælp til MitID og Jobnet"),
    _both("Book the talk with the a-kasse", BIRTH, BOOK, "Et møde med din a-kasse"),
    _both("Book with a letter's code", message("code"), BOOK, "Jeg har en kode"),
    _both("See or hear, move, cancel or change one's meetings", NUMBER, MINE),
    _of_mine("Choose how we meet, now and the next times", HOW, "Hvordan vi mødes"),
    _of_mine("Wish for another talk", "Ja, du får en samtale", MORE, "En samtale til"),
    _of_mine("Wish for another adviser", "Du får svar senest", MORE, "En anden rådgiver"),
    _of_mine("Say whether the a-kasse takes part", A_KASSE, MORE, "Om min a-kasse er med"),
    _of_mine("Be told of an earlier time", "tidligere tid", MORE, "Sig til ved en tidligere tid"),
    _of_mine("Hear what was agreed", AGREED, MORE, "Se, hvad vi har aftalt"),
    _of_mine("Bring a point of one's own", POINT, "Det, jeg vil tale om"),
    Errand(
        "Say that one has come; on the telephone: hear today's meeting",
        HERE,
        Way((MINE,), NUMBER),
        HERE,
    ),
    Errand(
        "Wait for the desk: a number; on the telephone: the queue, or a call back",
        TICKET,
        Way((HELP,), "stiller dig om"),
        TICKET,
    ),
    _both("Know the hours and the way", "Himmerlandsgade", ASK, "Åbningstid og adresse"),
    _both("Know about money and illness", WHICH, ASK, "Penge og sygdom"),
    _both("Know about one's meeting", WHICH, ASK, "Dit møde og os"),
    _both("Know what help there is", WHICH, ASK, "Hjælp til dig"),
    _both("Ask something", message("asking-topic"), ASK, OWN, "Jeg vil spørge"),
    _both("Get the answer", message("asking-number"), ASK, OWN, "Jeg har et nummer"),
    Errand(
        "Reach the business contact, from a company",
        FIRM,
        Way((_door("company"),), "Bente"),
        FIRM,
    ),
    Errand("A person", Way((HELP,), "Bliv her"), Way((HELP,), "Vil du vente?"), None),
    Errand(
        "Another language",
        ENGLISH,
        Way((LANGUAGE,), "This is"),
        ENGLISH,
    ),
)


def table(world: World) -> str:
    """Raises `AssertionError` for a way that leads elsewhere, and for a service without one."""
    for face in Face:
        assert _chosen_first(face) >= {it.sentence for it in services_at(face)}
    return HEADING + "".join(map(_row, SERVICES)) + WAYS + _walked_ways(world)


def _chosen_first(face: Face) -> set[str]:
    """The sentences of the menu with which the ways begin."""
    ways = (it.kiosk if face is Face.KIOSK else it.phone for it in ERRANDS)
    return {first.id for way in ways if isinstance(first := way.chosen[0], Message)}


def _row(service: Service) -> str:
    words = Wording("da", Register.SHOWN, COPENHAGEN)
    cells = (
        f"`{service.id}`",
        words.say(message(service.sentence)),
        "yes" if Face.KIOSK in service.faces else "no",
        str(service.key or "none"),
        words.say(message(service.label)),
        "yes" if service.asks_how_it_was else "no",
        ", ".join(f"`{part}`" for part in service.memory) or "none",
    )
    return f"| {' | '.join(cells)} |\n"


def _walked_ways(world: World) -> str:
    clerk = clerk_in(world)
    kiosk, phone, desk = (_somebody_with_a_meeting(world, number) for number in NUMBERS)

    def walked(guest: Walker, way: Way, citizen_id: int) -> str:
        return _walked(guest, way, letter_for(world, citizen_id))

    return "".join(
        f"| {it.wanted} | {walked(world.visitor(), it.kiosk, kiosk)} "
        f"| {walked(world.caller(), it.phone, phone)} "
        f"| {walked(Client(clerk), it.desk, desk) if it.desk else 'is there'} |\n"
        for it in ERRANDS
    )


def _somebody_with_a_meeting(world: World, number: str) -> int:
    """Whose first meeting was held yesterday, and with whom something was agreed."""
    bent = known(world, telephone=number)
    has_held_a_first(world, bent)
    world.clock.at = TUESDAY_AT_TEN
    booked(world, bent, FOLLOW_UP, -1)
    with world.workplace.work() as work:
        agree(work, bent, [AGREED], "Lene")
    return bent


def _walked(guest: Walker, way: Way, code: str) -> str:
    guest.begins()
    steps = [_step(guest, chosen, code) for chosen in way.chosen]
    assert way.is_right(guest), f"{way}: {guest.perceives}"
    return " → ".join(steps)


def _step(guest: Walker, chosen: Chosen, code: str) -> str:
    if isinstance(chosen, Said):
        guest.types(code if chosen is Said.CODE else TYPED)
        return chosen
    words = guest.say(chosen) if isinstance(chosen, Message) else chosen
    before = len(_pressed(guest)) if isinstance(guest, Caller) else 0
    if chosen == LANGUAGE:
        guest.speaks("en")
        words = "Skift sprog" if isinstance(guest, Client) else words
    elif chosen == HELP:
        guest.asks_for_help()
    else:
        guest.chooses(chosen)
    return " → ".join(_pressed(guest)[before:]) if isinstance(guest, Caller) else words


def _pressed(caller: Caller) -> list[str]:
    """All keys of the call; one choice takes several where it is not among those said first."""
    return [event.keys for event in caller.telephone.events if isinstance(event, Pressed)]


@contextmanager
def town(url: str) -> Iterator[World]:
    """A small town at ten on a Tuesday, with a business contact and every kind of meeting."""
    clock = SetClock(TUESDAY_AT_TEN)
    app = create_app(settings_for(url, SECRET), clock)
    workplace = installed_in(app)[1]
    with workplace.work() as work:
        world = World(app, clock, workplace, small_town(work))
        work.session.execute(text(BENTE))
    offer_every_kind(world)
    yield world
    workplace.engine.dispose()


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = copy_sqlite(make_sqlite_template(folder / "empty"), folder / "town.sqlite")
        with town(url) as world:
            TABLE.write_text(table(world))


if __name__ == "__main__":
    main()
