"""A stranger who knows a citizen's birth date hears what is heard about an unknown person.

Each way is walked twice, to the end: with the birth date of a citizen whose first meeting was held,
and with a birth date that nobody has. Whoever was booked for is called off at the end, so both are
offered the same times.
"""

import re
from collections.abc import Callable

import pytest

from tests.drivers import Caller, Guest
from tests.stories.course import (
    HOME,
    TYPED,
    Transcript,
    has_held_a_first,
    known,
    offer_every_kind,
    registered,
)
from tests.stories.world import World

NOBODYS = "25091972"
ELSEWHERE = "+4597971122"


def _number_of_the_new_meeting(world: World) -> str:
    with world.look() as work:
        last = "SELECT number FROM meeting WHERE state = 'booked' ORDER BY id DESC LIMIT 1"
        return str(work.session.connection().exec_driver_sql(last).scalar_one())


def books_and_calls_off(
    world: World,
    guest: Guest,
    other: Guest,
    born: str,
    telephone: str,
    kind: str = "Et møde",
) -> str:
    """Books a meeting, asks to meet by telephone, and calls it off."""
    by_number = not (isinstance(other, Caller) and other.number == guest_number(guest))
    booked = books(world, guest, born, telephone, kind)
    return f"{booked}\n{calls_off(world, other, born, by_number=by_number)}"


def books(world: World, guest: Guest, born: str, telephone: str, kind: str = "Et møde") -> str:
    books = Transcript(guest)
    books.begins()
    books.chooses("Bestil et møde")
    books.chooses(kind)
    books.types(born)
    if isinstance(guest, Caller):
        books.chooses("Ja")
    elif telephone:
        books.types(telephone.removeprefix("+45"))
    else:
        books.chooses("Jeg har ikke en telefon")
    books.chooses("Nej")
    books.takes_the_first(world)
    books.chooses("Ja, det passer")
    return BIRTH.sub("Født", "\n".join(books.turns))


def calls_off(world: World, guest: Guest, born: str, *, by_number: bool) -> str:
    mine = Transcript(guest)
    mine.begins()
    mine.chooses("Mit møde")
    if by_number:
        mine.types(_number_of_the_new_meeting(world))
    mine.types(born)
    mine.chooses("Lav noget om")
    mine.chooses("Hvordan vi mødes")
    mine.chooses("Det er fint")
    mine.chooses("Jeg kan ikke komme")
    mine.chooses("Noget andet")
    mine.chooses("Aflys mødet")
    mine.chooses("Nej")
    return BIRTH.sub("Født", "\n".join(mine.turns))


def guest_number(guest: Guest) -> str:
    return guest.number if isinstance(guest, Caller) else ""


BIRTH = re.compile(r"Født ##\. \w+ ####|Du er født den [\w ]+")
"""What each has typed themselves, in words."""

Faces = Callable[[World], Guest]
WAYS: dict[str, tuple[Faces, Faces, str]] = {
    "kiosk, with the citizen's telephone": (World.visitor, World.visitor, HOME),
    "kiosk, without a telephone": (World.visitor, World.visitor, ""),
    "the citizen's telephone, which nobody has confirmed": (World.caller, World.caller, HOME),
    "another telephone": (
        lambda it: it.caller(ELSEWHERE),
        lambda it: it.caller(ELSEWHERE),
        ELSEWHERE,
    ),
}


@pytest.mark.parametrize(
    ("way", "kind"),
    [*((way, "Et møde") for way in WAYS), (next(iter(WAYS)), "Hjælp til dit CV")],
)
def test_a_first_meeting_that_was_held_shows_nowhere(world: World, way: str, kind: str) -> None:
    guest, other, telephone = WAYS[way]
    offer_every_kind(world)
    citizen = known(world)
    has_held_a_first(world, citizen)
    unknown = books_and_calls_off(world, guest(world), other(world), NOBODYS, telephone, kind)
    theirs = books_and_calls_off(world, guest(world), other(world), TYPED, telephone, kind)
    assert theirs == unknown
    assert "ørste møde med" not in theirs
    assert "dit første møde" not in theirs


def test_a_confirmed_number_is_not_theirs_who_type_it_at_the_kiosk(world: World) -> None:
    offer_every_kind(world)
    citizen = known(world)
    registered(world, citizen)
    has_held_a_first(world, citizen)
    visits = [world.visitor() for _ in range(4)]
    unknown = books_and_calls_off(world, visits[0], visits[1], NOBODYS, HOME)
    assert books_and_calls_off(world, visits[2], visits[3], TYPED, HOME) == unknown


def test_who_calls_from_a_confirmed_number_with_another_birth_date_is_unknown(world: World) -> None:
    """A child's first call from their mother's telephone, say: it books as for nobody, and as two
    have the telephone now, the child's meeting is found by its number."""
    offer_every_kind(world)
    citizen = known(world)
    has_held_a_first(world, citizen)
    callers = [world.caller(HOME) for _ in range(4)]
    before = books(world, callers[0], NOBODYS, HOME)
    calls_off(world, callers[1], NOBODYS, by_number=False)
    registered(world, citizen)
    assert books(world, callers[2], NOBODYS, HOME) == before
    assert "indtast" in calls_off(world, callers[3], NOBODYS, by_number=True).casefold()
