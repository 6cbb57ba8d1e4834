"""A scanner before the real screen: a keyboard that types faster than any hand."""

import pytest
from playwright.sync_api import expect

from shared.clock import SystemClock
from tests.browser.glass import Glass
from tests.browser.moves import choose
from tests.browser.settling import take_effect
from tests.browser.states import BIRTH, NEW, NUMBER, TIMES, State

pytestmark = pytest.mark.slow

START, BORN, NEEDS, ASKS_NUMBER = (
    State("start", "welcome"),
    State("birth", "birth", NEW),
    State("telephone", "telephone", BIRTH),
    State("number", "number", NUMBER),
)
BOOKED = State("done", "done", (*TIMES, choose(2), choose(0)))
"""The last of the times that are offered first: it is on another day, and a slip that is scanned on
its own day says that its owner has come."""
WHEN_BORN, WELCOME = "Hvornår er du født?", "Goddag. Hvad kan vi hjælpe dig med?"
NOT_OURS = "Den seddel kan vi ikke læse. Prøv igen."


def scan(glass: Glass, code: str) -> None:
    """As most scanners do: each key 10 ms after the other, however busy this machine is."""
    line, now = glass.context.new_cdp_session(glass.page), SystemClock().now().timestamp()
    for place, key in enumerate([*code, "Enter"]):
        for kind in ("keyDown", "keyUp"):
            typed = {"text": "\r" if key == "Enter" else key} if kind == "keyDown" else {}
            at = {"timestamp": now + place * 0.01}
            line.send("Input.dispatchKeyEvent", {"type": kind, "key": key, **typed, **at})
    take_effect(glass.page)


def title(glass: Glass) -> str:
    return glass.page.inner_text("h1")


@pytest.fixture
def code(glass: Glass) -> str:
    """On the slip of somebody who has booked."""
    glass.reach(BOOKED)
    return f"FM{glass.number}"


@pytest.mark.parametrize("state", [START, BORN, NEEDS, ASKS_NUMBER], ids=lambda state: state.name)
def test_on_any_screen_a_slip_leads_to_its_meeting(glass: Glass, code: str, state: State) -> None:
    born = glass.born
    glass.reach(state)
    scan(glass, code)
    assert title(glass) == WHEN_BORN
    glass.page.keyboard.type(born, delay=120)
    glass.page.keyboard.press("Enter")
    take_effect(glass.page)
    assert title(glass) == "Dit møde"


def test_a_scan_presses_nothing_that_has_the_focus(glass: Glass) -> None:
    glass.reach(START)
    glass.page.keyboard.press("ArrowDown")
    scan(glass, "5701234567899")
    assert title(glass) == WELCOME
    assert glass.page.inner_text("#because") == NOT_OURS


def test_five_hundred_digits_change_nothing(glass: Glass) -> None:
    glass.reach(START)
    scan(glass, "1" * 500)
    assert title(glass) == WELCOME
    assert glass.page.inner_text("#because") == NOT_OURS


def test_a_slip_that_is_torn_leaves_what_was_typed(glass: Glass) -> None:
    glass.reach(BORN)
    glass.page.keyboard.type("0405", delay=120)
    scan(glass, "FM12")
    assert glass.page.inner_text("#because") == NOT_OURS
    assert glass.page.input_value(".field") == "04 05"


def test_a_hand_that_types_is_no_scanner(glass: Glass) -> None:
    """Each digit finds a choice, and Enter takes the one that was found last."""
    glass.reach(START)
    sent: list[str] = []
    glass.page.on("request", lambda it: sent.append(it.url))
    glass.page.keyboard.type("51234", delay=120)
    assert title(glass) == WELCOME
    expect(glass.page.locator(".choices .card").nth(3)).to_be_focused()
    glass.page.keyboard.press("Enter")
    take_effect(glass.page)
    assert title(glass) == "Hvad vil du spørge om?"
    assert [url for url in sent if url.endswith("/scanned")] == []
