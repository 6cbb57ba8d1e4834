"""What a screen says of itself, and where its controls are."""

import re
from dataclasses import dataclass

from fluent.syntax import ast

from tests.browser.glass import Glass
from tests.browser.states import State
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
    question: str
    title: str
    language: str
    controls: list[list[float]]


def portray(glass: Glass) -> Portrait:
    """As it stands."""
    page = glass.page
    language = page.get_attribute("html", "lang") or ""
    return Portrait(page.inner_text("h1"), page.title(), language, glass.ask(CONTROLS))


def is_what_it_is_said_to_be(it: Portrait, state: State) -> bool:
    """It asks what the list says, its title begins with that, and it speaks its language."""
    return (
        re.fullmatch(shape(state.asks, it.language), it.question) is not None
        and it.title.startswith(it.question)
        and it.language == ("en" if state.name.endswith("in-english") else "da")
    )
