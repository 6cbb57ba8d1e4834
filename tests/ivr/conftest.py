"""A house that can be called, and telephones to call it with."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask

from ivr.simulator.lines import AppLine
from ivr.simulator.telephone import SimulatedTelephone
from shared.clock import SetClock
from shared.settings import Settings
from shared.unit_of_work import Workplace
from tests.apps import app_at
from tests.conftest import SECRET
from tests.town import OUR_NUMBER, Town, settings_for, small_town

Calls = Callable[..., SimulatedTelephone]


@pytest.fixture
def settings(sqlite_url: str) -> Settings:
    return settings_for(sqlite_url, SECRET)


@pytest.fixture
def app(sqlite_url: str, clock: SetClock) -> Iterator[Flask]:
    with app_at(sqlite_url, clock, SECRET) as app:
        yield app


@pytest.fixture
def town(sqlite_workplace: Workplace) -> Town:
    with sqlite_workplace.work() as work:
        return small_town(work)


@pytest.fixture
def telephone(request: pytest.FixtureRequest, app: Flask, settings: Settings) -> Calls:
    """`telephone(caller=..., person=...)` has rung already."""
    request.getfixturevalue("town")

    def call(**how: Any) -> SimulatedTelephone:
        it = SimulatedTelephone(
            AppLine(app.wsgi_app),
            settings.twilio_auth_token,
            settings.public_base_url,
            how.pop("to", OUR_NUMBER),
            **how,
        )
        it.ring()
        return it

    return call
