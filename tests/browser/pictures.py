"""Draws screens: the README's picture, the docs' gallery and the desk's; or all in one look."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import ViewportSize

from shared.clock import SetClock
from tests.browser.glass import Glass, Look
from tests.browser.hall import DAY, make_day, open_hall
from tests.browser.serving import ROOT, UPRIGHT, chromium, kiosk_screen, server, town_at
from tests.browser.states import STATES, State
from tests.databases import make_sqlite_template

DOCS = ROOT / "docs"
README = DOCS / "images" / "kiosk-start.png"
GALLERY = DOCS / "screens.md"
PPI = 102
HALF = ViewportSize(width=540, height=960)
SMALL = (360, 640)
DESK_PICTURES = {"now": "", "citizen": "citizens/3", "week": "calendar/"}
LANGUAGES = {"da": "dansk", "en": "English"}

HEADING = """# Every screen of the kiosk

As they are at the usual size, in both languages. `script/screenshots` draws them anew; with a
folder, a size, a contrast and `low` it draws them large and in another look:
`script/screenshots /tmp/dark 3 dark`. What a screen is reached by stands in
`tests/browser/states.py`; the telephone says the same, in its own words.

| screen | {languages} |
|---|{columns}|
"""


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


def draw_gallery() -> None:
    """Small pictures, side by side; those that are no longer reached are gone."""
    folder = DOCS / "images" / "screens"
    for old in folder.glob("*.webp"):
        old.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    shown = [state for state in STATES if not state.name.endswith("-in-english")]
    with kiosk(UPRIGHT) as glass:
        for language in LANGUAGES:
            glass.language = language
            for state in shown:
                glass.reach(state)
                _shrink(glass.page.screenshot(), folder / f"{state.name}.{language}.webp")
    GALLERY.write_text(_table(shown))


def draw_desk() -> None:
    """For the guide: the board, a citizen, a week."""
    folder = DOCS / "images" / "desk"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        database = make_sqlite_template(Path(name) / "desk.sqlite")
        make_day(f"sqlite:///{database}")
        with open_hall(f"sqlite:///{database}", SetClock(DAY), browser) as hall:
            page = hall.desk()
            for picture, path in DESK_PICTURES.items():
                page.goto(f"{hall.address}/desk/{path}")
                drawn = Image.open(BytesIO(page.screenshot())).convert("RGB")
                drawn.save(folder / f"{picture}.webp", quality=80, method=6)


def draw_all(folder: Path, look: Look) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with kiosk(UPRIGHT) as glass:
        for state in STATES:
            glass.reach(state, look)
            glass.page.screenshot(path=folder / f"{state.name}.png")


def look_of(size: str = "0", contrast: str = "warm", low: str = "") -> Look:
    return Look(int(size), contrast, bool(low))


def _shrink(png: bytes, path: Path) -> None:
    picture = Image.open(BytesIO(png)).convert("RGB")
    picture.resize(SMALL, Image.Resampling.LANCZOS).save(path, quality=70, method=6)


def _table(shown: list[State]) -> str:
    heading = HEADING.format(
        languages=" | ".join(LANGUAGES.values()), columns="|".join("---" for _ in LANGUAGES)
    )
    rows = (f"| {_words(state)} | {_pictures(state)} |\n" for state in shown)
    return heading + "".join(rows)


def _words(state: State) -> str:
    return state.name.replace("-", " ")


def _pictures(state: State) -> str:
    return " | ".join(
        f"![{_words(state)}](images/screens/{state.name}.{language}.webp)" for language in LANGUAGES
    )


if __name__ == "__main__":
    if sys.argv[1:]:
        draw_all(Path(sys.argv[1]), look_of(*sys.argv[2:]))
    else:
        draw_readme()
        draw_gallery()
        draw_desk()
