"""How a meeting is held: the first one here, afterwards as somebody likes."""

from datetime import date, datetime, time, timedelta

from shared import appointments, citizens
from shared.appointments import Form
from shared.unit_of_work import UnitOfWork
from tests.drivers import COPENHAGEN, Guest
from tests.stories.booked import (
    FOLLOW_UP,
    NOTHING,
    booked_for,
    by_telephone,
    who_has_met,
)
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.world import World


def test_the_first_meeting_is_here_and_says_why(guest: Guest, world: World) -> None:
    booked = booked_for(world, world.free()[30])
    opens_my_meeting(guest, booked.number)
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    assert guest.is_told("Det første møde er her hos os.")
    guest.chooses("Det er fint")
    assert guest.is_told("Dit møde")
    assert world.held(booked.id).form is Form.IN_PERSON


def test_back_in_the_house_another_time_is_found_when_no_room_is_free(
    guest: Guest, world: World
) -> None:
    booked = who_has_met(world)
    with world.workplace.work() as work:
        appointments.change_form(work, booked.id, Form.PHONE, "desk")
        for n in (1, 2):
            other = citizens.register(
                work, world.town.centre_id, date(1990, 1, n), None, None, "da"
            )
            take_a_room(work, other.id, booked.starts_at)
    opens_my_meeting(guest, booked.number)
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    guest.chooses("Her hos os")
    assert guest.is_asked("Det kan vi ikke på den tid. Vil du have en anden tid?")
    guest.chooses("Ja, find en anden tid")
    with world.look() as work:
        free = appointments.free_times(work, world.town.centre_id, FOLLOW_UP)
    at = next(at for at in free if guest.is_offered(at))
    guest.takes(at)
    guest.chooses("Ja, flyt mødet")
    moved = world.held(booked.id)
    assert (moved.form, moved.starts_at, bool(moved.room)) == (Form.IN_PERSON, at, True)
    guest.chooses("Færdig")


def test_when_the_adviser_is_away_another_time_is_found_and_the_number_kept(
    guest: Guest, world: World
) -> None:
    booked = who_has_met(world)
    with world.workplace.work() as work:
        for adviser in (world.town.karen, world.town.fatima):
            appointments.report_absence(
                work, adviser, work.now, booked.starts_at + timedelta(hours=1), "syg"
            )
    opens_my_meeting(guest, booked.number)
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    guest.chooses("På video")
    if guest.via == "phone":
        guest.chooses("Nej")
    guest.types("20304050")
    assert guest.is_asked("Det kan vi ikke på den tid. Vil du have en anden tid?")
    guest.chooses("Ja, find en anden tid")
    with world.look() as work:
        free = by_telephone(work, world, booked)
    guest.takes(next(at for at in free if guest.is_offered(at)))
    guest.chooses("Ja, flyt mødet")
    moved = world.held(booked.id)
    assert (moved.form, moved.call_number) == (Form.VIDEO, "+4520304050")


def take_a_room(work: UnitOfWork, citizen_id: int, at: datetime) -> None:
    """Without an adviser: another house's guests sit there."""
    citizen = citizens.get_citizen(work, citizen_id)
    adviser = appointments.add_adviser(work, citizen.centre_id, "Gæst")
    appointments.add_shift(work, adviser, time(9), time(15))
    appointments.book(work, citizen_id, FOLLOW_UP, at, NOTHING, "desk")


def test_who_has_no_telephone_still_comes_here(world: World) -> None:
    visitor = world.visitor()
    first = booked_for(world, world.free()[0], telephone=None)
    world.turn_to("2026-11-24 08:00")
    with world.workplace.work() as work:
        appointments.mark_held(work, first.id, "Karen Holm")
        at = datetime(2026, 11, 26, 10, tzinfo=COPENHAGEN)
        booked = appointments.book(work, first.citizen_id, FOLLOW_UP, at, NOTHING, "desk")
    opens_my_meeting(visitor, booked.number)
    visitor.chooses("Lav noget om")
    visitor.chooses("Hvordan vi mødes")
    visitor.chooses("På video")
    visitor.chooses("Jeg har ikke en telefon")
    assert visitor.is_told("Vi skal bruge et telefonnummer. Mødet er stadig her hos os.")
    assert world.held(booked.id).form is Form.IN_PERSON
