"""Trembling hands, sliding fingers, and a keypad instead of a finger."""

import pytest
from playwright.sync_api import CDPSession

from shared.clock import SystemClock
from tests.browser.glass import Glass
from tests.browser.settling import take_effect
from tests.browser.states import BOOK, NEW, State

pytestmark = pytest.mark.slow

START, LETTER, BIRTH = (
    State("start", "welcome"),
    State("letter", "letter", BOOK),
    State("birth", "birth", NEW),
)
BOOK_CARD = ".card >> nth=1"


@pytest.fixture
def finger(glass: Glass) -> "Finger":
    return Finger(glass)


class Finger:
    """Touches the glass anywhere, as slowly and as shakily as it likes.

    Its events say themselves when they were: the first one now, each 20 ms after the one before.
    """

    def __init__(self, glass: Glass) -> None:
        self.glass = glass
        self.now = 0.0
        self.line: CDPSession = glass.context.new_cdp_session(glass.page)

    def middle_of(self, selector: str) -> tuple[float, float]:
        box = self.glass.page.locator(selector).bounding_box()
        assert box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def down(self, x: float, y: float) -> None:
        self._send("touchStart", [{"x": x, "y": y}])

    def slide(self, x: float, y: float) -> None:
        self._send("touchMove", [{"x": x, "y": y}])

    def up(self) -> None:
        self._send("touchEnd", [])

    def press(self, selector: str, *, sliding: float = 0) -> None:
        """Ends `sliding` px beside where it began."""
        x, y = self.middle_of(selector)
        self.down(x, y)
        for part in (0.25, 0.5, 0.75, 1):
            if sliding:
                self.slide(x + sliding * part, y)
        self.up()

    def _send(self, kind: str, points: list[dict[str, float]]) -> None:
        self.now = self.now + 0.02 if self.now else SystemClock().now().timestamp()
        touch = {"type": kind, "touchPoints": points, "timestamp": self.now}
        self.line.send("Input.dispatchTouchEvent", touch)


def title(glass: Glass) -> str:
    """After all that was pressed has had its effect."""
    take_effect(glass.page)
    return glass.page.inner_text("h1")


def typed(glass: Glass) -> str:
    take_effect(glass.page)
    return glass.page.input_value(".field")


def test_a_press_counts_when_the_finger_trembles_a_little(glass: Glass, finger: Finger) -> None:
    glass.reach(START)
    finger.press(BOOK_CARD, sliding=28)
    assert title(glass) == "Har du et brev med en kode?"


def test_a_press_that_slides_away_is_none(glass: Glass, finger: Finger) -> None:
    glass.reach(START)
    finger.press(BOOK_CARD, sliding=40)
    assert title(glass) == "Goddag. Hvad kan vi hjælpe dig med?"


def test_nothing_happens_before_the_finger_is_lifted(glass: Glass, finger: Finger) -> None:
    glass.reach(START)
    finger.down(*finger.middle_of(BOOK_CARD))
    assert title(glass) == "Goddag. Hvad kan vi hjælpe dig med?"
    finger.up()
    assert title(glass) == "Har du et brev med en kode?"


def test_five_quick_taps_are_one(glass: Glass, finger: Finger) -> None:
    glass.reach(START)
    where = finger.middle_of(BOOK_CARD)
    for _ in range(5):
        finger.down(*where)
        finger.up()
    assert title(glass) == "Har du et brev med en kode?"


def test_the_same_digit_twice_at_once_is_one_digit(glass: Glass, finger: Finger) -> None:
    glass.reach(BIRTH)
    finger.press(".key >> nth=0")
    finger.press(".key >> nth=0")
    assert typed(glass) == "1"
    finger.now += 0.31
    finger.press(".key >> nth=0")
    assert typed(glass) == "11"


def test_different_digits_may_come_as_fast_as_they_like(glass: Glass, finger: Finger) -> None:
    glass.reach(BIRTH)
    for place in (3, 4, 5):
        finger.press(f".key >> nth={place}")
    assert typed(glass) == "45 6"


def test_the_pad_asks_nothing_of_the_server(glass: Glass, finger: Finger) -> None:
    glass.reach(BIRTH)
    asked: list[str] = []
    glass.page.on("request", lambda request: asked.append(request.url))
    for place in (0, 1, 9):
        finger.press(f".key >> nth={place}")
    assert typed(glass) == "1"
    assert [url for url in asked if "/kiosk/" in url] == []


def test_everything_is_reached_with_arrows_and_pressed_with_enter(glass: Glass) -> None:
    glass.reach(START)
    keys = glass.page.keyboard
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        keys.press(key)
    assert title(glass) == "Har du et brev med en kode?"
    for key in ("ArrowRight", "ArrowDown", "Enter"):
        keys.press(key)
    assert title(glass) == "Hvornår er du født?"
    keys.type("0405-1986 x")
    assert typed(glass) == "04 05 1986"
    keys.press("Backspace")
    assert typed(glass) == "04 05 198"
    keys.type("6")
    keys.press("Enter")
    assert title(glass) == "Hvilket nummer må vi ringe til?"


def test_arrows_walk_around_every_button_and_show_where_they_are(glass: Glass) -> None:
    glass.reach(LETTER)
    buttons = glass.page.locator("#screen button:visible").count()
    seen = set()
    for _ in range(buttons):
        glass.page.keyboard.press("ArrowDown")
        seen.add(glass.ask("() => document.activeElement.innerText"))
        width = glass.ask("() => parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        assert width >= 2
    assert len(seen) == buttons
    first = glass.ask("() => document.activeElement.innerText")
    glass.page.keyboard.press("ArrowUp")
    glass.page.keyboard.press("ArrowDown")
    assert glass.ask("() => document.activeElement.innerText") == first


def test_a_key_held_down_presses_once(glass: Glass) -> None:
    glass.reach(START)
    glass.page.keyboard.press("ArrowDown")
    glass.page.keyboard.press("ArrowDown")
    for _ in range(6):
        glass.page.keyboard.down("Enter")
    glass.page.keyboard.up("Enter")
    assert title(glass) == "Har du et brev med en kode?"


def test_each_new_question_has_the_focus(glass: Glass, finger: Finger) -> None:
    glass.reach(START)
    assert glass.ask("() => document.activeElement.id") == "question"
    finger.press(BOOK_CARD)
    assert title(glass) == "Har du et brev med en kode?"
    assert glass.ask("() => document.activeElement.id") == "question"


def test_there_is_no_menu_no_pinching_and_no_letter_keyboard(glass: Glass) -> None:
    glass.reach(BIRTH)
    left_alone = glass.ask(
        "() => document.querySelector('.key').dispatchEvent("
        "new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))"
    )
    assert left_alone is False
    assert glass.ask("() => getComputedStyle(document.documentElement).touchAction") == "none"
    assert glass.page.get_attribute(".field", "inputmode") == "none"
    assert "user-scalable" not in str(glass.page.get_attribute("meta[name=viewport]", "content"))
    assert glass.page.locator("[target], a[href^=http], input[type=file]").count() == 0
