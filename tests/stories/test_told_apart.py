"""Two people share a birth date: the screen says no more than to anybody, and the desk helps."""

from shared.safetynet import TaskKind
from tests.stories.arriving import NEW_YEAR, WELCOME, at, booked, comes
from tests.stories.world import World

TYPED = "01 01 1983"


def test_amal_and_another_who_was_born_on_1_january_are_called_by_the_desk(world: World) -> None:
    theirs = [
        booked(world, NEW_YEAR, at("12:00"), "+4598621111"),
        booked(world, NEW_YEAR, at("10:00"), "+4598623333"),
    ]
    visitor = comes(world, TYPED)
    assert visitor.is_asked(WELCOME), "as anybody"
    assert {world.held(each.id).arrived_at for each in theirs} == {None}
    assert [(task.kind, task.note) for task in world.tasks()] == [(TaskKind.TICKET, "here")]


def test_amal_has_her_slip_and_is_known_by_its_number(world: World) -> None:
    other = booked(world, NEW_YEAR, at("12:00"), "+4598621111")
    amal = booked(world, NEW_YEAR, at("10:00"), "+4598623333")
    visitor = comes(world, amal.number)
    assert visitor.is_asked(WELCOME)
    assert visitor.is_told("Sæt dig ned så længe.")
    assert world.held(amal.id).arrived_at == at("09:45")
    assert world.held(other.id).arrived_at is None
