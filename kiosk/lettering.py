"""Writes words with fonts that have all their letters, in the order in which they are read."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Literal

from anyascii import anyascii
from PIL import ImageDraw, ImageFont

from kiosk.breaking import in_one_line

FONTS = Path(__file__).resolve().parent.parent / "static" / "vendor"

SCRIPTS = ("", "arabic-", "ethiopic-")
"""The fonts there are, by a part of their file's name: the first one that has a letter writes it.
'' has Latin, Greek and Cyrillic letters."""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ku", "ps", "ur"})
"""ISO 639: languages whose lines begin at the right edge."""

_ABSENT = "\ufffe"
"""No character: a font draws for it what it draws for each letter that it lacks."""

_LEFT_INSIDE_RIGHT = re.compile("l(?:[lnj+o]*[ln])?|[+]?n(?:j?n)*")
"""Words, and numbers such as '+45 99 88' and '9.30', inside a line that is read from the right."""

_RIGHT_INSIDE_LEFT = re.compile("r(?:[rnj+o]*[rn])?")
"""Words that are read from the right inside a line that is read from the left."""

_JOINS_DIGITS = frozenset(".,:/-–\u00a0")
_RIGHT_TO_LEFT_CLASSES = ("R", "AL")
_DIGIT_CLASSES = ("EN", "AN")


@dataclass(frozen=True)
class Typeface:
    """How letters look: their height in dots, and their weight as in CSS (400 or 600)."""

    height: int
    weight: int


@dataclass(frozen=True)
class FontRun:
    """Letters in a row that one font writes in one direction."""

    words: str
    font: ImageFont.FreeTypeFont
    direction: Literal["ltr", "rtl"]

    @property
    def width(self) -> float:
        """In dots."""
        return self.font.getlength(self.words, direction=self.direction)


def writable(words: str) -> str:
    """The words in letters that can be drawn: those that no font has are spelt in a-z."""
    composed = in_one_line(words)
    letters = (each if _script_of(each) is not None else anyascii(each) for each in composed)
    return in_one_line("".join(letters))


def begins_right(words: str, language: str) -> bool:
    """Whether a line begins at the right: as its language has it, else as its first letter has it.

    `language` is ISO 639, '' where it is not known.
    """
    if language:
        return language in RIGHT_TO_LEFT
    return next((kind == "r" for kind in _kinds(words) if kind in "lr"), False)


def stretches(words: str, face: Typeface, *, from_right: bool) -> list[FontRun]:
    """A row of `writable` words as it is seen, from its left edge to its right one.

    Words and numbers of the other direction are in the order in which they are read themselves.
    """
    pattern = _LEFT_INSIDE_RIGHT if from_right else _RIGHT_INSIDE_LEFT
    parts: list[list[FontRun]] = []
    kinds, at = _kinds(words), 0
    while found := pattern.search(kinds, at):
        start, end = found.start(), _with_brackets(words, found)
        parts.append(_in_fonts(words[at:start], face, from_right=from_right))
        parts.append(_in_fonts(words[start:end], face, from_right=not from_right))
        at = end
    parts.append(_in_fonts(words[at:], face, from_right=from_right))
    ordered = reversed(parts) if from_right else parts
    return [stretch for part in ordered for stretch in part]


def width_of(words: str, face: Typeface, *, from_right: bool) -> float:
    """The width of a row of `writable` words, in dots."""
    return sum(stretch.width for stretch in stretches(words, face, from_right=from_right))


def write(
    pen: ImageDraw.ImageDraw,
    words: str,
    face: Typeface,
    *,
    from_right: bool,
    left: float,
    middle: float,
) -> None:
    """Draws a row of `writable` words, black; its left edge and its middle are in dots."""
    ascent, descent = _font("", face).getmetrics()
    line = middle + (ascent - descent) / 2
    for stretch in stretches(words, face, from_right=from_right):
        pen.text((left, line), stretch.words, 0, stretch.font, "ls", direction=stretch.direction)
        left += stretch.width


def _with_brackets(words: str, found: re.Match[str]) -> int:
    """Where a stretch ends: before a bracket that closes one outside it, behind one of its own."""
    is_open = 0
    for at in range(found.start(), found.end()):
        is_open += (words[at] == "(") - (words[at] == ")")
        if is_open < 0:
            return at
    return found.end() + (is_open > 0 and words[found.end() : found.end() + 1] == ")")


def _in_fonts(words: str, face: Typeface, *, from_right: bool) -> list[FontRun]:
    """Words of one direction, cut where another font goes on; from left to right."""
    scripts: list[str] = []
    first = next(map(_script_of, filter(str.isalpha, words)), None) or ""
    for letter in words:
        beside = scripts[-1] if scripts else first
        goes_on = not letter.isalpha() and _has(beside, letter)
        scripts.append(beside if goes_on else _script_of(letter) or "")
    direction: Literal["ltr", "rtl"] = "rtl" if from_right else "ltr"
    runs = [
        FontRun("".join(letter for _, letter in run), _font(script, face), direction)
        for script, run in groupby(zip(scripts, words, strict=True), lambda pair: pair[0])
    ]
    return runs[::-1] if from_right else runs


def _kinds(words: str) -> str:
    """One letter for each of the words': 'l' and 'r' for letters that are read from the left or
    the right, 'n' for digits, 'j' for what joins digits, '+' for itself, 'o' for others."""
    kinds: list[str] = []
    for letter in words:
        kind = _kind(letter)
        kinds.append(kinds[-1] if kind == "mark" and kinds else kind[0])
    return "".join(kinds)


def _kind(letter: str) -> str:
    of_unicode = unicodedata.bidirectional(letter)
    if of_unicode in _RIGHT_TO_LEFT_CLASSES:
        return "r"
    if of_unicode in _DIGIT_CLASSES:
        return "n"
    if letter == "+":
        return "+"
    if letter in _JOINS_DIGITS:
        return "j"
    return {"L": "l", "NSM": "mark"}.get(of_unicode, "o")


@cache
def _script_of(letter: str) -> str | None:
    """The font that writes a letter; None where none has it."""
    return next((script for script in SCRIPTS if _has(script, letter)), None)


@cache
def _has(script: str, letter: str) -> bool:
    font = _loaded(script, 400, 20)
    absent = bytes(font.getmask(_ABSENT))
    return letter in " \u00a0" or bytes(font.getmask(letter)) != absent


def _font(script: str, face: Typeface) -> ImageFont.FreeTypeFont:
    return _loaded(script, face.weight, face.height)


@cache
def _loaded(script: str, weight: int, height: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"slip-{script}{weight}.woff2", height)
