"""Draws a slip as a picture: for the screen, and for letters that the printer lacks."""

from collections.abc import Sequence
from io import BytesIO
from math import ceil

from barcode import get as bar_code
from PIL import Image, ImageDraw, ImageOps
from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.pure import PyPNGImage
from qrcode.main import QRCode

from kiosk.breaking import rows_of
from kiosk.lettering import Typeface, begins_right, width_of, writable, write
from kiosk.scanning import code_of
from kiosk.slip import Size, Slip, SlipBlock, SlipLine

WIDTH = 576
"""Width of a slip in dots: what is printed on paper of 80 mm, at 203 dots an inch."""

EDGE, AIR, BETWEEN = 8, 28, 8
"""White space in dots: at either side, between two parts of a slip, between two facts."""

HEIGHTS = {Size.SMALL: 32, Size.NORMAL: 38, Size.LARGE: 52, Size.HUGE: 92}
"""Font sizes in dots at 203 an inch: 32 dots are 11 points."""

SEMIBOLD = {Size.LARGE, Size.HUGE}
LINE = 1.24
"""Height of a line, as a share of the font size."""

MODULE, BAR = 7, 3
"""Dots: the side of one module of the QR code; the width of the bar code's thinnest bar."""

BAR_HEIGHT, QUIET = 90, 4
"""The bar code's height in dots; the QR code's white edge in modules, four by its standard."""


def picture_of(slip: Slip) -> Image.Image:
    """The slip in black on white, `WIDTH` dots wide, in the order of printing."""
    parts = [drawn(SlipBlock("", (SlipLine(slip.centre),)))]
    parts += [drawn(block) for block in slip.blocks]
    parts += [codes(slip.number)] if code_of(slip.number) else []
    parts += [drawn(block) for block in slip.menus]
    return _stacked([piece for part in parts for piece in (part, _rule())][:-1])


def png_of(slip: Slip) -> bytes:
    """The slip as a PNG file, with a white margin around the paper's width."""
    kept = BytesIO()
    picture = picture_of(slip)
    framed = Image.new("1", (picture.width + 4 * EDGE, picture.height + 4 * EDGE), 1)
    framed.paste(picture, (2 * EDGE, 2 * EDGE))
    framed.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def png_to_look_at(slip: Slip, *, white_on_black: bool = False) -> bytes:
    """What a visitor would read on the slip, in their own language, as a PNG file.

    Without the codes and the telephone's menu, so that its letters can be large on a screen.
    """
    kept = BytesIO()
    centre = drawn(SlipBlock("", (SlipLine(slip.centre),)))
    parts = [centre, _rule(), drawn(slip.blocks[-1])]
    picture = _stacked(parts)
    shown = ImageOps.invert(picture.convert("L")).convert("1") if white_on_black else picture
    shown.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def drawn(block: SlipBlock) -> Image.Image:
    """The lines of one language as a picture of `WIDTH` dots."""
    rows = (row for line in block.lines for row in (*_rows(line, block.language), _blank(BETWEEN)))
    return _stacked(list(rows))


def codes(number: str) -> Image.Image:
    """A booking number as two codes: QR for scanners with a camera, Code 128 for lasers."""
    code = code_of(number)
    return _stacked([_middle(_square(code)), _blank(QUIET * MODULE), _middle(_bars(code))])


def _rows(line: SlipLine, language: str) -> list[Image.Image]:
    """The rows of a line as pictures; one that is read from the right begins at the right edge."""
    words, face = writable(line.words), _face(line.size)
    from_right = begins_right(words, language)

    def width(row: str) -> float:
        return width_of(row, face, from_right=from_right)

    pictures = []
    for row in rows_of(words, lambda row: width(row) <= WIDTH - 2 * EDGE):
        picture = _blank(round(face.height * LINE))
        left = WIDTH - EDGE - ceil(width(row)) if from_right else EDGE
        write(
            ImageDraw.Draw(picture),
            row,
            face,
            from_right=from_right,
            left=left,
            middle=picture.height / 2,
        )
        pictures.append(picture)
    return pictures


def _face(size: Size) -> Typeface:
    return Typeface(HEIGHTS[size], 600 if size in SEMIBOLD else 400)


def _square(code: str) -> Image.Image:
    """The QR code, with the white edge that its standard asks for."""
    made: QRCode[PyPNGImage] = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    made.add_data(code)
    rows = made.get_matrix()
    small = Image.new("1", (len(rows), len(rows)), 1)
    small.putdata([0 if dark else 1 for row in rows for dark in row])
    return small.resize((len(rows) * MODULE, len(rows) * MODULE), Image.Resampling.NEAREST)


def _bars(code: str) -> Image.Image:
    [bars] = bar_code("code128", code).build()
    small = Image.new("1", (len(bars), 1), 1)
    small.putdata([0 if bar == "1" else 1 for bar in bars])
    return small.resize((len(bars) * BAR, BAR_HEIGHT), Image.Resampling.NEAREST)


def _middle(picture: Image.Image) -> Image.Image:
    wide = Image.new("1", (WIDTH, picture.height), 1)
    wide.paste(picture, ((WIDTH - picture.width) // 2, 0))
    return wide


def _blank(height: int) -> Image.Image:
    return Image.new("1", (WIDTH, height), 1)


def _rule() -> Image.Image:
    """A thin line across the slip with white space around it."""
    air = _blank(AIR)
    ImageDraw.Draw(air).line((EDGE, AIR // 2, WIDTH - EDGE, AIR // 2), 0, 2)
    return air


def _stacked(parts: Sequence[Image.Image]) -> Image.Image:
    whole = _blank(sum(part.height for part in parts))
    top = 0
    for part in parts:
        whole.paste(part, (0, top))
        top += part.height
    return whole
