"""A telephone that two people have is a hint only: birth date and the slip's number are asked."""

import pytest

from shared import citizens, followups
from shared.appointments import CV, FIRST_MEETING, Meeting
from shared.citizens import NumberCheck, pairs_of, protect
from shared.content import message
from tests.drivers import Caller
from tests.stories.course import (
    BORN,
    HOME,
    SISTER,
    SISTER_TYPED,
    TYPED,
    at_home,
    booked,
    known,
    offer_every_kind,
    registered,
    told_time,
)
from tests.stories.world import World

ASKED_FOR_THE_NUMBER = "Hvad er dit nummer?"


@pytest.fixture
def hers(world: World) -> Meeting:
    """Of somebody with whom staff have made sure that it is her telephone."""
    her_id = known(world)
    registered(world, her_id)
    return booked(world, her_id, FIRST_MEETING, 20)


@pytest.fixture
def sister(world: World) -> int:
    """She lives in the same house, and gave its number for a call to be made to."""
    return known(world, SISTER)


def asks_about_it(world: World) -> Caller:
    caller = at_home(world)
    caller.chooses("Mit møde")
    return caller


def test_of_one_owner_the_birth_date_opens_it(world: World, hers: Meeting) -> None:
    caller = asks_about_it(world)
    caller.types(TYPED)
    assert told_time(caller, hers)


def test_of_two_owners_neither_birth_date_opens_anything(
    world: World, hers: Meeting, sister: int
) -> None:
    registered(world, sister)
    caller = asks_about_it(world)
    assert caller.is_asked(ASKED_FOR_THE_NUMBER)
    caller.types(hers.number)
    assert not told_time(caller, hers)
    caller.types(TYPED)
    assert told_time(caller, hers)


def test_with_the_slip_of_the_other_her_own_birth_date_opens_nothing(
    world: World, hers: Meeting, sister: int
) -> None:
    registered(world, sister)
    caller = asks_about_it(world)
    caller.types(hers.number)
    caller.types(SISTER_TYPED)
    assert not told_time(caller, hers)
    assert caller.is_told("Det nummer kender vi ikke. Se på din seddel, eller tryk på Hjælp.")


def test_the_slip_opens_this_one_meeting_and_nothing_else(
    world: World, hers: Meeting, sister: int
) -> None:
    offer_every_kind(world)
    other = booked(world, hers.citizen_id, CV, 40)
    registered(world, sister)
    caller = asks_about_it(world)
    caller.types(other.number)
    caller.types(TYPED)
    assert told_time(caller, other)


@pytest.mark.usefixtures("hers")
def test_a_number_that_staff_have_called_is_the_others_too(world: World, sister: int) -> None:
    with world.workplace.work() as work:
        citizens.change_telephone(work, sister, HOME, NumberCheck.CALLED)
    assert asks_about_it(world).is_asked(ASKED_FOR_THE_NUMBER)


@pytest.mark.usefixtures("sister")
def test_a_number_that_nobody_has_checked_takes_it_from_no_one(world: World, hers: Meeting) -> None:
    caller = asks_about_it(world)
    caller.types(TYPED)
    assert told_time(caller, hers)


def test_a_protected_owner_changes_nothing_that_is_heard(
    world: World, hers: Meeting, sister: int
) -> None:
    registered(world, sister)
    with world.workplace.work() as work:
        protect(work, sister)
    caller = asks_about_it(world)
    caller.types(TYPED)
    assert told_time(caller, hers)


def test_of_two_owners_neither_is_taken_for_known_when_booking(
    world: World, hers: Meeting, sister: int
) -> None:
    """With one owner her birth date would show the meeting that she has."""
    registered(world, sister)
    caller = at_home(world)
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types(TYPED)
    assert not caller.is_told(message("kind-booked-already"))
    assert not told_time(caller, hers)


@pytest.mark.usefixtures("hers")
def test_staff_see_that_the_number_has_two_owners(world: World, sister: int) -> None:
    with world.look() as work:
        [pair] = pairs_of(work, sister)
    assert pair.reasons == (citizens.Alike.NUMBER,)
    assert world.tasks() == [], "a household is nothing to see to"


def test_once_both_are_one_person_the_birth_date_opens_it_again(
    world: World, hers: Meeting
) -> None:
    with world.workplace.work() as work:
        told = (world.town.centre_id, BORN, HOME, None, "da")
        twice = citizens.register_apart(work, *told).id
    registered(world, twice)
    assert asks_about_it(world).is_asked(ASKED_FOR_THE_NUMBER)
    with world.workplace.work() as work:
        followups.same_person(work, hers.citizen_id, twice, (), "staff:1", "Lene")
    caller = asks_about_it(world)
    caller.types(TYPED)
    assert told_time(caller, hers)
