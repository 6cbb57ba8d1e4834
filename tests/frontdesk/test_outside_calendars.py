"""Advisers' calendars in other programs: given at the desk, read by the worker, told of at both."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from shared.appointments import MOST_CALENDARS, book, follow_calendar, free_times, get_meeting
from shared.citizens import Needs, register
from shared.clock import SetClock
from shared.ics import (
    CalendarRequest,
    Reading,
    Stopped,
    Trouble,
    Unreadable,
    read_calendar,
)
from shared.jobs import read_outside_calendars
from shared.jobs.read_outside_calendars import Reader, read_next_calendar
from shared.unit_of_work import Workplace
from tests.appointments.houses import at, november
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.conftest import Desk
from tests.town import Town

THEIRS = "https://outlook.example/karen.ics"
OTHER = "WEBCAL://kalender.example/privat.ics"


def page_of(town: Town) -> str:
    return f"/desk/calendar/{town.karen}/connections"


def follows(clerk: Clerk, town: Town, address: str = THEIRS, mailbox: str = "") -> None:
    clerk.opens(page_of(town))
    clerk.sends(clerk.page.button("Følg kalenderen"), address=address, mailbox=mailbox)


def event(clock: str, more: str = "") -> str:
    """On Wednesday, for half an hour."""
    return (
        f"BEGIN:VEVENT\r\nUID:{clock}{more}\r\nDTSTART:20261125T{clock.replace(':', '')}00\r\n"
        f"DURATION:PT30M\r\nSUMMARY:Tandlæge\r\n{more}END:VEVENT\r\n"
    )


def says(**events: str) -> Reader:
    """Calendars by the first word of their host's name."""

    def read(asked: CalendarRequest) -> Reading:
        said = next(it for host, it in events.items() if f"//{host}." in asked.address)
        file = f"BEGIN:VCALENDAR\r\n{said}END:VCALENDAR\r\n".encode()
        return read_calendar(file, asked.window, asked.zone, asked.mine)

    return read


def unreadable(_asked: CalendarRequest) -> Reading:
    raise Unreadable(Trouble.REFUSED)


def wednesdays(house: Workplace, town: Town) -> list[str]:
    with house.read() as work:
        free = free_times(work, town.centre_id, "first")
    return [f"{it + timedelta(hours=1):%H:%M}" for it in free if it.date() == november(25)]


def test_what_an_advisers_own_calendar_says_makes_no_free_time_and_cancels_nothing(
    desk: Desk, karen: Clerk
) -> None:
    with desk.house.work() as work:
        who = register(work, desk.town.centre_id, date(1990, 1, 1), "+4520202020", None, "da")
        booked = book(work, who.id, "first", at("10:00", november(25)), Needs(), "kiosk")
    follows(karen, desk.town)
    read_outside_calendars(desk.house, says(outlook=event("09:00") + event("10:15")))
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
    read_outside_calendars(desk.house, says(outlook=event("09:00")))
    read_outside_calendars(desk.house, unreadable)
    karen.opens("/desk/calendar/")
    assert not karen.sees("kan ikke læses")
    clock.turn(timedelta(minutes=10))
    read_outside_calendars(desk.house, unreadable)
    karen.opens("/desk/calendar/")
    assert karen.sees("Kalenderen for Karen kan ikke læses. Adressen findes ikke mere")
    assert "09:00" not in wednesdays(desk.house, desk.town)
    karen.opens(page_of(desk.town))
    karen.presses("Følg den ikke mere")
    assert "09:00" in wednesdays(desk.house, desk.town)


def test_an_adviser_has_several_calendars_and_each_is_read_and_left_by_itself(
    desk: Desk, karen: Clerk, clock: SetClock
) -> None:
    both = says(outlook=event("09:00"), kalender=event("12:00"))
    follows(karen, desk.town)
    follows(karen, desk.town, OTHER)
    follows(karen, desk.town)
    read_outside_calendars(desk.house, both)
    assert {"09:00", "12:00"}.isdisjoint(wednesdays(desk.house, desk.town))
    karen.opens(page_of(desk.town))
    assert karen.page.words.count("Der står én aftale") == 2
    assert karen.sees("outlook.example")
    assert karen.sees("kalender.example")
    assert not karen.sees("karen.ics"), "an address is a secret"
    clock.turn(timedelta(minutes=10))
    read_outside_calendars(desk.house, says(outlook="", kalender=event("12:00")))
    assert "09:00" in wednesdays(desk.house, desk.town)
    assert "12:00" not in wednesdays(desk.house, desk.town)
    with desk.house.read() as work:
        last = work.session.scalar(text("SELECT max(id) FROM followed_calendar"))
    karen.opens(page_of(desk.town))
    karen.enters(f"/desk/calendar/{desk.town.karen}/leave/{last}")
    assert "12:00" in wednesdays(desk.house, desk.town)
    assert karen.sees("outlook.example")


