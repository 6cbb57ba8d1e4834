"""The queue by keys and the hall's screen, in a real browser: it changes by itself and sounds."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.hall import DESK, DOUBLED, Hall, violations
from tests.browser.keyboard import Keyboard
from tests.browser.screens import HALL_LOOKS, looks_again
from tests.browser.settling import resize, settle

pytestmark = pytest.mark.slow

HALL = (1920, 1080)

CAPITAL = 0.698
"""Height of a capital or a digit of IBM Plex Sans, as a share of the font size."""

SMALLEST_SCREEN = 529
"""Millimetres that a screen of 43 inches is high."""


@pytest.fixture
def address(hall: Hall) -> str:
    return hall.address


@pytest.fixture
def opens(browser: Browser, address: str) -> Iterator[Any]:
    """The hall's screen, which sounds as soon as it may."""
    pages: list[Page] = []

    def open_screen(*, at_its_own_time: bool = False) -> Page:
        screen = browser.new_page(viewport={"width": HALL[0], "height": HALL[1]})
        pages.append(screen)
        if at_its_own_time:
            screen.clock.install()
        screen.goto(f"{address}/desk/display/")
        expect(screen.locator("#sound")).to_be_hidden()
        return screen

    yield open_screen
    for page in pages:
        page.context.close()


@pytest.fixture
def desk(hall: Hall) -> Page:
    """A clerk before the queue, all its script there."""
    page = hall.desk()
    page.goto(f"{hall.address}/desk/queue/")
    expect(page.get_by_text("Du har ikke kaldt nogen.")).to_be_visible()
    return page


def millimetres(page: Page, selector: str) -> float:
    """How high its letters are on the smallest screen."""
    size = page.locator(selector).first.evaluate("it => parseFloat(getComputedStyle(it).fontSize)")
    return float(size) * CAPITAL / HALL[1] * SMALLEST_SCREEN


def test_keys_alone_call_call_again_finish_and_undo(desk: Page, hall: Hall) -> None:
    keys = Keyboard(desk)
    keys.presses("Alt+n")
    expect(desk.get_by_text("Kaldt én gang")).to_be_visible()
    keys.stands_still()
    keys.presses("Alt+g")
    expect(desk.get_by_text("Kaldt 2 gange")).to_be_visible()
    assert violations(desk) == []
    keys.presses("Alt+p")
    reason = desk.get_by_label("Hvorfor?")
    reason.fill("henter et papir")
    hall.somebody_draws_a_number()
    expect(desk.locator("#now")).to_contain_text("Nr. 5")
    assert reason.input_value() == "henter et papir", "nothing that is being typed is taken away"
    keys.stands_still()
    keys.presses("Alt+k")
    expect(desk.get_by_text("Klaret kl. 11.20")).to_be_visible()
    keys.stands_still()
    keys.presses("Alt+u")
    expect(desk.get_by_text("Kaldt 2 gange")).to_be_visible()
    for width, height in (DESK, DOUBLED):
        resize(desk, width, height)
        assert desk.evaluate("document.documentElement.scrollWidth") == width
        assert violations(desk) == []


def test_a_key_that_is_held_down_calls_one_number(desk: Page) -> None:
    desk.keyboard.down("Alt")
    for _ in range(6):
        desk.keyboard.down("n")
        desk.wait_for_timeout(150)
    desk.keyboard.up("n")
    desk.keyboard.up("Alt")
    expect(desk.get_by_text("Kaldt én gang")).to_have_count(1)
    expect(desk.get_by_text("Klaret kl.")).to_have_count(0)


def shows_with_its_next_look(screen: Page, number: str) -> None:
    looks_again(screen, HALL_LOOKS)
    settle(screen)
    assert screen.locator(".present strong").inner_text() == number


def test_the_screen_shows_a_call_within_three_seconds_sounds_and_can_be_read_from_afar(
    desk: Page, opens: Any
) -> None:
    screen: Page = opens()
    expect(screen.get_by_text("Vi kalder dit kønummer her.")).to_be_visible()
    expect(screen.locator("#display")).to_have_attribute("data-hx-trigger", "every 2s")
    desk.keyboard.press("Alt+n")
    expect(desk.get_by_text("Kaldt én gang")).to_be_visible()
    shows_with_its_next_look(screen, "3")
    screen.wait_for_function("document.body.dataset.announced > 0")
    desk.get_by_label("Kald et bestemt nummer").fill("4")
    desk.keyboard.press("Enter")
    expect(desk.locator(".at-you", has_text="Nr. 4")).to_be_visible()
    shows_with_its_next_look(screen, "4")
    assert millimetres(screen, ".present strong") > 122
    assert millimetres(screen, ".present span") > 58
    assert millimetres(screen, ".before span") > 46
    assert screen.evaluate("document.documentElement.scrollHeight") == HALL[1]
    screen.emulate_media(reduced_motion="reduce")
    name = "it => getComputedStyle(it).animationName"
    assert screen.locator(".present").evaluate(name) == "none"
    assert violations(screen) == []


def test_a_screen_without_connection_says_so_and_comes_back_by_itself(opens: Any) -> None:
    screen: Page = opens(at_its_own_time=True)
    screen.context.set_offline(True)
    screen.clock.run_for(5_000)
    expect(screen.locator("#offline")).to_be_hidden()
    screen.clock.run_for(6_000)
    expect(screen.locator("#offline")).to_be_visible()
    screen.context.set_offline(False)
    screen.clock.run_for(3_000)
    expect(screen.locator("#offline")).to_be_hidden()
