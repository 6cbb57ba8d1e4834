"""Words that are hard to print: too long, read from the right, or in letters of other scripts."""

from collections.abc import Iterator

import pytest
from PIL import Image, ImageChops

from kiosk.breaking import rows_of
from kiosk.drawing import EDGE, WIDTH, drawn
from kiosk.lettering import Typeface, begins_right, stretches, width_of, writable
from kiosk.paper import paper_of
from kiosk.slip import Size, Slip, SlipBlock, SlipLine
from shared.content import languages
from shared.content.sentences import sentences_of
from tests.receipt_printer import PRINTABLE, printed_sheet

LONG = {
    "a word": "Beskæftigelsesforvaltningen",
    "a street": "Nørre Sønderbakkegårdsvejsgangsti 1234, 9600 Vesthimmerland",
    "an adviser": "Christian-Emmanuelle Schleswigholsteinskefrederiksborg",
    "a house of 60 letters": "Arbejdsmarkedscentervesthimmerlandsbeskæftigelsesforvaltning",
    "an address": "karen.margrethe.soerensen-hansen@vesthimmerlands-kommune.example",
    "one letter on and on": "m" * 70,
    "digits on and on": "9" * 70,
}


def joined(rows: list[str]) -> str:
    """The letters of broken rows, without hyphens and spaces."""
    return "".join(rows).replace("-", "").replace(" ", "")


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("words", LONG.values(), ids=LONG)
def test_long_words_are_whole_on_paper_and_in_the_picture(words: str, size: Size) -> None:
    block = SlipBlock("da", (SlipLine(words, size),))
    sheet = printed_sheet(paper_of(Slip("Hus", (block,), "", ())))
    rows = [row for row in sheet.rows[2:-1] if row.words.strip("-")]
    assert joined([row.words for row in rows]) == joined([words])
    assert max(row.left + 12 * row.wide * len(row.words) for row in rows) <= PRINTABLE
    picture = drawn(block)
    box = ImageChops.invert(picture.convert("L")).getbbox()
    assert box
    assert EDGE // 2 <= box[0] < box[2] <= WIDTH - EDGE // 2, "nothing is cut off"


@pytest.mark.parametrize(
    ("words", "most", "rows"),
    [
        ("Beskæftigelsesforvaltningen", 24, ["Beskæftigelsesforvalt-", "ningen"]),
        ("Din Beskæftigelsesforvaltning", 12, ["Din", "Beskæftigel-", "sesforvalt-", "ning"]),
        ("karen@aars-kommune.dk", 12, ["karen@aars-", "kommune.dk"]),
        ("abc@abcdefghijklmnop", 9, ["abc@", "abcdefg", "hijklmnop"]),
        ("Anne-Marie", 8, ["Anne-", "Marie"]),
        ("kort", 8, ["kort"]),
        ("", 8, [""]),
    ],
)
def test_a_word_is_broken_where_it_is_read_best(words: str, most: int, rows: list[str]) -> None:
    assert rows_of(words, lambda row: len(row) <= most) == rows


AT = "Ågade 27, 9600 Aars (Sal 2)"
HIDDEN = {
    "a command": "Aars\x1b@\x1dV\x00",
    "a line break": "Aars\nVest",
    "a tabulator": "Aars\tVest",
    "taken apart": "A\u030agade",
    "a mark that nobody sees": "Aars\u200b\u2066 Vest\u2069\ufeff",
}


@pytest.mark.parametrize("words", HIDDEN.values(), ids=HIDDEN)
def test_what_stands_in_a_name_is_never_a_command(words: str) -> None:
    [name, *_] = printed_sheet(paper_of(Slip(words, (), "", ()))).rows
    assert name.words in {"Aars@V", "Aars Vest", "Ågade"}


def ink(words: str, language: str) -> tuple[Image.Image, int]:
    """What is black in a line of a slip, and how far from the right edge it ends."""
    picture = drawn(SlipBlock(language, (SlipLine(words),))).convert("L")
    box = ImageChops.invert(picture).getbbox()
    assert box
    return picture.crop(box), WIDTH - box[2]


@pytest.mark.parametrize(
    "words",
    [
        "482\u00a0917",
        "99 88 99 00",
        "+45 99 88 99 00",
        "9.30–10.15",
        "9:30",
        "1/12-2026",
        "Ågade 27, 9600 Aars (Sal 2)",
        "Søren",
        "karen@aars.example",
    ],
)
def test_numbers_times_and_names_are_not_turned_around(words: str) -> None:
    danish, arabic = ink(words, "da"), ink(words, "ar")
    assert danish[0].tobytes() == arabic[0].tobytes()
    assert danish[1] > EDGE + 8
    assert arabic[1] <= EDGE + 8, "a line in Arabic begins at the right edge"


SEEN = [
    ("ar", "موعد 9.30", ["9.30", "موعد "]),
    ("ar", "اتصل على +45 99 88 أو 482 917.", [".", "482~917", " أو ", "+45~99~88", "اتصل على "]),
    ("ar", "في Ågade 27, 9600 Aars (Sal 2) مع Søren", ["Søren", " مع ", AT, "في "]),
    ("fa", "ساعت ۹:۳۴ تا ۵۶", ["۵۶", " تا ", "۹:۳۴", "ساعت "]),
    ("da", "Du taler med محمد علي kl. 9.30", ["Du taler med ", "محمد علي", " kl. 9.30"]),
    ("da", "(محمد) 5", ["(", "محمد", ") 5"]),
    ("ti", "ትግርኛ 9:30", ["ትግርኛ ", "9:30"]),
    ("", "العربية 5", ["5", "العربية "]),
    ("", "Aars العربية", ["Aars ", "العربية"]),
]
"""Lines, and their parts as they are seen from left to right; ~ is the space inside a number."""


@pytest.mark.parametrize(("language", "words", "parts"), SEEN)
def test_a_mixed_line_is_seen_in_the_order_it_is_read(
    language: str, words: str, parts: list[str]
) -> None:
    line = writable(words)
    from_right = begins_right(line, language)
    seen = stretches(line, Typeface(38, 400), from_right=from_right)
    assert [it.words.replace("\u00a0", "~") for it in seen] == parts
    assert width_of(line, Typeface(38, 400), from_right=from_right) == sum(it.width for it in seen)


def sentences() -> Iterator[tuple[str, str]]:
    """Every line of every language's texts, with the language that it is in."""
    for language in languages():
        for text in sentences_of(language).values():
            yield from ((language, line) for line in text.splitlines())


def test_no_sentence_has_a_letter_that_a_slip_lacks() -> None:
    lines = {line for _, line in sentences()}
    letters = {each for line in lines for each in line if each.isprintable()}
    assert len(letters) > 80
    assert {
        each for each in letters if writable(f"a{each}a") != f"a{each}a" and each != " "
    } == set()
