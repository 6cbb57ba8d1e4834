"""Somebody got a letter with a code."""

from datetime import date

from tests.drivers import Guest
from tests.stories.world import World

BORN = date(1983, 1, 1)


def opens_with_a_letter(guest: Guest, code: str, born: str = "01011983") -> None:
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Ja, jeg har en kode")
    guest.types(code)
    guest.types(born)


def test_the_code_and_the_birth_date_open_the_calendar(guest: Guest, world: World) -> None:
    code = world.letter_for(BORN)
    opens_with_a_letter(guest, code)
    guest.chooses("Nej")
    at = world.free()[0]
    guest.takes(at)
    guest.chooses("Ja, det passer")
    [booked] = world.meetings(at)
    assert world.citizen(booked.citizen_id).birth_date == BORN
    assert world.rows("citizen") == 1


UNKNOWN = "Den kode kender vi ikke. Se på dit brev, eller tryk på Hjælp."


def test_who_mistypes_the_code_types_it_again(guest: Guest, world: World) -> None:
    right = world.letter_for(BORN)
    opens_with_a_letter(guest, "000000")
    assert guest.is_told(UNKNOWN)
    guest.types(right)
    guest.types("01 01 1983")
    assert guest.is_asked("Har du brug for noget til mødet?")


def test_a_wrong_date_sounds_the_same_and_is_sorted_out_with_a_person(
    guest: Guest, world: World
) -> None:
    world.turn_to("2026-11-23 10:00")
    right = world.letter_for(BORN)
    opens_with_a_letter(guest, right, "02011983")
    assert guest.is_told(UNKNOWN)
    guest.types(right)
    guest.types("01 01 1983")
    assert guest.is_told("Det finder vi ud af sammen.")
    assert guest.is_told("Vi kommer nu. Bliv her.")


def test_after_three_misses_a_person_helps(guest: Guest, world: World) -> None:
    world.turn_to("2026-11-23 10:00")
    right = world.letter_for(BORN)
    opens_with_a_letter(guest, "111111")
    for _ in range(2):
        guest.types("111111")
        guest.types("01011983")
    assert guest.is_told("Vi kommer nu. Bliv her.")
    guest.is_cut_off()
    world.turn_to("2026-11-23 12:00")
    another = world.visitor()
    opens_with_a_letter(another, right)
    assert another.is_asked("Har du brug for noget til mødet?"), "nobody is locked out"
