"""How long the way to a first meeting is, in touches, keys and seconds."""

from tests.stories.telling import comes_to_the_times
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
