"""Somebody comes when their meeting is over: that they came is kept, and there is a way on."""

import pytest

from shared.appointments import Meeting, MeetingState
from shared.content import Count, message
from shared.safetynet import TaskKind
from tests.stories.arriving import BORN, TYPED, WELCOME, at, booked, comes
from tests.stories.world import World


@pytest.fixture
def mine(world: World) -> Meeting:
    """At ten, with Karen."""
    return booked(world, BORN, at("10:00"))


def test_after_the_end_they_have_come_all_the_same_and_wait_with_a_number(
    world: World, mine: Meeting
) -> None:
    world.turn_to("2026-11-23 11:00")
    visitor = comes(world, mine.number)
    assert visitor.is_asked("Godt, at du kommer.")
    assert world.held(mine.id).arrived_at == at("11:00")
    visitor.chooses("Tag et kønummer")
    visitor.chooses("Noget andet")
    assert visitor.is_told(message("ticket", number=Count(1)))


def test_after_the_end_a_birth_date_gets_a_number_of_the_desks(world: World, mine: Meeting) -> None:
    world.turn_to("2026-11-23 11:00")
    visitor = comes(world)
    assert visitor.is_asked(WELCOME)
    assert world.held(mine.id).arrived_at == at("11:00")
    assert [(task.kind, task.ticket) for task in world.tasks()] == [(TaskKind.TICKET, 1)]


def test_after_the_end_both_proofs_give_a_new_time(world: World, mine: Meeting) -> None:
    world.turn_to("2026-11-23 11:00")
    visitor = comes(world, mine.number)
    visitor.chooses("Find en ny tid")
    visitor.types(TYPED)
    new = world.free()[0]
    visitor.takes(new)
    visitor.chooses("Ja, det passer")
    assert [m.citizen_id for m in world.meetings(new) if m.starts_at == new] == [mine.citizen_id]
    assert world.held(mine.id).state is MeetingState.BOOKED, "no machine says that nobody came"


def test_after_the_end_a_number_alone_books_nothing(world: World, mine: Meeting) -> None:
    world.turn_to("2026-11-23 11:00")
    visitor = comes(world, mine.number)
    visitor.chooses("Find en ny tid")
    visitor.types("13031969")
    assert visitor.is_asked("Hvad drejer det sig om?")
