"""Commands for pictures and codes: GS v 0, ESC *, GS ( L, GS 8 L, GS ( k and GS k."""

from collections.abc import Callable

from PIL import Image, ImageOps

from tests.receipt_printer.bytes_in import BytesIn, Unprintable
from tests.receipt_printer.machine import ReceiptPrinter, raster
from tests.receipt_printer.symbols import CORRECTIONS

STRIPS = {0: (1, 2, 3), 1: (1, 1, 3), 32: (3, 2, 1), 33: (3, 1, 1)}
"""Modes of ESC *: bytes in a column, then how many dots wide and high each of its dots is."""

FULL_DOTS = 48


def _raster(printer: ReceiptPrinter, sent: BytesIn) -> None:
    """GS v 0: a picture at once, its dots single or doubled."""
    if sent.byte() not in (0, ord("0")):
        raise Unprintable("GS v is known with 0 only")
    scale, across, down = sent.byte() % FULL_DOTS, sent.number(), sent.number()
    if scale > 3:
        raise Unprintable(f"GS v 0 {scale} is no scale")
    picture = raster(sent.take(across * down), across)
    size = (picture.width * (1 + scale % 2), picture.height * (1 + scale // 2))
    printer.picture(picture.resize(size, Image.Resampling.NEAREST))


def _strip(printer: ReceiptPrinter, sent: BytesIn) -> None:
    """ESC *: columns of 8 or 24 dots, from the top, in the line of letters."""
    mode, columns = sent.byte(), sent.number()
    if mode not in STRIPS:
        raise Unprintable(f"ESC * {mode} is no mode")
    deep, across, down = STRIPS[mode]
    lying = raster(sent.take(columns * deep), deep)
    upright = ImageOps.mirror(lying.transpose(Image.Transpose.ROTATE_270))
    size = (upright.width * across, upright.height * down)
    printer.strip(upright.resize(size, Image.Resampling.NEAREST))


def _short_graphics(printer: ReceiptPrinter, sent: BytesIn) -> None:
    _graphics(printer, BytesIn(sent.take(sent.number())))


def _long_graphics(printer: ReceiptPrinter, sent: BytesIn) -> None:
    """GS 8 L: as GS ( L, with room for more bytes."""
    if sent.byte() != ord("L"):
        raise Unprintable("GS 8 is known with L only")
    _graphics(printer, BytesIn(sent.take(sent.number(4))))


def _graphics(printer: ReceiptPrinter, body: BytesIn) -> None:
    """Functions 112 (stores a picture) and 50 (prints what is stored)."""
    family, function = body.byte(), body.byte()
    if (family, function) == (48, 112):
        _store_picture(printer, body)
    elif family == 48 and function in (2, 50):
        if printer.state.stored is None:
            raise Unprintable("no picture is stored")
        printer.picture(printer.state.stored)
        printer.state.stored = None
    else:
        raise Unprintable(f"GS ( L {family} {function} is unknown")


def _store_picture(printer: ReceiptPrinter, body: BytesIn) -> None:
    tone, wide, high, colour = body.take(4)
    if tone != FULL_DOTS or colour != ord("1") or {wide, high} - {1, 2}:
        raise Unprintable("only black on white is known, single or doubled")
    width, height = body.number(), body.number()
    across = (width + 7) // 8
    picture = raster(body.take(across * height), across).crop((0, 0, width, height))
    size = (width * wide, height * high)
    printer.state.stored = picture.resize(size, Image.Resampling.NEAREST)


def _parenthesis(printer: ReceiptPrinter, sent: BytesIn) -> None:
    match chr(sent.byte()):
        case "L":
            _short_graphics(printer, sent)
        case "k":
            _qr(printer, BytesIn(sent.take(sent.number())))
        case name:
            raise Unprintable(f"GS ( {name!r} is unknown")


def _qr(printer: ReceiptPrinter, body: BytesIn) -> None:
    symbols, family, function = printer.state.symbols, body.byte(), body.byte()
    match family, function:
        case 49, 65:  # the model: 2 is the one that scanners read today
            if body.byte() != ord("2"):
                raise Unprintable("only QR codes of model 2 are known")
            body.byte()
        case 49, 67:
            symbols.module = body.byte()
        case 49, 69:
            symbols.correction = CORRECTIONS[body.byte()]
        case 49, 80:
            body.byte()
            symbols.stored = _rest(body)
        case 49, 81:
            body.byte()
            printer.picture(symbols.square())
        case _:
            raise Unprintable(f"GS ( k {family} {function} is unknown")


def _rest(body: BytesIn) -> bytes:
    taken = b""
    while body:
        taken += body.take(1)
    return taken


def _bar_code(printer: ReceiptPrinter, sent: BytesIn) -> None:
    """GS k: up to 6, letters end with NUL; from 65 on, their count comes first."""
    kind = sent.byte()
    letters = sent.until_null() if kind <= 6 else sent.take(sent.byte())
    printer.picture(printer.state.symbols.bars(kind, letters))


def _bar_height(printer: ReceiptPrinter, sent: BytesIn) -> None:
    printer.state.symbols.height = sent.byte()


def _bar_width(printer: ReceiptPrinter, sent: BytesIn) -> None:
    printer.state.symbols.bar = sent.byte()


def _bar_words(_: ReceiptPrinter, sent: BytesIn) -> None:
    """GS H: where the letters stand beside the bars; only without them is known."""
    if sent.byte() not in (0, ord("0")):
        raise Unprintable("letters at a bar code are not known")


GRAPHICS: dict[tuple[str, str], Callable[[ReceiptPrinter, BytesIn], None]] = {
    ("\x1b", "*"): _strip,
    ("\x1d", "v"): _raster,
    ("\x1d", "("): _parenthesis,
    ("\x1d", "8"): _long_graphics,
    ("\x1d", "k"): _bar_code,
    ("\x1d", "h"): _bar_height,
    ("\x1d", "w"): _bar_width,
    ("\x1d", "H"): _bar_words,
}
"""By the two bytes that a command begins with."""
