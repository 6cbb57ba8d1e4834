"""Letters as a receipt printer has them: code pages, and cells of fixed size."""

from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageDraw, ImageFont, ImageOps

from kiosk.lettering import FONTS
from tests.receipt_printer.bytes_in import Unprintable

CODE_PAGES = {
    0: "cp437",
    2: "cp850",
    3: "cp860",
    4: "cp863",
    5: "cp865",
    13: "cp857",
    14: "cp737",
    15: "iso8859_7",
    16: "cp1252",
    17: "cp866",
    18: "cp852",
    19: "cp858",
    34: "cp855",
    37: "cp864",
    40: "iso8859_15",
    45: "cp1250",
    46: "cp1251",
    47: "cp1253",
    48: "cp1254",
    50: "cp1256",
}
"""Numbers of ESC t, as the reference of TM printers lists them."""

CELLS = {0: (12, 24), 1: (9, 17)}
"""Width and height of a letter in dots at single size, in fonts A and B."""


@dataclass(frozen=True)
class Style:
    """How the letters that follow look."""

    font: int = 0
    wide: int = 1
    high: int = 1
    bold: bool = False
    underlined: int = 0
    reversed: bool = False
    spacing: int = 0

    @property
    def cell(self) -> tuple[int, int]:
        """Width and height of one letter in dots, with the space to its right."""
        across, down = CELLS[self.font]
        return (across + self.spacing) * self.wide, down * self.high


def letter_of(byte: int, code_page: int) -> str:
    """The letter that a byte stands for. Raises `Unprintable` for one that the page lacks."""
    try:
        return bytes([byte]).decode(CODE_PAGES[code_page])
    except (KeyError, UnicodeDecodeError) as problem:
        raise Unprintable(f"code page {code_page} has no {byte:#x}") from problem


@cache
def cell_of(letter: str, style: Style) -> Image.Image:
    """One letter, black on white, in a cell of its size."""
    across, down = CELLS[style.font]
    font = ImageFont.truetype(FONTS / f"slip-{600 if style.bold else 400}.woff2", down * 5 // 6)
    wide = Image.new("L", (max(across, round(font.getlength(letter))), down), 255)
    ImageDraw.Draw(wide).text((wide.width / 2, down * 0.78), letter, 0, font, "ms")
    cell = Image.new("L", (across + style.spacing, down), 255)
    cell.paste(wide.resize((across, down)), (0, 0))
    if style.underlined:
        ImageDraw.Draw(cell).rectangle((0, down - style.underlined, cell.width, down), 0)
    shown = ImageOps.invert(cell) if style.reversed else cell
    return shown.resize(style.cell, Image.Resampling.NEAREST)
