"""The power goes, the line breaks: nothing is lost, nothing half-booked, nobody else hears it."""

import pytest

from shared.content import Name, message
from tests.drivers import Guest
from tests.stories.at_the_desk import with_the_desk
from tests.stories.telling import (
    BORN,
    comes_to_the_times,
    gives_birth_date_and_number,
    leaves_it_at_that,
)
from tests.stories.world import World


@with_the_desk
def test_a_conversation_goes_on_where_it_was_broken_off(guest: Guest, world: World) -> None:
    comes_to_the_times(guest)
    guest.is_cut_off()
    guest.comes_back(BORN)
    at = world.free()[0]
    guest.takes(at)
    guest.chooses("Ja, det passer")
    assert len(world.meetings(at)) == 1


@with_the_desk
def test_a_broken_off_conversation_has_booked_nothing_and_is_stamped(
    guest: Guest, world: World
) -> None:
    comes_to_the_times(guest)
    guest.takes(world.free()[0])
    guest.is_cut_off()
    assert world.rows("meeting") == 0
    assert world.rows("citizen") == 0
    assert world.rows("contact_stamp") == 1


def test_nothing_of_the_earlier_call_is_said_before_the_birth_date(world: World) -> None:
    first = world.caller()
    comes_to_the_times(first)
    first.takes(world.free()[0])
    first.is_cut_off()
    somebody_else = world.caller()
    somebody_else.begins()
    assert somebody_else.is_asked("Du var i gang før. Vil du gå videre nu?")
    somebody_else.chooses("Ja")
    somebody_else.types("31121990")
    assert somebody_else.is_asked(message("welcome", house=Name("Jobcenter Aars")))
    assert not somebody_else.is_told("Passer det hele?")


def test_there_is_one_try_and_then_it_is_gone(world: World) -> None:
    first = world.caller()
    comes_to_the_times(first)
    first.is_cut_off()
    guesser = world.caller()
    guesser.begins()
    guesser.chooses("Ja")
    guesser.types("31121990")
    guesser.is_cut_off()
    again = world.caller()
    again.begins()
    assert not again.is_asked("Du var i gang før. Vil du gå videre nu?")


def test_whoever_wants_to_begin_anew_does(world: World) -> None:
    first = world.caller()
    comes_to_the_times(first)
    first.is_cut_off()
    second = world.caller()
    second.begins()
    second.chooses("Nej")
    second.chooses("Bestil et møde")
    gives_birth_date_and_number(second)
    assert second.is_asked("Har du brug for noget til mødet?")


def test_a_call_from_another_number_knows_nothing(world: World) -> None:
    first = world.caller()
    comes_to_the_times(first)
    first.is_cut_off()
    other = world.caller("+4598765432")
    other.begins()
    assert not other.is_asked("Du var i gang før. Vil du gå videre nu?")


GO_ON = "Du var i gang før. Vil du gå videre nu?"


def test_a_caller_whose_hanging_up_was_never_reported_goes_on_at_once(world: World) -> None:
    comes_to_the_times(world.caller())
    again = world.caller()
    again.begins()
    assert again.is_asked(GO_ON)
    again.chooses("Ja")
    again.types(BORN)
    at = world.free()[0]
    again.takes(at)
    again.chooses("Ja, det passer")
    assert len(world.meetings(at)) == 1


@pytest.mark.parametrize("wants_it", [True, False])
def test_a_call_that_is_still_going_on_goes_on_unharmed(world: World, *, wants_it: bool) -> None:
    """Two people call from one number at once: of the first nothing is said, and nothing taken."""
    first = world.caller()
    comes_to_the_times(first)
    second = world.caller()
    second.begins()
    assert second.is_asked(GO_ON)
    second.chooses("Ja" if wants_it else "Nej")
    if wants_it:
        second.types("31121990")
    assert second.is_asked(message("welcome", house=Name("Jobcenter Aars")))
    first.takes(world.free()[0])
    assert first.is_asked("Passer det hele?")
    third = world.caller()
    third.begins()
    assert not third.is_asked(GO_ON), "it is offered once"


def test_the_next_visitor_finds_nothing_of_the_one_before(world: World) -> None:
    visitor = world.visitor()
    comes_to_the_times(visitor)
    at = world.free()[0]
    visitor.takes(at)
    visitor.chooses("Ja, det passer")
    number = world.meetings(at)[0].number
    leaves_it_at_that(visitor)
    assert visitor.knows(number), "beside the rating the receipt stays to be seen"
    visitor.chooses("Spring over")
    visitor.look()
    assert visitor.is_asked(message("welcome", house=Name("Jobcenter Aars")))
    assert not visitor.knows(number)
