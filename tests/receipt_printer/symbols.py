"""Codes that the printer makes by itself from letters: QR codes and bar codes."""

from dataclasses import dataclass

from barcode import get as bars_of
from PIL import Image
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.image.pure import PyPNGImage
from qrcode.main import QRCode

from tests.receipt_printer.bytes_in import Unprintable

CORRECTIONS = {48: ERROR_CORRECT_L, 49: ERROR_CORRECT_M, 50: ERROR_CORRECT_Q, 51: ERROR_CORRECT_H}
BAR_CODES = {2: "ean13", 4: "code39", 67: "ean13", 69: "code39", 73: "code128"}
"""Kinds of bar code by the number m of GS k, as far as this printer makes them."""

CODE_SETS = (b"{A", b"{B", b"{C")


@dataclass
class Symbols:
    """Sizes in dots: a module of the QR code, the thinnest bar, the height of the bars."""

    module: int = 3
    correction: int = ERROR_CORRECT_L
    stored: bytes = b""
    bar: int = 3
    height: int = 162

    def square(self) -> Image.Image:
        """The stored letters as a QR code. Raises `Unprintable` where nothing is stored."""
        if not self.stored:
            raise Unprintable("there is nothing to make a QR code of")
        made: QRCode[PyPNGImage] = QRCode(error_correction=self.correction, border=0)
        made.add_data(self.stored)
        return _magnified(made.get_matrix(), self.module, self.module)

    def bars(self, kind: int, letters: bytes) -> Image.Image:
        """A bar code of the kind m of GS k. Raises `Unprintable` for kinds it doesn't make."""
        if kind not in BAR_CODES:
            raise Unprintable(f"GS k {kind} is no bar code of this printer")
        if BAR_CODES[kind] == "code128":
            if letters[:2] not in CODE_SETS:
                raise Unprintable("CODE128 begins with the code set: {A, {B or {C")
            letters = letters[2:]
        [bars] = bars_of(BAR_CODES[kind], letters.decode("ascii")).build()
        return _magnified([[bar == "1" for bar in bars]], self.bar, self.height)


def _magnified(rows: list[list[bool]], across: int, down: int) -> Image.Image:
    small = Image.new("1", (len(rows[0]), len(rows)), 1)
    small.putdata([0 if dark else 1 for row in rows for dark in row])
    size = (small.width * across, small.height * down)
    return small.resize(size, Image.Resampling.NEAREST)
