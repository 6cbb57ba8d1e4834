"""What somebody takes home: a slip from the kiosk, the same facts said twice on the telephone."""

from shared.content import Moment, message
from tests.drivers import Caller, Guest, Visitor
from tests.stories.telling import BORN, books_the_first_time
from tests.stories.world import World


def taken_home(guest: Guest) -> str:
    """On paper, or in the ear."""
    if isinstance(guest, Visitor):
        guest.chooses("Se sedlen")
        picture = guest.browser.get("/kiosk/").text.split('class="paper"')[1].split('alt="')[1]
        guest.chooses("Det er fint")
        return picture.split('"')[0]
    assert isinstance(guest, Caller)
    return f"{guest.telephone.heard} {guest.telephone.hears}"


def test_the_same_facts_are_printed_and_spoken(guest: Guest, world: World) -> None:
    at = books_the_first_time(guest, world)
    [booked] = world.meetings(at)
    words = taken_home(guest)
    assert isinstance(guest, Visitor | Caller)
    assert guest.say(message("at", at=Moment(at))) in words.replace("\u00a0", " ")
    for fact in ("Himmerlandsgade 27", booked.adviser, "ørste møde", "skranken", "gule"):
        assert fact in words
    assert guest.knows(booked.number)


def test_the_number_on_it_leads_back_to_the_meeting(guest: Guest, world: World) -> None:
    at = books_the_first_time(guest, world)
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


def test_the_telephones_menu_is_the_one_on_the_slip(world: World) -> None:
    """Whoever calls with the slip in their hand hears what they read."""
    visitor, caller = world.visitor(), world.caller()
    books_the_first_time(visitor, world)
    slip = taken_home(visitor)
    caller.begins()
    for key, words in (("1", "Bestil et møde"), ("2", "Mit møde"), ("3", "Spørg om noget")):
        assert f"Tryk {key}: {words}" in slip
        caller.begins()
        heard = caller.telephone.hears
        caller.chooses(words)
        assert caller.telephone.hears != heard
