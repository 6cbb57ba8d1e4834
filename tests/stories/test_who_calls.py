"""A telephone that booked a meeting opens it with a birth date; a companion has a code."""

from datetime import date, datetime, timedelta

import pytest

from shared import appointments, citizens
from shared.appointments import FIRST_MEETING, Meeting, MeetingState
from shared.citizens import Needs
from shared.content import Moment, message
from tests.drivers import Caller, Guest
from tests.stories.course import SISTER, SISTER_TYPED, told_time
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.world import World

BORN, TYPED = date(1971, 8, 24), "24081971"
HOME = "+4598123456"


def booked_from_home(
    world: World, born: date = BORN, which: int = 30, at: datetime | None = None
) -> Meeting:
    with world.workplace.work() as work:
        citizen = citizens.register(work, world.town.centre_id, born, None, None, "da")
        start = at or world.free()[which]
        return appointments.book(
            work, citizen.id, FIRST_MEETING, start, Needs(), "phone", booked_from=HOME
        )


def calls_about_it(world: World, number: str = HOME) -> Caller:
    caller = world.caller(number)
    caller.begins()
    caller.chooses("Mit møde")
    return caller


def test_the_telephone_that_booked_needs_only_the_birth_date(world: World) -> None:
    booked = booked_from_home(world)
    caller = calls_about_it(world)
    assert not told_time(caller, booked)
    caller.types(TYPED)
    assert told_time(caller, booked)
    assert world.rows("contact_stamp") == 1


def test_a_booking_by_telephone_is_found_again_from_there(world: World) -> None:
    caller = world.caller(HOME)
    caller.begins()
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types(TYPED)
    caller.chooses("Ja")
    caller.chooses("Nej")
    at = world.free()[0]
    caller.takes(at)
    caller.chooses("Ja, det passer")
    caller.chooses("Færdig")
    again = calls_about_it(world)
    again.types(TYPED)
    assert again.is_told(message("at-full", at=Moment(at)))


def test_another_telephone_has_to_give_the_number(world: World) -> None:
    booked_from_home(world)
    caller = calls_about_it(world, "+4598000000")
    assert caller.is_asked("Hvad er dit nummer?")


def test_a_household_gives_the_number_as_well(world: World) -> None:
    """Who lives in one house knows the other's birth date."""
    hers, his = booked_from_home(world), booked_from_home(world, SISTER, 40)
    caller = calls_about_it(world)
    assert caller.is_asked("Hvad er dit nummer?")
    caller.types(his.number)
    caller.types(SISTER_TYPED)
    assert told_time(caller, his)
    assert not told_time(caller, hers)


def test_twins_on_one_telephone_give_their_number(world: World) -> None:
    booked_from_home(world)
    twin = _twin(world)
    caller = calls_about_it(world)
    assert caller.is_asked("Hvad er dit nummer?")
    caller.types(twin.number)
    caller.types(TYPED)
    assert told_time(caller, twin)


def _twin(world: World) -> Meeting:
    with world.workplace.work() as work:
        citizen = citizens.register(work, world.town.centre_id, BORN, None, "2408711234", "da")
        at = world.free()[40]
        return appointments.book(
            work, citizen.id, FIRST_MEETING, at, Needs(), "phone", booked_from=HOME
        )


def test_who_would_rather_give_the_number_may(world: World) -> None:
    booked = booked_from_home(world)
    caller = calls_about_it(world)
    caller.chooses("Jeg har et nummer")
    caller.types(booked.number)
    caller.types(TYPED)
    assert told_time(caller, booked)


def test_who_mistypes_the_birth_date_gives_the_number_as_well(world: World) -> None:
    booked = booked_from_home(world)
    caller = calls_about_it(world)
    caller.types("01011980")
    assert caller.is_told("Det kan vi ikke finde. Brug dit mødenummer.")
    caller.types(booked.number)
    caller.types(TYPED)
    assert told_time(caller, booked)


