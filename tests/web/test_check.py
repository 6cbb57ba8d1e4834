"""`flask check` has one line for each thing, and says what to do where it is not in order."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from shared.backlog import know_jobs, seal_known_word
from shared.backups import back_up, note_backup
from shared.clock import SetClock
from shared.jobs import jobs
from shared.notifications import say_alive
from shared.settings import PrinterAddress, PrinterFile, Settings
from shared.unit_of_work import Workplace
from shared.web import place
from tests.apps import app_with
from tests.conftest import SECRET
from tests.notifications.fake_twilio import ACCOUNT, OURS, fake_twilio
from tests.town import settings_for

NAMES = (
    "settings", "database", "disk", "clock", "voice", "printer", "twilio", "certificate", "backup",
    "worker",
)  # fmt: skip


@pytest.fixture
def ours(sqlite_url: str) -> Settings:
    return settings_for(sqlite_url, SECRET)


@contextmanager
def installed(ours: Settings, clock: SetClock) -> Iterator[Flask]:
    """With a worker that is alive and does all of its jobs."""
    with app_with(ours, clock) as app:
        workplace = place.installed_in(app)[1]
        know_jobs(workplace, [job.name for job in jobs()])
        seal_known_word(workplace)
        with workplace.work() as work:
            say_alive(work)
        yield app


def checked(app: Flask) -> dict[str, tuple[str, str]]:
    """What is said of each thing: the verdict, and the sentence."""
    told = app.test_cli_runner().invoke(args=["check", "--json"])
    return {it["name"]: (it["verdict"], it["told"]) for it in json.loads(told.output)}


def workplace_of(app: Flask) -> Workplace:
    return place.installed_in(app)[1]


def test_each_thing_has_a_line_and_the_worst_decides(ours: Settings, clock: SetClock) -> None:
    with installed(ours, clock) as app:
        told = app.test_cli_runner().invoke(args=["check"])
    lines = [line.split() for line in told.output.splitlines()]
    assert tuple(line[1] for line in lines) == NAMES
    verdicts = {line[0] for line in lines}
    assert "look" in verdicts
    assert told.exit_code == (2 if "wrong" in verdicts else 1)


def test_an_installation_in_order_is_told_so(ours: Settings, clock: SetClock) -> None:
    with installed(ours, clock) as app:
        found = checked(app)
    assert found["database"][0] == "ok"
    assert found["worker"] == ("ok", "alive, nothing waits for too long")


@pytest.mark.parametrize(
    ("hours", "key", "verdict", "told"),
    [
        (1, "9f1c0de27a5b4483a6d0f2e7b1c958340aa7", "ok", "encrypted"),
        (1, "", "look", "not encrypted"),
        (30, "", "look", "30 hours old"),
        (60, "", "wrong", "60 hours old"),
    ],
)
def test_the_backups_age_is_told(
    ours: Settings,
    clock: SetClock,
    tmp_path: Path,
    hours: int,
    key: str,
    verdict: str,
    told: str,
) -> None:
    with installed(ours, clock) as app:
        made = back_up(workplace_of(app).engine, tmp_path / "a", clock.now(), "1", key)
        with workplace_of(app).work() as work:
            note_backup(work, made)
        clock.turn(timedelta(hours=hours))
        found = checked(app)["backup"]
    assert found[0] == verdict
    assert told in found[1]


def test_what_is_broken_says_what_to_do(ours: Settings, clock: SetClock) -> None:
    with installed(ours, clock) as app:
        with workplace_of(app).work() as work:
            work.session.execute(text("UPDATE alembic_version SET version_num = '0040'"))
        clock.turn(timedelta(minutes=10))
        found = checked(app)
    assert found["database"] == ("wrong", found["database"][1])
    assert "flask migrate" in found["database"][1]
    assert found["worker"][0] == "wrong"
    assert "flask worker" in found["worker"][1]


@pytest.mark.parametrize(
    ("printer", "verdict"),
    [
        (None, "ok"),
        (PrinterFile(Path("/dev/null")), "ok"),
        (PrinterFile(Path("/dev/no-such-printer")), "wrong"),
        (PrinterAddress("127.0.0.1", 9), "wrong"),
    ],
)
def test_the_printer_is_looked_for(
    ours: Settings, clock: SetClock, printer: PrinterFile | PrinterAddress | None, verdict: str
) -> None:
    with installed(replace(ours, kiosk_printer=printer), clock) as app:
        assert checked(app)["printer"][0] == verdict


def test_twilio_is_asked_and_nothing_is_sent(ours: Settings, clock: SetClock) -> None:
    with fake_twilio(clock) as fake:
        account = replace(ours, twilio_account_sid=ACCOUNT, twilio_number=OURS)
        with installed(replace(account, twilio_api_url=fake.url), clock) as app:
            first = checked(app)["twilio"]
            fake.refusals.append((401, 20003))
            second = checked(app)["twilio"]
        assert (fake.texts, fake.calls) == ([], [])
    assert first == ("ok", "the account is active; nothing was sent")
    assert second[0] == "wrong"
    assert "TWILIO_AUTH_TOKEN" in second[1]


def test_a_certificate_that_cannot_be_seen_is_wrong(ours: Settings, clock: SetClock) -> None:
    nowhere = replace(ours, public_base_url="https://127.0.0.1:9")
    with installed(nowhere, clock) as app:
        verdict, told = checked(app)["certificate"]
    assert verdict == "wrong"
    assert "look at the proxy" in told
