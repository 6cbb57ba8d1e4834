"""What an app was made with, for the request at hand."""

from typing import cast

from flask import Flask, current_app

from shared.settings import Settings
from shared.speech import Speech
from shared.vault import Vault
from shared.work import Workplace

_KEY, _SPEECH = "fremmoede", "fremmoede speech"


def install_workplace(app: Flask, settings: Settings, workplace: Workplace, speech: Speech) -> None:
    app.extensions[_KEY] = (settings, workplace)
    app.extensions[_SPEECH] = speech


def settings() -> Settings:
    return installed_in(current_app)[0]


def workplace() -> Workplace:
    """Where this app's pieces of work are done."""
    return installed_in(current_app)[1]


def voice_of(settings: Settings, vault: Vault) -> Speech:
    return Speech(
        settings.speech_folder,
        settings.recordings_folder,
        lambda words: vault.fingerprint("speech", words),
    )


def speech() -> Speech:
    """The voice of this installation."""
    return cast(Speech, current_app.extensions[_SPEECH])


def installed_in(app: Flask) -> tuple[Settings, Workplace]:
    """The same, outside of a request."""
    return cast(tuple[Settings, Workplace], app.extensions[_KEY])
