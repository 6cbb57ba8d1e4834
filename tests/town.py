"""A small centre for tests: Jobcenter Aars with two advisers, two rooms, and ordinary hours."""

import atexit
from dataclasses import dataclass
from datetime import time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from shared.appointments import (
    FIRST_MEETING,
    add_adviser,
    add_centre,
    add_kind,
    add_opening_hours,
    add_room,
    add_shift,
)
from shared.settings import Mode, Settings
from shared.unit_of_work import UnitOfWork
from tests.beginnings import begin_with

OUR_NUMBER = "+4599889900"
DESK_NUMBER = "+4599889901"

SECRETS = {
    "SECRET_KEY": "xE7pDhC0vYq3nWf9sKbJ2tRzL6mUaG4d",
    "TWILIO_AUTH_TOKEN": "9f8b2c7d1e6a4f3b5c0d8e7a6b4c1f2e",
}
"""Settings, as good as random ones."""


@dataclass(frozen=True)
class Town:
    """Ids of what there is."""

    centre_id: int
    karen: int
    fatima: int


def small_town(work: UnitOfWork) -> Town:
    """Open Monday to Friday from 9 to 15; Fatima speaks Arabic and works Tuesday and Thursday."""
    return begin_with(work, _found)


def _found(work: UnitOfWork) -> Town:
    centre = add_centre(
        work,
        "aars",
        "Jobcenter Aars",
        address="Himmerlandsgade 27",
        telephone=OUR_NUMBER,
        transfer_to=DESK_NUMBER,
        bus="Bus 52",
    )
    add_opening_hours(work, centre.id, time(9), time(15))
    add_kind(work, centre.id, FIRST_MEETING, 45)
    add_kind(work, centre.id, "followup", 30)
    karen = add_adviser(work, centre.id, "Karen")
    fatima = add_adviser(work, centre.id, "Fatima", ("da", "ar"))
    add_shift(work, karen, time(9), time(15))
    add_shift(work, fatima, time(9), time(15), weekdays=(1, 3))
    add_room(work, centre.id, "Lokale 1", wheelchair=True)
    add_room(work, centre.id, "Lokale 2", quiet=True)
    return Town(centre.id, karen, fatima)


@cache
def sounds_of_this_run() -> Path:
    """One folder for all tests of a process: what one had made another need not make again."""
    folder = TemporaryDirectory(prefix="fremmoede-speech-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


def settings_for(database_url: str, secret: str) -> Settings:
    """A demonstration's settings: its kiosk needs no enrolment."""
    return Settings(
        mode=Mode.DEMO,
        database_url=database_url,
        port=8000,
        secret_key=secret,
        public_base_url="https://fremmoede.test",
        twilio_auth_token="a token of the tests",
        kiosk_ppi=102,
        speech_folder=sounds_of_this_run(),
        recordings_folder=sounds_of_this_run() / "recordings",
        kiosk_settles=False,
    )
