"""How long the way to a first meeting is, in touches, keys and seconds."""

from tests.drivers import Guest
from tests.stories.course import offer_every_kind
from tests.stories.telling import comes_to_the_times, says_birth_date_and_number
from tests.stories.world import World

TOUCHES, KEYS, SECONDS = 7, 9, 180
"""The most that is asked of anybody, besides the digits of what they type."""


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
