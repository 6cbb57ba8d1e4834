"""Starts the application as a process of its own, and a real browser to look at it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, ViewportSize, sync_playwright

from shared.clock import SystemClock
from shared.vault import Vault
from shared.work import Workplace
from tests.conftest import SECRET
from tests.databases import copy_sqlite, engine_for
from tests.town import small_town

ROOT = Path(__file__).resolve().parent.parent.parent
CHROMIUM = "/usr/bin/chromium"
QUIETLY = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
UPRIGHT = ViewportSize(width=1080, height=1920)


def town_at(template: Path, path: Path) -> str:
    """A database with a small town in it; its address."""
    url = copy_sqlite(template, path)
    with engine_for(url) as engine, Workplace(engine, SystemClock(), Vault(SECRET)).work() as work:
        small_town(work)
    return url


@contextmanager
def server(database_url: str, ppi: int) -> Iterator[str]:
    """The address under which it answers."""
    command = [sys.executable, "-m", "tests.browser.served", database_url, str(ppi)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            assert process.stdout
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.terminate()


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        yield browser
        browser.close()


def kiosk_screen(browser: Browser, address: str, *, script: bool = True) -> BrowserContext:
    """An upright touch screen that knows nothing yet."""
    context = browser.new_context(
        base_url=address, viewport=UPRIGHT, has_touch=True, java_script_enabled=script
    )
    context.set_default_timeout(10_000)
    return context
