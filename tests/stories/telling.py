"""What happens in many stories."""

from contextlib import suppress
from datetime import date, datetime
from itertools import count

from shared.appointments import FIRST_MEETING, Refused, book
from shared.citizens import Needs, register
from tests.drivers import Guest
from tests.stories.world import World

BORN = "12 03 1965"
NUMBER = "98 62 12 34"


def gives_birth_date_and_number(guest: Guest, born: str = BORN) -> None:
    """Somebody without a letter; a caller's number is known."""
    guest.chooses("Nej")
    says_birth_date_and_number(guest, born)


def says_birth_date_and_number(guest: Guest, born: str = BORN) -> None:
    guest.types(born)
    if guest.via == "phone":
        guest.chooses("Ja")
    else:
        guest.types(NUMBER)


def comes_to_the_times(guest: Guest, born: str = BORN) -> None:
    """Somebody new who needs nothing in particular."""
    guest.begins()
    guest.chooses("Bestil et møde")
    gives_birth_date_and_number(guest, born)
    guest.chooses("Nej")


def books_the_first_time(guest: Guest, world: World, born: str = BORN) -> datetime:
    comes_to_the_times(guest, born)
    at = world.free()[0]
    guest.takes(at)
    guest.chooses("Ja, det passer")
    return at


def leaves_it_at_that(guest: Guest) -> None:
    """Has the receipt, and answers nothing more: one press."""
    guest.chooses("Færdig")
    guest.chooses("Nej tak")


def somebody_else_takes(world: World, at: datetime) -> None:
    """As often as there is an adviser left, whoever keeps the time for a moment."""
    with suppress(Refused):
        for year in count(1980):
            with world.workplace.work() as work:
                born = date(year, 1, 1)
                citizen = register(work, world.town.centre_id, born, None, None, "da")
                book(work, citizen.id, FIRST_MEETING, at, Needs(), "desk")
