"""The first screen: few words, and in every language of the centre what this is."""

import re

import pytest
from flask import Flask

from shared.content import languages
from tests.drivers import Visitor

MOST = 40
"""Words of one language on a screen, its controls and the centre's name included (N8)."""

HIDDEN = re.compile(r"<(dialog|noscript|title)\b.*?</\1>", re.DOTALL)
OTHERS = re.compile(r'<p class="attract" lang="(\w+)">(.*?)</p>', re.DOTALL)


def words(html: str) -> list[str]:
    return [it for it in re.sub(r"<[^>]*>", " ", html).split() if re.search(r"\w", it)]


def first_screen(app: Flask) -> str:
    html = app.test_client().get("/kiosk/").text
    return HIDDEN.sub(" ", html.split("<body", 1)[1].split(">", 1)[1])


def test_the_first_screen_has_few_words(app: Flask) -> None:
    html = OTHERS.sub(" ", first_screen(app))
    assert len(words(html)) <= MOST, words(html)


def test_it_says_in_every_other_language_what_it_is(app: Flask) -> None:
    lines = dict(OTHERS.findall(first_screen(app)))
    assert set(lines) == set(languages()) - {"da"}
    assert all(3 < len(words(line)) <= 10 for line in lines.values())
    assert "Take your time." in lines["en"]


def test_whoever_has_come_reads_their_own_language_alone(visitor: Visitor) -> None:
    visitor.press(visitor.page.button("Sprog"))
    visitor.press(visitor.page.button("Dansk"))
    assert "Take your time." not in visitor.page.words


@pytest.mark.parametrize(("presses", "rests"), [(0, "Mindre bogstaver"), (3, "Større bogstaver")])
def test_letters_rest_at_either_end(visitor: Visitor, presses: int, rests: str) -> None:
    visitor.press(visitor.page.button("Større"))
    for _ in range(presses):
        visitor.press(visitor.page.button("Større bogstaver"))
    resting = [it.words for it in visitor.page.buttons if it.is_disabled]
    assert len(resting) == 1
    assert resting[0].startswith(rests)
