"""What each command of ESC/POS does, from the printer's command reference; others are refused."""

from collections.abc import Callable

from tests.receipt_printer.bytes_in import BytesIn, Unprintable
from tests.receipt_printer.graphics import GRAPHICS
from tests.receipt_printer.letters import CODE_PAGES
from tests.receipt_printer.machine import LINE_SPACING, PRINTABLE, TO_THE_CUTTER, ReceiptPrinter

Command = Callable[[ReceiptPrinter, BytesIn], None]

LF, CR, HT, DLE, ESC, FS, GS = 0x0A, 0x0D, 0x09, 0x10, 0x1B, 0x1C, 0x1D
SPACE, DELETE = 0x20, 0x7F


def printed(sent: bytes) -> ReceiptPrinter:
    """A printer that was just switched on, after it has taken these bytes.

    Raises `Unprintable` for a command that it does not know.
    """
    printer, bytes_in = ReceiptPrinter(), BytesIn(sent)
    while bytes_in:
        _take(printer, bytes_in)
    return printer


def _take(printer: ReceiptPrinter, sent: BytesIn) -> None:
    first = sent.byte()
    if first in ALONE:
        ALONE[first](printer, sent)
    elif first in FAMILIES:
        name = sent.byte()
        command = COMMANDS.get((first, chr(name)))
        if command is None:
            raise Unprintable(f"{FAMILIES[first]} {chr(name)!r} is unknown")
        command(printer, sent)
    elif first >= SPACE and first != DELETE:
        printer.letter(first)
    else:
        raise Unprintable(f"{first:#x} is neither a letter nor a command")


def _modes(printer: ReceiptPrinter, sent: BytesIn) -> None:
    mode = sent.byte()
    printer.styled(
        font=mode & 1,
        bold=bool(mode & 8),
        high=2 if mode & 16 else 1,
        wide=2 if mode & 32 else 1,
        underlined=int(bool(mode & 128)),
    )


def _size(printer: ReceiptPrinter, sent: BytesIn) -> None:
    size = sent.byte()
    if size & 0x88:
        raise Unprintable(f"GS ! {size} is more than eight times as large")
    printer.styled(wide=(size >> 4) + 1, high=(size & 7) + 1)


def _choice(sent: BytesIn, most: int) -> int:
    """A number from 0 to `most`, sent as itself or as its digit."""
    number = sent.byte()
    chosen = number - ord("0") if number >= ord("0") else number
    if not 0 <= chosen <= most:
        raise Unprintable(f"{number} is none of 0 to {most}")
    return chosen


def _underline(printer: ReceiptPrinter, sent: BytesIn) -> None:
    printer.styled(underlined=_choice(sent, 2))


def _bold(printer: ReceiptPrinter, sent: BytesIn) -> None:
    printer.styled(bold=bool(sent.byte() & 1))


def _font(printer: ReceiptPrinter, sent: BytesIn) -> None:
    printer.styled(font=_choice(sent, 1))


def _align(printer: ReceiptPrinter, sent: BytesIn) -> None:
    chosen = _choice(sent, 2)
    if not printer.is_line_empty:
        raise Unprintable("ESC a is obeyed only at the beginning of a line")
    printer.state.alignment = chosen


def _code_page(printer: ReceiptPrinter, sent: BytesIn) -> None:
    page = sent.byte()
    if page not in CODE_PAGES:
        raise Unprintable(f"there is no code page {page}")
    printer.state.code_page = page


def _country(_: ReceiptPrinter, sent: BytesIn) -> None:
    """ESC R exchanges letters such as # and [ by countries; only the plain ones are known here."""
    if sent.byte() != 0:
        raise Unprintable("ESC R changes what letters mean")


def _feed_lines(printer: ReceiptPrinter, sent: BytesIn) -> None:
    printer.feed(sent.byte() * printer.state.spacing)


def _line_spacing(printer: ReceiptPrinter, sent: BytesIn) -> None:
    printer.state.spacing = sent.byte()


def _usual_spacing(printer: ReceiptPrinter, _: BytesIn) -> None:
    printer.state.spacing = LINE_SPACING


def _move_by(printer: ReceiptPrinter, sent: BytesIn) -> None:
    by = int.from_bytes(sent.take(2), "little", signed=True)
    printer.move_to(printer.at + by)


def _margin(printer: ReceiptPrinter, sent: BytesIn) -> None:
    printer.state.margin = sent.number()
    printer.state.width = min(printer.state.width, PRINTABLE - printer.state.margin)


def _width(printer: ReceiptPrinter, sent: BytesIn) -> None:
    printer.state.width = min(sent.number(), PRINTABLE - printer.state.margin)


def _cut(printer: ReceiptPrinter, sent: BytesIn) -> None:
    """Functions A (cuts where the paper is) and B (feeds to the knife, and n dots more)."""
    how = sent.byte()
    if how in (65, 66):
        printer.feed(TO_THE_CUTTER + sent.byte())
    elif how not in (0, 1, 48, 49):
        raise Unprintable(f"GS V {how} is no cut")
    printer.cut()


FAMILIES = {ESC: "ESC", GS: "GS", FS: "FS", DLE: "DLE"}
ALONE: dict[int, Command] = {
    LF: lambda printer, _: printer.end_line(),
    CR: lambda *_: None,
    HT: lambda printer, _: printer.tab(),
}
COMMANDS: dict[tuple[int, str], Command] = {
    (ESC, "@"): lambda printer, _: printer.reset(),
    (ESC, "!"): _modes,
    (ESC, "-"): _underline,
    (ESC, "E"): _bold,
    (ESC, "G"): _bold,
    (ESC, "M"): _font,
    (ESC, "a"): _align,
    (ESC, "t"): _code_page,
    (ESC, "R"): _country,
    (ESC, " "): lambda printer, sent: printer.styled(spacing=sent.byte()),
    (ESC, "d"): _feed_lines,
    (ESC, "J"): lambda printer, sent: printer.feed(sent.byte()),
    (ESC, "2"): _usual_spacing,
    (ESC, "3"): _line_spacing,
    (ESC, "$"): lambda printer, sent: printer.move_to(sent.number()),
    (ESC, "\\"): _move_by,
    (ESC, "p"): lambda _, sent: _ignore(sent, 3),
    (GS, "!"): _size,
    (GS, "B"): lambda printer, sent: printer.styled(reversed=bool(sent.byte() & 1)),
    (GS, "L"): _margin,
    (GS, "W"): _width,
    (GS, "V"): _cut,
    (FS, "."): lambda *_: None,
    (DLE, "\x04"): lambda _, sent: _ignore(sent, 1),
    **{(ord(family), name): command for (family, name), command in GRAPHICS.items()},
}
"""By the two bytes that a command begins with."""


def _ignore(sent: BytesIn, count: int) -> None:
    """Takes what follows a command that leaves nothing on paper, such as opening a drawer."""
    sent.take(count)
