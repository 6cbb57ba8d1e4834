"""Rules that a clerk sets aside with one line, and the leader's list of them."""

from datetime import date

from flask import Flask

from shared import appointments, citizens
from shared.accounts.sessions import Role, add_staff
from shared.appointments import Form, Rule
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import books, local, moves
from tests.frontdesk.bookings import booked, has_met, set_aside, their
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.town import Town


def test_a_first_meeting_by_telephone_takes_one_line(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    page = books(lene, amal).opens(kind="first", form="phone")
    assert page.asks_why
    for nothing in ("", "   "):
        page.takes(page.times[1], why=nothing)
        assert lene.status == 422
        assert lene.sees("Skriv med få ord hvorfor. Så kan du gøre det.")
    assert their(house, amal) == []
    page.takes(page.times[1], why="Ligger på hospitalet, æøå")
    [meeting] = their(house, amal)
    assert meeting.form is Form.PHONE
    assert set_aside(house, town) == [(Rule.FORM, "Lene", "Ligger på hospitalet, æøå")]
    assert lene.sees("Første møde på en anden måde · Lene: »Ligger på hospitalet, æøå«")


def closed(house: Workplace, town: Town, day: date) -> None:
    with house.work() as work:
        assert appointments.close_house(work, town.centre_id, day, day, "Smitte", "Mads")


def test_while_the_house_is_closed_a_first_meeting_by_telephone_takes_no_line(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    closed(house, town, date(2026, 11, 25))
    page = books(lene, amal).opens(kind="first", form="phone", day="2026-11-25")
    assert not page.asks_why
    assert lene.sees("Huset er lukket: vi ringer")
    page.takes(page.times[0], why="Skrevet for en sikkerheds skyld")
    [meeting] = their(house, amal)
    assert (meeting.form, meeting.override and meeting.override.staff) == (Form.PHONE, "Mads")
    assert set_aside(house, town) == []


def test_whoever_is_wished_in_the_house_is_called_while_it_is_closed(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    closed(house, town, date(2026, 11, 25))
    page = books(lene, amal).opens(kind="first", form="in_person", day="2026-11-25")
    assert lene.sees("Huset er lukket: vi ringer")
    assert not page.asks_why
    page.takes(page.times[0])
    assert their(house, amal)[0].form is Form.PHONE
    page = books(lene, amal).opens(kind="followup", form="in_person", day="2026-11-26")
    assert not lene.sees("Huset er lukket: vi ringer")


def test_on_the_days_beside_a_closed_one_the_line_is_asked_for(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    closed(house, town, date(2026, 11, 24))
    page = books(lene, amal).opens(kind="first", form="phone", earliest="14:00")
    shut = next(at for at in page.times if at.date() == date(2026, 11, 24))
    ordinary = page.times[-1]
    assert page.asks_why
    assert lene.sees("Kræver en grund")
    page.takes(ordinary)
    assert lene.sees("Skriv med få ord hvorfor. Så kan du gøre det.")
    page.takes(shut)
    assert their(house, amal)[0].starts_at == shut
    assert set_aside(house, town) == []


def test_moved_to_a_closed_day_it_takes_no_line_either(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    held = booked(house, amal, local(26, "10:00"))
    closed(house, town, date(2026, 11, 25))
    page = moves(lene, held.id).opens(kind="first", form="phone", day="2026-11-25")
    assert not page.asks_why
    page.takes(page.times[0])
    [moved] = their(house, amal)
    assert (moved.form, moved.starts_at) == (Form.PHONE, page.times[0])
    assert set_aside(house, town) == []


def test_at_its_time_beside_a_closed_day_the_line_can_be_written_once_it_is_asked_for(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    held = booked(house, amal, local(26, "10:00"))
    closed(house, town, date(2026, 11, 25))
    page = moves(lene, held.id).opens(kind="first", form="phone", day="2026-11-25")
    page.takes(held.starts_at)
    assert lene.sees("Skriv med få ord hvorfor. Så kan du gøre det.")
    assert lene.sees("Første møde på en anden måde")
    lene.sends(lene.page.button("Lav om"), at=held.starts_at.isoformat(), why="Bor langt ude")
    assert their(house, amal)[0].form is Form.PHONE
    assert set_aside(house, town) == [(Rule.FORM, "Lene", "Bor langt ude")]


def test_why_is_not_shown_of_somebody_who_is_protected_until_a_clerk_asks(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    page = books(lene, amal).opens(kind="first", form="phone")
    page.takes(page.times[0], why="Ligger på hospitalet")
    with house.work() as work:
        citizens.protect(work, amal)
    lene.opens(f"/desk/citizens/{amal}")
    assert not lene.sees("Ligger på hospitalet")
    lene.presses("Vis")
    assert lene.sees("Ligger på hospitalet")


def test_after_the_first_meeting_the_form_is_free(
    lene: Clerk, house: Workplace, town: Town, amal: int, clock: SetClock
) -> None:
    has_met(house, clock, amal)
    page = books(lene, amal).opens(kind="followup", form="video")
    assert not page.asks_why
    page.takes(page.times[0])
    assert their(house, amal)[0].form is Form.VIDEO
    assert set_aside(house, town) == []


def test_a_time_that_is_soon_takes_one_line(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    ordinary = books(lene, amal).opens(kind="first", form="in_person").times
    page = books(lene, amal).opens(kind="first", form="in_person", beyond=1)
    soon = page.extra[0]
    assert soon < ordinary[0]
    assert page.times == ordinary
    assert lene.sees("Før eller efter borgernes tider")
    page.takes(soon)
    assert lene.sees("Skriv med få ord hvorfor.")
    page.takes(soon, why="Står her og græder")
    assert their(house, amal)[0].starts_at == soon
    assert set_aside(house, town) == [(Rule.TIME, "Lene", "Står her og græder")]


def test_an_ordinary_time_takes_no_line_although_others_stand_beside_it(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    page = books(lene, amal).opens(kind="first", form="in_person", beyond=1)
    page.takes(page.times[-1])
    assert len(their(house, amal)) == 1
    assert set_aside(house, town) == []


def test_longer_and_with_an_adviser_of_choice_is_support_with_one_line(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    page = books(lene, amal)
    page.opens(kind="first", form="in_person", longer=30, adviser=town.fatima)
    at = page.times[0]
    assert at.astimezone(local(1, "0:00").tzinfo).weekday() in (1, 3)
    page.takes(at, why="Bliver let bange")
    [meeting] = their(house, amal)
    assert (meeting.adviser, meeting.minutes) == ("Fatima", 75)
    assert {rule for rule, _, _ in set_aside(house, town)} == {Rule.LENGTH, Rule.ADVISER}


def test_one_move_more_than_the_rule_says_takes_one_line(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    held = booked(house, amal, local(25, "9:00"))
    with house.work() as work:
        for clock in ("10:00", "11:00", "12:00"):
            appointments.move(work, held.id, local(25, clock), "kiosk")
    page = moves(lene, held.id).opens()
    page.takes(local(26, "9:00"))
    assert lene.sees("Skriv med få ord hvorfor.")
    page.takes(local(26, "9:00"), why="Har nye tider på jobbet")
    assert their(house, amal)[0].moves == 4
    assert set_aside(house, town) == [(Rule.MOVES, "Lene", "Har nye tider på jobbet")]


def test_a_line_of_ten_thousand_signs_is_cut(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    page = books(lene, amal).opens(kind="first", form="phone")
    page.takes(page.times[0], why="å" * 10_000)
    [(_, _, reason)] = set_aside(house, town)
    assert reason == "å" * 300


def test_the_leader_sees_what_was_set_aside_by_rule_and_nobody_else_does(
    app: Flask, lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    with house.work() as work:
        add_staff(work, town.centre_id, "Bente", "bente", PASSWORD, Role.LEADER)
        add_staff(work, town.centre_id, "Karl", "karl", PASSWORD, Role.ADVISER)
        add_staff(work, town.centre_id, "Ida", "ida", PASSWORD, Role.ADMINISTRATOR)
    bente = Clerk(app)
    bente.signs_in("bente")
    bente.opens("/desk/exceptions/")
    assert bente.sees("Ingen regler er sat til side")
    page = books(lene, amal).opens(kind="first", form="phone", longer=15)
    page.takes(page.times[0], why="Kan ikke gå på trapper")
    bente.opens("/desk/exceptions/")
    assert bente.sees("1 Første møde på en anden måde")
    assert bente.sees("0 Valgt rådgiver")
    assert bente.sees("Kan ikke gå på trapper Lene")
    for login in ("lene", "karl", "ida"):
        other = Clerk(app)
        other.signs_in(login)
        other.opens("/desk/exceptions/")
        assert other.status == 403
