"""What the operator's monitoring is told: whether all can be written and read, and what waits."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import event, text

from shared.backlog import know_jobs, seal_known_word
from shared.clock import SetClock
from shared.followups import ALLOWED_AGES
from shared.jobs import jobs
from shared.notifications import Channel, say_alive
from shared.unit_of_work import Workplace
from shared.vault import Vault
from shared.web import place
from tests.apps import app_at
from tests.conftest import SECRET
from tests.full_disk import LESS_THAN_A_SECOND, no_file_above
from tests.house.tree import ROOT
from tests.notifications.post_office import post_one

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def app(database_url: str, clock: SetClock) -> Iterator[Flask]:
    """With a worker that is alive and does all of its jobs."""
    with app_at(database_url, clock, SECRET) as app:
        goes_round(place.installed_in(app)[1])
        yield app


def goes_round(workplace: Workplace) -> None:
    know_jobs(workplace, [job.name for job in jobs()])
    seal_known_word(workplace)
    with workplace.work() as work:
        say_alive(work)


def ready(app: Flask) -> tuple[int, list[str]]:
    answer = app.test_client().get("/ready")
    return answer.status_code, answer.text.splitlines()


def workplace_of(app: Flask) -> Workplace:
    return place.installed_in(app)[1]


def test_an_installation_in_order_is_ready(app: Flask) -> None:
    assert ready(app) == (200, ["ok"])


def test_what_waits_for_too_long_is_told_with_its_queue_and_age(
    app: Flask, clock: SetClock
) -> None:
    with workplace_of(app).work() as work:
        post_one(work, Channel.TEXT)
    clock.turn(4 * MINUTE)
    assert ready(app) == (200, ["ok", "worker: silent"])
    clock.turn(12 * MINUTE)
    assert ready(app)[1] == [
        "ok",
        "worker: silent",
        *(
            f"job {job.name}: not done for 16 minutes"
            for job in sorted(jobs(), key=lambda job: job.name)
            if job.every < HOUR
        ),
        "queue messages: waits for 16 minutes, 15 are allowed",
    ]


@pytest.mark.parametrize("hours", [-3, 3])
def test_a_clock_that_was_set_hides_no_job_and_blames_none(
    app: Flask, clock: SetClock, hours: int
) -> None:
    clock.set_by(hours * HOUR)
    assert ready(app) == (200, ["ok"])
    clock.turn(10 * MINUTE)
    assert "worker: silent" in ready(app)[1]
    assert "job send_messages: not done for 10 minutes" in ready(app)[1]


def test_another_key_is_told_and_nothing_is_ready(app: Flask) -> None:
    settings, workplace = place.installed_in(app)
    vault = Vault("another key")
    elsewhere = replace(workplace, vault=vault)
    place.install_workplace(app, settings, elsewhere, place.voice_of(settings, vault))
    assert ready(app) == (503, ["key: wrong"])


@pytest.mark.usefixtures("impatient_writers")
def test_a_database_that_can_only_be_read_is_not_ready(app: Flask) -> None:
    engine = workplace_of(app).engine
    is_sqlite = engine.dialect.name == "sqlite"
    forbid = "PRAGMA query_only=ON" if is_sqlite else "SET default_transaction_read_only = on"

    def only_reads(connection: object, _record: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]
        cursor.execute(forbid)
        if not is_sqlite:
            connection.commit()  # type: ignore[attr-defined]

    engine.dispose()
    event.listen(engine, "connect", only_reads)
    status, [line] = ready(app)
    assert status == 503
    assert line.startswith("database: cannot be written (")


def test_a_full_disk_is_not_ready(sqlite_url: str, clock: SetClock) -> None:
    with app_at(sqlite_url, clock, SECRET) as app:
        goes_round(workplace_of(app))
        with no_file_above(LESS_THAN_A_SECOND):
            status, [line] = ready(app)
        assert status == 503
        assert line.startswith("database: cannot be written (")
        assert ready(app) == (200, ["ok"])


def test_a_row_of_the_worker_that_nobody_can_read_hides_nothing_else(
    sqlite_url: str, clock: SetClock
) -> None:
    with app_at(sqlite_url, clock, SECRET) as app:
        goes_round(workplace_of(app))
        with workplace_of(app).work() as work:
            work.session.execute(text("UPDATE worker SET alive_at = 'garbage'"))
            post_one(work, Channel.TEXT)
        clock.turn(16 * MINUTE)
        lines = ready(app)[1]
        assert "worker: ValueError" in lines
        assert "queue messages: waits for 16 minutes, 15 are allowed" in lines


def test_the_operators_page_has_every_queue_with_what_it_is_allowed() -> None:
    page = (ROOT / "docs" / "ready.md").read_text()
    rows = re.findall(r"^\| `(\w+)` \| .* \| (\d+) minutes \|$", page, re.MULTILINE)
    assert rows == [(it.queue, str(it.allowed // MINUTE)) for it in ALLOWED_AGES]
