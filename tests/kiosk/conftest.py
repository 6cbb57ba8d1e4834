"""A kiosk at Jobcenter Aars, and somebody before it."""

from collections.abc import Iterator

import pytest
from flask import Flask

from app import create_app
from shared.clock import SetClock
from shared.web.place import installed_in
from tests.conftest import SECRET
from tests.drivers import Visitor
from tests.town import settings_for, small_town


@pytest.fixture
def app(sqlite_url: str, clock: SetClock) -> Iterator[Flask]:
    made = create_app(settings_for(sqlite_url, SECRET), clock)
    workplace = installed_in(made)[1]
    with workplace.work() as work:
        small_town(work)
    yield made
    workplace.engine.dispose()


@pytest.fixture(params=["plain", "htmx"])
def visitor(request: pytest.FixtureRequest, app: Flask) -> Visitor:
    """In a browser without a script, and in one with it."""
    somebody = Visitor(app, htmx=request.param == "htmx")
    somebody.begins()
    return somebody


@pytest.fixture
def plain(app: Flask) -> Visitor:
    somebody = Visitor(app)
    somebody.begins()
    return somebody
