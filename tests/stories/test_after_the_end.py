"""Somebody comes when their meeting is over: that they came is kept, and there is a way on."""

import pytest

from shared.appointments import Meeting, MeetingState
from shared.content import Count, message
from tests.stories.arriving import BORN, TYPED, at, booked, comes
from tests.stories.world import World


@pytest.fixture
def mine(world: World) -> Meeting:
    """At ten, with Karen."""
    return booked(world, BORN, at("10:00"))


def test_after_the_end_they_have_come_all_the_same_and_wait_with_a_number(
    world: World, mine: Meeting
) -> None:
    world.turn_to("2026-11-23 11:00")
    visitor = comes(world)
    assert visitor.is_asked("Godt, at du kommer.")
    assert world.held(mine.id).arrived_at == at("11:00")
    visitor.chooses("Tag et nummer")
    visitor.chooses("Noget andet")
    assert visitor.is_told(message("ticket", number=Count(1)))


@pytest.mark.parametrize("begins_with", ["birth date", "number"])
def test_after_the_end_both_proofs_give_a_new_time(
    world: World, mine: Meeting, begins_with: str
) -> None:
    world.turn_to("2026-11-23 11:00")
    given = [TYPED, mine.number] if begins_with == "birth date" else [mine.number, TYPED]
    visitor = comes(world, given[0])
    visitor.chooses("Find en ny tid")
    visitor.types(given[1])
    new = world.free()[0]
    visitor.takes(new)
    visitor.chooses("Ja, det passer")
    assert [m.citizen_id for m in world.meetings(new) if m.starts_at == new] == [mine.citizen_id]
    assert world.held(mine.id).state is MeetingState.BOOKED, "no machine says that nobody came"


@pytest.mark.usefixtures("mine")
@pytest.mark.parametrize("wrong", ["111111", "slip"])
def test_after_the_end_a_birth_date_alone_books_nothing(world: World, wrong: str) -> None:
    world.turn_to("2026-11-23 11:00")
    visitor = comes(world)
    visitor.chooses("Find en ny tid")
    if wrong == "slip":
        visitor.chooses("Jeg har ikke en seddel")
    else:
        visitor.types(wrong)
    assert visitor.is_asked("Hvad drejer det sig om?")
