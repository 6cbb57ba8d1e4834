"""How a visitor wants to see the screen: size of letters, colours, and how low the buttons are."""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import radians, tan

VIEWING_DISTANCE = 600
"""Millimetres between eye and glass of somebody who stands or sits at a kiosk (EN 301 549)."""

CAPITAL = 0.698
"""Height of a capital letter of IBM Plex Sans, as a share of the font size."""

LARGEST = 3
"""Sizes are counted from 0."""

MM_PER_INCH = 25.4

LEAST_SCREEN = (268, 477)
"""Millimetres, width and height, that every screen fits on: 21.5 inches, upright."""


class Contrast(StrEnum):
    """The colour themes, in the order in which they are offered; theme.css has the colours."""

    WARM = "warm"
    LIGHT = "light"
    DARK = "dark"
    DUSK = "dusk"


@dataclass(frozen=True)
class DisplaySettings:
    size: int = 0
    contrast: Contrast = Contrast.WARM
    lower: bool = False


class DisplayCommand(StrEnum):
    """What can be pressed on the screen about the look."""

    OPEN = "open"
    LARGER = "larger"
    SMALLER = "smaller"
    COLOURS = "colours"
    LOWER = "lower"
    RAISE = "raise"
    DONE = "done"


def change_display(display: DisplaySettings, by: DisplayCommand) -> DisplaySettings:
    """One step; at either end nothing changes."""
    match by:
        case DisplayCommand.LARGER:
            return replace(display, size=min(display.size + 1, LARGEST))
        case DisplayCommand.SMALLER:
            return replace(display, size=max(display.size - 1, 0))
        case DisplayCommand.COLOURS:
            return replace(display, contrast=_next(display.contrast))
        case DisplayCommand.LOWER | DisplayCommand.RAISE:
            return replace(display, lower=by is DisplayCommand.LOWER)
        case DisplayCommand.OPEN | DisplayCommand.DONE:
            return display


def _next(contrast: Contrast) -> Contrast:
    order = list(Contrast)
    return order[(order.index(contrast) + 1) % len(order)]


def smallest_letters(size: int) -> float:
    """Font size in mm of the smallest text: capitals of 5 mm, growing to 0.7° for the eye."""
    least, most = 5 / CAPITAL, 2 * VIEWING_DISTANCE * tan(radians(0.7 / 2)) / CAPITAL
    return least + (most - least) * size / LARGEST


def measures(ppi: int) -> str:
    """The style sheet that turns millimetres into pixels, and sizes into letters.

    In a smaller window than a kiosk's, a millimetre shrinks: rather small than cut off.
    """
    wide, high = LEAST_SCREEN
    mm = f"min({ppi / MM_PER_INCH:.4f}px, 100vw / {wide}, 100vh / {high})"
    sizes = "".join(
        f".size-{size}{{--step:{size};--least:calc({smallest_letters(size):.3f}*var(--mm))}}\n"
        for size in range(LARGEST + 1)
    )
    return f":root{{--mm:{mm}}}\n{sizes}"
