"""Birgit may take all the time she needs; while she is away for long, nobody reads her screen."""

from datetime import timedelta

import pytest

from shared.citizens import Support
from tests.drivers import Visitor
from tests.stories.test_letters import BORN
from tests.stories.test_support import comes_with_a_letter
from tests.stories.world import World

HIDDEN, TIMES = "Hvornår er du født?", "Hvornår passer det dig?"
RIGHT, WRONG = f"{BORN:%d%m%Y}", "01021950"
UNTOUCHED = timedelta(minutes=10)


@pytest.fixture
def birgit(world: World) -> Visitor:
    world.turn_to("2026-11-23 10:00")
    return comes_with_a_letter(world, Support(no_time_outs=True))


def test_what_is_personal_is_hidden_after_ten_minutes_and_not_before(
    birgit: Visitor, world: World
) -> None:
    assert 'data-veils="600"' in birgit.browser.get("/kiosk/").text
    world.clock.turn(UNTOUCHED - timedelta(seconds=1))
    birgit.look()
    assert birgit.is_asked(TIMES)
    world.clock.turn(timedelta(seconds=1))
    birgit.look()
    assert birgit.is_asked(HIDDEN)
    birgit.types(RIGHT)
    assert birgit.is_asked(TIMES)


def test_the_screen_hides_it_by_itself(birgit: Visitor) -> None:
    birgit.browser.post("/kiosk/veil")
    birgit.look()
    assert birgit.is_asked(HIDDEN)
    birgit.types(RIGHT)
    assert birgit.is_asked(TIMES)


def test_a_wrong_birth_date_leaves_it_hidden_and_help_in_reach(birgit: Visitor) -> None:
    birgit.browser.post("/kiosk/veil")
    for typed in (WRONG, "", "99"):
        birgit.look()
        birgit.types(typed)
        assert birgit.is_asked(HIDDEN)
        assert birgit.page.because
    birgit.asks_for_help()
    assert "Vi kommer" in birgit.page.words
    birgit.chooses("Gå videre selv")
    assert birgit.is_asked(HIDDEN)
    birgit.types(RIGHT)
    assert birgit.is_asked(TIMES)


def test_birth_dates_are_not_tried_one_after_the_other(birgit: Visitor) -> None:
    birgit.browser.post("/kiosk/veil")
    birgit.look()
    for _ in range(5):
        birgit.types(WRONG)
    birgit.types(RIGHT)
    assert birgit.is_asked(HIDDEN)
    assert birgit.page.because == "Tryk på Hjælp, så kommer vi."


WAYS = {
    "answer": {"choice": "0"},
    "more": {"page": "1"},
    "look": {"step": "done"},
    "language": {"language": "da"},
    "slip": {"slip": "open"},
    "slip/again": {},
    "sound": {"step": "done"},
    "scanned": {"code": "FM123456"},
}


@pytest.mark.parametrize("way", WAYS)
def test_no_other_way_leads_past_it(birgit: Visitor, way: str) -> None:
    birgit.browser.post("/kiosk/veil")
    for turn in range(1, 9):
        birgit.browser.post(f"/kiosk/{way}", data={"turn": str(turn), **WAYS[way]})
    birgit.look()
    assert birgit.is_asked(HIDDEN)


def test_for_everybody_else_nothing_is_hidden(world: World) -> None:
    visitor = comes_with_a_letter(world, Support(met_at_door=True))
    visitor.browser.post("/kiosk/veil")
    visitor.look()
    assert visitor.is_asked(TIMES)
