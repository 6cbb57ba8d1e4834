"""Staff require that somebody comes in person: why is told where the form would be chosen."""

from shared import appointments, followups
from shared.appointments import Form
from shared.wishes import WishKind, WishState
from tests.drivers import Guest
from tests.stories.booked import booked_for
from tests.stories.course import letter_for
from tests.stories.test_my_meeting import TYPED
from tests.stories.world import World

WHY = "Vi vil gerne se din mappe sammen med dig."


def has_to_come(world: World) -> int:
    """A citizen whose first meeting was held; gives their id."""
    first = booked_for(world, world.free()[0])
    world.turn_to("2026-11-24 08:00")
    with world.workplace.work() as work:
        appointments.mark_held(work, first.id, "Karen Holm")
        form = Form.PHONE
        wish = followups.make_wish(work, first.citizen_id, WishKind.FORM, "kiosk", form)
        followups.answer_wish(work, wish, WishState.REQUIRED, WHY, "Lene")
    return first.citizen_id


def comes_to_book(guest: Guest, world: World, citizen_id: int) -> None:
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Ja, jeg har en kode")
    guest.types(letter_for(world, citizen_id))


def test_who_has_to_come_hears_why_before_the_times(guest: Guest, world: World) -> None:
    comes_to_book(guest, world, has_to_come(world))
    guest.types(TYPED)
    assert guest.is_told("Vi beder dig om at komme ind til os.")
    assert WHY in guest.perceives
    guest.chooses("Det er fint. Find en tid.")
    assert guest.is_asked("Har du brug for noget til mødet?")


def test_a_child_who_helps_hears_only_that_they_are_to_come(guest: Guest, world: World) -> None:
    comes_to_book(guest, world, has_to_come(world))
    guest.has_a_child_along()
    guest.types(TYPED)
    assert guest.is_told("Vi beder dig om at komme ind til os.")
    assert WHY not in guest.perceives
