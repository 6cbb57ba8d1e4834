"""The advisers' weeks at the desk: who has which meeting when, and what is free."""

from datetime import date, timedelta

import pytest
from flask import Flask
from icalendar import Calendar

from shared.accounts import Role
from shared.accounts.sessions import add_staff
from shared.appointments import Meeting, add_adviser, add_centre, book, free_times, get_meeting
from shared.citizens import Needs, change_name, protect, register
from shared.clock import SetClock
from shared.ics import Trouble, Unreadable
from shared.jobs import read_outside_calendars
from shared.unit_of_work import Workplace
from tests.appointments.houses import at, november
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.frontdesk.conftest import Desk
from tests.town import Town

THEIRS = "https://outlook.example/karen.ics"


def meets(desk: Desk, clock: str = "10:00", *, silent: bool = False) -> Meeting:
    """On Wednesday, when only Karen works."""
    with desk.house.work() as work:
        who = register(work, desk.town.centre_id, date(1990, 1, 1), "+4520202020", None, "da")
        change_name(work, who.id, "Bent")
        if silent:
            protect(work, who.id)
        needs = Needs(interpreter="ar")
        return book(work, who.id, "first", at(clock, november(25)), needs, "kiosk")


@pytest.fixture
def karen(app: Flask, house: Workplace, town: Town) -> Clerk:
    """The adviser, signed in to the account that her calendar belongs to."""
    with house.work() as work:
        add_staff(work, town.centre_id, "Karen", "karen", PASSWORD, Role.ADVISER, town.karen)
    clerk = Clerk(app, address="10.0.0.4")
    clerk.signs_in("karen")
    return clerk


def week_of(town: Town) -> str:
    return f"/desk/calendar/{town.karen}"


def test_the_house_sees_everybodys_week_with_what_is_booked_and_what_is_free(
    desk: Desk, lene: Clerk
) -> None:
    meets(desk)
    lene.opens("/desk/calendar/")
    assert lene.sees("Uge 48")
    assert lene.sees("10.00 Bent")
    assert lene.sees("5 t. 15 min. ledig")
    assert lene.sees("Fatima")


def test_an_advisers_week_tells_what_each_meeting_needs(desk: Desk, lene: Clerk) -> None:
    meets(desk)
    lene.opens(week_of(desk.town))
    assert lene.sees("10.00–10.45 Bent Lokale 1 Tolk: arabisk")
    lene.opens(lene.page.link("Ugen efter"))
    assert lene.sees("Karen, uge 49")
    assert not lene.sees("Bent")
    lene.opens(lene.page.link("I dag"))
    assert lene.sees("Bent")


def test_of_somebody_silent_there_is_a_number_and_no_name(desk: Desk, lene: Clerk) -> None:
    booked = meets(desk, silent=True)
    for page in ("/desk/calendar/", week_of(desk.town)):
        lene.opens(page)
        assert not lene.sees("Bent")
        assert lene.sees(f"{booked.number[:3]} {booked.number[3:]}")


@pytest.mark.parametrize("day", ["x", "", "2026-13-01", "9999-12-31", "0001-01-01", "9" * 500])
def test_a_day_that_is_none_is_today(lene: Clerk, day: str) -> None:
    lene.opens(f"/desk/calendar/?day={day}")
    assert lene.sees("Uge 48")


def test_a_week_in_which_nobody_works_says_so(desk: Desk, lene: Clerk) -> None:
    lene.opens("/desk/calendar/?day=2020-01-06")
    assert lene.status == 200
    lene.opens(f"{week_of(desk.town)}?day=2020-01-06")
    assert lene.status == 200


def test_an_adviser_begins_with_their_own_week(karen: Clerk) -> None:
    assert karen.sees("Karen, uge 48")


def test_an_adviser_whom_no_calendar_has_begins_with_everybodys(desk: Desk, app: Flask) -> None:
    with desk.house.work() as work:
        add_staff(work, desk.town.centre_id, "Ida", "ida", PASSWORD, Role.ADVISER)
        add_staff(work, desk.town.centre_id, "Karen", "karen", PASSWORD, Role.ADVISER)
    for login in ("ida", "karen"):
        clerk = Clerk(app)
        clerk.signs_in(login)
        assert clerk.sees("Uge 48")
        assert clerk.sees("Din konto har ingen kalender endnu.")
        assert not clerk.sees(", uge 48"), "a name alone is nobody's calendar"


def test_another_houses_advisers_have_no_week_here(desk: Desk, lene: Clerk) -> None:
    with desk.house.work() as work:
        there = add_centre(
            work, "farso", "Jobcenter Farsø", address="Torvet 1", telephone="+4599889911"
        )
        other = add_adviser(work, there.id, "Bo")
    for page in (f"/desk/calendar/{other}", f"/desk/hours/{other}"):
        lene.opens(page)
        assert lene.status == 404


def new_feed(clerk: Clerk, town: Town) -> str:
    clerk.opens(f"{week_of(town)}/connections")
    clerk.sends(clerk.page.button("Lav adressen", "Lav en ny adresse"))
    return next(word for word in clerk.page.words.split() if word.endswith(".ics"))