def test_what_was_not_understood_is_counted_at_both_pages(
    desk: Desk, karen: Clerk, lene: Clerk
) -> None:
    follows(karen, desk.town)
    nameless = "BEGIN:VEVENT\r\nSUMMARY:Tandlæge\r\nEND:VEVENT\r\n"
    odd = event("12:00", "RRULE:FREQ=DAILY;INTERVAL=0\r\n")
    read_outside_calendars(desk.house, says(outlook=nameless + odd + event("09:00")))
    assert {"09:00", "12:00"}.isdisjoint(wednesdays(desk.house, desk.town))
    karen.opens(page_of(desk.town))
    assert karen.sees("2 aftaler kunne ikke læses. Én har intet tidspunkt.")
    assert karen.sees("Én gentager sig på en måde, som vi ikke forstår.")
    lene.opens("/desk/calendar/")
    assert lene.sees("2 aftaler i kalenderen for Karen kunne ikke læses. Spørg Karen, hvornår")
    assert not lene.sees("Tandlæge")


def test_who_says_their_mail_address_is_free_where_they_said_no(desk: Desk, karen: Clerk) -> None:
    follows(karen, desk.town, mailbox="Karen@aars.dk")
    said = "ATTENDEE;PARTSTAT=DECLINED:mailto:karen@aars.dk\r\nATTENDEE:mailto:bo@aars.dk\r\n"
    read_outside_calendars(desk.house, says(outlook=event("09:00", said) + event("12:00")))
    assert "09:00" in wednesdays(desk.house, desk.town)
    assert "12:00" not in wednesdays(desk.house, desk.town)


@pytest.mark.parametrize("address", ["", "x", "http://a.dk/k.ics", "https://a.dk/" + "x" * 600])
def test_what_is_no_address_gets_a_sentence(desk: Desk, karen: Clerk, address: str) -> None:
    follows(karen, desk.town, address)
    assert karen.status == 422
    assert karen.sees("Skriv en adresse, der begynder med https://")


def test_what_is_no_mail_address_gets_a_sentence_and_keeps_the_other(
    desk: Desk, karen: Clerk
) -> None:
    follows(karen, desk.town, mailbox="karen")
    assert karen.status == 422
    assert karen.sees("Det er ikke en mailadresse.")
    assert THEIRS in [form.fields.get("address") for form in karen.page.forms]


def test_there_is_an_end_to_calendars(desk: Desk, karen: Clerk) -> None:
    with desk.house.work() as work:
        for number in range(MOST_CALENDARS):
            follow_calendar(work, desk.town.karen, f"https://a{number}.example/k.ics")
    follows(karen, desk.town)
    assert karen.status == 422
    assert karen.sees("Vi følger højst 10 kalendere.")


def test_nobody_leaves_a_colleagues_calendar(desk: Desk, karen: Clerk) -> None:
    with desk.house.work() as work:
        follow_calendar(work, desk.town.fatima, THEIRS)
        other = work.session.scalar(text("SELECT max(id) FROM followed_calendar"))
    follows(karen, desk.town, OTHER)
    karen.opens(page_of(desk.town))
    leave = next(it for it in karen.page.forms if "/leave/" in it.action)
    karen.enters_fields(replace(leave, action=leave.action.rpartition("/")[0] + f"/{other}"))
    with desk.house.read() as work:
        assert work.session.scalar(text("SELECT count(*) FROM followed_calendar")) == 2


def test_one_that_ends_its_reader_is_tried_after_all_others(desk: Desk, clock: SetClock) -> None:
    """The attempt is stored before it is made: a worker that is started again goes on behind it."""
    with desk.house.work() as work:
        for host in ("evil", "good"):
            follow_calendar(work, desk.town.karen, f"https://{host}.example/k.ics")
    asked: list[str] = []

    def ends_us(request: CalendarRequest) -> Reading:
        asked.append(request.address)
        if "evil" in request.address:
            raise SystemExit
        return Reading()

    with pytest.raises(SystemExit):
        read_outside_calendars(desk.house, ends_us)
    read_outside_calendars(desk.house, ends_us)
    assert asked == ["https://evil.example/k.ics", "https://good.example/k.ics"]
    clock.turn(timedelta(hours=-3))
    with pytest.raises(SystemExit):
        read_outside_calendars(desk.house, ends_us)
    assert len(asked) == 3, "a clock that was set back hides no calendar"


def test_a_worker_that_is_to_end_reads_no_further(desk: Desk) -> None:
    with desk.house.work() as work:
        for host in ("one", "two"):
            follow_calendar(work, desk.town.karen, f"https://{host}.example/k.ics")
    asked: list[str] = []

    def stops(request: CalendarRequest) -> Reading:
        asked.append(request.address)
        raise Stopped

    assert not read_next_calendar(desk.house, stops)
    assert len(asked) == 1


def test_an_address_that_another_secret_sealed_hides_nobody_elses(desk: Desk, lene: Clerk) -> None:
    with desk.house.work() as work:
        for host in ("one", "two"):
            follow_calendar(work, desk.town.karen, f"https://{host}.example/k.ics")
        work.session.execute(
            text("UPDATE followed_calendar SET address = :poison WHERE id = 1"), {"poison": b"x"}
        )

    def read(asked: CalendarRequest) -> Reading:
        if not asked.address:
            raise Unreadable(Trouble.ADDRESS)
        return says(two=event("09:00"))(asked)

    read_outside_calendars(desk.house, read)
    assert "09:00" not in wednesdays(desk.house, desk.town)
    lene.opens("/desk/calendar/")
    assert lene.sees("Kalenderen for Karen kan ikke læses. Adressen duer ikke.")