def test_after_three_misses_a_person_helps(world: World) -> None:
    world.turn_to("2026-11-23 10:00")
    booked = booked_from_home(world)
    caller = calls_about_it(world)
    caller.types("01011980")
    for number in ("111111", "111112"):
        caller.types(number)
        caller.types(TYPED)
    assert caller.is_told("Det finder vi ud af sammen.")
    assert caller.is_told("Vi kommer nu. Bliv her.")
    assert not told_time(caller, booked)


def test_a_silent_citizen_is_never_found_by_telephone(world: World) -> None:
    booked = booked_from_home(world)
    with world.workplace.work() as work:
        citizens.confirm_telephone(work, booked.citizen_id, HOME)
        citizens.protect(work, booked.citizen_id)
    caller = calls_about_it(world)
    assert caller.is_asked("Hvad er dit nummer?"), "as from any other telephone"


def test_a_number_told_at_the_kiosk_opens_nothing_until_staff_confirm_it(world: World) -> None:
    with world.workplace.work() as work:
        citizen = citizens.register(work, world.town.centre_id, BORN, HOME, None, "da")
        booked = appointments.book(
            work, citizen.id, FIRST_MEETING, world.free()[30], Needs(), "kiosk"
        )
    assert calls_about_it(world).is_asked("Hvad er dit nummer?")
    with world.workplace.work() as work:
        citizens.confirm_telephone(work, citizen.id, HOME)
    caller = calls_about_it(world)
    caller.types(TYPED)
    assert told_time(caller, booked)


def test_on_the_day_the_meeting_comes_first_and_keeps_its_key(world: World) -> None:
    caller = world.caller(HOME)
    caller.begins()
    mine, book = caller.say(message("door-mine")), caller.say(message("door-book"))
    assert caller.perceives.index(book) < caller.perceives.index(mine)
    booked_from_home(world, at=world.free()[0])
    today = world.caller(HOME)
    today.begins()
    assert today.perceives.index(mine) < today.perceives.index(book)
    today.telephone.press("2")
    assert today.is_asked(message("mine-birth"))


# A companion


def mandate_for(world: World, meeting: Meeting, lasts: timedelta = timedelta(days=30)) -> str:
    with world.workplace.work() as work:
        return citizens.give_mandate(work, meeting.citizen_id, "Yusuf, fætter", "Lene", lasts)


def test_a_companion_cancels_for_somebody_and_the_record_says_so(
    guest: Guest, world: World
) -> None:
    booked = booked_from_home(world)
    opens_my_meeting(guest, mandate_for(world, booked), TYPED)
    assert guest.is_told("Dit møde")
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Jeg er syg")
    guest.chooses("Aflys mødet")
    assert world.held(booked.id).state is MeetingState.CANCELLED
    with world.look() as work:
        said = work.session.connection().exec_driver_sql("SELECT cancelled_via FROM meeting")
        assert said.scalar_one() == f"{guest.via} mandate:1"


@pytest.mark.parametrize("spoilt_by", ["birth date", "time", "staff", "silence"])
def test_a_mandate_that_does_not_hold_sounds_like_an_unknown_number(
    guest: Guest, world: World, spoilt_by: str
) -> None:
    booked = booked_from_home(world)
    lasts = timedelta(days=-1) if spoilt_by == "time" else timedelta(days=30)
    code = mandate_for(world, booked, lasts)
    with world.workplace.work() as work:
        if spoilt_by == "staff":
            assert citizens.revoke_mandate(work, 1)
            assert not citizens.revoke_mandate(work, 1)
        if spoilt_by == "silence":
            citizens.protect(work, booked.citizen_id)
    opens_my_meeting(guest, code, "25081971" if spoilt_by == "birth date" else TYPED)
    assert guest.is_told("Det nummer kender vi ikke. Se på din seddel, eller tryk på Hjælp.")
