"""When a page may be looked at: all of it has come, and nothing is on its way any more."""

from playwright.sync_api import Page

AT_REST = (
    "() => !document.querySelector('[aria-busy], .htmx-request, .htmx-swapping, .htmx-settling')"
)

LETTERS_ARE_THERE = """async () => {
    document.body.getBoundingClientRect();  // only now are they asked for
    await document.fonts.ready;
}"""

HAS_SIZE = "([width, height]) => innerWidth === width && innerHeight === height"

TWO_FRAMES = """() => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(done)))"""
"""Whatever was pressed before them has arrived on the page."""


def settle(page: Page) -> None:
    page.wait_for_load_state()
    page.wait_for_function(AT_REST)
    page.evaluate(LETTERS_ARE_THERE)


def resize(page: Page, width: int, height: int) -> None:
    """A page hears of its new size a moment later."""
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function(HAS_SIZE, arg=[width, height])
    settle(page)


def take_effect(page: Page) -> None:
    """Of touches and keys that were sent to the browser, and what they asked the house for."""
    page.evaluate(TWO_FRAMES)
    settle(page)
