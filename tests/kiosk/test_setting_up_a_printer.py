"""What an operator does: says where the printer is, and tries it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from shared.settings import Printer, PrinterAddress, PrinterFile, WrongSetting, read_settings
from tests.drivers import Visitor
from tests.kiosk.printers import WorkingPrinter, arrived, no_printer_there
from tests.receipt_printer import printed_sheet
from tests.town import SECRETS

House = Callable[..., Visitor]


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


@pytest.mark.parametrize(
    "text", ["lp0", "file:lp0", "network:printer", "network::9100", "network:printer:99999", "usb:"]
)
def test_a_setting_that_makes_no_sense_stops_the_start_with_a_sentence(text: str) -> None:
    with pytest.raises(WrongSetting, match=r"KIOSK_PRINTER is '.*': write file:/dev/usb/lp0 or"):
        read_settings({"KIOSK_PRINTER": text, **SECRETS})


def test_an_operator_prints_a_slip_to_try_it(
    house: House, printer: WorkingPrinter, tmp_path: Path
) -> None:
    runner = house(printer.address).app.test_cli_runner()
    picture = tmp_path / "test.png"
    answer = runner.invoke(args=["print-test", "--picture", str(picture)])
    assert answer.output == "The printer has taken the slip.\n"
    [paper] = arrived(printer, 1)
    assert "Blåbærgrød" in printed_sheet(paper).words
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_an_operator_is_told_when_nothing_comes_out(house: House) -> None:
    dead = house(no_printer_there()).app.test_cli_runner().invoke(args=["print-test"])
    assert "Nothing came out. Is the printer on" in dead.output
    none = house().app.test_cli_runner().invoke(args=["print-test"])
    assert "There is no printer: set KIOSK_PRINTER." in none.output
