"""What an app was made with, for the request at hand."""

from typing import cast

from flask import Flask, current_app

from shared.settings import Settings
from shared.work import Workplace

_KEY = "fremmoede"


def install(app: Flask, settings: Settings, workplace: Workplace) -> None:
    app.extensions[_KEY] = (settings, workplace)


def settings() -> Settings:
    return installed_in(current_app)[0]


def workplace() -> Workplace:
    """Where this app's pieces of work are done."""
    return installed_in(current_app)[1]


def installed_in(app: Flask) -> tuple[Settings, Workplace]:
    """The same, outside of a request."""
    return cast(tuple[Settings, Workplace], app.extensions[_KEY])
