"""The page of the desk asks again every few seconds: what is new comes, and nothing else moves."""

from datetime import timedelta

import pytest
from flask import Flask

from shared import appointments, safetynet
from shared.accounts.sessions import Role
from shared.clock import SetClock
from shared.safetynet import TaskKind
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.conftest import Desk, somebody
from tests.frontdesk.test_now import TEN, booked, called
from tests.town import Town


def shown(clerk: Clerk) -> str:
    """The version that the clerk's page shows, as it asks with it."""
    return clerk.opens().get_data(as_text=True).split("/desk/?seen=")[1].split('"')[0]


def news(clerk: Clerk, seen: str) -> str:
    """What a refresh brings; '' when it is nothing."""
    answer = clerk.polls(seen)
    brought = answer.get_data(as_text=True)
    assert answer.status_code == (200 if brought else 204)
    return brought


def test_who_took_it_comes_to_the_colleague_by_itself(
    lene: Clerk, mads: Clerk, house: Workplace, town: Town
) -> None:
    called(house, town, place="Kiosk 1")
    lene.opens()
    seen = shown(mads)
    assert not news(mads, seen)
    lene.presses("Jeg tager den")
    assert "Lene har den" in news(mads, seen)


def test_a_minute_more_of_waiting_comes_when_it_is_over(
    lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    called(house, town, place="Kiosk 1")
    clock.turn(timedelta(seconds=50))
    seen = shown(lene)
    clock.turn(timedelta(seconds=9))
    assert not news(lene, seen)
    clock.turn(timedelta(seconds=1))
    assert "1 min." in news(lene, seen)


def test_a_meeting_that_begins_comes_at_its_minute(
    lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    booked(house, town)
    clock.at = TEN - timedelta(seconds=1)
    lene.signs_in("lene")
    seen = shown(lene)
    assert not news(lene, seen)
    clock.turn(timedelta(seconds=1))
    assert "<p>Nu</p>" in news(lene, seen)


def test_whoever_comes_and_whatever_is_booked_moved_or_cancelled_comes(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    meeting = booked(house, town)
    seen = shown(lene)
    booked(house, town, at=TEN + timedelta(hours=1), name="Bent")
    assert "Bent" in news(lene, seen)
    seen = shown(lene)
    with house.work() as work:
        appointments.arrive(work, meeting.id, "kiosk")
    assert "not-here-" in news(lene, seen)
    seen = shown(lene)
    with house.work() as work:
        appointments.cancel(work, meeting.id, "phone")
    assert "Amal" not in news(lene, seen)


def test_a_printer_that_stops_comes(lene: Clerk, house: Workplace, town: Town) -> None:
    seen = shown(lene)
    called(house, town, TaskKind.PRINTER, place="Kiosk 1")
    assert 'id="faults"' in news(lene, seen)


def test_what_happens_in_another_house_moves_nothing_here(
    lene: Clerk, ida: Clerk, house: Workplace, town: Town
) -> None:
    here, there = shown(lene), shown(ida)
    assert not news(ida, there)
    called(house, town, place="Kiosk 1")
    booked(house, town)
    assert "Kiosk 1" in news(lene, here)
    assert not news(ida, there)
    assert "Kiosk 1" not in news(ida, here), "another house's version opens nothing"


@pytest.mark.parametrize("role", [Role.ADVISER, Role.LEADER])
def test_whoever_may_see_the_page_is_told_the_same(
    desk: Desk, house: Workplace, town: Town, role: Role
) -> None:
    colleague = somebody(desk, "Karen", role, "10.0.0.4")
    seen = shown(colleague)
    called(house, town, place="Kiosk 1")
    assert "Kiosk 1" in news(colleague, seen)


def test_whoever_may_not_see_the_page_is_not_told_that_nothing_is_new_either(
    app: Flask, lene: Clerk, ole: Clerk, house: Workplace, town: Town
) -> None:
    called(house, town, place="Kiosk 1")
    seen = shown(lene)
    for stranger, led_to in ((ole, "/desk/staff/"), (Clerk(app), "/desk/sign-in")):
        answer = stranger.polls(seen)
        where = answer.headers.get("Location") or answer.headers.get("HX-Redirect")
        assert (where, answer.data.count(b"Kiosk 1")) == (led_to, 0)


def test_days_of_which_all_was_cancelled_are_not_the_next_ones(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    tomorrow = booked(house, town, at=TEN + timedelta(days=1))
    booked(house, town, at=TEN + timedelta(days=7), name="Bent")
    booked(house, town, at=TEN + timedelta(days=8), name="Hodan")
    with house.work() as work:
        appointments.cancel(work, tomorrow.id, "phone")
    lene.opens()
    assert lene.sees("Ingen møder i dag. Næste: mandag 30. november")
    assert lene.sees("Bent")
    assert not lene.sees("Hodan")


def test_a_help_call_before_is_one_of_the_same_house(
    lene: Clerk, ida: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    called(house, town, kiosk_name="Kiosk 1")
    clock.turn(timedelta(minutes=1))
    with house.work() as work:
        there = appointments.centre_called(work, "+4599889950")
        assert there is not None
        safetynet.open_task(work, there.id, TaskKind.HELP, work.now, kiosk_name="Kiosk i Farsø")
    called(house, town, kiosk_name="Kiosk 2")
    lene.opens()
    ida.opens()
    assert lene.sees("1 før")
    assert ida.sees("Først i køen")
