"""Every letter of every sentence can be drawn by a font that the style sheet brings along."""

import re
from functools import cache
from pathlib import Path

import pytest
from PIL import ImageFont

from shared.content import INTERPRETED_LANGUAGES, languages
from shared.content.sentences import sentences_of
from tests.house.tree import ROOT

STATIC = ROOT / "static"
FACE = re.compile(r"@font-face \{(.*?)\}", re.DOTALL)
SOURCE = re.compile(r'src: url\("(.*?)"\)')
WEIGHT = re.compile(r"font-weight: (\d+)")
RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")
WEIGHTS = ("400", "600")
EVERYTHING = range(0x110000)


def faces(weight: str) -> list[tuple[Path, list[range]]]:
    """The fonts of one weight, and the letters that each is there for."""
    found = []
    for face in FACE.findall((STATIC / "theme.css").read_text()):
        [source], [its_weight] = SOURCE.findall(face), WEIGHT.findall(face)
        spans = [range(int(a, 16), int(b or a, 16) + 1) for a, b in RANGE.findall(face)]
        if its_weight == weight:
            found.append((STATIC / source, spans or [EVERYTHING]))
    return found


@cache
def font(path: Path) -> tuple[ImageFont.FreeTypeFont, bytes]:
    """A font, and what it draws for a letter that it lacks."""
    opened = ImageFont.truetype(path, 20)
    return opened, bytes(opened.getmask("\ufffe"))


def has(path: Path, letter: str) -> bool:
    opened, absent = font(path)
    return bytes(opened.getmask(letter)) != absent


def lacking(words: str, weight: str) -> set[str]:
    """The letters that no font of the style sheet draws."""
    seen = {letter for letter in words if letter.isprintable() and letter != " "}
    fonts = faces(weight)
    return {
        letter
        for letter in seen
        if not any(
            any(ord(letter) in span for span in spans) and has(path, letter)
            for path, spans in fonts
        )
    }


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("language", languages())
def test_every_sentence_can_be_drawn_on_screen_and_letter(language: str, weight: str) -> None:
    sentences = "".join(sentences_of(language).values())
    assert all(f"\nspeak-{code} = " in sentences for code in INTERPRETED_LANGUAGES)
    assert lacking(sentences, weight) == set()


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize(
    "words",
    [
        "ትግርኛ አማርኛ",
        "العربية",
        "فارسی / دری پښتو کوردی",
        "Українська Ελληνικά",
        "Đorđe Nguyễn Łukasz Şebnem",
    ],
)
def test_names_of_the_people_who_come_can_be_drawn(words: str, weight: str) -> None:
    assert lacking(words, weight) == set()


def test_a_letter_that_no_font_has_is_noticed() -> None:
    assert lacking("a李", "400") == {"李"}


def test_letters_and_slips_use_the_same_fonts() -> None:
    """A page to be printed has the style sheet that brings them."""
    for page in ("frontdesk/templates/desk/printed.html", "kiosk/templates/kiosk/base.html"):
        assert "filename='theme.css'" in (ROOT / page).read_text(), page
