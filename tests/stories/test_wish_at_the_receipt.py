"""A wish is made right where the booking ends, in one press after the receipt."""

import pytest

from shared.appointments import Form
from shared.content import message
from shared.wishes import Wish, WishKind, WishState, wishes_of
from tests.drivers import Guest
from tests.stories.at_the_desk import with_the_desk
from tests.stories.telling import books_the_first_time
from tests.stories.world import World

WISH = message("receipt-wish")


def leaves_the_receipt(guest: Guest) -> None:
    """On the telephone by saying nothing."""
    guest.chooses("Færdig")


def made(world: World) -> list[Wish]:
    with world.look() as work:
        return wishes_of(work, 1)


@with_the_desk
@pytest.mark.parametrize(
    ("words", "kind"),
    [("En anden rådgiver", WishKind.ADVISER), ("En samtale før", WishKind.EARLIER)],
)
def test_a_wish_for_staff_is_written_down_and_the_receipt_comes_again(
    guest: Guest, world: World, words: str, kind: WishKind
) -> None:
    world.turn_to("2026-11-21 08:00")
    books_the_first_time(guest, world)
    leaves_the_receipt(guest)
    guest.chooses(WISH)
    guest.chooses(words)
    assert "ønske ned" in guest.perceives
    [wish] = made(world)
    assert (wish.kind, wish.state) == (kind, WishState.WANTED)
    guest.chooses("Færdig")


@with_the_desk
def test_how_to_meet_next_time_is_kept_for_after_the_first_meeting(
    guest: Guest, world: World
) -> None:
    books_the_first_time(guest, world)
    leaves_the_receipt(guest)
    guest.chooses(WISH)
    guest.chooses("Mødes på en anden måde")
    guest.chooses("På video")
    assert guest.is_told(message("wish-form-later"))
    [wish] = made(world)
    assert (wish.kind, wish.state, wish.form) == (WishKind.FORM, WishState.GRANTED, Form.VIDEO)


def test_back_from_the_wish_leads_to_the_receipt_and_nothing_is_wished_for(
    guest: Guest, world: World
) -> None:
    books_the_first_time(guest, world)
    leaves_the_receipt(guest)
    guest.chooses(WISH)
    guest.goes_back()
    assert "Du behøver ikke svare. Du beholder mødet." in guest.perceives
    assert made(world) == []
