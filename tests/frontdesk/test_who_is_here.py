"""Who has come, as the desk says it and takes it back."""

from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from shared import appointments, citizens
from shared.accounts.sessions import Role, add_staff
from shared.appointments import FIRST_MEETING, Meeting
from shared.citizens import Needs
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.drivers import COPENHAGEN
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.town import Town

TEN = datetime(2026, 11, 23, 10, 15, tzinfo=COPENHAGEN)


def booked(house: Workplace, town: Town, at: datetime = TEN) -> Meeting:
    with house.work() as work:
        somebody = citizens.register(work, town.centre_id, None, None, None, "da")
        citizens.change_name(work, somebody.id, "Amal")
        return appointments.book(work, somebody.id, FIRST_MEETING, at, Needs(), "phone")


def arrived_at(house: Workplace, meeting: Meeting) -> datetime | None:
    with house.read() as work:
        return appointments.get_meeting(work, meeting.id).arrived_at


def deeds(house: Workplace) -> list[str]:
    with house.read() as work:
        rows = work.session.execute(text("SELECT what FROM audit WHERE about LIKE 'meeting:%'"))
        return [row.what for row in rows]


def test_one_press_says_that_somebody_is_here_and_one_takes_it_back(
    lene: Clerk, mads: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    meeting = booked(house, town)
    lene.opens()
    mads.opens()
    came = clock.now()
    lene.presses("Er her")
    assert lene.sees("Er her nu")
    clock.turn(timedelta(minutes=4))
    mads.presses("Er her")
    assert mads.sees("Er her: 4 min.")
    assert arrived_at(house, meeting) == came
    for clerk in (lene, mads):
        clerk.presses("Fortryd")
        assert clerk.sees("Ventes")
    assert arrived_at(house, meeting) is None
    assert deeds(house) == ["said_here", "said_not_here"]


def test_who_came_to_a_meeting_that_is_over_still_lacks_an_answer(
    lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    meeting = booked(house, town)
    lene.opens()
    lene.presses("Er her")
    clock.at = meeting.ends_at
    lene.opens()
    assert lene.sees("Mangler svar Er her: 180 min.")
    with house.work() as work:
        appointments.mark_held(work, meeting.id, "Karen")
    lene.opens()
    assert lene.sees("Holdt")
    assert not lene.sees("Er her")


def test_nobody_is_here_for_another_day(lene: Clerk, house: Workplace, town: Town) -> None:
    booked(house, town, TEN + timedelta(days=1))
    lene.opens()
    assert lene.sees("Ingen møder i dag. Næste: tirsdag 24. november")
    assert not lene.sees("Er her")


def test_a_meeting_that_was_cancelled_meanwhile_is_said_to_be(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    meeting = booked(house, town)
    lene.opens()
    with house.work() as work:
        appointments.cancel(work, meeting.id, "phone")
    lene.presses("Er her")
    assert lene.sees("Mødet er ikke i dag, eller det er aflyst.")
    assert arrived_at(house, meeting) is None


@pytest.mark.parametrize("deed", ["here", "not-here"])
def test_what_is_not_ours_is_neither_found_nor_changed(
    app: Flask, lene: Clerk, house: Workplace, town: Town, deed: str
) -> None:
    meeting = booked(house, town)
    with house.work() as work:
        farsoe = appointments.add_centre(
            work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4510203050"
        )
        add_staff(work, farsoe.id, "Lene", "lene2", PASSWORD, Role.FRONT_DESK)
    stranger = Clerk(app)
    stranger.signs_in("lene2")
    token = stranger.page.forms[0].fields
    for number in (meeting.id, 99, 2147483647, 10**12):
        path = f"/desk/meetings/{number}/{deed}"
        assert stranger.client.post(path, data=token, base_url=HTTPS).status_code == 404
    lene.client.post(f"/desk/meetings/{meeting.id}/{deed}", base_url=HTTPS)
    lene.opens()
    assert lene.sees("Siden havde stået for længe. Prøv igen.")
    assert arrived_at(house, meeting) is None
    assert deeds(house) == []
