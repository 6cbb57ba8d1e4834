"""What an app works with: its settings, its workplace and its voice, in a request or outside."""

from typing import Any, cast

from flask import Flask, current_app, url_for

from shared.settings import Settings
from shared.speech import Speech
from shared.unit_of_work import Workplace
from shared.vault import Vault

_KEY, _SPEECH = "fremmoede", "fremmoede speech"


def install_workplace(app: Flask, settings: Settings, workplace: Workplace, speech: Speech) -> None:
    """All requests and commands of the app use these; installed again, the others from then on."""
    app.extensions[_KEY] = (settings, workplace)
    app.extensions[_SPEECH] = speech


def settings() -> Settings:
    """Those that the present app was made with."""
    return installed_in(current_app)[0]


def public_address(endpoint: str, **path: Any) -> str:
    """The address of an endpoint as it is outside, whatever host the present request names."""
    return settings().public_base_url + url_for(endpoint, **path)


def workplace() -> Workplace:
    """Where the present app's pieces of work are done: its database, clock and vault."""
    return installed_in(current_app)[1]


def voice_of(settings: Settings, vault: Vault) -> Speech:
    """A voice with the folders of the settings, and names that only this vault can make."""
    return Speech(
        settings.speech_folder,
        settings.recordings_folder,
        lambda words: vault.fingerprint("speech", words),
    )


def speech() -> Speech:
    """The voice of the present app."""
    return cast(Speech, current_app.extensions[_SPEECH])


def installed_in(app: Flask) -> tuple[Settings, Workplace]:
    """Settings and workplace of an app, outside of a request."""
    return cast(tuple[Settings, Workplace], app.extensions[_KEY])
