"""The kiosk of a house that is closed to visitors, measured and judged like every other screen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from shared import appointments, citizens
from shared.appointments import FIRST_MEETING
from shared.citizens import Needs
from tests.browser.conftest import DESIGNED_FOR
from tests.browser.glass import SIZES, Glass, Look
from tests.browser.judges import axe
from tests.browser.moves import choose, speak, type_in
from tests.browser.served import MONDAY_AT_TEN
from tests.browser.serving import kiosk_screen, server, town_at, work_in
from tests.browser.states import CHECK, HERE, TICKET, TIMES, State
from tests.browser.test_numbers import RULER, rules

pytestmark = pytest.mark.slow

IS_CALLED = "03031963"
STATES = (
    State("start", "welcome-shut"),
    State("start-in-english", "welcome-shut", (speak("en"),)),
    State("here", "here-shut", (*HERE, type_in(IS_CALLED))),
    State("ticket", "closed-now", TICKET),
    State("opening-hours", "topic-opening-hours-shut", (choose(3), choose(3))),
    State("times", "when-shut", TIMES),
    State("check", "check", CHECK),
)


@pytest.fixture
def glass(browser: Browser, sqlite_template: Path, tmp_path: Path) -> Iterator[Glass]:
    """Closed for two days; somebody who does not know it has a meeting at eleven."""
    database = town_at(sqlite_template, tmp_path / "closed.sqlite")
    with work_in(database) as now:
        work = replace(now, now=MONDAY_AT_TEN - timedelta(days=3))
        house = appointments.only_centre(work)
        assert house
        today = MONDAY_AT_TEN.date()
        appointments.close_house(
            work, house.id, today, today + timedelta(days=1), "Smitte i huset", "Lene"
        )
        who = citizens.register(work, house.id, date(1963, 3, 3), "+4520304099", None, "da")
        at = MONDAY_AT_TEN + timedelta(hours=4)
        appointments.book(work, who.id, FIRST_MEETING, at, Needs(), "desk")
    with server(database, DESIGNED_FOR) as served:
        shown = Glass(kiosk_screen(browser, served))
        yield shown
        shown.close()


def test_its_screens_measure_right_and_the_judge_finds_nothing(glass: Glass) -> None:
    for state in STATES:
        glass.reach(state)
        assert axe(glass.page) == [], state.name
        for size in SIZES:
            glass.show(state, Look(size))
            assert glass.ask(RULER, rules(Look(size), DESIGNED_FOR)) == [], (state.name, size)
