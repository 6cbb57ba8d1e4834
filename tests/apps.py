"""An app for each test on a database and a clock of its own; what does not differ is made once."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import urlsplit

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

_IDLE: defaultdict[Settings, list[Flask]] = defaultdict(list)
"""Apps that no test is using, by what they were made with."""


@contextmanager
def app_at(database_url: str, clock: Clock, secret: str) -> Iterator[Flask]:
    """A demonstration in this database."""
    with app_with(settings_for(database_url, secret), clock) as app:
        yield app


@contextmanager
def app_with(settings: Settings, clock: Clock) -> Iterator[Flask]:
    """Of all that `create_app` does, only where it works, prints and is found differs."""
    made_with = _what_lasts(settings)
    idle = _IDLE[made_with]
    app = idle.pop() if idle else create_app(made_with)
    vault = Vault(settings.secret_key)
    workplace = Workplace(connect_again(settings.database_url), clock, vault)
    place.install_workplace(app, settings, workplace, place.voice_of(settings, vault))
    try:
        yield app
    finally:
        workplace.engine.dispose()
        idle.append(app)


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


def _what_lasts(settings: Settings) -> Settings:
    """Without what an app looks up anew each time. Of its public address, whether that is https."""
    return replace(
        settings,
        database_url=NOWHERE,
        port=8000,
        public_base_url=f"{urlsplit(settings.public_base_url).scheme}://fremmoede.test",
        kiosk_printer=None,
        slip_folder=None,
    )
