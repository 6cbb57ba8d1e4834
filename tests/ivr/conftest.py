"""A house that can be called, and telephones to call it with."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask

from app import create_app
from ivr.lines import AppLine
from ivr.telephone import Telephone
from shared.clock import SetClock
from shared.settings import Settings
from shared.web import place
from shared.work import Workplace
from tests.conftest import SECRET
from tests.town import OUR_NUMBER, Town, settings_for, small_town

Calls = Callable[..., Telephone]


@pytest.fixture
def settings(sqlite_url: str) -> Settings:
    return settings_for(sqlite_url, SECRET)


@pytest.fixture
def app(settings: Settings, clock: SetClock) -> Iterator[Flask]:
    app = create_app(settings, clock)
    yield app
    with app.app_context():
        place.workplace().engine.dispose()


@pytest.fixture
def town(sqlite_workplace: Workplace) -> Town:
    with sqlite_workplace.work() as work:
        return small_town(work)


@pytest.fixture
def telephone(request: pytest.FixtureRequest, app: Flask, settings: Settings) -> Calls:
    """`telephone(caller=..., person=...)` has rung already."""
    request.getfixturevalue("town")

    def call(**how: Any) -> Telephone:
        it = Telephone(
            AppLine(app.wsgi_app),
            settings.twilio_auth_token,
            settings.public_base_url,
            how.pop("to", OUR_NUMBER),
            **how,
        )
        it.ring()
        return it

    return call
