"""A receipt printer for the tests, built from the printer's command reference."""

from tests.receipt_printer.bytes_in import Unprintable
from tests.receipt_printer.commands import printed
from tests.receipt_printer.machine import PRINTABLE
from tests.receipt_printer.sheet import PrintedRow, Sheet

__all__ = ["PRINTABLE", "PrintedRow", "Sheet", "Unprintable", "printed", "printed_sheet"]


def printed_sheet(sent: bytes) -> Sheet:
    """The one sheet that comes out, cut off and with nothing left behind the knife."""
    printer = printed(sent)
    [sheet] = printer.sheets
    assert printer.is_line_empty
    assert printer.paper.is_blank
    return sheet
