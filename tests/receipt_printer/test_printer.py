"""The printer of the tests: it does what the command reference says, and refuses the rest."""

import pytest
import zxingcpp
from PIL import Image

from tests.receipt_printer import Unprintable, printed, printed_sheet

ESC, GS = b"\x1b", b"\x1d"
OUT = GS + b"VB\0"
DOTS = bytes([0b10000001, 0b11111111])
BOX = GS + b"v0\0" + b"\x01\0\x02\0" + DOTS


def black(picture: Image.Image) -> tuple[int, int, int, int]:
    """The edges of what is black."""
    box = picture.convert("L").point(lambda dot: 255 if dot < 128 else 0).getbbox()
    assert box
    return box


@pytest.mark.parametrize(
    ("sent", "wide", "high", "bold"),
    [
        (b"", 1, 1, False),
        (GS + b"!\x12", 2, 3, False),
        (ESC + b"!\x38", 2, 2, True),
        (ESC + b"E\x01", 1, 1, True),
        (GS + b"!\x11" + ESC + b"@", 1, 1, False),
    ],
)
def test_letters_have_the_size_and_weight_that_were_sent(
    sent: bytes, wide: int, high: int, bold: bool
) -> None:
    sheet = printed_sheet(sent + b"HHH\n" + OUT)
    [row] = sheet.rows
    assert (row.words, row.wide, row.high, row.bold) == ("HHH", wide, high, bold)
    left, top, right, bottom = black(sheet.picture())
    assert 30 * wide < right <= 36 * wide
    assert left >= 0
    assert top >= 0
    assert 16 * high <= bottom <= 24 * high


@pytest.mark.parametrize(
    ("page", "byte", "letter"),
    [(0, 0x91, "æ"), (2, 0x9B, "ø"), (16, 0xE5, "å"), (19, 0xD5, "€"), (17, 0x81, "Б")],
)
def test_a_byte_is_the_letter_of_its_code_page(page: int, byte: int, letter: str) -> None:
    sent = ESC + b"t" + bytes([page, byte]) + b"\n" + OUT
    assert printed_sheet(sent).words == letter


@pytest.mark.parametrize(("how", "left"), [(0, 0), (1, 576 // 2 - 24), (2, 576 - 48)])
def test_a_line_stands_where_it_is_aligned(how: int, left: int) -> None:
    [row] = printed_sheet(ESC + b"a" + bytes([how]) + b"HHHH\n" + OUT).rows
    assert row.left == left


def test_a_line_that_is_full_goes_on_in_the_next() -> None:
    assert [row.words for row in printed_sheet(b"x" * 50 + b"\n" + OUT).rows] == ["x" * 48, "xx"]


def graphics(function: bytes, body: bytes) -> bytes:
    return GS + b"(L" + (len(body) + 2).to_bytes(2, "little") + b"0" + function + body


STORED = graphics(b"p", b"0\x01\x011" + b"\x08\0\x02\0" + DOTS)
COLUMNS = bytes([0xC0, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0xC0])
STRIP = b"".join(bytes([column, 0, 0]) for column in COLUMNS)


@pytest.mark.parametrize(
    "sent", [BOX, STORED + graphics(b"2", b""), ESC + b"*\x21\x08\0" + STRIP + b"\n"]
)
def test_a_picture_is_the_same_by_each_of_its_commands(sent: bytes) -> None:
    shown = printed_sheet(sent + OUT).picture().crop((0, 0, 8, 2))
    assert [shown.getpixel((x, 0)) for x in range(8)] == [0, 255, 255, 255, 255, 255, 255, 0]
    assert [shown.getpixel((x, 1)) for x in range(8)] == [0] * 8


def qr(function: int, body: bytes) -> bytes:
    return GS + b"(k" + (len(body) + 2).to_bytes(2, "little") + bytes([49, function]) + body


def test_codes_that_the_printer_makes_are_read_by_a_scanner() -> None:
    square = qr(65, b"2\0") + qr(67, b"\x06") + qr(69, b"1") + qr(80, b"0FM482917") + qr(81, b"0")
    bars = GS + b"h\x60" + GS + b"w\x02" + GS + b"k\x49\x0a{BFM482917"
    sheet = printed_sheet(ESC + b"a\x01" + square + ESC + b"d\x04" + bars + OUT)
    found = zxingcpp.read_barcodes(sheet.picture())
    assert sorted(it.text for it in found) == ["FM482917", "FM482917"]


@pytest.mark.parametrize("feed", [b"\x00", b"\x02"])
def test_a_cut_too_near_to_the_head_goes_through_the_letters(feed: bytes) -> None:
    with pytest.raises(Unprintable, match="knife"):
        printed(b"last\n" + ESC + b"d" + feed + GS + b"V\0")
    assert printed_sheet(b"last\n" + ESC + b"d\x06" + GS + b"V\0").words == "last"


REFUSED: dict[str, tuple[bytes, str]] = {
    "a command of no reference": (ESC + b"\x99", "unknown"),
    "a letter that the page lacks": (
        ESC + b"t\x0f\xff" + ESC + b"t\x03\xd5" + GS,
        "missing|has no",
    ),
    "a code page that there isn't": (ESC + b"t\xc8", "no code page"),
    "alignment inside a line": (b"x" + ESC + b"a\x01", "beginning of a line"),
    "a picture inside a line": (b"x" + BOX, "beginning of a line"),
    "a picture wider than the paper": (GS + b"v0\0\x49\0\x01\0" + bytes(73), "wider"),
    "a command that is cut off": (GS + b"v0\0\x01\0\x09\0" + DOTS, "missing"),
    "a control character": (b"\x07", "neither"),
    "a code of nothing": (qr(81, b"0"), "nothing"),
    "another model of code": (qr(65, b"1\0"), "model"),
    "a bar code of another kind": (GS + b"k\x000123\0", "no bar code"),
    "bars without a code set": (GS + b"k\x49\x02FM", "code set"),
    "another function of graphics": (graphics(b"E", b""), "unknown"),
    "letters of another country": (ESC + b"R\x04", "letters mean"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_printer_would_not_print_as_meant_is_refused(name: str) -> None:
    sent, why = REFUSED[name]
    with pytest.raises(Unprintable, match=why):
        printed(sent)
