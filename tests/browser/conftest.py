"""The kiosk in a real browser: served once for all tests of a run, on a database of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from shared.clock import SetClock
from tests.browser.glass import Glass
from tests.browser.hall import Hall, make_day, open_hall
from tests.browser.serving import Served, chromium, kiosk_screen, server, town_at
from tests.databases import copy_sqlite
from tests.memory import quick_folder

DESIGNED_FOR, SMALLEST = 102, 69
"""Pixels per inch of a screen of 21.5 inches, and of one of 32."""

expect.set_options(timeout=20_000)
"""Milliseconds that a busy machine may need; whoever is right at once waits for none of them."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def house(sqlite_template: Path) -> Iterator[Served]:
    with (
        quick_folder() as folder,
        server(town_at(sqlite_template, folder / "kiosk.sqlite"), DESIGNED_FOR) as served,
    ):
        yield served


@pytest.fixture(scope="session")
def on_coarse_glass(sqlite_template: Path) -> Iterator[Served]:
    """The same on the coarsest screen."""
    with (
        quick_folder() as folder,
        server(town_at(sqlite_template, folder / "kiosk.sqlite"), SMALLEST) as served,
    ):
        yield served


@pytest.fixture
def glass(browser: Browser, house: Served) -> Iterator[Glass]:
    shown = Glass(kiosk_screen(browser, house))
    yield shown
    shown.close()


@pytest.fixture
def without_script(browser: Browser, house: Served) -> Iterator[Glass]:
    shown = Glass(kiosk_screen(browser, house, script=False))
    yield shown
    shown.close()


@pytest.fixture(scope="session")
def day_template(sqlite_template: Path) -> Iterator[Path]:
    """The demonstration's day, filled once: a second's work."""
    with quick_folder() as folder:
        template = folder / "day.sqlite"
        make_day(copy_sqlite(sqlite_template, template))
        yield template


@pytest.fixture
def hall(day_template: Path, clock: SetClock, browser: Browser) -> Iterator[Hall]:
    """A house of its own for each test, with its desks."""
    with quick_folder() as folder:
        url = copy_sqlite(day_template, folder / "test.sqlite")
        with open_hall(url, clock, browser) as opened:
            yield opened
