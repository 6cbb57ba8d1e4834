"""A kiosk visitor's display settings: letter size, colours, height of the buttons."""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import radians, tan

VIEWING_DISTANCE = 600
"""Millimetres from eye to glass, for a visitor who stands or sits at a kiosk (EN 301 549)."""

CAPITAL = 0.698
"""Height of a capital letter of IBM Plex Sans, as a share of the font size."""

LARGEST = 3
"""The largest letter size; sizes are counted from 0, so there are four."""

MM_PER_INCH = 25.4

SETTLES, SETTLES_STEADILY = 700, 1200
"""Milliseconds for which a new screen takes no press: usually, and for a hand that needs longer.

Our own choice: whoever taps on twice a second has not seen the screen that they tap on.
"""

LEAST_SCREEN = (268, 477)
"""Width and height in mm of the smallest kiosk that screens are drawn for: 21.5 inches, upright."""


class Contrast(StrEnum):
    """The colour themes, in the order in which they are offered; theme.css has the colours."""

    WARM = "warm"
    LIGHT = "light"
    DARK = "dark"
    DUSK = "dusk"


@dataclass(frozen=True)
class DisplaySettings:
    """How the screens of one visit look; the next visitor starts with the defaults.

    `size` of the letters is 0 to `LARGEST`. `lower`: the choices begin at half the screen's height,
    not at a third, so that they are within reach from a wheelchair. `steady`: a new screen waits
    longer before it takes a press.
    """

    size: int = 0
    contrast: Contrast = Contrast.WARM
    lower: bool = False
    steady: bool = False


WHITE_ON_BLACK = frozenset({Contrast.DARK, Contrast.DUSK})
"""The themes with light letters on a dark ground."""


class DisplayCommand(StrEnum):
    """The buttons of the kiosk's display screen, by the value that each sends."""

    OPEN = "open"
    LARGER = "larger"
    SMALLER = "smaller"
    COLOURS = "colours"
    LOWER = "lower"
    RAISE = "raise"
    STEADY = "steady"
    UNSTEADY = "unsteady"
    DONE = "done"


def change_display(display: DisplaySettings, by: DisplayCommand) -> DisplaySettings:
    """The display settings after one press on the display screen.

    The size changes by one step, and not beyond either end; the colours go round.
    """
    match by:
        case DisplayCommand.LARGER:
            return replace(display, size=min(display.size + 1, LARGEST))
        case DisplayCommand.SMALLER:
            return replace(display, size=max(display.size - 1, 0))
        case DisplayCommand.COLOURS:
            return replace(display, contrast=_next(display.contrast))
        case DisplayCommand.LOWER | DisplayCommand.RAISE:
            return replace(display, lower=by is DisplayCommand.LOWER)
        case DisplayCommand.STEADY | DisplayCommand.UNSTEADY:
            return replace(display, steady=by is DisplayCommand.STEADY)
        case DisplayCommand.OPEN | DisplayCommand.DONE:
            return display


def _next(contrast: Contrast) -> Contrast:
    order = list(Contrast)
    return order[(order.index(contrast) + 1) % len(order)]


def smallest_letters(size: int) -> float:
    """Font size in mm of the smallest text at a letter size (0 to `LARGEST`).

    Capitals grow evenly from 5 mm (Section 508, 402.4, asks for 4.8) to 0.7 degrees at
    `VIEWING_DISTANCE` (EN 301 549, 5.1.4).
    """
    least, most = 5 / CAPITAL, 2 * VIEWING_DISTANCE * tan(radians(0.7 / 2)) / CAPITAL
    return least + (most - least) * size / LARGEST


def words_on_cards(size: int) -> float:
    """Font size in mm of the words on a card at a letter size (0 to `LARGEST`).

    The largest is half as large again as the smallest: our own goal, where EN 301 549 asks for the
    smallest text alone to grow.
    """
    return 11 + 1.85 * size


def measures(ppi: int) -> str:
    """The style sheet for a screen of `ppi` pixels per inch: what a millimetre is, and each size.

    In a window smaller than a kiosk a millimetre shrinks, so that the screen is small but uncut.
    """
    wide, high = LEAST_SCREEN
    mm = f"min({ppi / MM_PER_INCH:.4f}px, 100vw / {wide}, 100vh / {high})"
    sizes = "".join(
        f".size-{size}{{--step:{size};--least:calc({smallest_letters(size):.3f}*var(--mm));"
        f"--name:calc({words_on_cards(size):.3f}*var(--mm))}}\n"
        for size in range(LARGEST + 1)
    )
    return f":root{{--mm:{mm}}}\n{sizes}"
