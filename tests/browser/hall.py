"""A running house with its desks: the demonstration's day, at twenty past eleven."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from flask import Flask
from playwright.sync_api import Browser, Page, expect

import demo
from shared import safetynet
from shared.clock import SetClock
from shared.notifications import say_alive
from shared.safetynet import TaskKind
from shared.settings import ROOT
from shared.unit_of_work import Workplace
from shared.vault import Vault
from shared.web.place import installed_in
from tests.apps import app_with
from tests.browser.settling import settle
from tests.conftest import SECRET
from tests.databases import engine_for
from tests.drivers import COPENHAGEN
from tests.town import settings_for
from tests.web_server import open_door, serving

DESK, DOUBLED = (1366, 768), (683, 384)
"""CSS pixels of the smallest desk's screen, as it is and at 200 % zoom."""

UPRIGHT, LYING = (1080, 1920), (1920, 1080)
"""CSS pixels of the kiosk's screen, and of the one that shows who is called."""

DAY = datetime(2026, 11, 23, 11, 20, tzinfo=COPENHAGEN)
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()


class Hall:
    """`address` is where the house is served, `app` what is served there."""

    def __init__(self, address: str, app: Flask, browser: Browser) -> None:
        self.address = address
        self.app = app
        self.house: Workplace = installed_in(app)[1]
        self._browser = browser
        self._pages: list[Page] = []

    def closes(self) -> None:
        for page in self._pages:
            page.context.close()

    def desk(self, login: str = demo.LOGIN, password: str = demo.PASSWORD) -> Page:
        """A clerk's own browser, signed in by keyboard, with all its script there."""
        page = self.door()
        expect(page.get_by_label("Brugernavn")).to_be_focused()
        page.keyboard.type(login)
        page.keyboard.press("Tab")
        page.keyboard.type(password)
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Log ud")).to_be_visible()
        page.wait_for_load_state()
        return page

    def door(self) -> Page:
        return self._opens("/desk/", DESK)

    def kiosk(self) -> Page:
        """The screen that visitors touch."""
        return self._opens("/kiosk/", UPRIGHT)

    def display(self) -> Page:
        """The screen that shows who is called."""
        return self._opens("/desk/display/", LYING)

    def opens(self, path: str) -> Page:
        """Any address, on a desk's screen, by nobody who is signed in."""
        return self._opens(path, DESK)

    def _opens(self, path: str, size: tuple[int, int]) -> Page:
        page = self._browser.new_page(viewport={"width": size[0], "height": size[1]})
        self._pages.append(page)
        page.goto(f"{self.address}{path}")
        return page

    def somebody_draws_a_number(self) -> None:
        """It is the seventh of the day."""
        with self.house.work() as work:
            safetynet.draw_ticket(
                work, 1, work.now, None, topic="letter", language="da", kiosk_name="Kiosk 2"
            )

    def somebody_presses_help(self, place: str) -> None:
        with self.house.work() as work:
            safetynet.open_task(work, 1, TaskKind.HELP, work.now, kiosk_name=place)


def make_day(database_url: str) -> None:
    """Fills an empty database with the demonstration's day, and a worker that is alive."""
    with (
        engine_for(database_url) as engine,
        Workplace(engine, SetClock(DAY), Vault(SECRET)).work() as work,
    ):
        demo.fill(work)
        say_alive(work)


@contextmanager
def open_hall(database_url: str, clock: SetClock, browser: Browser) -> Iterator[Hall]:
    """In the database of `make_day`, with a clock that is set to that moment."""
    clock.at, door = DAY, open_door()
    settings = replace(
        settings_for(database_url, SECRET), public_base_url=door.address, port=door.port
    )
    with app_with(settings, clock) as app, serving(app, door):
        hall = Hall(door.address, app, browser)
        try:
            yield hall
        finally:
            hall.closes()


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong on the page, as soon as it stands still."""
    settle(page)
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [f"{it['id']}: {it['nodes'][0]['html']}" for it in found["violations"]]


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))