def test_a_feed_tells_time_room_and_number_and_no_name_to_whoever_has_its_secret(
    desk: Desk, karen: Clerk
) -> None:
    booked = meets(desk)
    address = new_feed(karen, desk.town)
    answer = desk.app.test_client().get(address, base_url=HTTPS)
    assert answer.content_type == "text/calendar; charset=utf-8"
    (event,) = Calendar.from_ical(answer.data).events
    assert (str(event["summary"]), str(event["location"])) == ("Møde", "Lokale 1")
    assert event.start == booked.starts_at
    assert booked.number in str(event["description"]).replace("\u00a0", "")
    assert "Bent" not in answer.text


def test_a_new_address_ends_the_old_one_and_is_shown_once(desk: Desk, karen: Clerk) -> None:
    old, new = new_feed(karen, desk.town), new_feed(karen, desk.town)
    visitor = desk.app.test_client()
    assert visitor.get(old, base_url=HTTPS).status_code == 404
    assert visitor.get(new, base_url=HTTPS).status_code == 200
    karen.opens(f"{week_of(desk.town)}/connections")
    assert not karen.sees(".ics Lav")
    assert new not in karen.page.words


@pytest.mark.parametrize("secret", ["x", "x" * 500, "æøå", "2000000000"])
def test_a_secret_that_opens_nothing_is_nothing(desk: Desk, secret: str) -> None:
    answer = desk.app.test_client().get(f"/desk/calendar/feed/{secret}.ics", base_url=HTTPS)
    assert (answer.status_code, answer.data) == (404, b"")


def test_an_adviser_makes_no_feed_of_a_colleague(desk: Desk, karen: Clerk) -> None:
    karen.opens(f"/desk/calendar/{desk.town.fatima}/connections")
    assert karen.status == 404


def follows(clerk: Clerk, town: Town, address: str = THEIRS) -> None:
    clerk.opens(f"{week_of(town)}/connections")
    clerk.sends(clerk.page.button("Følg kalenderen"), address=address)


def busy_at(*clocks: str) -> bytes:
    """On Wednesday, for half an hour each."""
    events = [
        f"BEGIN:VEVENT\r\nUID:{clock}\r\nDTSTAMP:20261101T000000Z\r\n"
        f"DTSTART:20261125T{clock.replace(':', '')}00\r\nDURATION:PT30M\r\n"
        "SUMMARY:Tandlæge\r\nEND:VEVENT\r\n"
        for clock in clocks
    ]
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{''.join(events)}END:VCALENDAR".encode()


def unreadable(_address: str) -> bytes:
    raise Unreadable(Trouble.REFUSED)


def wednesdays(house: Workplace, town: Town) -> list[str]:
    with house.read() as work:
        free = free_times(work, town.centre_id, "first")
    return [f"{it + timedelta(hours=1):%H:%M}" for it in free if it.date() == november(25)]


def test_what_an_advisers_own_calendar_says_makes_no_free_time_and_cancels_nothing(
    desk: Desk, karen: Clerk
) -> None:
    booked = meets(desk, "10:00")
    follows(karen, desk.town)
    read_outside_calendars(desk.house, lambda _address: busy_at("09:00", "10:15"))
    assert "09:00" not in wednesdays(desk.house, desk.town)
    assert "10:45" in wednesdays(desk.house, desk.town)
    karen.opens("/desk/calendar/")
    assert karen.sees("Ét møde kan ikke holdes, som det er")
    assert karen.sees("Væk 9.00–9.30")
    assert not karen.sees("Tandlæge")
    with desk.house.read() as work:
        assert get_meeting(work, booked.id).starts_at == booked.starts_at


def test_a_calendar_that_can_not_be_read_is_told_and_what_it_said_holds(
    desk: Desk, karen: Clerk, clock: SetClock
) -> None:
    follows(karen, desk.town)
    read_outside_calendars(desk.house, lambda _address: busy_at("09:00"))
    read_outside_calendars(desk.house, unreadable)
    karen.opens("/desk/calendar/")
    assert not karen.sees("kan ikke læses")
    clock.turn(timedelta(minutes=10))
    read_outside_calendars(desk.house, unreadable)
    karen.opens("/desk/calendar/")
    assert karen.sees("Kalenderen for Karen kan ikke læses. Adressen findes ikke mere")
    assert "09:00" not in wednesdays(desk.house, desk.town)
    karen.opens(f"{week_of(desk.town)}/connections")
    karen.presses("Følg den ikke mere")
    assert "09:00" in wednesdays(desk.house, desk.town)


@pytest.mark.parametrize("address", ["", "x", "http://a.dk/k.ics", "https://a.dk/" + "x" * 600])
def test_what_is_no_address_gets_a_sentence(desk: Desk, karen: Clerk, address: str) -> None:
    follows(karen, desk.town, address)
    assert karen.status == 422
    assert karen.sees("Skriv en adresse, der begynder med https://")
