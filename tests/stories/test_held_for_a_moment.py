"""While somebody checks the time they chose, nobody else is offered it."""

from datetime import datetime, timedelta

import pytest

from shared.appointments import HELD_FOR, report_absence
from tests.drivers import Guest, Visitor
from tests.stories.at_the_desk import with_the_desk
from tests.stories.telling import comes_to_the_times
from tests.stories.world import World

TAKEN = "Den tid blev lige taget. Her er andre tider."
TUESDAY = 24


@pytest.fixture(autouse=True)
def karen_is_alone(world: World) -> None:
    """One place for each time."""
    with world.workplace.work() as work:
        report_absence(work, world.town.fatima, work.now, work.now + timedelta(days=90), "kursus")


def checks_a_time(guest: Guest, world: World) -> datetime:
    comes_to_the_times(guest)
    at = next(at for at in world.free() if at.day == TUESDAY)
    guest.takes(at)
    assert guest.is_asked("Passer det hele?")
    return at


def somebody_else_looks(world: World) -> Guest:
    other = world.visitor()
    comes_to_the_times(other, "01 02 1980")
    return other


def looks_again(other: Guest) -> None:
    other.goes_back()
    other.chooses("Nej")


@with_the_desk
def test_nobody_else_is_offered_it_until_it_is_let_go(guest: Guest, world: World) -> None:
    at = checks_a_time(guest, world)
    other = somebody_else_looks(world)
    assert not other.is_offered(at)
    guest.goes_back()
    assert guest.is_offered(at)
    looks_again(other)
    assert other.is_offered(at)


@with_the_desk
def test_who_chooses_another_time_lets_the_first_go(guest: Guest, world: World) -> None:
    at = checks_a_time(guest, world)
    guest.changes("En anden tid")
    guest.takes(world.free()[0])
    assert somebody_else_looks(world).is_offered(at)


@with_the_desk
def test_of_two_who_were_offered_it_the_second_gets_others(guest: Guest, world: World) -> None:
    other = somebody_else_looks(world)
    comes_to_the_times(guest)
    at = world.free()[0]
    other.takes(at)
    guest.takes(at)
    assert guest.is_told(TAKEN)
    assert not guest.is_offered(at)
    guest.takes(world.free()[0])
    guest.chooses("Ja, det passer")
    assert guest.is_told("Du har en tid.")


@with_the_desk
def test_a_hold_that_lapsed_refuses_nobody(guest: Guest, world: World) -> None:
    """Neither who kept the time, nor who is offered it afterwards; who says yes first has it."""
    at = checks_a_time(guest, world)
    other = somebody_else_looks(world)
    world.clock.turn(HELD_FOR)
    looks_again(other)
    other.takes(at)
    assert other.is_asked("Passer det hele?")
    guest.chooses("Ja, det passer")
    assert [meeting.booked_via for meeting in world.meetings(at)] == [guest.via]
    other.chooses("Ja, det passer")
    assert other.is_told(TAKEN)


@with_the_desk
def test_other_needs_keep_the_time_as_it_is_needed_now(guest: Guest, world: World) -> None:
    at = checks_a_time(guest, world)
    guest.changes("Andre ønsker")
    guest.chooses("Ja")
    guest.chooses("Mere tid")
    guest.chooses("Nej")
    assert guest.is_asked("Passer det hele?")
    assert at + timedelta(minutes=45) not in world.free()
    guest.chooses("Ja, det passer")
    assert guest.is_told("Du har en tid.")
    assert world.rows("hold") == 0


def test_the_end_of_a_call_or_of_a_visit_lets_go(guest: Guest, world: World) -> None:
    at = checks_a_time(guest, world)
    assert at not in world.free()
    if isinstance(guest, Visitor):
        guest.browser.post("/kiosk/end")
    else:
        guest.is_cut_off()
    assert at in world.free()
    assert world.rows("hold") == 0
