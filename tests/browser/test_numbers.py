"""A ruler on every screen: what can be pressed, what can be read, and that nothing scrolls."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import DESIGNED_FOR, SMALLEST
from tests.browser.glass import SIZES, Glass, Look
from tests.browser.in_each_look import EVERY_LOOK, in_each_look
from tests.browser.serving import Served, kiosk_screen
from tests.browser.states import STATES

RULER = (Path(__file__).parent / "measuring.js").read_text()

CAPITALS, LARGEST_CAPITALS = 4.8, 7.33
"""Millimetres; the larger ones are 0.7 degrees for an eye at 600 mm."""

LEAST_CONTRAST = {"warm": 10, "light": 15, "dark": 15, "dusk": 10}

ENDS = [Look(0), Look(3)]
HALF_AS_LARGE_AGAIN = 1.5
"""Our own goal for titles, words on cards and the slip's picture, from the smallest size."""

SERVICES = 5

EXTREMES = [Look(size, lower=lower) for lower in (False, True) for size in (0, 3)]
COARSE_PARTS = 2


def rules(look: Look, ppi: int) -> dict[str, Any]:
    return {
        "mm": ppi / 25.4,
        "capital": LARGEST_CAPITALS if look.size == SIZES[-1] else CAPITALS,
        "contrast": LEAST_CONTRAST[look.contrast],
        "low": look.lower,
    }


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.parametrize("part", range(COARSE_PARTS))
def test_every_screen_measures_right_on_the_coarsest_screen(
    browser: Browser, on_coarse_glass: Served, part: int
) -> None:
    glass = Glass(kiosk_screen(browser, on_coarse_glass))
    found: dict[str, list[str]] = {}
    for state in STATES[part::COARSE_PARTS]:
        for look, _ in in_each_look(glass, state, EXTREMES):
            if wrong := glass.ask(RULER, rules(look, SMALLEST)):
                found[f"{state.name}, {look}"] = wrong
    assert found == {}
    glass.close()


LETTERS = """(of) => {
    const it = document.querySelector(of);
    if (!it.naturalWidth) return parseFloat(getComputedStyle(it).fontSize);
    const edge = 2 * parseFloat(getComputedStyle(it).paddingTop);
    const { clientWidth: wide, clientHeight: high } = it;
    return Math.min((wide - edge) / it.naturalWidth, (high - edge) / it.naturalHeight);
}"""
"""How large letters stand: their size in px, or how much the slip's picture is enlarged."""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("screen", "what"),
    [("start", "h1"), ("start", ".card .name"), ("times", ".card .name"), ("slip", ".paper")],
)
def test_the_largest_letters_are_half_as_large_again(glass: Glass, screen: str, what: str) -> None:
    state = next(it for it in STATES if it.name == screen)
    sizes = [glass.ask(LETTERS, what) for _ in in_each_look(glass, state, ENDS)]
    assert len(sizes) == len(ENDS)
    assert sizes[-1] / sizes[0] >= HALF_AS_LARGE_AGAIN


@pytest.mark.slow
def test_all_services_stand_on_the_first_screen_in_every_look(glass: Glass) -> None:
    found = {}
    for look, _ in in_each_look(glass, STATES[0]):
        found[str(look)] = glass.page.locator(".choices .card").count()
        assert glass.page.get_by_text("Flere").count() == 0, look
    assert found == {str(look): SERVICES for look in EVERY_LOOK}


@pytest.mark.slow
def test_the_ruler_finds_what_is_wrong(glass: Glass) -> None:
    """So that silence means something."""
    glass.reach(STATES[0])
    glass.ask(
        """() => {
            const [first, second] = document.querySelectorAll(".card");
            first.after(second.cloneNode(true), second.cloneNode(true), ...Array.from(
                { length: 6 }, () => second.cloneNode(true)));
            first.style.cssText = "width: 20px; height: 20px; color: #777; font-size: 9px";
            document.querySelector("h1").after(document.querySelector("h1").cloneNode(true));
        }"""
    )
    told = " ".join(glass.ask(RULER, rules(Look(), DESIGNED_FOR)))
    for fault in ("mm", "over the controls", "2 questions", "choices", "words", "contrast"):
        assert fault in told
