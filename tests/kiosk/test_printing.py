"""The slip comes out by itself, once; and when it can't, the citizen loses nothing."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from shared import safetynet
from shared.appointments import enrol_kiosk, only_centre
from shared.clock import SetClock
from shared.safetynet import Task, TaskKind
from shared.settings import (
    Mode,
    Printer,
    PrinterAddress,
    PrinterFile,
    Settings,
    WrongSetting,
    read_settings,
)
from shared.web.place import installed_in
from tests.conftest import SECRET
from tests.drivers import Visitor
from tests.kiosk import printers
from tests.kiosk.printers import NO_PAPER, read_paper, silent_printer, working_printer
from tests.kiosk.ways import TELEPHONE, post, to_birth, to_receipt
from tests.town import settings_for, small_town

STUCK = "Sedlen kan ikke komme ud. Skriv nummeret ned, eller tryk på Hjælp."
WORDS_AT_ONCE = 40
NOBODY_WAITS_LONGER = 5
"""Seconds; the printer is given two, and this machine may be busy."""

House = Callable[..., Visitor]


@pytest.fixture
def house(sqlite_url: str, clock: SetClock) -> Iterator[House]:
    """Opens Jobcenter Aars with this printer, and somebody stands before its kiosk."""
    opened: list[Flask] = []

    def open_house(printer: Printer | None = None, htmx: bool = False, **other: object) -> Visitor:
        settings: Settings = replace(settings_for(sqlite_url, SECRET), kiosk_printer=printer)
        app = create_app(replace(settings, **other), clock)  # type: ignore[arg-type]
        with installed_in(app)[1].work() as work:
            if only_centre(work) is None:
                small_town(work)
        opened.append(app)
        visitor = Visitor(app, htmx)
        visitor.begins()
        return visitor

    yield open_house
    for app in opened:
        installed_in(app)[1].engine.dispose()


@pytest.fixture
def printer() -> Iterator[printers.Printer]:
    with working_printer() as works:
        yield works


def to_do(visitor: Visitor) -> list[Task]:
    with installed_in(visitor.app)[1].look() as work:
        centre = only_centre(work)
        assert centre
        return [it for it in safetynet.open_tasks(work, centre.id) if it.kind is TaskKind.PRINTER]


def number_on(visitor: Visitor) -> str:
    [number] = [part for part in visitor.page.parts if len(part) == 7 and part[3] == "\u00a0"] or [
        part for part in visitor.page.parts if len(part) == 7 and part[3] == " "
    ]
    return number.replace("\u00a0", "").replace(" ", "")


@pytest.mark.parametrize("htmx", [False, True], ids=["plain", "htmx"])
def test_it_comes_out_by_itself_and_the_screen_says_so(
    house: House, printer: printers.Printer, htmx: bool
) -> None:
    visitor = house(printer.address, htmx)
    to_receipt(visitor)
    [paper] = arrived(printer, 1)
    assert "Tag sedlen med hjem." in visitor.page.words
    printed = read_paper(paper).words
    assert f"{number_on(visitor)[:3]} {number_on(visitor)[3:]}" in printed
    assert "Første møde med Karen." in printed
    assert to_do(visitor) == []


def arrived(printer: printers.Printer, count: int) -> list[bytes]:
    """Waits until so many slips are there, and a moment longer for one too many."""
    until = time.monotonic() + NOBODY_WAITS_LONGER
    while len(printer.slips) < count and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(0.05)
    assert len(printer.slips) == count
    return printer.slips


def test_nothing_of_a_cpr_number_is_on_it(house: House, printer: printers.Printer) -> None:
    visitor = house(printer.address)
    to_birth(visitor)
    visitor.types("040586-1234")
    visitor.types(TELEPHONE)
    visitor.chooses("Nej")
    visitor.press(visitor.page.buttons[0])
    visitor.chooses("Ja, det passer")
    [paper] = arrived(printer, 1)
    words = read_paper(paper).words.replace(" ", "")
    for secret in ("0405861234", "040586", "04051986", "1234", TELEPHONE):
        assert secret not in words


def test_a_double_tap_prints_once(house: House, printer: printers.Printer) -> None:
    visitor = house(printer.address)
    to_receipt_but_one(visitor)
    fields = dict(visitor.page.forms[0].fields)
    cookies = visitor.browser.get_cookie("visit", path="/kiosk/")
    assert cookies
    visitor.chooses("Ja, det passer")
    visitor.browser.set_cookie("visit", cookies.value, path="/kiosk/")
    visitor.browser.post("/kiosk/answer", data={**fields, "choice": "0"})
    arrived(printer, 1)


def to_receipt_but_one(visitor: Visitor) -> None:
    to_birth(visitor)
    visitor.types("04051986")
    visitor.types(TELEPHONE)
    visitor.chooses("Nej")
    visitor.press(visitor.page.buttons[0])


def test_looking_again_prints_nothing(house: House, printer: printers.Printer) -> None:
    visitor = house(printer.address)
    to_receipt(visitor)
    visitor.look()
    visitor.speaks("en")
    assert "Take your slip home." in visitor.page.words
    arrived(printer, 1)


def test_who_keeps_their_meeting_after_all_keeps_their_slip(
    house: House, printer: printers.Printer
) -> None:
    visitor = house(printer.address)
    to_receipt(visitor)
    visitor.chooses("Fortryd")
    visitor.chooses("Nej, behold det")
    assert "Tag sedlen med hjem." in visitor.page.words
    arrived(printer, 1)


def test_another_meeting_gets_another_slip(house: House, printer: printers.Printer) -> None:
    visitor = house(printer.address)
    to_receipt(visitor)
    visitor.chooses("Fortryd")
    visitor.chooses("Ja, aflys mødet")
    visitor.chooses("Ja, find en ny tid")
    visitor.press(visitor.page.buttons[1])
    visitor.chooses("Ja, det passer")
    first, second = arrived(printer, 2)
    assert read_paper(first).words != read_paper(second).words


def test_it_comes_out_again_for_who_wants_it_and_once_for_two_quick_presses(
    house: House, printer: printers.Printer
) -> None:
    visitor = house(printer.address)
    to_receipt(visitor)
    again = visitor.page.button("Print igen")
    visitor.press(again)
    visitor.press(again)
    first, second = arrived(printer, 2)
    assert first == second


def test_who_looks_at_their_meeting_gets_a_slip_only_when_they_want_one(
    house: House, printer: printers.Printer
) -> None:
    visitor = house(printer.address)
    to_receipt(visitor)
    number = number_on(visitor)
    visitor.chooses("Færdig")
    visitor.chooses("Mit møde")
    visitor.types(number)
    visitor.types("04051986")
    arrived(printer, 1)
    assert "Tag sedlen" not in visitor.page.words
    visitor.chooses("Print sedlen")
    arrived(printer, 2)
    assert "Tag sedlen med hjem." in visitor.page.words


@contextmanager
def trouble(kind: str, folder: Path) -> Iterator[Printer]:
    """A printer that can't print, in each way that one can't."""
    if kind == "off":
        yield printers.no_printer_there()
    elif kind == "unplugged":
        yield PrinterFile(folder / "not there" / "lp0")
    elif kind == "hangs":
        with silent_printer() as address:
            yield address
    else:
        with working_printer() as printer:
            printer.status = NO_PAPER
            yield printer.address


@pytest.mark.parametrize("htmx", [False, True], ids=["plain", "htmx"])
@pytest.mark.parametrize("kind", ["off", "unplugged", "hangs", "out of paper"])
def test_a_dead_printer_is_said_soon_and_the_visit_goes_on(
    house: House, tmp_path: Path, kind: str, htmx: bool
) -> None:
    with trouble(kind, tmp_path) as dead:
        visitor = house(dead, htmx)
        to_receipt_but_one(visitor)
        began = time.monotonic()
        visitor.chooses("Ja, det passer")
        assert time.monotonic() - began < NOBODY_WAITS_LONGER
    assert visitor.page.because == STUCK
    assert len(number_on(visitor)) == 6
    assert "mandag 23. november" in visitor.page.words
    assert "Tag sedlen" not in visitor.page.words
    visitor.chooses("Færdig")
    assert visitor.page.because == "På gensyn mandag."


def test_the_desk_hears_of_a_dead_printer_once(house: House) -> None:
    visitor = house(printers.no_printer_there())
    to_receipt(visitor)
    visitor.chooses("Fortryd")
    visitor.chooses("Nej, behold det")
    assert visitor.page.because == STUCK
    [task] = to_do(visitor)
    assert task.place == "Kiosk 1"


def test_when_help_has_put_paper_in_the_slip_comes_out_and_the_desk_has_nothing_left_to_do(
    house: House, printer: printers.Printer, clock: SetClock
) -> None:
    clock.at = clock.at.replace(hour=9)
    printer.status = NO_PAPER
    visitor = house(printer.address)
    to_receipt(visitor)
    assert len(to_do(visitor)) == 1
    visitor.asks_for_help()
    printer.status = printers.READY
    visitor.chooses("Gå videre selv")
    assert "Tag sedlen med hjem." in visitor.page.words
    arrived(printer, 1)
    assert to_do(visitor) == []


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
    house: House, printer: printers.Printer, kind: str, language: str
) -> None:
    where = {"none": None, "works": printer.address, "off": printers.no_printer_there()}
    visitor = house(where[kind])
    if language != "da":
        visitor.speaks(language)
    to_receipt(visitor)
    words = [word for part in visitor.page.parts for word in part.split() if word != "."]
    assert len(words) <= WORDS_AT_ONCE, words


def test_only_the_present_receipt_has_a_slip(house: House) -> None:
    visitor = house()
    assert visitor.browser.get("/kiosk/slip").status_code == 303
    to_receipt_but_one(visitor)
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
    assert "Jobcenter Aars" in read_paper(device.read_bytes()).words
    assert "Tag sedlen med hjem." in visitor.page.words


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", None),
        ("file:/dev/usb/lp0", PrinterFile(Path("/dev/usb/lp0"))),
        ("network:192.168.1.50:9100", PrinterAddress("192.168.1.50", 9100)),
    ],
)
def test_the_setting_says_where_slips_come_out(text: str, meant: Printer | None) -> None:
    assert read_settings({"KIOSK_PRINTER": text, **SECRETS}).kiosk_printer == meant


SECRETS = {"SECRET_KEY": "s", "TWILIO_AUTH_TOKEN": "t"}


@pytest.mark.parametrize(
    "text", ["lp0", "file:lp0", "network:printer", "network::9100", "network:printer:99999", "usb:"]
)
def test_a_setting_that_makes_no_sense_stops_the_start_with_a_sentence(text: str) -> None:
    with pytest.raises(WrongSetting, match=r"KIOSK_PRINTER is '.*': write file:/dev/usb/lp0 or"):
        read_settings({"KIOSK_PRINTER": text, **SECRETS})


def test_an_operator_prints_a_slip_to_try_it(
    house: House, printer: printers.Printer, tmp_path: Path
) -> None:
    runner = house(printer.address).app.test_cli_runner()
    picture = tmp_path / "test.png"
    answer = runner.invoke(args=["print-test", "--picture", str(picture)])
    assert answer.output == "The printer has taken the slip.\n"
    [paper] = arrived(printer, 1)
    assert "Blåbærgrød" in read_paper(paper).words
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_an_operator_is_told_when_nothing_comes_out(house: House) -> None:
    dead = house(printers.no_printer_there()).app.test_cli_runner().invoke(args=["print-test"])
    assert "Nothing came out. Is the printer on" in dead.output
    none = house().app.test_cli_runner().invoke(args=["print-test"])
    assert "There is no printer: set KIOSK_PRINTER." in none.output
