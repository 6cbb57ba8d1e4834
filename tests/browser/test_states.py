"""The list of screens is what it says, so that judges and rulers look at what we think they do."""

import re
from dataclasses import dataclass

import pytest
from fluent.syntax import ast
from playwright.sync_api import Browser

from tests.browser.glass import SIZES, Glass, Look
from tests.browser.serving import Served, kiosk_screen
from tests.browser.states import STATES, State
from tests.fluent_files import messages_of

CONTROLS = """() => [...document.querySelectorAll(".control")].map((control) => {
    const { x, y, width, height } = control.getBoundingClientRect();
    return [x, y, width, height];
})"""


def shape(id: str, language: str) -> str:
    """What a message looks like, whatever its facts are."""
    for messages in messages_of(language).values():
        for each in messages:
            if each.id.name == id and each.value:
                parts = each.value.elements
                return "".join(
                    re.escape(p.value) if isinstance(p, ast.TextElement) else ".+" for p in parts
                )
    raise AssertionError(f"there is no message {id}")


@dataclass(frozen=True)
class Portrait:
    """What a screen says of itself, and where its controls are."""

    state: State
    question: str
    title: str
    language: str
    controls: list[list[float]]


@pytest.fixture(scope="module")
def portraits(browser: Browser, house: Served) -> list[Portrait]:
    glass = Glass(kiosk_screen(browser, house))
    taken = []
    for state in STATES:
        glass.reach(state)
        page = glass.page
        language = page.get_attribute("html", "lang") or ""
        question = page.inner_text("h1")
        taken.append(Portrait(state, question, page.title(), language, glass.ask(CONTROLS)))
    glass.close()
    return taken


@pytest.mark.slow
def test_each_screen_in_the_list_asks_what_it_is_said_to_ask(portraits: list[Portrait]) -> None:
    wrong = [
        f"{it.state.name}: {it.question}"
        for it in portraits
        if not re.fullmatch(shape(it.state.asks, it.language), it.question)
    ]
    assert wrong == []


@pytest.mark.slow
def test_each_screen_has_a_language_and_a_title_of_its_own(portraits: list[Portrait]) -> None:
    for it in portraits:
        assert it.title.startswith(it.question)
        english = it.state.name.endswith("in-english")
        assert it.language == ("en" if english else "da")


@pytest.mark.slow
def test_the_five_controls_never_move(portraits: list[Portrait], glass: Glass) -> None:
    places = [it.controls for it in portraits]
    for size in SIZES:
        for lower in (False, True):
            glass.show(STATES[0], Look(size=size, lower=lower))
            places.append(glass.ask(CONTROLS))
    for place in places:
        assert place == [pytest.approx(control, abs=1) for control in places[0]]
