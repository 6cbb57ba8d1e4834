"""A clerk who never takes a hand from the keys, and how many were pressed."""

from playwright.sync_api import Locator, Page

FAR = 150
"""Presses of Tab that lead once around any page of the desk."""

WATCH = """window.movedAt = -Infinity;
document.addEventListener("htmx:afterSwap", () => { window.movedAt = performance.now(); });"""

STANDS_STILL = "() => performance.now() - window.movedAt > 450"
"""A press just after a list has moved counts nothing: it was meant for what stood there before."""


class Keyboard:
    """Counts what is pressed on the page of a desk."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.pressed = 0
        self.devtools = page.context.new_cdp_session(page)
        page.add_init_script(WATCH)
        page.evaluate(WATCH)

    def presses(self, *keys: str) -> None:
        for key in keys:
            self.pressed += 1
            self.page.keyboard.press(key)

    def types(self, text: str) -> None:
        self.pressed += len(text)
        self.page.keyboard.type(text)

    def presses_access_key(self, letter: str) -> None:
        """Alt and a letter, as an operating system tells it the browser."""
        self.pressed += 1
        key = {"modifiers": 1, "key": letter, "unmodifiedText": letter, "text": letter}
        for event in ("rawKeyDown", "char", "keyUp"):
            self.devtools.send("Input.dispatchKeyEvent", {"type": event, **key})

    def reaches(self, wanted: Locator, step: str = "Tab") -> None:
        """With as many steps as it takes."""
        for _ in range(FAR):
            if wanted.evaluate("it => it === document.activeElement"):
                return
            self.presses(step)
        raise AssertionError(f"{step} does not lead to {wanted}")

    def chooses(self, wanted: Locator, step: str = "Tab") -> None:
        """Goes there and presses Enter, as soon as the page stands still."""
        self.reaches(wanted, step)
        self.stands_still()
        self.presses("Enter")

    def stands_still(self) -> None:
        self.page.wait_for_function(STANDS_STILL)
