"""What happens at the kiosk and on the telephone stands at the desk at once."""

import pytest

from shared.accounts.sessions import Role, add_staff
from tests.drivers import Guest
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.stories.telling import books_the_first_time, gives_birth_date_and_number
from tests.stories.world import World


@pytest.fixture
def lene(world: World) -> Clerk:
    """At the desk since ten."""
    world.turn_to("2026-11-23 10:00")
    with world.workplace.work() as work:
        add_staff(work, world.town.centre_id, "Lene", "lene", PASSWORD, Role.FRONT_DESK)
    clerk = Clerk(world.app)
    clerk.signs_in("lene")
    return clerk


def test_a_meeting_that_was_booked_is_expected(guest: Guest, world: World, lene: Clerk) -> None:
    at = books_the_first_time(guest, world)
    [booked] = world.meetings(at)
    lene.opens()
    assert lene.sees(f"{booked.number[:3]} {booked.number[3:]}")
    assert lene.sees("12.00")
    assert lene.sees("Karen")


def test_a_visitor_who_wants_help_is_seen_and_taken_by_one_clerk(world: World, lene: Clerk) -> None:
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.asks_for_help()
    assert visitor.is_told("Vi kommer nu. Bliv her.")
    lene.opens()
    assert lene.sees("Kiosk 1")
    lene.presses("Jeg tager den")
    assert [t.taken_by for t in world.tasks()] == ["Lene"]
    visitor.chooses("Gå videre selv")
    gives_birth_date_and_number(visitor)
    assert visitor.is_asked("Har du brug for noget til mødet?")


def test_a_promised_call_stands_with_its_number_and_is_done_once(
    guest: Guest, world: World, lene: Clerk
) -> None:
    world.turn_to("2026-11-22 21:30")
    guest.begins()
    guest.asks_for_help()
    guest.takes(world.next_opening())
    if guest.via == "phone":
        guest.chooses("Ja")
    else:
        guest.types("98621234")
    guest.chooses("Det er fint")
    world.turn_to("2026-11-23 09:30")
    lene.signs_in("lene")
    lene.opens()
    assert lene.sees("98 62 12 34")
    lene.presses("Jeg tager den")
    lene.presses("Klaret")
    assert world.tasks() == []
