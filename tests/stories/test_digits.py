"""A birth date as it stands on a slip of paper: 12/3-84, 19840312, 840312. Nothing is guessed."""

from datetime import date

import pytest

from shared.content import BornOn, Count, Name, message
from tests.drivers import Guest
from tests.stories.world import World

BORN = date(1984, 3, 12)
AGREE = message("typed-agree-birth", born=BornOn(BORN))


def comes_to_the_birth_date(guest: Guest) -> None:
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Nej")


def books(guest: Guest, world: World) -> date | None:
    """Goes on from the birth date; the birth date of whoever the meeting is for."""
    guest.chooses("Ja") if guest.via == "phone" else guest.types("20304050")
    guest.chooses("Nej")
    at = world.free()[0]
    guest.takes(at)
    assert guest.is_told(message("born", born=BornOn(BORN)))
    guest.chooses("Ja, det passer")
    [meeting] = world.meetings(at)
    return world.citizen(meeting.citizen_id).birth_date


@pytest.mark.parametrize("written", ["19840312", "840312", "12384", "1231984"])
def test_an_order_that_can_mean_one_day_is_said_in_words(
    guest: Guest, world: World, written: str
) -> None:
    comes_to_the_birth_date(guest)
    guest.types(written)
    assert guest.is_asked(AGREE)
    guest.chooses("Ja")
    assert books(guest, world) == BORN


def test_who_does_not_agree_types_again(guest: Guest, world: World) -> None:
    comes_to_the_birth_date(guest)
    guest.types("840311")
    guest.chooses("Nej, jeg indtaster igen")
    assert guest.is_asked("Hvornår er du født?")
    guest.types("12031984")
    assert books(guest, world) == BORN


def test_a_refused_date_leaves_nothing_in_the_next_one(guest: Guest, world: World) -> None:
    comes_to_the_birth_date(guest)
    guest.types("13131984")
    thirteen, year = Count(13), Name("1984")
    why = message("typed-birth-no-such-month", day=thirteen, month=thirteen, year=year)
    assert guest.is_told(why)
    guest.types("12031984")
    assert books(guest, world) == BORN


@pytest.mark.parametrize("ten", ["1984031212", "1313198412"])
def test_ten_digits_that_begin_with_no_date_lead_to_a_person(
    guest: Guest, world: World, ten: str
) -> None:
    world.turn_to("2026-11-23 10:00")
    comes_to_the_birth_date(guest)
    guest.types(ten)
    guest.chooses("Nej, jeg indtaster igen")
    guest.types(ten)
    guest.chooses("Ja, det er mit CPR-nummer")
    assert guest.is_told("Det finder vi ud af sammen.")
    assert world.rows("meeting") == 0
    assert len(world.tasks()) == 1


def test_an_old_hand_writes_the_year_first_at_the_door(world: World) -> None:
    """620302 is a birth date and no number; whoever has a slip with it says so."""
    world.turn_to("2026-11-23 10:00")
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Jeg er her")
    visitor.types("620302")
    assert visitor.is_asked(message("typed-agree-birth", born=BornOn(date(1962, 3, 2))))
    visitor.chooses("Ja")
    assert visitor.is_told(message("here-called"))


def test_six_digits_that_are_the_slips_after_all(world: World) -> None:
    world.turn_to("2026-11-23 10:00")
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Jeg er her")
    visitor.types("620302")
    visitor.chooses("Det er nummeret på min seddel")
    assert visitor.is_asked("Vi finder ikke dit møde i dag.")
