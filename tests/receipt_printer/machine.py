"""The printer: its state, its line of letters, and the paper that comes out."""

from dataclasses import dataclass, field, replace

from PIL import Image, ImageOps

from tests.receipt_printer.bytes_in import Unprintable
from tests.receipt_printer.letters import Style, cell_of, letter_of
from tests.receipt_printer.sheet import PrintedRow, Sheet
from tests.receipt_printer.symbols import Symbols

PRINTABLE = 576
"""Dots across paper of 80 mm at 203 dots an inch."""

LINE_SPACING = 30
TO_THE_CUTTER = 110
"""Dots from the head to the knife, some 14 mm: what is nearer to the head is not cut off yet."""


@dataclass
class State:
    """What ESC @ sets back."""

    style: Style = field(default_factory=Style)
    code_page: int = 0
    alignment: int = 0
    spacing: int = LINE_SPACING
    margin: int = 0
    width: int = PRINTABLE
    symbols: Symbols = field(default_factory=Symbols)
    stored: Image.Image | None = None


@dataclass
class Piece:
    """Part of a line that is not printed yet."""

    picture: Image.Image
    left: int
    letter: str
    style: Style


class ReceiptPrinter:
    """Prints on an endless roll; `sheets` are the papers that were cut off it."""

    def __init__(self) -> None:
        self.state = State()
        self.sheets: list[Sheet] = []
        self.paper = Sheet(PRINTABLE)
        self._line: list[Piece] = []
        self._at = 0

    @property
    def is_line_empty(self) -> bool:
        return not self._line and self._at == 0

    def reset(self) -> None:
        self.state, self._line, self._at = State(), [], 0

    def styled(self, **changes: int | bool) -> None:
        """Letters that follow look otherwise."""
        self.state.style = replace(self.state.style, **changes)  # type: ignore[arg-type]

    def letter(self, byte: int) -> None:
        letter = letter_of(byte, self.state.code_page)
        style = self.state.style
        self._add(cell_of(letter, style), letter)

    def strip(self, picture: Image.Image) -> None:
        """A picture that stands in the line like a letter (ESC *)."""
        self._add(picture, "")

    def move_to(self, left: int) -> None:
        """Where the next letter stands, in dots from the margin."""
        if left > self.state.width:
            raise Unprintable(f"{left} is beside the paper")
        self._at = left

    def tab(self) -> None:
        across = 8 * self.state.style.cell[0]
        self.move_to((self._at // across + 1) * across)

    @property
    def at(self) -> int:
        return self._at

    def end_line(self) -> None:
        """Prints the line that was collected and feeds to the next one."""
        height = max((piece.picture.height for piece in self._line), default=0)
        self._print_line(height)
        self.feed(max(height, self.state.spacing))

    def feed(self, dots: int) -> None:
        if self._line:
            self._print_line(max(piece.picture.height for piece in self._line))
        self.paper.length += dots

    def picture(self, picture: Image.Image) -> None:
        """A picture on lines of its own. Raises `Unprintable` where it does not fit there."""
        if not self.is_line_empty:
            raise Unprintable("a picture begins at the beginning of a line")
        if picture.width > self.state.width:
            raise Unprintable(f"{picture.width} dots are wider than {self.state.width}")
        self.paper.pictures.append(picture)
        self.paper.put(picture, self._left_of(picture.width), self.paper.length)
        self.paper.length += picture.height

    def cut(self) -> None:
        """Raises `Unprintable` where the knife would go through what is printed."""
        if not self.is_line_empty:
            raise Unprintable("the cut is not at the beginning of a line")
        if self.paper.lowest_ink > self.paper.length - TO_THE_CUTTER:
            raise Unprintable("the knife goes through what is printed")
        self.sheets.append(self.paper)
        self.paper = Sheet(PRINTABLE, length=TO_THE_CUTTER)

    def _add(self, picture: Image.Image, letter: str) -> None:
        if self._at + picture.width > self.state.width:
            if picture.width > self.state.width or not letter:
                raise Unprintable("what stands in a line is wider than the paper")
            self.end_line()
        self._line.append(Piece(picture, self._at, letter, self.state.style))
        self._at += picture.width

    def _print_line(self, height: int) -> None:
        left, bottom = self._left_of(self._at), self.paper.length + height
        for piece in self._line:
            if piece.letter != " ":
                at = (left + piece.left, bottom - piece.picture.height)
                self.paper.put(piece.picture, *at)
        self._note_row(left)
        self._line, self._at = [], 0

    def _note_row(self, left: int) -> None:
        if any(piece.letter for piece in self._line):
            words, first = "".join(piece.letter for piece in self._line), self._line[0]
            style = first.style
            self.paper.rows.append(
                PrintedRow(
                    words, style.wide, style.high, style.bold, left + first.left, self.paper.length
                )
            )

    def _left_of(self, width: int) -> int:
        spare = self.state.width - width
        return self.state.margin + {0: 0, 1: spare // 2, 2: spare}[self.state.alignment]


def raster(dots: bytes, across: int) -> Image.Image:
    """Rows of dots, eight a byte from the left, set bits black."""
    inked = Image.frombytes("1", (across * 8, len(dots) // across), dots)
    return ImageOps.invert(inked.convert("L")).convert("1")
