"""Taps all over the screens that decide, ten times on each point; run by hand, for minutes.

.venv/bin/python -m tests.browser.grid [px between points, 60] [screens ...]

.venv/bin/python -m tests.browser.grid [px between points, 60] [names ...]
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.glass import Glass
from tests.browser.moves import Move
from tests.browser.serving import UPRIGHT, chromium, kiosk_screen, server, town_at
from tests.browser.states import CHECK, DONE, HOW, MOVE, UNDO, WRITTEN, State
from tests.browser.taps import Fingers, Spot
from tests.databases import make_sqlite_template

SCREENS: dict[str, tuple[Move, ...]] = {
    "check": CHECK,
    "receipt": DONE,
    "written": WRITTEN,
    "rating": HOW,
    "cancel": UNDO,
    "move": MOVE,
}

IS_BUTTON = "([x, y]) => Boolean(document.elementFromPoint(x, y)?.closest('button, a'))"
EVERY = (150, 300, 450)
"""Milliseconds between two taps, in turn."""


def points(step: int) -> Iterator[Spot]:
    for y in range(step // 2, UPRIGHT["height"], step):
        for x in range(step // 2, UPRIGHT["width"], step):
            yield x, y


def tap_all(fingers: Fingers, moves: tuple[Move, ...], step: int) -> tuple[int, list[str]]:
    """How many points on buttons were tapped, and what was passed at which. A tap on nothing else
    does anything, so only buttons are tapped."""
    tapped, passed = 0, []
    fresh = ""
    for at, spot in enumerate(points(step)):
        if not fresh:
            fingers.glass.reach(State("here", "", moves))
            fingers.stop_the_clock()
            fresh = fingers.page.inner_text("h1")
        if not fingers.page.evaluate(IS_BUTTON, list(spot)):
            continue
        tapped += 1
        seen = dict.fromkeys([fresh, *fingers.taps_on(spot, every=EVERY[at % len(EVERY)])])
        if len(seen) > len((fresh, "the next")):
            passed.append(f"{spot}: {' > '.join(seen)}")
        fresh = ""
    return tapped, passed


def main(step: int, names: list[str]) -> None:
    with TemporaryDirectory() as folder, chromium() as browser:
        template = make_sqlite_template(Path(folder) / "empty.sqlite")
        url = town_at(template, Path(folder) / "kiosk.sqlite")
        with server(url, 102, settles=True) as served:
            for name in names or SCREENS:
                fingers = Fingers(Glass(kiosk_screen(browser, served)))
                tapped, passed = tap_all(fingers, SCREENS[name], step)
                fingers.glass.close()
                print(
                    f"{name}: {tapped} points, {len(passed)} passed",
                    *passed,
                    sep="\n  ",
                    flush=True,
                )


if __name__ == "__main__":
    main(int((sys.argv[1:] or ["60"])[0]), sys.argv[2:])
