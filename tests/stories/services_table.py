"""Which service is reached how, at the kiosk, on the telephone and at the desk: the table.

`python -m tests.stories.services_table` writes it. Each way is walked before it is written down.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import text

from app import create_app
from ivr.simulator.telephone import Pressed
from shared.clock import SetClock
from shared.content import Message, message
from shared.web.place import installed_in
from tests.conftest import SECRET
from tests.databases import copy_sqlite, make_sqlite_template
from tests.drivers import COPENHAGEN, Caller, Visitor
from tests.house.tree import ROOT
from tests.stories.at_the_desk import Client, clerk_in
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
written down; a test holds this page against it. At the desk a clerk asks and presses for somebody
who stands there: *Ny samtale*, and then these.

| what somebody wants | at the kiosk | on the telephone | at the desk |
|---|---|---|---|
"""


@dataclass(frozen=True)
class Way:
    """What is chosen, in Danish words, and what is then seen or heard."""

    chosen: tuple[str | Message, ...]
    leads_to: str | Message

    def is_right(self, guest: Walker) -> bool:
        """Words as they stand, or a message as each face says it."""
        expected = self.leads_to
        words = expected if isinstance(expected, str) else guest.say(expected).rstrip(".?")
        told = guest.telephone.heard if isinstance(guest, Caller) else guest.perceives
        return words.casefold() in f"{told} {guest.perceives}".casefold()


@dataclass(frozen=True)
class Service:
    wanted: str
    kiosk: Way
    phone: Way
    desk: Way | None


def _both(wanted: str, leads_to: str | Message, *chosen: str | Message) -> Service:
    way = Way(chosen, leads_to)
    return Service(wanted, way, way, way)


ASK = "Spørg om noget"
BOOK = "Bestil et møde"
MINE = "Mit møde"

LETTER, NUMBER, WHICH = message("letter"), message("number"), message("topic-which")
OWN = "Stil et spørgsmål"

HERE = Way(("Jeg er her",), message("here"))
TICKET = Way(("Tal med et menneske",), message("ticket-topic"))
FIRM = Way(("Tal med et menneske", "Jeg kommer fra et firma"), "Bente")
ENGLISH = Way((LANGUAGE,), "How can we help")

SERVICES = (
    _both("Book a meeting", LETTER, BOOK),
    _both("See or hear, move, cancel or change a meeting", NUMBER, MINE),
    Service(
        "Say that one has come; on the telephone: hear today's meeting",
        HERE,
        Way((MINE,), NUMBER),
        HERE,
    ),
    Service(
        "Wait for the desk: a number; on the telephone: the queue, or a call back",
        TICKET,
        Way((HELP,), "stiller dig om"),
        TICKET,
    ),
    _both("Know the hours and the way", "Himmerlandsgade", ASK, "Åbningstid og vej"),
    _both("Know about money and illness", WHICH, ASK, "Penge og sygdom"),
    _both("Know about one's meeting", WHICH, ASK, "Dit møde og os"),
    _both("Know what help there is", WHICH, ASK, "Hjælp til dig"),
    _both("Ask something", message("asking-topic"), ASK, OWN, "Jeg vil spørge"),
    _both("Get the answer", message("asking-number"), ASK, OWN, "Jeg har et nummer"),
    Service(
        "Reach the business contact, from a company",
        FIRM,
        Way((message("door-company"),), "Bente"),
        FIRM,
    ),
    Service("A person", Way((HELP,), "Vi kommer nu"), Way((HELP,), "Vil du vente?"), None),
    Service(
        "Another language",
        ENGLISH,
        Way((LANGUAGE,), "This is"),
        ENGLISH,
    ),
)


def table(world: World) -> str:
    """Raises `AssertionError` for a way that leads somewhere else."""
    clerk = clerk_in(world)
    rows = (
        f"| {it.wanted} | {_walked(world.visitor(), it.kiosk)} "
        f"| {_walked(world.caller(), it.phone)} "
        f"| {_walked(Client(clerk), it.desk) if it.desk else 'is there'} |\n"
        for it in SERVICES
    )
    return HEADING + "".join(rows)


def _walked(guest: Walker, way: Way) -> str:
    guest.begins()
    steps = [_step(guest, chosen) for chosen in way.chosen]
    assert way.is_right(guest), f"{way}: {guest.perceives}"
    return " → ".join(steps)


def _step(guest: Walker, chosen: str | Message) -> str:
    words = guest.say(chosen) if isinstance(chosen, Message) else chosen
    if chosen == LANGUAGE:
        guest.speaks("en")
        words = "Skift sprog" if isinstance(guest, Client) else words
    elif chosen == HELP:
        guest.asks_for_help()
    else:
        guest.chooses(chosen)
    return _keys(guest) if isinstance(guest, Caller) else words


def _keys(caller: Caller) -> str:
    """What was pressed last."""
    return [event.keys for event in caller.telephone.events if isinstance(event, Pressed)][-1]


@contextmanager
def town(url: str) -> Iterator[World]:
    """A small town at ten on a Tuesday, with a business contact."""
    clock = SetClock(TUESDAY_AT_TEN)
    app = create_app(settings_for(url, SECRET), clock)
    workplace = installed_in(app)[1]
    with workplace.work() as work:
        world = World(app, clock, workplace, small_town(work))
        work.session.execute(text(BENTE))
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
