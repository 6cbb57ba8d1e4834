"""How many choices fit on one screen, so that nothing ever scrolls."""

from collections.abc import Sequence
from math import ceil
from typing import TypeVar

from kiosk.display_settings import (
    MM_PER_INCH,
    DisplaySettings,
    smallest_letters,
    words_on_cards,
)

T = TypeVar("T")

CHOICES_AT_ONCE = 5
"""The most choices on one screen, whatever fits: more are too many (COGA, by the W3C)."""

SCREEN = (1080, 1920)
"""Width and height of an upright kiosk screen, in pixels."""

CONTROLS = 50
"""Millimetres below the choices: the fixed controls, and white space."""

TEXT = 85
"""Millimetres of a card's width that hold no text: edges, icon, arrow, white space."""

PADDING, GAP, LETTER = 9.0, 4.0, 0.54
"""In mm: above and below a card's words, and between cards.

The third is an average letter's width, as a share of the font size.
"""


def page_of(choices: Sequence[T], fit: int, page: int) -> tuple[Sequence[T], bool]:
    """The choices of one page (counted from 0), and whether *More* belongs below them.

    `fit` cards fit on a screen; *More* takes the place of one.
    """
    if len(choices) <= fit:
        return choices, False
    at = page * (fit - 1)
    shown = choices[at : at + fit]
    if at + fit >= len(choices):
        return shown, False
    return shown[: fit - 1], True


def pages(count: int, fit: int) -> int:
    """How many pages so many choices take, where `fit` cards fit on each, *More* among them."""
    return 1 if count <= fit else 1 + ceil((count - fit) / (fit - 1))


def that_fit(cards: Sequence[tuple[str, str]], display: DisplaySettings, ppi: int) -> int:
    """How many cards (words, hint) fit on one screen, were they the tallest ones: 2 to 5."""
    heights = sorted((_height(words, hint, display, ppi) for words, hint in cards), reverse=True)
    room = _room(display, ppi)
    fit = CHOICES_AT_ONCE
    while fit > 2 and sum(heights[:fit]) + (fit - 1) * GAP > room:
        fit -= 1
    return fit


def _room(display: DisplaySettings, ppi: int) -> float:
    """Millimetres from where the choices begin down to the controls."""
    height = SCREEN[1] / ppi * MM_PER_INCH
    return height * (1 / 2 if display.lower else 2 / 3) - CONTROLS


def _height(words: str, hint: str, display: DisplaySettings, ppi: int) -> float:
    """Millimetres of a card's height, its words broken over as many lines as they need."""
    width = SCREEN[0] / ppi * MM_PER_INCH - TEXT
    name, small = words_on_cards(display.size), smallest_letters(display.size) * 1.15
    lines = ceil(len(words) * LETTER * name / width)
    hints = ceil(len(hint) * LETTER * small / width)
    return PADDING + lines * name * 1.25 + hints * small * 1.4
