"""What a citizen does at the kiosk or on the telephone goes on at the desk, and the other way."""

from datetime import date, timedelta

from shared.appointments import MeetingState
from shared.citizens import register
from shared.content import Moment, message
from tests.drivers import Guest
from tests.frontdesk.booking_page import books, moves
from tests.frontdesk.clerk import Clerk
from tests.stories.telling import (
    books_the_first_time,
    comes_to_the_times,
    gives_birth_date_and_number,
)
from tests.stories.world import World


def test_booked_by_the_citizen_moved_by_the_desk_and_heard_on_the_telephone(
    guest: Guest, world: World, lene: Clerk
) -> None:
    at = books_the_first_time(guest, world)
    [booked] = world.meetings(at)
    page = moves(lene, booked.id).opens()
    later = page.times[-1]
    page.takes(later)
    assert lene.sees("Mødet er flyttet.")
    caller = world.caller()
    caller.begins()
    caller.chooses("Mit møde")
    caller.types(booked.number)
    born = world.citizen(booked.citizen_id).birth_date
    assert born
    caller.types(f"{born:%d%m%Y}")
    assert caller.is_told(message("at-full", at=Moment(later)))
    assert world.held(booked.id).starts_at == later


def test_the_first_times_at_the_desk_are_those_that_a_citizen_is_offered(
    guest: Guest, world: World, lene: Clerk
) -> None:
    comes_to_the_times(guest)
    with world.workplace.work() as work:
        amal = register(work, world.town.centre_id, date(1980, 5, 4), "+4520304050", None, "da")
    page = books(lene, amal.id).opens(kind="first", form="in_person")
    first, *others = page.times
    assert all(guest.is_offered(at) for at in (first, *others[:2]))
    assert not guest.is_offered(others[2])


def test_who_did_not_come_books_by_themselves_and_nobody_has_to_call(
    guest: Guest, world: World, lene: Clerk
) -> None:
    at = books_the_first_time(guest, world)
    [missed] = world.meetings(at)
    world.clock.at = at + timedelta(minutes=20)
    lene.opens(f"/desk/citizens/{missed.citizen_id}")
    lene.sends(lene.page.button("Kom ikke"), what="not-come")
    assert world.held(missed.id).state is MeetingState.NOT_COME
    assert len(world.tasks()) == 1
    again = world.visitor() if guest.via == "kiosk" else world.caller()
    again.begins()
    if guest.via == "phone":
        again.chooses("Nej")
    again.chooses("Bestil et møde")
    gives_birth_date_and_number(again)
    again.chooses("Nej")
    again.takes(world.free()[0])
    again.chooses("Ja, det passer")
    assert world.tasks() == []
