"""What somebody takes home: a slip from the kiosk, the same facts said twice on the telephone."""

from dataclasses import replace
from datetime import date

import pytest

from app import create_app
from shared.accounts.sessions import Role, add_staff
from shared.content import Moment, message
from shared.web.place import installed_in
from tests.drivers import Caller, Guest, Visitor
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.kiosk.printers import no_printer_there
from tests.stories.telling import BORN, books_the_first_time, comes_to_the_times
from tests.stories.world import World

MONDAY = date(2026, 11, 23)
"""The day of these stories: a slip of that day says that somebody is here."""


def taken_home(guest: Guest) -> str:
    """On paper, or in the ear."""
    if isinstance(guest, Visitor):
        guest.chooses("Se sedlen")
        picture = guest.browser.get("/kiosk/").text.split('class="paper"')[1].split('alt="')[1]
        guest.chooses("Det er fint")
        return picture.split('"')[0]
    assert isinstance(guest, Caller)
    guest.hears_the_rest()
    return f"{guest.telephone.heard} {guest.telephone.hears}"


def test_the_same_facts_are_printed_and_spoken(guest: Guest, world: World) -> None:
    at = books_the_first_time(guest, world)
    [booked] = world.meetings(at)
    words = taken_home(guest)
    assert isinstance(guest, Visitor | Caller)
    assert guest.say(message("at", at=Moment(at))) in words.replace("\u00a0", " ").casefold()
    address = "Himmerlandsgade syvogtyve" if isinstance(guest, Caller) else "Himmerlandsgade 27"
    for fact in (address, booked.adviser, "skranken", "gule"):
        assert fact in words
    assert guest.knows(booked.number)


def test_the_number_on_it_leads_back_to_the_meeting(guest: Guest, world: World) -> None:
    comes_to_the_times(guest)
    at = next(at for at in world.free() if guest.is_offered(at) and at.date() > MONDAY)
    guest.takes(at)
    guest.chooses("Ja, det passer")
    [booked] = world.meetings(at)
    another: Guest = world.visitor() if guest.via == "kiosk" else world.caller("+4597971122")
    another.begins()
    if isinstance(another, Visitor):
        another.browser.post("/kiosk/scanned", data={"code": f"FM{booked.number}"})
        another.look()
    else:
        another.chooses("Mit møde")
        another.types(booked.number)
    another.types(BORN)
    assert another.is_told("Dit møde")
    assert another.is_told(message("at-full", at=Moment(at)))


@pytest.mark.parametrize(
    ("line", "key", "question"),
    [
        ("Tryk 1: Bestil et møde", "1", "Har du et brev med en kode?"),
        ("Tryk 2: Mit møde", "2", "Hvad er dit nummer?"),
    ],
)
def test_whoever_calls_with_the_slip_in_their_hand_finds_the_way(
    world: World, line: str, key: str, question: str
) -> None:
    visitor, caller = world.visitor(), world.caller()
    books_the_first_time(visitor, world)
    assert line in taken_home(visitor)
    caller.begins()
    caller.telephone.press(key)
    assert caller.is_asked(question)


def test_the_desk_sees_that_the_printer_stands_still(world: World) -> None:
    world.turn_to("2026-11-23 10:00")
    with world.workplace.work() as work:
        add_staff(work, world.town.centre_id, "Lene", "lene", PASSWORD, Role.FRONT_DESK)
    settings = replace(installed_in(world.app)[0], kiosk_printer=no_printer_there())
    there = create_app(settings, world.clock)
    books_the_first_time(Visitor(there), world)
    installed_in(there)[1].engine.dispose()
    lene = Clerk(world.app)
    lene.signs_in("lene")
    lene.opens()
    assert lene.sees("Se til printeren")
    assert lene.sees("Kiosk 1")
