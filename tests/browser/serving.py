"""Starts the application as a process of its own, and a real browser to look at it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from secrets import token_hex

from playwright.sync_api import Browser, BrowserContext, ViewportSize, sync_playwright
from sqlalchemy import text

from shared.appointments import (
    CV,
    DIGITAL,
    FIRST_MEETING,
    FOLLOW_UP,
    ArrivalProof,
    add_kind,
    arrive,
    book,
    enrol_kiosk,
    only_centre,
)
from shared.citizens import Needs, give_code, register
from shared.clock import SystemClock
from shared.dialogue import Beginning, Chosen, Typed, begin, mark_left, reply
from shared.services import RECEPTION, SCRIPTS
from shared.unit_of_work import UnitOfWork, Workplace
from shared.vault import Vault
from tests.browser.moves import (
    COMES_LATER,
    CUT_OFF_AT,
    IS_HERE,
    THEIR_CODE,
    WAS_CUT_OFF,
    WAS_EXPECTED,
)
from tests.browser.served import MONDAY_AT_TEN
from tests.conftest import SECRET
from tests.databases import copy_sqlite, engine_for
from tests.town import Town, small_town

ROOT = Path(__file__).resolve().parent.parent.parent
CHROMIUM = "/usr/bin/chromium"
LEFT_OFF_BY_PLAYWRIGHT = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
    "msForceBrowserSignIn",
    "msEdgeUpdateLaunchServicesPreferredVersion",
)
AROUND_THE_PAGE = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "PreloadTopChromeWebUI")
"""Pages of Chromium's own, which every new window opens beside ours for its address bar: two
thirds of what a window costs."""

LEFT_OFF = ",".join((*LEFT_OFF_BY_PLAYWRIGHT, *AROUND_THE_PAGE))
"""Chromium heeds the last such list alone, so that what Playwright leaves off is in it, too."""

QUIETLY = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
    f"--disable-features={LEFT_OFF}",
)
UPRIGHT = ViewportSize(width=1080, height=1920)


@dataclass(frozen=True)
class Served:
    """The house at this address, which keeps what it knows in this database, with this secret."""

    address: str
    database_url: str
    secret: str = SECRET

    def new_kiosk(self) -> str:
        """The token of one that nobody has stood at, or missed a try at."""
        with work_in(self.database_url, self.secret) as work:
            centre = only_centre(work)
            assert centre
            return enrol_kiosk(work, centre.id, f"Kiosk {token_hex(4)}")


@contextmanager
def work_in(database_url: str, secret: str = SECRET) -> Iterator[UnitOfWork]:
    with (
        engine_for(database_url) as engine,
        Workplace(engine, SystemClock(), Vault(secret)).work() as work,
    ):
        yield work


def town_at(template: Path, path: Path, secret: str = SECRET) -> str:
    """A database with a small town in it; its address."""
    url = copy_sqlite(template, path)
    with work_in(url, secret) as work:
        expect_people(replace(work, now=MONDAY_AT_TEN - timedelta(days=3)), small_town(work))
    return url


def expect_people(work: UnitOfWork, town: Town) -> None:
    """At ten one meeting of the day is over, and somebody has come to the next."""
    expected = (
        (IS_HERE, timedelta(minutes=45)),
        (WAS_EXPECTED, timedelta(hours=-1)),
        (COMES_LATER, timedelta(hours=2)),
    )
    held = []
    for day, (number, after) in enumerate(expected, start=1):
        citizen = register(work, town.centre_id, date(1940, 1, day), None, None, "da")
        held.append(book(work, citizen.id, FIRST_MEETING, MONDAY_AT_TEN + after, Needs(), "desk"))
        give = text("UPDATE meeting SET number = :number WHERE id = :id")
        work.session.execute(give, {"number": number, "id": held[-1].id})
    arrive(replace(work, now=MONDAY_AT_TEN), held[0].id, "kiosk", ArrivalProof.NUMBER)
    give_several(work, town)
    call_and_be_cut_off(replace(work, now=MONDAY_AT_TEN - timedelta(hours=1)), town)


def give_several(work: UnitOfWork, town: Town) -> None:
    """Somebody with a letter, several meetings ahead, and no first one."""
    citizen = register(work, town.centre_id, date(1940, 1, 6), None, None, "da")
    for week, kind in enumerate((FOLLOW_UP, DIGITAL, CV), start=1):
        if kind != FOLLOW_UP:
            add_kind(work, town.centre_id, kind, 30)
        at = MONDAY_AT_TEN + timedelta(weeks=week)
        book(work, citizen.id, kind, at, Needs(), "desk")
    give_code(work, citizen.id)
    known = {"it": work.vault.fingerprint("letter code", THEIR_CODE), "id": citizen.id}
    given = "UPDATE letter_code SET fingerprint = :it WHERE citizen_id = :id"
    work.session.execute(text(given), known)


def call_and_be_cut_off(work: UnitOfWork, town: Town) -> None:
    """Somebody who books by telephone, and has said who they are."""
    beginning = Beginning(
        RECEPTION, town.centre_id, "phone", "da", channel="CA1", caller=f"+45{CUT_OFF_AT}"
    )
    id = begin(work, SCRIPTS, beginning).conversation_id
    for said in (Chosen(0), Chosen(1), Typed(WAS_CUT_OFF), Chosen(0)):
        reply(work, SCRIPTS, id, None, said)
    mark_left(work, "CA1")


@contextmanager
def server(database_url: str, ppi: int, *, settles: bool = False) -> Iterator[Served]:
    """Until the block ends. `settles`: a new screen takes no press at first."""
    command = [sys.executable, "-m", "tests.browser.served", database_url, str(ppi)]
    command += ["settles"] if settles else []
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            assert process.stdout
            port = process.stdout.readline().strip()
            yield Served(f"http://127.0.0.1:{port}", database_url)
        finally:
            process.terminate()


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        yield browser
        browser.close()


def kiosk_screen(browser: Browser, served: Served, *, script: bool = True) -> BrowserContext:
    """An upright touch screen, just enrolled."""
    context = browser.new_context(
        base_url=served.address, viewport=UPRIGHT, has_touch=True, java_script_enabled=script
    )
    context.set_default_timeout(20_000)
    context.request.get(f"/kiosk/enrol/{served.new_kiosk()}")
    return context
