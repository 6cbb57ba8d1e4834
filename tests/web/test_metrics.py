"""What monitoring is told: figures behind a token, and a log of JSON without people's data."""

import gc
import json
import os
import re
import runpy
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from shared import citizens
from shared.appointments import FIRST_MEETING, book, enrol_kiosk, free_times, kiosk_is_alive
from shared.citizens import Needs
from shared.clock import SetClock
from shared.notifications import say_alive
from shared.settings import Settings
from shared.unit_of_work import Workplace
from shared.web import place
from tests.apps import app_beside
from tests.conftest import SECRET
from tests.house.tree import ROOT
from tests.metered import TOKEN, begin_metering
from tests.town import settings_for, small_town


@pytest.fixture
def ours(sqlite_url: str) -> Settings:
    return replace(settings_for(sqlite_url, SECRET), metrics_token=begin_metering())


@pytest.fixture
def app(ours: Settings, clock: SetClock) -> Iterator[Flask]:
    with app_beside(ours, clock) as app:
        yield app


def figures(app: Flask) -> dict[str, float]:
    """Every figure by its name and labels."""
    told = app.test_client().get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert told.status_code == 200
    lines = [line for line in told.text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


def workplace_of(app: Flask) -> Workplace:
    return place.installed_in(app)[1]


@pytest.mark.parametrize("sent", ["", "Bearer ", "Bearer wrong", f"Bearer {TOKEN}x", "Bearer æ"])
def test_nobody_reads_figures_without_the_token(app: Flask, sent: str) -> None:
    answer = app.test_client().get("/metrics", headers={"Authorization": sent})
    assert answer.status_code == 401
    assert "fremmoede_" not in answer.text


def test_without_a_token_the_address_is_not_there(ours: Settings, clock: SetClock) -> None:
    with app_beside(replace(ours, metrics_token=""), clock) as app:
        assert app.test_client().get("/metrics").status_code == 404


@pytest.mark.parametrize(
    ("path", "face", "status"),
    [
        ("/kiosk/no-such-page", "kiosk", "4xx"),
        ("/desk/no-such-page", "desk", "4xx"),
        ("/ivr/no-such-page", "ivr", "4xx"),
        ("/health", "other", "2xx"),
    ],
)
def test_requests_are_counted_by_face_and_status(
    app: Flask, path: str, face: str, status: str
) -> None:
    before = figures(app)
    app.test_client().get(path)
    after = figures(app)
    answered = f'fremmoede_requests_total{{face="{face}",status="{status}"}}'
    seconds = f'fremmoede_request_seconds_count{{face="{face}"}}'
    ours = 2 if face == "other" else 1  # and the figures that were asked for before
    assert after[answered] == before.get(answered, 0) + ours
    assert after[seconds] == before.get(seconds, 0) + ours


def test_a_race_that_was_lost_is_counted(app: Flask) -> None:
    with workplace_of(app).work() as work:
        town = small_town(work)
        who = citizens.register(work, town.centre_id, None, None, None, "da").id
        time = free_times(work, town.centre_id, FIRST_MEETING)[0]
        meeting = book(work, who, FIRST_MEETING, time, Needs(), "kiosk")
    before = figures(app).get("fremmoede_races_lost_total", 0)
    twice = text("INSERT INTO occupancy SELECT * FROM occupancy WHERE meeting_id = :meeting")
    with pytest.raises(IntegrityError), workplace_of(app).work() as work:
        work.session.execute(twice, {"meeting": meeting.id})
    assert figures(app)["fremmoede_races_lost_total"] == before + 1


def test_ages_and_kiosks_are_read_from_the_database(app: Flask, clock: SetClock) -> None:
    with workplace_of(app).work() as work:
        centre = small_town(work).centre_id
        say_alive(work)
        kiosk_is_alive(work, enrol_kiosk(work, centre, "Hallen"))
        enrol_kiosk(work, centre, "Indgangen")
    clock.turn(timedelta(seconds=60))
    found = figures(app)
    assert found["fremmoede_worker_age_seconds"] == 60
    assert found['fremmoede_kiosks{centre="aars",state="alive"}'] == 1
    assert found['fremmoede_kiosks{centre="aars",state="silent"}'] == 1
    assert found['fremmoede_people_without_next_step{centre="aars"}'] == 0
    assert found["fremmoede_database_up"] == 1
    assert "fremmoede_backup_age_seconds" not in found


def test_a_database_that_is_away_is_a_figure(clock: SetClock) -> None:
    nowhere = replace(
        settings_for("sqlite:////proc/none/a.sqlite", SECRET), metrics_token=begin_metering()
    )
    with app_beside(nowhere, clock) as app:
        assert figures(app)["fremmoede_database_up"] == 0


def test_each_request_is_a_line_of_json_without_its_address(
    ours: Settings, clock: SetClock, capfd: pytest.CaptureFixture[str]
) -> None:
    """In a process of its own, as the log is the process's."""
    child = os.fork()
    if not child:
        with app_beside(replace(ours, logs_json=True), clock) as app:
            app.test_client().get("/kiosk/enrol/a-secret-token")
            app.test_client().get("/desk/citizens?name=Bodil")
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    written = capfd.readouterr().err
    lines = [json.loads(line) for line in written.splitlines()]
    answered = [line for line in lines if line["message"] == "answered"]
    assert [line["method"] for line in answered] == ["GET", "GET"]
    assert len({line["request"] for line in answered}) == 2
    assert all(re.fullmatch("[0-9a-f]{16}", line["request"]) for line in answered)
    assert "secret-token" not in written
    assert "Bodil" not in written


def test_gunicorn_writes_no_addresses_where_the_log_is_json(
    ours: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given a configuration of its log it would write a line with the address of each request."""
    for name, value in {"FREMMOEDE_LOG": "json", "DATABASE_URL": ours.database_url}.items():
        monkeypatch.setenv(name, value)
    try:
        configured = runpy.run_path(str(ROOT / "gunicorn.conf.py"))["logconfig_dict"]
    finally:
        gc.enable()
    access = configured["loggers"]["gunicorn.access"]
    assert (access["level"], access["handlers"], access["propagate"]) == ("CRITICAL", [], False)
