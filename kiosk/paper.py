"""A slip as the bytes that a receipt printer understands (ESC/POS)."""

from typing import TYPE_CHECKING

from kiosk.breaking import in_one_line, rows_of
from kiosk.drawing import codes, drawn
from kiosk.scanning import code_of
from kiosk.slip import Size, Slip, SlipBlock, SlipLine

if TYPE_CHECKING:
    from escpos.printer import Dummy

CODE_PAGE = "CP850"
"""The printer's character set: Western Europe with æ, ø and å, which receipt printers have."""

PROFILE = "TM-T20II"
"""The printer that python-escpos writes for: one with paper of 80 mm and nothing unusual."""

COLUMNS = 48
"""Characters of the printer's own font, at single width, across paper of 80 mm."""

SCALES = {Size.SMALL: (1, 2), Size.NORMAL: (2, 2), Size.LARGE: (2, 2), Size.HUGE: (3, 3)}
"""Times as wide and as high as the printer's font, which has 8.5 points: twice is 17."""

_BOLD = {Size.LARGE, Size.HUGE}
_ALSO_WRITTEN = str.maketrans({"–": "-", "’": "'", "×": "x"})
"""Plain characters that are printed in place of typographic ones."""


def paper_of(slip: Slip) -> bytes:
    """A slip in ESC/POS: first a reset, so that no earlier setting shows, last a cut."""
    # Reads what hundreds of printers can do, which takes longer than the rest of a start.
    from escpos.printer import Dummy  # noqa: PLC0415

    printer = Dummy(profile=PROFILE)
    printer.hw("INIT")
    printer.charcode(CODE_PAGE)
    _rule_after(printer, SlipBlock("", (SlipLine(slip.centre),)))
    for block in slip.blocks:
        _rule_after(printer, block)
    if code_of(slip.number):
        printer.image(codes(slip.number))
        _rule(printer)
    for block in slip.menus:
        _rule_after(printer, block)
    printer.cut()
    return bytes(printer.output)


def _rule_after(printer: "Dummy", block: SlipBlock) -> None:
    """Writes a block and a rule below it.

    A block with a letter that the printer lacks is a picture as a whole, so that no language stands
    in two typefaces.
    """
    if all(_has(line.words) for line in block.lines):
        for line in block.lines:
            _write(printer, line)
    else:
        printer.image(drawn(block))
    _rule(printer)


def _write(printer: "Dummy", line: SlipLine) -> None:
    wide, high = SCALES[line.size]
    printer.set(custom_size=True, width=wide, height=high, bold=line.size in _BOLD)
    for row in rows_of(_plain(line.words), lambda row: len(row) <= COLUMNS // wide):
        printer.textln(row.replace("\u00a0", " "))


def _rule(printer: "Dummy") -> None:
    printer.set(custom_size=True, width=1, height=1, bold=False)
    printer.textln("-" * COLUMNS)


def _has(words: str) -> bool:
    try:
        _plain(words).encode(CODE_PAGE)
    except UnicodeEncodeError:
        return False
    return True


def _plain(words: str) -> str:
    """The words in plain characters, without what would be a command for the printer."""
    return in_one_line(words).translate(_ALSO_WRITTEN)
