"""The slip comes out by itself, once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from shared.appointments import enrol_kiosk, only_centre
from shared.settings import Mode, PrinterFile
from shared.web.place import installed_in
from tests.drivers import Visitor
from tests.kiosk.printers import WorkingPrinter, arrived, no_printer_there
from tests.kiosk.ways import TELEPHONE, number_on, post, to_birth, to_check, to_receipt
from tests.receipt_printer import printed_sheet

House = Callable[..., Visitor]

WORDS_AT_ONCE = 40


@pytest.mark.parametrize("htmx", [False, True], ids=["plain", "htmx"])
def test_it_comes_out_by_itself_and_the_screen_says_so(
    house: House, printer: WorkingPrinter, htmx: bool
) -> None:
    visitor = house(printer.address, htmx)
    to_receipt(visitor)
    [paper] = arrived(printer, 1)
    assert "Tag sedlen med." in visitor.page.words
    printed = printed_sheet(paper).words
    assert f"{number_on(visitor)[:3]} {number_on(visitor)[3:]}" in printed
    assert "Du taler med Karen." in printed


def test_nothing_of_a_cpr_number_is_on_it(house: House, printer: WorkingPrinter) -> None:
    visitor = house(printer.address)
    to_birth(visitor)
    visitor.types("040586-1234")
    visitor.types(TELEPHONE)
    visitor.chooses("Nej")
    visitor.press(visitor.page.buttons[0])
    visitor.chooses("Ja, det passer")
    [paper] = arrived(printer, 1)
    words = printed_sheet(paper).words.replace(" ", "")
    for secret in ("0405861234", "040586", "04051986", "1234", TELEPHONE):
        assert secret not in words


def test_a_double_tap_prints_once(house: House, printer: WorkingPrinter) -> None:
    visitor = house(printer.address)
    to_check(visitor)
    fields = dict(visitor.page.forms[0].fields)
    cookies = visitor.browser.get_cookie("visit", path="/kiosk/")
    assert cookies
    visitor.chooses("Ja, det passer")
    visitor.browser.set_cookie("visit", cookies.value, path="/kiosk/")
    visitor.browser.post("/kiosk/answer", data={**fields, "choice": "0"})
    arrived(printer, 1)


def test_looking_again_prints_nothing(house: House, printer: WorkingPrinter) -> None:
    visitor = house(printer.address)
    to_receipt(visitor)
    visitor.look()
    visitor.speaks("en")
    assert "Take your slip home." in visitor.page.words
    arrived(printer, 1)


def test_who_keeps_their_meeting_after_all_keeps_their_slip(
    house: House, printer: WorkingPrinter
) -> None:
    visitor = house(printer.address)
    to_receipt(visitor)
    visitor.chooses("Fortryd")
    visitor.chooses("Nej, behold det")
    assert "Tag sedlen med." in visitor.page.words
    arrived(printer, 1)


def test_another_meeting_gets_another_slip(house: House, printer: WorkingPrinter) -> None:
    visitor = house(printer.address)
    to_receipt(visitor)
    visitor.chooses("Fortryd")
    visitor.chooses("Ja, aflys mødet")
    visitor.chooses("Ja, find en ny tid")
    visitor.press(visitor.page.buttons[1])
    visitor.chooses("Ja, det passer")
    first, second = arrived(printer, 2)
    assert printed_sheet(first).words != printed_sheet(second).words


def test_it_comes_out_again_for_who_wants_it_and_once_for_two_quick_presses(
    house: House, printer: WorkingPrinter
) -> None:
    visitor = house(printer.address)
    to_receipt(visitor)
    again = visitor.page.button("Print igen")
    visitor.press(again)
    visitor.press(again)
    first, second = arrived(printer, 2)
    assert first == second


def test_who_looks_at_their_meeting_gets_a_slip_only_when_they_want_one(
    house: House, printer: WorkingPrinter
) -> None:
    visitor = house(printer.address)
    to_receipt(visitor)
    number = number_on(visitor)
    visitor.chooses("Færdig")
    visitor.chooses("Nej tak")
    visitor.chooses("Spring over")
    visitor.chooses("Mit møde")
    visitor.types(number)
    visitor.types("04051986")
    arrived(printer, 1)
    assert "Tag sedlen" not in visitor.page.words
    visitor.chooses("Print sedlen")
    arrived(printer, 2)
    assert "Tag sedlen med." in visitor.page.words


def test_without_a_printer_the_number_is_written_down_and_a_demonstration_shows_the_slip(
    house: House,
) -> None:
    visitor = house()
    to_receipt(visitor)
    assert "Skriv nummeret ned." in visitor.page.words
    visitor.chooses("Se sedlen")
    assert visitor.page.title == "Din seddel"
    picture = visitor.browser.get("/kiosk/slip")
    assert picture.mimetype == "image/png"
    assert picture.headers["Cache-Control"] == "no-store"
    visitor.chooses("Det er fint")
    assert visitor.page.title == "Du har en tid."


def test_in_production_no_button_leads_to_a_slip_that_cannot_come_out(house: House) -> None:
    visitor = house(mode=Mode.PRODUCTION)
    with installed_in(visitor.app)[1].work() as work:
        centre = only_centre(work)
        assert centre
        token = enrol_kiosk(work, centre.id, "Hallen")
    visitor.browser.get(f"/kiosk/enrol/{token}", base_url="https://localhost")
    visitor.look()
    to_receipt(visitor)
    assert "Skriv nummeret ned." in visitor.page.words
    assert [button.words for button in visitor.page.buttons[:2]] == ["Færdig", "Fortryd"]
    assert "Se sedlen" not in visitor.page.words


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("kind", ["none", "works", "off"])
def test_the_screen_stays_short(
    house: House, printer: WorkingPrinter, kind: str, language: str
) -> None:
    where = {"none": None, "works": printer.address, "off": no_printer_there()}
    visitor = house(where[kind])
    if language != "da":
        visitor.speaks(language)
    to_receipt(visitor)
    words = [word for part in visitor.page.parts for word in part.split() if word != "."]
    assert len(words) <= WORDS_AT_ONCE, words


def test_only_the_present_receipt_has_a_slip(house: House) -> None:
    visitor = house()
    assert visitor.browser.get("/kiosk/slip").status_code == 303
    to_check(visitor)
    assert visitor.browser.get("/kiosk/slip").status_code == 303
    visitor.chooses("Ja, det passer")
    assert visitor.browser.get("/kiosk/slip").status_code == 200
    stranger = Visitor(visitor.app)
    assert stranger.browser.get("/kiosk/slip").status_code == 303
    visitor.chooses("Færdig")
    assert visitor.browser.get("/kiosk/slip").status_code == 303


def test_opening_the_slip_where_there_is_none_changes_nothing(house: House) -> None:
    visitor = house()
    before = visitor.page.title
    assert post(visitor, "slip", slip="open") == 303
    assert post(visitor, "slip/again", slip="open") == 303
    assert visitor.page.title == before


def test_a_demonstration_keeps_the_picture_that_would_have_come_out(
    house: House, tmp_path: Path
) -> None:
    visitor = house(slip_folder=tmp_path / "slips")
    to_receipt(visitor)
    [picture] = (tmp_path / "slips").iterdir()
    assert picture.name == f"slip-{number_on(visitor)}.png"
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_device_file_gets_the_bytes(house: House, tmp_path: Path) -> None:
    device = tmp_path / "lp0"
    device.touch()
    visitor = house(PrinterFile(device))
    to_receipt(visitor)
    assert "Jobcenter Aars" in printed_sheet(device.read_bytes()).words
    assert "Tag sedlen med." in visitor.page.words
