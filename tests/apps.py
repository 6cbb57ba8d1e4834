"""An app for each test on a database and a clock of its own; what does not differ is made once."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from flask import Flask

from app import create_app
from shared.clock import Clock
from shared.settings import Settings
from shared.unit_of_work import Workplace
from shared.vault import Vault
from shared.web import place
from tests.databases import connect_again
from tests.town import settings_for

NOWHERE = "sqlite://"


@contextmanager
def app_at(database_url: str, clock: Clock, secret: str) -> Iterator[Flask]:
    """Of all that `create_app` does, only where it works differs between these tests.

    One at a time: whoever needs two houses at once makes the second one with `create_app`.
    """
    app = _made_once(secret)
    settings, vault = settings_for(database_url, secret), Vault(secret)
    workplace = Workplace(connect_again(database_url), clock, vault)
    place.install_workplace(app, settings, workplace, place.voice_of(settings, vault))
    try:
        yield app
    finally:
        workplace.engine.dispose()


@contextmanager
def app_beside(settings: Settings, clock: Clock | None = None) -> Iterator[Flask]:
    """A whole app of its own beside others; its connections are closed afterwards.

    One that stays open is a warning of Python 3.13, in whichever test runs when it is found.
    """
    app = create_app(settings, clock)
    try:
        yield app
    finally:
        place.installed_in(app)[1].engine.dispose()


@cache
def _made_once(secret: str) -> Flask:
    return create_app(settings_for(NOWHERE, secret))
