"""What is read before the first visitor comes, so that nobody waits for it."""

import gc
import runpy
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from flask import Flask
from jinja2 import Environment

from app import create_app
from shared.clock import SetClock
from shared.web.place import installed_in
from tests.conftest import SECRET
from tests.town import settings_for

HOW_IT_IS_SERVED = Path(__file__).parents[2] / "gunicorn.conf.py"


@pytest.fixture
def served(database_url: str, clock: SetClock) -> Iterator[Flask]:
    """As the web server has it when its first worker starts."""
    app = create_app(settings_for(database_url, SECRET), clock)
    server = SimpleNamespace(app=SimpleNamespace(wsgi=lambda: app))
    runpy.run_path(str(HOW_IT_IS_SERVED))["when_ready"](server)
    yield app
    gc.unfreeze()
    installed_in(app)[1].engine.dispose()


@pytest.mark.parametrize("address", ["/desk/sign-in", "/kiosk/"])
def test_no_visitor_waits_for_a_template(
    served: Flask, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(*_of: object, **_how: object) -> None:
        pytest.fail("read while somebody waits")

    monkeypatch.setattr(Environment, "compile", late)
    assert served.test_client().get(address).text


def test_what_stands_in_memory_by_then_is_not_looked_through_again(served: Flask) -> None:
    assert served
    assert gc.get_freeze_count() > 100_000
