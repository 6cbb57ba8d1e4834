"""The advisers' weeks at the desk: who has which meeting when, and what is free."""

from datetime import date

import pytest
from flask import Flask
from icalendar import Calendar

from shared.accounts import Role
from shared.accounts.sessions import add_staff
from shared.appointments import Meeting, add_adviser, add_centre, book
from shared.citizens import Needs, change_name, protect, register
from tests.appointments.houses import at, november
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.frontdesk.conftest import Desk
from tests.town import Town


def meets(desk: Desk, clock: str = "10:00", *, silent: bool = False) -> Meeting:
    """On Wednesday, when only Karen works."""
    with desk.house.work() as work:
        who = register(work, desk.town.centre_id, date(1990, 1, 1), "+4520202020", None, "da")
        change_name(work, who.id, "Bent")
        if silent:
            protect(work, who.id)
        needs = Needs(interpreter="ar")
        return book(work, who.id, "first", at(clock, november(25)), needs, "kiosk")


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


def test_a_feeds_address_is_the_installations_own_whatever_the_browser_asks(
    desk: Desk, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.house.work() as work:
        add_staff(
            work, desk.town.centre_id, "Karen", "karen", PASSWORD, Role.ADVISER, desk.town.karen
        )
    monkeypatch.setattr("tests.frontdesk.clerk.HTTPS", "https://evil.example")
    visitor = Clerk(app)
    visitor.signs_in("karen")
    assert new_feed(visitor, desk.town).startswith(f"{HTTPS}/desk/calendar/feed/")
