"""Hands that tap on: a screen that has just appeared takes no press, and nothing happens unseen."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import DESIGNED_FOR
from tests.browser.glass import Glass, Look
from tests.browser.moves import Move, choose
from tests.browser.serving import Served, kiosk_screen, server, town_at
from tests.browser.settling import take_effect
from tests.browser.states import BOOK, CHECK, DONE, MOVE, NEW, TIMES, UNDO, State
from tests.browser.taps import Fingers, around, middle
from tests.memory import quick_folder

pytestmark = pytest.mark.slow

START, LETTER = State("start", "welcome"), State("letter", "letter", BOOK)


@pytest.fixture(scope="module")
def calm_house(sqlite_template: Path) -> Iterator[Served]:
    """As citizens have it: the other tests of a browser need not wait for each screen."""
    with (
        quick_folder() as folder,
        server(
            town_at(sqlite_template, folder / "calm.sqlite"), DESIGNED_FOR, settles=True
        ) as served,
    ):
        yield served


@pytest.fixture
def calm(browser: Browser, calm_house: Served) -> Iterator[Glass]:
    shown = Glass(kiosk_screen(browser, calm_house))
    yield shown
    shown.close()


@pytest.fixture
def fingers(calm: Glass) -> Fingers:
    return Fingers(calm)


def title(glass: Glass) -> str:
    take_effect(glass.page)
    return glass.page.inner_text("h1")


def card(glass: Glass, place: int) -> list[float]:
    box = glass.page.locator(".choices .card").nth(place).bounding_box()
    assert box
    return [box["x"], box["y"], box["width"], box["height"]]


WAYS = {
    "times": (TIMES, 2, "Passer det hele?"),
    "check": (CHECK, 0, "Dit møde er bestilt."),
    "receipt": (DONE, 0, "Har du skrevet nummeret ned?"),
    "undo": (UNDO, 0, "Mødet er aflyst. Vil du have en ny tid?"),
    "move": (MOVE, 0, "Dit møde er flyttet."),
}
"""The moves to a screen, the place of a card there, and what it leads to."""


@pytest.mark.parametrize("way", WAYS)
def test_ten_taps_in_a_row_lead_to_the_next_screen_and_no_further(
    calm: Glass, fingers: Fingers, way: str
) -> None:
    moves, place, leads_to = WAYS[way]
    calm.reach(State(way, "", moves))
    for every, spot in zip((150, 300, 420), around(middle(card(calm, place))), strict=False):
        fingers.waits()
        titles = fingers.taps_on(spot, every=every)
        assert {each for each in titles if each != titles[0]} <= {leads_to}
        assert title(calm) == leads_to
        calm.reach(State(way, "", moves))
