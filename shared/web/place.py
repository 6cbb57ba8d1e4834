"""What an app was made with, for the request at hand."""

from typing import cast

from flask import Flask, current_app

from shared.settings import Settings
from shared.work import Workplace

_KEY = "fremmoede"


def install(app: Flask, settings: Settings, workplace: Workplace) -> None:
    app.extensions[_KEY] = (settings, workplace)


def settings() -> Settings:
    return _installed()[0]


def workplace() -> Workplace:
    """Where this app's pieces of work are done."""
    return _installed()[1]


def _installed() -> tuple[Settings, Workplace]:
    return cast(tuple[Settings, Workplace], current_app.extensions[_KEY])
