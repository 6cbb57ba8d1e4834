"""A server that accepts everything and answers nothing: its processes are stopped, and go on."""

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from secrets import token_urlsafe

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import text

from bench.server import serving
from tests.browser.glass import Glass
from tests.browser.serving import Served, kiosk_screen, town_at, work_in
from tests.browser.states import CHECK, NEW, State
from tests.memory import quick_folder

pytestmark = pytest.mark.slow

BIRTH, SURE = State("birth", "birth", NEW), State("check", "check", CHECK)
WITHIN = 5_000
"""Milliseconds in which the screen has to say that nothing answers."""


@dataclass(frozen=True)
class Stallable:
    """A real gunicorn with its workers, which are one group of processes."""

    served: Served
    group: int

    def stalls(self) -> None:
        os.killpg(self.group, signal.SIGSTOP)

    def goes_on(self) -> None:
        os.killpg(self.group, signal.SIGCONT)

    def meetings(self) -> int:
        with work_in(self.served.database_url, self.served.secret) as work:
            booked = text("SELECT count(*) FROM meeting WHERE booked_via = 'kiosk'")
            return int(work.session.execute(booked).scalar_one())


@pytest.fixture(scope="module")
def gunicorn(sqlite_template: Path) -> Iterator[Stallable]:
    with quick_folder() as folder:
        secret = token_urlsafe(32)
        url = town_at(sqlite_template, folder / "stalled.sqlite", secret)
        with serving(url, SECRET_KEY=secret) as started:
            # Of this name alone a browser takes cookies for https without it.
            address = f"http://localhost:{started.port}"
            yield Stallable(Served(address, url, secret), started.pid)


@pytest.fixture
def glass(browser: Browser, gunicorn: Stallable) -> Iterator[Glass]:
    shown = Glass(kiosk_screen(browser, gunicorn.served))
    yield shown
    gunicorn.goes_on()
    shown.close()


def says_so(page: Page, within: int = WITHIN) -> None:
    said = page.get_by_role("heading", name="Lige nu er der ingen forbindelse.")
    expect(said).to_be_visible(timeout=within)


def test_an_untouched_screen_says_so_and_comes_back_with_what_was_typed(
    glass: Glass, gunicorn: Stallable
) -> None:
    glass.reach(BIRTH)
    glass.page.fill(".field", "04 05")
    gunicorn.stalls()
    says_so(glass.page)
    for key in ("Escape", "Escape", "Enter", "7"):
        glass.page.keyboard.press(key)
    says_so(glass.page, 100)
    gunicorn.goes_on()
    expect(glass.page.locator("#lost")).to_be_hidden()
    assert glass.page.input_value(".field") == "04 05"


def test_a_press_while_nothing_answers_is_done_once(glass: Glass, gunicorn: Stallable) -> None:
    glass.reach(SURE)
    before = gunicorn.meetings()
    glass.page.wait_for_function("() => isSettled()")
    gunicorn.stalls()
    glass.page.tap(".card.likely")
    says_so(glass.page)
    glass.page.touchscreen.tap(500, 1300)
    gunicorn.goes_on()
    expect(glass.page.get_by_role("heading", name="Du har en tid.")).to_be_visible()
    expect(glass.page.locator("#lost")).to_be_hidden()
    assert gunicorn.meetings() == before + 1


def test_a_press_that_was_lost_is_said_to_be(glass: Glass, gunicorn: Stallable) -> None:
    glass.reach(SURE)
    before = gunicorn.meetings()
    glass.page.wait_for_function("() => isSettled()")
    glass.context.set_offline(True)
    glass.page.tap(".card.likely")
    says_so(glass.page)
    glass.context.set_offline(False)
    expect(glass.page.get_by_text("Dit tryk kom ikke med. Prøv igen.")).to_be_visible()
    assert glass.page.inner_text("h1") == "Passer det hele?"
    assert gunicorn.meetings() == before
