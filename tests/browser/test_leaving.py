"""Whoever goes, and however: the next one finds a screen that knows nothing."""

import re

import pytest

from tests.browser.glass import Glass
from tests.browser.screens import NO_TREMBLE
from tests.browser.settling import settle, take_effect
from tests.browser.states import DONE, NEW, State

pytestmark = pytest.mark.slow

BIRTH, RECEIPT = State("birth", "birth", NEW), State("done", "done", DONE)
START = "Goddag. Hvad kan vi hjælpe dig med?"

STORES = """async () => [
    localStorage.length, sessionStorage.length, document.cookie, history.length,
    (await indexedDB.databases()).length, (await caches.keys()).length,
]"""


def wait(glass: Glass, seconds: int) -> None:
    glass.page.clock.run_for(seconds * 1000)


def reach_with_clock(glass: Glass, state: State) -> None:
    """The browser's clock stands until it is turned."""
    glass.page.clock.install()
    glass.reach(state)


def is_asked_whether_still_there(glass: Glass) -> bool:
    return bool(glass.page.get_by_role("heading", name="Er du her stadig?").is_visible())


def skip_the_last_question(glass: Glass) -> None:
    """The number is written down. More, and how it was: nobody has to say."""
    glass.page.get_by_role("heading", name="Har du skrevet dit nummer ned?").wait_for()
    glass.page.get_by_role("button", name="Ja", exact=True).tap()
    glass.page.get_by_role("heading", name="Må vi spørge om to ting mere?").wait_for()
    glass.page.wait_for_timeout(NO_TREMBLE)
    glass.page.get_by_role("button", name="Nej tak").tap()
    glass.page.get_by_role("heading", name="Hvordan gik det i dag?").wait_for()
    glass.page.get_by_role("button", name="Spring over").tap()
    take_effect(glass.page)


def test_after_two_minutes_we_ask_whether_somebody_is_there(glass: Glass) -> None:
    reach_with_clock(glass, BIRTH)
    wait(glass, 119)
    assert not is_asked_whether_still_there(glass)
    wait(glass, 2)
    assert is_asked_whether_still_there(glass)
    button = glass.page.get_by_role("button", name="Ja, jeg er her").bounding_box()
    assert button
    assert button["height"] >= 25 * 102 / 25.4
    assert button["y"] > 1920 / 3


def test_a_yes_is_enough_as_often_as_it_is_needed(glass: Glass) -> None:
    reach_with_clock(glass, BIRTH)
    for _ in range(12):
        wait(glass, 121)
        assert is_asked_whether_still_there(glass)
        glass.page.wait_for_timeout(310)
        with glass.page.expect_request("**/kiosk/stay"):
            glass.page.get_by_role("button", name="Ja, jeg er her").tap()
        assert not is_asked_whether_still_there(glass)
    wait(glass, 100)
    assert glass.page.inner_text("h1") == "Hvornår er du født?"


def test_any_touch_puts_the_question_off(glass: Glass) -> None:
    reach_with_clock(glass, BIRTH)
    for _ in range(4):
        wait(glass, 100)
        glass.page.tap(".key >> nth=4")
    assert not is_asked_whether_still_there(glass)


def test_without_an_answer_everything_is_wiped(glass: Glass) -> None:
    reach_with_clock(glass, BIRTH)
    glass.page.tap(".key >> nth=4")
    wait(glass, 121)
    wait(glass, 46)
    glass.page.get_by_role("heading", name=START).wait_for()
    settle(glass.page)
    assert {cookie["name"] for cookie in glass.context.cookies()} == {"kiosk"}
    assert glass.ask(STORES)[:3] == [0, 0, ""]


def test_nobody_is_asked_at_a_screen_that_nobody_has_touched(glass: Glass) -> None:
    glass.page.clock.install()
    glass.page.goto("/kiosk/")
    wait(glass, 600)
    assert not is_asked_whether_still_there(glass)


def test_a_finished_visit_leaves_nothing_behind(glass: Glass) -> None:
    reach_with_clock(glass, RECEIPT)
    number = re.search(r"\d{3}\s\d{3}", glass.page.inner_text("main"))
    assert number
    glass.page.tap(".card.likely")
    skip_the_last_question(glass)
    glass.page.get_by_role("heading", name=START).wait_for()
    assert {cookie["name"] for cookie in glass.context.cookies()} == {"kiosk"}
    _, _, _, _, databases, caches = glass.ask(STORES)
    assert (databases, caches) == (0, 0)
    assert glass.ask(STORES)[:3] == [0, 0, ""]
    assert number.group() not in glass.page.content()


def test_the_last_words_go_by_themselves(glass: Glass) -> None:
    reach_with_clock(glass, RECEIPT)
    glass.page.tap(".card.likely")
    skip_the_last_question(glass)
    glass.page.wait_for_selector("#because")
    wait(glass, 21)
    glass.page.wait_for_function("() => !document.querySelector('#because')")
    assert glass.page.inner_text("h1") == START


def test_back_in_the_browser_shows_the_start(glass: Glass) -> None:
    glass.reach(RECEIPT)
    glass.page.tap(".card.likely")
    skip_the_last_question(glass)
    glass.page.get_by_role("heading", name=START).wait_for()
    glass.page.goto("/kiosk/still")
    glass.page.go_back()
    assert glass.page.inner_text("h1") == START


def test_back_shows_the_start_without_a_script_too(without_script: Glass) -> None:
    glass = without_script
    glass.page.goto("/kiosk/")
    glass.page.locator(".card").nth(1).tap()
    glass.page.get_by_role("heading", name="Har du et brev med en kode?").wait_for()
    glass.context.request.post("/kiosk/end")
    glass.page.go_back()
    assert glass.page.inner_text("h1") == START


def test_a_kiosk_that_loses_the_house_says_so_and_comes_back(glass: Glass) -> None:
    reach_with_clock(glass, BIRTH)
    glass.context.set_offline(True)
    glass.page.tap("[data-onwards]")
    lost = glass.page.get_by_role("heading", name="Lige nu er der ingen forbindelse.")
    lost.wait_for()
    glass.context.set_offline(False)
    wait(glass, 6)
    glass.page.wait_for_function("() => !document.querySelector('dialog[open]')")
    assert glass.page.inner_text("h1") == "Hvornår er du født?"
