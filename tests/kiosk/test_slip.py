"""The slip: what stands on it, that a scanner reads it, and that any printer understands it."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
import zxingcpp
from PIL import Image, ImageFont, features

from kiosk.drawing import png_of, png_to_look_at
from kiosk.lettering import FONTS
from kiosk.paper import paper_of
from kiosk.slip import Size, Slip, SlipBlock, SlipLine, receipt_number, slip_in_words, slip_of
from shared.appointments import Centre
from shared.content import Count, Digits, Moment, Name, Telephone, Term, message
from shared.dialogue import FactLine, Receipt
from tests.receipt_printer import Sheet, printed_sheet

AARS = Centre(
    id=1,
    slug="aars",
    name="Jobcenter Aars",
    address="Ågade 27, Aars",
    bus="",
    window_days=30,
    notice_minutes=60,
    extra_minutes=15,
    same_day_moves=False,
    most_moves=2,
    move_notice_minutes=60,
    holidays=frozenset(),
    zone=ZoneInfo("Europe/Copenhagen"),
    languages=("da", "en"),
    telephone="+4599889900",
    transfer_to=None,
)
BOOKED = Receipt(
    message("done"),
    tuple(
        FactLine(text)
        for text in (
            message("at-full", at=Moment(datetime(2026, 12, 1, 8, 30, tzinfo=UTC))),
            message("place-desk", house=Name("Jobcenter Aars"), address=Name("Ågade 27, Aars")),
            message("why-with-whom", why=Term("kind-first"), name=Name("Søren")),
            message("your-number", number=Digits("482917")),
            message("change-by", telephone=Telephone("+4599889900")),
        )
    ),
    (),
)
QUEUE = Receipt(message("kiosk-number", number=Count(17)), (FactLine(message("bring")),), ())
"""The number of a queue stands in the title."""

SMALLEST_POINTS = 10
POINTS = 8.5
"""Of the printer's own font, as high as it is: 24 dots of 203 an inch."""


def printed(receipt: Receipt, language: str = "da") -> Sheet:
    return printed_sheet(paper_of(slip_of(receipt, AARS, language)))


def scanned(picture: Image.Image) -> list[tuple[str, str]]:
    found = zxingcpp.read_barcodes(picture.convert("L"))
    return sorted((str(it.format), it.text) for it in found)


def test_all_that_somebody_needs_stands_on_it() -> None:
    words = printed(BOOKED).words
    for fact in (
        "Jobcenter Aars",
        "Du har en tid.",
        "tirsdag 1. december kl. 9.30",
        "Ågade 27, Aars. Gå til skranken.",
        "Første møde med Søren.",
        "482 917",
        "99 88 99 00",
    ):
        assert fact in words


def test_the_menu_of_the_telephone_stands_on_it() -> None:
    words = printed(BOOKED).words
    assert "Ring til os: 99 88 99 00 Tryk 0: Tal med et menneske Tryk 1: Bestil et møde" in words


def test_day_time_and_number_are_the_largest() -> None:
    rows = printed(BOOKED).rows
    assert [row.words for row in rows if row.high == 3] == ["tirsdag", "kl. 9.30", "482 917"]


def test_no_letter_is_smaller_than_ten_points() -> None:
    letters = [row for row in printed(BOOKED, "en").rows if row.words.strip("-")]
    assert min(row.high for row in letters) * POINTS >= SMALLEST_POINTS


def test_no_row_is_wider_than_the_paper() -> None:
    assert max(len(row.words) * row.wide for row in printed(BOOKED, "en").rows) <= 48


def test_who_reads_danish_gets_it_once_who_reads_english_gets_both() -> None:
    assert printed(BOOKED).words.count("482 917") == 1
    both = printed(BOOKED, "en").words
    assert both.index("tirsdag") < both.index("Tuesday 1 December at 9:30")
    assert "First meeting with Søren." in both
    assert "Press 1: Book a meeting" in both


def test_letters_that_no_printer_has_are_a_picture_and_danish_stays_text() -> None:
    arabic = SlipBlock("ar", (SlipLine("الثلاثاء", Size.HUGE), SlipLine("9:30", Size.HUGE)))
    slip = slip_of(BOOKED, AARS, "da")
    printout = printed_sheet(paper_of(replace(slip, blocks=(*slip.blocks, arabic))))
    assert "tirsdag" in printout.words
    written, codes = printout.pictures
    assert written.width == codes.width == 576
    assert written.getextrema() == (0, 255)
    assert scanned(written) == []


def test_arabic_is_joined_and_stands_at_the_right() -> None:
    assert features.check("raqm"), "libfribidi0 is missing"
    slip = Slip("", (SlipBlock("ar", (SlipLine("موعد", Size.HUGE),)),), "", ())
    [written] = printed_sheet(paper_of(slip)).pictures
    left, _, right, _ = written.convert("L").point(lambda dot: 255 - dot).getbbox() or (0, 0, 0, 0)
    assert right > 560
    apart = sum(
        ImageFont.truetype(FONTS / "slip-arabic-600.woff2", 92).getlength(c) for c in "موعد"
    )
    assert right - left < apart, "letters that are joined are narrower"


@pytest.mark.parametrize("language", ["da", "en"])
def test_both_codes_are_read_from_paper_and_picture(language: str) -> None:
    both = [("Code 128", "FM482917"), ("QR Code", "FM482917")]
    assert scanned(printed(BOOKED, language).picture()) == both
    assert scanned(Image.open(BytesIO(png_of(slip_of(BOOKED, AARS, language))))) == both


def test_the_slip_on_a_black_screen_is_the_same_in_white_on_black() -> None:
    slip = slip_of(BOOKED, AARS, "da")
    light, dark = (
        Image.open(BytesIO(png_to_look_at(slip, white_on_black=on_black))).convert("L")
        for on_black in (False, True)
    )
    assert light.size == dark.size
    assert light.getextrema() == dark.getextrema() == (0, 255)
    assert light.tobytes() == bytes(255 - it for it in dark.tobytes())


def test_a_number_in_a_queue_is_large_and_has_no_code() -> None:
    printout = printed(QUEUE)
    assert [row.words for row in printout.rows if row.high == 3] == ["17"]
    assert printout.pictures == []
    assert receipt_number(QUEUE) == "17"


def test_the_picture_in_words_says_the_same_as_the_paper() -> None:
    on_paper = printed(BOOKED, "en").words.replace("-" * 48, " ")
    in_words = slip_in_words(slip_of(BOOKED, AARS, "en")).replace("\u00a0", " ")
    assert sorted(in_words.split()) == sorted(on_paper.split())
