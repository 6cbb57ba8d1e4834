"""The browser fetches the fonts of other scripts, where their letters stand."""

import pytest

from tests.browser.glass import Glass
from tests.browser.states import STATES

LOADED = """() => document.fonts.ready.then(() => [...document.fonts]
    .filter((face) => face.status === "loaded").map((face) => face.unicodeRange.split(",")[0]))"""
ARABIC, ETHIOPIC = "U+600-6FF", "U+1200-139F"


@pytest.mark.slow
def test_the_languages_of_interpreters_are_written_in_fonts_of_ours(glass: Glass) -> None:
    loaded = set()
    for name in ("interpreters", "more-interpreters", "last-interpreters"):
        glass.reach(next(state for state in STATES if state.name == name))
        loaded |= set(glass.ask(LOADED))
    assert {ARABIC, ETHIOPIC} <= loaded
    glass.reach(STATES[0])
    assert ETHIOPIC not in glass.ask(LOADED)
