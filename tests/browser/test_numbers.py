"""A ruler on every screen: what can be pressed, what can be read, and that nothing scrolls."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import DESIGNED_FOR, SMALLEST
from tests.browser.glass import CONTRASTS, SIZES, Glass, Look
from tests.browser.serving import Served, kiosk_screen
from tests.browser.states import STATES

RULER = (Path(__file__).parent / "measuring.js").read_text()

CAPITALS, LARGEST_CAPITALS = 4.8, 7.33
"""Millimetres; the larger ones are 0.7 degrees for an eye at 600 mm."""

LEAST_CONTRAST = {"warm": 10, "light": 15, "dark": 15, "dusk": 10}

SHIFTS = """() => new Promise((tell) => new PerformanceObserver((list) =>
    tell(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
    .observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => tell(0), 200))"""


def rules(look: Look, ppi: int) -> dict[str, Any]:
    return {
        "mm": ppi / 25.4,
        "capital": LARGEST_CAPITALS if look.size == SIZES[-1] else CAPITALS,
        "contrast": LEAST_CONTRAST[look.contrast],
        "low": look.lower,
    }


def faults(glass: Glass, looks: list[Look], ppi: int) -> str:
    """What is wrong, by screen and look; '' when all is well."""
    found: list[str] = []
    for state in STATES:
        for look in looks:
            glass.reach(state, look) if look == looks[0] else glass.show(state, look)
            shown = Look() if state.wipes else look
            found += [f"{state.name}, {look}: {it}" for it in glass.ask(RULER, rules(shown, ppi))]
            if state.wipes:
                break
    return "\n".join(found)


@pytest.mark.slow
@pytest.mark.parametrize("lower", [False, True], ids=["", "lower"])
def test_every_screen_measures_right_in_every_size_and_colour(glass: Glass, lower: bool) -> None:
    looks = [Look(size, CONTRASTS[size - lower], lower) for size in SIZES]
    assert faults(glass, looks, DESIGNED_FOR) == ""


@pytest.mark.slow
def test_every_screen_measures_right_on_the_coarsest_screen(
    browser: Browser, on_coarse_glass: Served
) -> None:
    glass = Glass(kiosk_screen(browser, on_coarse_glass))
    looks = [Look(size, lower=lower) for lower in (False, True) for size in (0, 3)]
    assert faults(glass, looks, SMALLEST) == ""
    glass.close()


@pytest.mark.slow
def test_nothing_moves_after_a_screen_has_been_drawn(glass: Glass) -> None:
    for state in STATES[:12]:
        glass.reach(state)
        assert glass.ask(SHIFTS) == 0


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
