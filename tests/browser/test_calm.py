"""Hands that tap on: a screen that has just appeared takes no press, and nothing happens unseen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import DESIGNED_FOR
from tests.browser.glass import Glass, Look
from tests.browser.listening import Ear
from tests.browser.moves import ALOUD, Move, choose, look
from tests.browser.serving import Served, kiosk_screen, server, town_at
from tests.browser.states import CHECK, MOVE, TIMES, UNDO, State
from tests.browser.taps import Fingers, Spot, around
from tests.memory import quick_folder

pytestmark = pytest.mark.slow

LETTER = "Har du et brev med en kode?"
NOT_YET = 330
"""Hz."""


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


def stand_at(fingers: Fingers, moves: tuple[Move, ...], wanted: Look | None = None) -> None:
    fingers.glass.reach(State("here", "", moves), wanted)
    fingers.stop_the_clock()


def place_of(fingers: Fingers, selector: str) -> Spot:
    box = fingers.page.locator(selector).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


CARD = ".choices .card >> nth={}"
BOOK_CARD = CARD.format(1)
WAYS = {
    "times": (TIMES, 2, "Passer det hele?"),
    "check": (CHECK, 0, "Du har en tid."),
    "undo": (UNDO, 0, "Mødet er aflyst. Vil du have en ny tid?"),
    "move": (MOVE, 0, "Dit møde er flyttet."),
}
"""The moves to a screen, the place of a card there, and what it leads to."""


@pytest.mark.parametrize("way", WAYS)
def test_ten_taps_in_a_row_lead_to_the_next_screen_and_no_further(
    fingers: Fingers, way: str
) -> None:
    moves, place, leads_to = WAYS[way]
    for every, beside in ((150, 0), (300, 2), (450, 3)):
        stand_at(fingers, moves)
        before = fingers.page.inner_text("h1")
        spot = around(place_of(fingers, CARD.format(place)))[beside]
        titles = fingers.taps_on(spot, every=every)
        assert set(titles) <= {before, leads_to}
        assert titles[-1] == leads_to


def test_a_sweep_across_the_glass_passes_through_no_second_screen(fingers: Fingers) -> None:
    stand_at(fingers, TIMES)
    x, y = place_of(fingers, CARD.format(0))
    titles = set()
    for step in range(12):
        fingers.tap((x, y + 40 * step))
        titles.add(fingers.waits(166))
    assert titles <= {"Hvornår passer det dig?", "Passer det hele?"}


def test_a_press_counts_once_the_screen_has_been_left_alone_for_a_while(fingers: Fingers) -> None:
    stand_at(fingers, ())
    fingers.tap(place_of(fingers, BOOK_CARD))
    assert fingers.waits(690) == LETTER
    fingers.tap(place_of(fingers, BOOK_CARD))
    assert fingers.waits(690) == LETTER
    fingers.waits(20)
    fingers.tap(place_of(fingers, BOOK_CARD))
    assert fingers.waits() == "Hvornår er du født?"


def test_who_wants_more_calm_has_more(fingers: Fingers) -> None:
    stand_at(fingers, (choose(1), look("open"), look("steady"), look("done")))
    fingers.tap(place_of(fingers, BOOK_CARD))
    fingers.waits(900)
    fingers.page.keyboard.press("5")
    fingers.waits(290)
    fingers.page.keyboard.press("5")
    assert fingers.page.input_value(".field") == ""
    fingers.waits(20)
    fingers.page.keyboard.press("5")
    assert fingers.page.input_value(".field") == "5"


@pytest.mark.parametrize("by", ["mouse", "Enter", "Space", "digits"])
def test_mouse_and_keys_wait_as_fingers_do(fingers: Fingers, by: str) -> None:
    stand_at(fingers, (choose(1),))
    fingers.tap(place_of(fingers, BOOK_CARD))
    fingers.waits(600)
    keys, mouse = fingers.page.keyboard, fingers.page.mouse
    key = place_of(fingers, ".key >> nth=4")

    def presses() -> None:
        if by == "mouse":
            mouse.click(*key)
        elif by == "digits":
            keys.press("5")
        else:
            fingers.page.locator(".key >> nth=4").focus()
            keys.press(by)

    presses()
    assert fingers.page.input_value(".field") == ""
    fingers.waits()
    presses()
    assert fingers.page.input_value(".field") == "5"


def test_a_digit_finds_its_choice_at_once_and_enter_waits(fingers: Fingers) -> None:
    """Who listens hears a low note for the key that came too early."""
    ear, keys = Ear(fingers.glass), fingers.page.keyboard
    stand_at(fingers, (ALOUD,))
    keys.press("2")
    keys.press("Enter")
    assert fingers.waits(100) == LETTER
    for key in ("2", "Enter", "Escape"):
        keys.press(key)
    fingers.waits(100)
    assert fingers.page.evaluate("document.activeElement.value") == "1"
    assert fingers.waits(590) == LETTER
    keys.press("Enter")
    assert ear.ticks == [660, NOT_YET, NOT_YET, NOT_YET]
    assert fingers.waits() == LETTER
    keys.press("Enter")
    assert fingers.waits() == "Hvornår er du født?"
    keys.press("Escape")
    assert fingers.waits() == LETTER


def test_a_press_that_began_on_the_screen_before_is_none(fingers: Fingers) -> None:
    stand_at(fingers, ())
    book, below = place_of(fingers, BOOK_CARD), place_of(fingers, CARD.format(3))
    fingers.down(below, finger=1)
    fingers.tap(book, finger=2)
    assert fingers.waits() == LETTER
    fingers.up(finger=1)
    assert fingers.waits() == LETTER
    fingers.down(below, finger=1)
    fingers.up(finger=1)
    assert fingers.waits() == LETTER


def test_a_second_finger_counts_beside_a_palm_that_rests_on_the_glass(fingers: Fingers) -> None:
    stand_at(fingers, ())
    fingers.down((400, 600))
    fingers.down(place_of(fingers, CARD.format(4)), finger=1)
    fingers.tap(place_of(fingers, BOOK_CARD), finger=2)
    assert fingers.waits() == LETTER
    fingers.tap(place_of(fingers, BOOK_CARD), finger=2)
    assert fingers.waits() == "Hvornår er du født?"
    fingers.up(finger=1)
    fingers.up()
    assert fingers.waits() == "Hvornår er du født?"


def test_the_buttons_come_up_in_their_place_and_at_full_strength(fingers: Fingers) -> None:
    stand_at(fingers, ())
    fingers.tap(place_of(fingers, BOOK_CARD))
    fingers.waits(100)
    assert fingers.page.locator("[data-settling] .choices .card").count() == 3
    placed = fingers.page.locator(BOOK_CARD).bounding_box()
    fingers.waits(700)
    assert fingers.page.locator("[data-settling]").count() == 0
    assert fingers.page.locator(BOOK_CARD).bounding_box() == placed
    assert fingers.page.locator("button:disabled").count() == 0
