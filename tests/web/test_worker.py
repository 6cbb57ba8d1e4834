"""The worker beside the web server: sends, says that it is alive, and ends when it is told to."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep

import pytest
from flask import Flask

from app import create_app
from shared.clock import SetClock
from shared.notifications import Channel, LogGateway, last_alive
from shared.settings import WrongSetting, read_settings
from shared.web.place import installed_in
from shared.web.worker import work_until
from shared.work import Workplace
from tests.conftest import SECRET
from tests.house.tree import ROOT
from tests.notifications.post_office import all_through, post_one
from tests.town import settings_for

SID = "AC" + "0" * 32
ENOUGH = {"TWILIO_ACCOUNT_SID": SID, "TWILIO_AUTH_TOKEN": "t", "TWILIO_NUMBER": "+4599889900"}


@pytest.fixture
def app(sqlite_url: str, clock: SetClock) -> Iterator[Flask]:
    app = create_app(settings_for(sqlite_url, SECRET), clock)
    yield app
    installed_in(app)[1].engine.dispose()


def until(done: Event, workplace: Workplace, log: Path) -> None:
    work_until(done, workplace, all_through(LogGateway(log)))


def test_a_silent_worker_is_told_and_a_living_one_is_not(
    app: Flask, sqlite_workplace: Workplace, clock: SetClock, tmp_path: Path
) -> None:
    client, log, done = app.test_client(), tmp_path / "log", Event()
    assert client.get("/ready").text == "ok\nworker: silent\n"
    with sqlite_workplace.work() as work:
        post_one(work, Channel.TEXT)
    worker = Thread(target=until, args=(done, sqlite_workplace, log))
    worker.start()
    patience = monotonic() + 30
    while not log.exists() and monotonic() < patience:
        sleep(0.02)
    done.set()
    worker.join()
    assert len(log.read_text().splitlines()) == 1
    assert client.get("/ready").text == "ok\n"
    clock.turn(timedelta(minutes=4))
    silent = client.get("/ready")
    assert (silent.status_code, silent.text) == (200, "ok\nworker: silent\n")


@pytest.mark.slow
def test_the_command_ends_cleanly_when_it_is_told_to(
    sqlite_url: str, sqlite_workplace: Workplace
) -> None:
    flask = str(Path(sys.executable).with_name("flask"))
    surroundings = os.environ | {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s"}
    surroundings |= {"TWILIO_AUTH_TOKEN": "t"}
    worker = subprocess.Popen([flask, "worker"], cwd=ROOT, env=surroundings)
    try:
        patience = monotonic() + 30
        while not _has_said_something(sqlite_workplace) and monotonic() < patience:
            sleep(0.1)
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(30) == 0
    finally:
        worker.kill()
        worker.wait()


def _has_said_something(workplace: Workplace) -> bool:
    with workplace.look() as work:
        return last_alive(work) is not None


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"TWILIO_ACCOUNT_SID": "AC1"}, "TWILIO_ACCOUNT_SID begins with AC"),
        ({"TWILIO_NUMBER": "99889900"}, "TWILIO_NUMBER is '99889900'"),
        ({"TWILIO_NUMBER": ""}, "TWILIO_NUMBER is missing"),
        ({"TWILIO_API_URL": "api.twilio.com"}, "TWILIO_API_URL must be an address"),
    ],
)
def test_half_of_twilios_settings_stop_the_start(wrong: dict[str, str], sentence: str) -> None:
    with pytest.raises(WrongSetting, match=sentence):
        read_settings({"SECRET_KEY": "s"} | ENOUGH | wrong)


def test_with_all_of_them_it_starts() -> None:
    settings = read_settings({"SECRET_KEY": "s"} | ENOUGH)
    assert (settings.twilio_account_sid, settings.twilio_number) == (SID, "+4599889900")
