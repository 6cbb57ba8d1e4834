"""The screens that nobody asks for: trouble, an unknown device, and the question who is there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Route

import kiosk
from app import create_app
from shared.clock import SetClock
from shared.settings import Mode
from shared.web.place import installed_in
from tests.browser.conftest import DESIGNED_FOR
from tests.browser.glass import CONTRASTS, Glass, Look
from tests.browser.judges import axe, nu
from tests.browser.states import NEW, State
from tests.browser.test_numbers import RULER, rules
from tests.conftest import SECRET
from tests.town import settings_for

pytestmark = pytest.mark.slow

BIRTH = State("birth", "birth", NEW)


@pytest.fixture
def pages(sqlite_url: str, clock: SetClock) -> Iterator[dict[str, str]]:
    """Their HTML: one said without a database, one to a device that nobody has enrolled."""
    settings = replace(settings_for(sqlite_url, SECRET), mode=Mode.PRODUCTION)
    app = create_app(settings, clock)
    with app.test_request_context("/kiosk/"):
        sorry = kiosk.sorry(OSError("the disk is gone")).get_data(as_text=True)
    yield {"sorry": sorry, "unknown": app.test_client().get("/kiosk/").text}
    installed_in(app)[1].engine.dispose()


def test_screens_of_trouble_satisfy_ruler_and_judges(
    glass: Glass, pages: dict[str, str], tmp_path: Path
) -> None:
    def give(route: Route) -> None:
        route.fulfill(body=pages[route.request.url.rsplit("/", 1)[-1]], content_type="text/html")

    glass.page.route("**/kiosk/given/*", give)
    for name, html in pages.items():
        (tmp_path / f"{name}.html").write_text(html)
        glass.page.goto(f"/kiosk/given/{name}")
        for contrast in CONTRASTS:
            glass.recolour(contrast)
            assert glass.ask(RULER, rules(Look(contrast=contrast), DESIGNED_FOR)) == []
            assert axe(glass.page) == []
    assert nu(tmp_path) == []


@pytest.mark.parametrize("dialog", ["still", "lost"])
def test_dialogs_satisfy_ruler_and_judge(glass: Glass, dialog: str) -> None:
    for size in (0, 3):
        glass.reach(BIRTH, Look(size))
        glass.ask("(id) => document.getElementById(id).showModal()", dialog)
        for contrast in CONTRASTS:
            glass.recolour(contrast)
            assert axe(glass.page) == []
        box = glass.page.locator(f"#{dialog}").bounding_box()
        assert box
        assert box["y"] > 1920 / 3
        assert box["y"] + box["height"] <= 1920
        assert 0 <= box["x"] <= 1080 - box["width"]
