"""How long the way to a first meeting is, in touches, keys and seconds."""

from datetime import timedelta

import pytest

from shared import appointments
from shared.appointments import AKASSE, CV, DIGITAL, FOLLOW_UP
from tests.drivers import Guest
from tests.stories.booked import who_has_met
from tests.stories.course import (
    TYPED,
    at_home,
    has_held_a_first,
    known,
    letter_for,
    offer_every_kind,
    registered,
)
from tests.stories.telling import comes_to_the_times, says_birth_date_and_number
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.world import World

TOUCHES, KEYS, SECONDS = 7, 9, 180
"""The most that is asked of anybody, besides the digits of what they type."""

A_MENU = 18.05
"""Seconds that a menu may take, with what a rounded length may add."""


def test_a_booking_at_the_kiosk_takes_seven_touches_and_the_digits(world: World) -> None:
    visitor = world.visitor()
    comes_to_the_times(visitor)
    visitor.takes(world.free()[0])
    visitor.chooses("Ja, det passer")
    assert visitor.is_told("Du har en tid.")
    assert visitor.touches <= TOUCHES


def test_a_booking_by_telephone_takes_nine_keys_and_three_minutes(world: World) -> None:
    caller = world.caller()
    comes_to_the_times(caller)
    caller.takes(world.free()[0])
    caller.chooses("Ja, det passer")
    assert caller.is_told("Du har en tid.")
    digits_of_a_birth_date = 8
    assert caller.telephone.pressed - digits_of_a_birth_date <= KEYS
    assert caller.telephone.listened <= SECONDS


def test_to_choose_among_several_kinds_makes_a_booking_no_longer(world: World) -> None:
    """The choice stands in place of the question whether there is a letter."""
    offer_every_kind(world)
    visitor, caller = world.visitor(), world.caller()
    guests: tuple[tuple[Guest, str], ...] = ((visitor, "12031965"), (caller, "13031965"))
    for guest, born in guests:
        guest.begins()
        guest.chooses("Bestil et møde")
        guest.chooses("Et møde")
        says_birth_date_and_number(guest, born)
        guest.chooses("Nej")
        guest.takes(next(at for at in world.free() if guest.is_offered(at)))
        guest.chooses("Ja, det passer")
        assert guest.is_told("Du har en tid.")
    assert visitor.touches <= TOUCHES
    assert caller.telephone.pressed - len("12031965") <= KEYS
    assert caller.telephone.listened <= SECONDS


def test_the_menus_of_kinds_changes_and_wishes_are_heard_in_18_seconds(world: World) -> None:
    offer_every_kind(world)
    mine = who_has_met(world, later=timedelta(days=20))
    caller = world.caller()
    opens_my_meeting(caller, letter_for(world, mine.citizen_id))
    menus = []
    for choice in ("Lav noget om", "Et ønske, eller andet"):
        caller.chooses(choice)
        menus.append(caller.telephone.sounds)
    caller = world.caller("+4598625555")
    caller.begins()
    caller.chooses("Bestil et møde")
    menus.append(caller.telephone.sounds)
    assert [sum(it.seconds for it in menu) <= A_MENU for menu in menus] == [True, True, True]


@pytest.mark.parametrize(
    ("words", "kind", "turns_a_page"),
    [
        ("Hjælp til dit CV", CV, 0),
        ("Hjælp til MitID og Jobnet", DIGITAL, 0),
        ("Et møde med din a-kasse", AKASSE, 1),
    ],
)
def test_each_kind_of_help_is_booked_as_quickly(
    world: World, words: str, kind: str, turns_a_page: int
) -> None:
    """In touches, keys and seconds. Where a centre offers all kinds, the last stands on the second
    page of the screen: one touch more, so that nobody misses that they may have a meeting."""
    offer_every_kind(world)
    visitor, caller = world.visitor(), world.caller()
    guests: tuple[tuple[Guest, str], ...] = ((visitor, "12031965"), (caller, "13031965"))
    for guest, born in guests:
        guest.begins()
        guest.chooses("Bestil et møde")
        guest.chooses(words)
        says_birth_date_and_number(guest, born)
        guest.chooses("Nej")
        takes_the_first(guest, world, kind)
    assert visitor.touches <= TOUCHES + turns_a_page
    assert caller.telephone.pressed - len("12031965") <= KEYS
    assert caller.telephone.listened <= SECONDS


def test_the_next_meeting_is_booked_as_quickly(world: World) -> None:
    """Two more questions, how to meet and whether the a-kasse comes, for two that fall away. After
    digits the kiosk has a button *Videre*, which belongs to them as `#` does on the telephone."""
    citizens = known(world), known(world, telephone="+4520304050")
    for citizen_id in citizens:
        has_held_a_first(world, citizen_id)
    registered(world, citizens[0])
    caller, visitor = at_home(world), world.visitor()
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types(TYPED)
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Ja, jeg har en kode")
    visitor.types(letter_for(world, citizens[1]))
    visitor.types(TYPED)
    guests: tuple[Guest, ...] = (caller, visitor)
    for guest in guests:
        guest.chooses("Her hos os")
        guest.chooses("Nej")
        guest.chooses("Nej")
        takes_the_first(guest, world, FOLLOW_UP)
    after_digits = 2
    assert visitor.touches - after_digits <= TOUCHES
    assert caller.telephone.pressed - len(TYPED) <= KEYS
    assert caller.telephone.listened <= SECONDS


def takes_the_first(guest: Guest, world: World, kind: str) -> None:
    with world.look() as work:
        free = appointments.free_times(work, world.town.centre_id, kind)
    guest.takes(next(at for at in free if guest.is_offered(at)))
    guest.chooses("Ja, det passer")
    assert guest.is_told("Du har en tid.")
