"""Draws the kiosk's screens as PNG: the README's picture, or all of them to look through."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import ViewportSize

from tests.browser.glass import Glass, Look
from tests.browser.serving import ROOT, UPRIGHT, chromium, kiosk_screen, server, town_at
from tests.browser.states import STATES
from tests.databases import make_sqlite_template

README = ROOT / "docs" / "images" / "kiosk-start.png"
PPI = 102
HALF = ViewportSize(width=540, height=960)


@contextmanager
def kiosk(viewport: ViewportSize) -> Iterator[Glass]:
    """In a town of its own."""
    with tempfile.TemporaryDirectory() as name:
        here = Path(name)
        url = town_at(make_sqlite_template(here / "empty.sqlite"), here / "kiosk.sqlite")
        with server(url, PPI) as served, chromium() as browser:
            glass = Glass(kiosk_screen(browser, served))
            glass.page.set_viewport_size(viewport)
            yield glass
            glass.close()


def draw_readme() -> None:
    """Half as large as the glass, so that the file stays small."""
    README.parent.mkdir(exist_ok=True)
    with kiosk(HALF) as glass:
        glass.reach(STATES[0])
        glass.page.screenshot(path=README)


def draw_all(folder: Path, look: Look) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with kiosk(UPRIGHT) as glass:
        for state in STATES:
            glass.reach(state, look)
            glass.page.screenshot(path=folder / f"{state.name}.png")


def look_of(size: str = "0", contrast: str = "warm", low: str = "") -> Look:
    return Look(int(size), contrast, bool(low))


if __name__ == "__main__":
    if sys.argv[1:]:
        draw_all(Path(sys.argv[1]), look_of(*sys.argv[2:]))
    else:
        draw_readme()
