"""A kiosk at Jobcenter Aars, and somebody before it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from shared.appointments import only_centre
from shared.clock import SetClock
from shared.settings import Mode, Printer
from shared.web.place import installed_in
from tests.apps import app_at, app_with
from tests.conftest import SECRET
from tests.drivers import Visitor
from tests.kiosk.printers import WorkingPrinter, working_printer
from tests.town import settings_for, small_town


@pytest.fixture
def app(sqlite_url: str, clock: SetClock) -> Iterator[Flask]:
    with app_at(sqlite_url, clock, SECRET) as made:
        with installed_in(made)[1].work() as work:
            small_town(work)
        yield made


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


@pytest.fixture
def house(sqlite_url: str, clock: SetClock) -> Iterator[Callable[..., Visitor]]:
    """Opens Jobcenter Aars with this printer, and somebody stands before its kiosk."""
    opened = ExitStack()

    def open_house(
        printer: Printer | None = None,
        htmx: bool = False,
        mode: Mode = Mode.DEMO,
        slip_folder: Path | None = None,
    ) -> Visitor:
        plain = settings_for(sqlite_url, SECRET)
        settings = replace(plain, kiosk_printer=printer, mode=mode, slip_folder=slip_folder)
        app = opened.enter_context(app_with(settings, clock))
        with installed_in(app)[1].work() as work:
            if only_centre(work) is None:
                small_town(work)
        visitor = Visitor(app, htmx)
        visitor.begins()
        return visitor

    with opened:
        yield open_house


@pytest.fixture
def printer() -> Iterator[WorkingPrinter]:
    with working_printer() as works:
        yield works
