"""Two people share a birth date: what they know of their meeting tells them apart, or the desk."""

from datetime import date, datetime, timedelta

import pytest

from shared.appointments import Meeting
from shared.citizens import protect
from shared.content import Count, Name, message
from shared.safetynet import TaskKind
from tests.stories.arriving import MONDAY, NEW_YEAR, WELCOME, WHEN, at, booked, comes
from tests.stories.world import World

TYPED, A_DAY = "01 01 1983", timedelta(days=1)
TUESDAY = MONDAY + A_DAY


@pytest.fixture
def twelve(world: World) -> Meeting:
    return booked(world, NEW_YEAR, at("12:00"), "+4598621111")


@pytest.fixture
def ten(world: World, twelve: Meeting) -> Meeting:
    """Of another citizen who was born on the same day."""
    mine = booked(world, NEW_YEAR, at("10:00"), "+4598623333")
    assert mine.citizen_id != twelve.citizen_id
    return mine


def arrived(world: World, *meetings: Meeting) -> list[datetime | None]:
    return [world.held(each.id).arrived_at for each in meetings]


def test_the_time_of_the_meeting_tells_two_with_one_birth_date_apart(
    world: World, ten: Meeting, twelve: Meeting
) -> None:
    assert comes(world, TYPED, "12:00").is_asked(message("here-noted", number=Count(1)))
    assert arrived(world, ten, twelve) == [None, at("09:45")]
    assert comes(world, TYPED, "10:00").is_asked(message("here-noted", number=Count(2)))
    assert arrived(world, ten, twelve) == [at("09:45")] * 2
    assert world.tasks() == []


def test_who_does_not_know_the_time_is_called_by_the_desk_with_a_number_of_their_own(
    world: World, ten: Meeting, twelve: Meeting
) -> None:
    for n in (1, 2):
        assert comes(world, TYPED, "").is_asked(message("here-noted", number=Count(n)))
    assert arrived(world, ten, twelve) == [None, None]
    assert [(it.kind, it.note, it.ticket) for it in world.tasks()] == [
        (TaskKind.TICKET, "here", 1),
        (TaskKind.TICKET, "here", 2),
    ]


def test_another_days_citizen_with_the_same_birth_date_does_not_take_the_meeting(
    world: World,
) -> None:
    tomorrow = booked(world, NEW_YEAR, at("12:00", MONDAY + A_DAY), "+4598621111")
    today = booked(world, NEW_YEAR, at("10:00"), "+4598623333")
    comes(world, TYPED, "")
    assert arrived(world, today, tomorrow) == [None, None], "it may be either"


def test_the_adviser_tells_those_apart_who_come_at_the_same_time(
    world: World,
) -> None:
    ten = booked(world, NEW_YEAR, at("10:00", TUESDAY), "+4598623333")
    other = booked(world, date(1971, 8, 24), at("10:00", TUESDAY), "+4598622222")
    world.turn_to("2026-11-24 09:45")
    assert {ten.adviser, other.adviser} == {"Karen", "Fatima"}
    visitor = comes(world, TYPED)
    assert visitor.is_asked(message("here-with"))
    visitor.chooses(message("here-with-name", name=Name(other.adviser)))
    assert visitor.is_asked(message("here-noted", number=Count(1)))
    assert arrived(world, ten, other) == [None, None], "that is somebody else's meeting"
    visitor = comes(world, TYPED)
    visitor.chooses(message("here-with-name", name=Name(ten.adviser)))
    assert visitor.is_asked(message("here-noted", number=Count(2)))
    assert arrived(world, ten, other) == [at("09:45", TUESDAY), None]


def test_a_second_arrival_gets_a_number_of_its_own_and_the_desk_hears_of_it(
    world: World, ten: Meeting
) -> None:
    comes(world, TYPED)
    visitor = comes(world, TYPED)
    assert visitor.is_asked(message("here-noted", number=Count(2)))
    assert [(it.kind, it.meeting_id, it.ticket) for it in world.tasks()] == [
        (TaskKind.TWO_ARRIVALS, ten.id, 0),
        (TaskKind.TICKET, None, 2),
    ]


def test_who_has_the_slip_is_welcome_although_another_came_with_the_birth_date(
    world: World, ten: Meeting
) -> None:
    comes(world, TYPED)
    visitor = comes(world, ten.number)
    assert visitor.is_asked(message("here-in-time", number=Count(2)))
    assert visitor.is_told(message("here-fetched", name=Name(ten.adviser)))
    assert [it.kind for it in world.tasks()] == [TaskKind.TWO_ARRIVALS, TaskKind.TICKET]


def test_a_birth_date_after_the_slip_takes_nothing_from_it(world: World, ten: Meeting) -> None:
    comes(world, ten.number)
    assert comes(world, TYPED).is_asked(message("here-noted", number=Count(2)))
    assert comes(world, ten.number).is_asked(message("here-again", number=Count(1)))
    assert [it.kind for it in world.tasks()] == [TaskKind.TWO_ARRIVALS, TaskKind.TICKET]


@pytest.mark.usefixtures("ten")
def test_a_protected_citizens_meeting_is_not_among_the_times(world: World, twelve: Meeting) -> None:
    with world.workplace.work() as work:
        protect(work, twelve.citizen_id)
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Jeg er her")
    visitor.types("13 03 1969")
    assert visitor.is_asked(WHEN)
    assert "12" not in visitor.perceives


def test_amal_has_her_slip_and_is_known_by_its_number(world: World) -> None:
    other = booked(world, NEW_YEAR, at("12:00"), "+4598621111")
    amal = booked(world, NEW_YEAR, at("10:00"), "+4598623333")
    visitor = comes(world, amal.number)
    assert visitor.is_asked(WELCOME)
    assert visitor.is_told("Sæt dig ned så længe.")
    assert world.held(amal.id).arrived_at == at("09:45")
    assert world.held(other.id).arrived_at is None
