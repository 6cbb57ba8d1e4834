"""Somebody has a meeting: they see or hear it, move it, or cancel it."""

from datetime import date, datetime, timedelta

import pytest

from shared import appointments, citizens
from shared.appointments import FIRST_MEETING, Meeting, MeetingState
from shared.citizens import Needs
from shared.content import Digits, Moment, Weekday, message
from tests.drivers import COPENHAGEN, Guest
from tests.stories.at_the_desk import with_the_desk
from tests.stories.telling import somebody_else_takes
from tests.stories.world import World

BORN = date(1971, 8, 24)
TYPED = "24081971"


@pytest.fixture
def booked(world: World) -> Meeting:
    """Booked last week at the desk, with room for a wheelchair."""
    at = world.free()[30]
    needs = Needs(wheelchair=True)
    with world.workplace.work() as work:
        citizen = citizens.register(work, world.town.centre_id, BORN, None, None, "da")
        return appointments.book(work, citizen.id, FIRST_MEETING, at, needs, "desk")


def opens_my_meeting(guest: Guest, number: str, born: str = TYPED) -> None:
    guest.begins()
    guest.chooses("Mit møde")
    guest.types(number)
    guest.types(born)


@with_the_desk
def test_the_number_and_the_birth_date_tell_when_and_where(guest: Guest, booked: Meeting) -> None:
    opens_my_meeting(guest, booked.number)
    assert guest.is_told("Dit møde")
    assert guest.is_told(message("at-full", at=Moment(booked.starts_at)))
    if guest.via == "phone":  # it was typed a moment ago
        assert guest.is_told(message("your-number", number=Digits(booked.number)))
    else:
        assert guest.knows(booked.number)
    guest.chooses("Færdig")
    day = booked.starts_at.astimezone(COPENHAGEN).date()
    assert guest.is_told(message("goodbye-until", day=Weekday(day)))


@with_the_desk
def test_it_is_moved_and_keeps_its_number(guest: Guest, world: World, booked: Meeting) -> None:
    opens_my_meeting(guest, booked.number)
    guest.chooses("Flyt mødet")
    to = next(at for at in world.free(booked.needs) if guest.is_offered(at))
    guest.takes(to)
    assert world.held(booked.id).starts_at == booked.starts_at, "the old time is kept until then"
    guest.chooses("Ja, flyt mødet")
    assert guest.is_told("Dit møde er flyttet.")
    moved = world.held(booked.id)
    assert (moved.starts_at, moved.number, moved.needs) == (to, booked.number, booked.needs)
    assert booked.starts_at in world.free(booked.needs)


@with_the_desk
def test_somebody_is_quicker_while_it_is_moved(guest: Guest, world: World, booked: Meeting) -> None:
    opens_my_meeting(guest, booked.number)
    guest.chooses("Flyt mødet")
    lost = next(at for at in world.free(booked.needs) if guest.is_offered(at))
    guest.takes(lost)
    somebody_else_takes(world, lost)
    guest.chooses("Ja, flyt mødet")
    assert guest.is_told("Den tid blev lige taget. Her er andre tider.")
    assert world.held(booked.id).starts_at == booked.starts_at
    instead = next(at for at in world.free(booked.needs) if guest.is_offered(at))
    guest.takes(instead)
    guest.chooses("Ja, flyt mødet")
    assert world.held(booked.id).starts_at == instead


@with_the_desk
def test_cancelling_asks_first_and_offers_a_new_time(
    guest: Guest, world: World, booked: Meeting
) -> None:
    opens_my_meeting(guest, booked.number)
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Noget andet")
    guest.chooses("Behold det")
    assert world.held(booked.id).state is MeetingState.BOOKED
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Noget andet")
    guest.chooses("Aflys mødet")
    assert world.held(booked.id).state is MeetingState.CANCELLED
    guest.chooses("Ja, find en ny tid")
    at = world.free(booked.needs)[0]
    guest.takes(at)
    guest.chooses("Ja, det passer")
    [new] = [m for m in world.meetings(at) if m.starts_at == at]
    assert (new.citizen_id, new.needs) == (booked.citizen_id, booked.needs)


@with_the_desk
def test_cancelling_may_be_the_end(guest: Guest, world: World, booked: Meeting) -> None:
    opens_my_meeting(guest, booked.number)
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Noget andet")
    guest.chooses("Aflys mødet")
    guest.chooses("Nej")
    assert guest.is_told("På gensyn.")
    assert world.held(booked.id).state is MeetingState.CANCELLED


def test_an_unknown_number_a_wrong_date_and_a_silent_citizen_sound_the_same(
    guest: Guest, world: World, booked: Meeting
) -> None:
    unknown = "Det mødenummer kender vi ikke. Se på din seddel, eller tryk på Hjælp."
    opens_my_meeting(guest, "000000")
    assert guest.is_told(unknown)
    guest.types(booked.number)
    guest.types("25081971")
    assert guest.is_told(unknown)
    with world.workplace.work() as work:
        citizens.protect(work, booked.citizen_id)
    world.clock.turn(timedelta(days=1, minutes=1))
    another = world.visitor() if guest.via == "kiosk" else world.caller("+4597971122")
    opens_my_meeting(another, booked.number)
    assert another.is_told(unknown)
    assert not another.is_told(message("at-full", at=Moment(booked.starts_at)))


def test_after_three_misses_a_person_helps(guest: Guest, world: World) -> None:
    world.turn_to("2026-11-23 10:00")
    opens_my_meeting(guest, "111111")
    for _ in range(2):
        guest.types("111111")
        guest.types(TYPED)
    assert guest.is_told("Vi kommer nu. Bliv her.")


@with_the_desk
def test_going_back_to_the_birth_date_proves_it_anew(guest: Guest, booked: Meeting) -> None:
    opens_my_meeting(guest, booked.number)
    guest.goes_back()
    guest.types("25081971")
    assert guest.is_told("Det mødenummer kender vi ikke. Se på din seddel, eller tryk på Hjælp.")


def test_a_meeting_that_was_cancelled_elsewhere_meanwhile(
    guest: Guest, world: World, booked: Meeting
) -> None:
    opens_my_meeting(guest, booked.number)
    guest.chooses("Flyt mødet")
    to: datetime = next(at for at in world.free(booked.needs) if guest.is_offered(at))
    guest.takes(to)
    with world.workplace.work() as work:
        appointments.cancel(work, booked.id, "desk")
    guest.chooses("Ja, flyt mødet")
    assert guest.is_told("Mødet er lige blevet aflyst. Vil du have en ny tid?")
    assert world.held(booked.id).state is MeetingState.CANCELLED
    guest.chooses("Nej")
    assert guest.is_told("På gensyn.")
