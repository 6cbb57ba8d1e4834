"""The worker beside the web server: sends, says that it is alive, and ends when it is told to."""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from threading import enumerate as living_threads
from time import monotonic, sleep

import click
import pytest
from flask import Flask
from sqlalchemy import text

from app import create_app
from shared.backlog import WorkQueue, late_jobs, work_off
from shared.clock import SetClock
from shared.inquiries import Audio, note_recording
from shared.jobs import Job, JobContext, jobs
from shared.notifications import Channel, LogGateway, last_alive
from shared.settings import WrongSetting, read_settings
from shared.unit_of_work import UnitOfWork, Workplace
from shared.web.place import installed_in
from shared.web.rounds import PATIENCE, Patience, work_once, work_until
from tests.conftest import SECRET
from tests.house.tree import ROOT
from tests.notifications.post_office import all_through, post_one
from tests.town import SECRETS, settings_for

SID = "AC" + "0" * 32
ENOUGH = {"FREMMOEDE_MODE": "demo", "TWILIO_ACCOUNT_SID": SID, "TWILIO_NUMBER": "+4599889900"}


@pytest.fixture
def app(sqlite_url: str, clock: SetClock) -> Iterator[Flask]:
    app = create_app(settings_for(sqlite_url, SECRET), clock)
    yield app
    installed_in(app)[1].engine.dispose()


@pytest.fixture(autouse=True)
def _jobs_end_before_their_database(sqlite_url: str) -> Iterator[None]:
    """A job that was given up still ends and writes that it did: its folder must stand so long."""
    before = set(living_threads())
    yield
    for thread in set(living_threads()) - before:
        thread.join(20)
        assert not thread.is_alive(), f"{thread.name} still uses {sqlite_url}"


class FullArchive:
    """An archive that has every recording, and remembers what was deleted."""

    def __init__(self) -> None:
        self.deleted: list[str] = []

    def sound(self, address: str) -> Audio:
        return Audio(b"a voice", "audio/mpeg")

    def delete(self, address: str) -> None:
        self.deleted.append(address)


class QuietShelf:
    """A shelf that remembers when it was tidied."""

    def __init__(self) -> None:
        self.tidied: list[datetime] = []

    def tidy(self, now: datetime) -> None:
        self.tidied.append(now)


@pytest.fixture
def context(sqlite_workplace: Workplace, tmp_path: Path) -> JobContext:
    """Messages are written into `log` in the test's own folder; there is no Twilio account."""
    ways_out = all_through(LogGateway(tmp_path / "log"))
    return JobContext(sqlite_workplace, ways_out, archive=None, sounds=QuietShelf())


def job(name: str, run: Callable[[JobContext], bool | None], seconds: int = 30) -> Job:
    return Job(name, timedelta(seconds=seconds), run)


def goes_wrong(_context: JobContext) -> None:
    raise ValueError("a row that nobody can read")


def test_a_silent_worker_is_told_and_a_living_one_is_not(
    app: Flask,
    context: JobContext,
    sqlite_workplace: Workplace,
    clock: SetClock,
    tmp_path: Path,
) -> None:
    client, log, done = app.test_client(), tmp_path / "log", Event()
    assert client.get("/ready").text == "ok\nworker: silent\n"
    with sqlite_workplace.work() as work:
        post_one(work, Channel.TEXT)
    worker = Thread(target=work_until, args=(done, jobs(), context))
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


@contextmanager
def at_work(context: JobContext, *known: Job, patience: Patience = PATIENCE) -> Iterator[Thread]:
    """A worker in a thread of its own, which is told to end after the block."""
    ended = Event()
    worker = Thread(target=work_until, args=(ended, known, context, patience))
    worker.start()
    try:
        yield worker
    finally:
        ended.set()
        worker.join()


def wait_for(done: Callable[[], bool]) -> None:
    patience = monotonic() + 20
    while not done():
        assert monotonic() < patience, "it took too long"
        sleep(0.005)


def test_each_job_is_done_again_after_its_own_pause_and_one_with_more_at_once(
    context: JobContext,
) -> None:
    done: list[str] = []

    def count(name: str) -> int:
        done.append(name)
        return done.count(name)

    def writes(name: str, *, more: bool = False) -> Callable[[JobContext], bool]:
        return lambda _: count(name) < 3 and more

    with at_work(
        context,
        Job("seldom", timedelta(hours=1), writes("seldom")),
        Job("often", timedelta(milliseconds=1), writes("often")),
        Job("more", timedelta(hours=1), writes("more", more=True)),
        Job("fails", timedelta(milliseconds=1), lambda _: 1 // (count("fails") - 1) > 0),
    ):
        wait_for(lambda: done.count("often") > 5 and done.count("more") == 3)
    assert (done.count("seldom"), done.count("more"), done.count("fails")) == (1, 3, 1)


@pytest.mark.parametrize("hours", [-3, 3])
def test_a_clock_that_is_set_stops_no_job_and_hurries_none(
    context: JobContext, clock: SetClock, hours: int
) -> None:
    done: list[str] = []
    often = Job("often", timedelta(milliseconds=1), lambda _: done.append("often"))
    seldom = Job("seldom", timedelta(hours=2), lambda _: done.append("seldom"))
    with at_work(context, often, seldom):
        wait_for(lambda: done.count("often") > 2)
        clock.set_by(timedelta(hours=hours))
        seen = done.count("often")
        wait_for(lambda: done.count("often") > seen + 2)
    assert done.count("seldom") == 1


def test_a_job_that_does_not_end_stops_no_other_and_the_worker_obeys(
    context: JobContext,
) -> None:
    done: list[str] = []
    never = Event()
    hanging = job("hangs", lambda _: never.wait())
    goes = Job("goes", timedelta(milliseconds=1), lambda _: done.append("."))
    with at_work(context, hanging, goes, patience=Patience(stops=0.1)) as worker:
        wait_for(lambda: len(done) > 3)
    assert not worker.is_alive()
    never.set()


def test_a_job_that_does_not_end_is_noticed_with_its_row_and_the_worker_begins_anew(
    context: JobContext, clock: SetClock
) -> None:
    never, workplace = Event(), context.workplace

    def hangs(_context: JobContext) -> None:
        work_off(workplace, WorkQueue.OFFERS, [7, 8], lambda _: never.wait())

    with at_work(context, job("hangs", hangs), patience=Patience(0.1, 0.1)) as worker:
        worker.join(20)
        assert not worker.is_alive(), "it begins anew, which a new process does"
    clock.turn(timedelta(minutes=7))
    with workplace.read() as work:
        assert waits_to_be_tried(work) == {"7": 1}
        [late] = late_jobs(work, {"hangs": timedelta(minutes=6)})
    assert (late.minutes, late.reason) == (7, "does not end")
    never.set()


def waits_to_be_tried(work: UnitOfWork) -> dict[str, int]:
    rows = work.session.execute(text("SELECT key, tries FROM bad_row"))
    return {row.key: row.tries for row in rows}


def test_a_job_that_fails_is_logged_by_name_and_the_others_are_done(
    context: JobContext, caplog: pytest.LogCaptureFixture
) -> None:
    done = Event()
    all_jobs = [job("breaks", goes_wrong), job("ends the worker", lambda _: done.set())]
    with caplog.at_level(logging.ERROR):
        work_until(done, all_jobs, context)
    assert done.is_set()
    assert "The job breaks failed." in caplog.text
    assert "a row that nobody can read" in caplog.text


def test_while_a_job_fails_messages_are_sent_and_the_worker_is_alive(
    app: Flask, context: JobContext, tmp_path: Path
) -> None:
    with context.workplace.work() as work:
        post_one(work, Channel.TEXT)
        post_one(work, Channel.TEXT)
    with pytest.raises(click.ClickException, match=r"^Failed: breaks\.$"):
        work_once([job("breaks", goes_wrong), *jobs()], context)
    assert len((tmp_path / "log").read_text().splitlines()) == 2
    assert app.test_client().get("/ready").text == "ok\n"


def test_jobs_get_the_archive_of_recordings_and_the_sounds(
    context: JobContext, clock: SetClock
) -> None:
    archive, sounds = FullArchive(), QuietShelf()
    with context.workplace.work() as work:
        note_recording(work, "RE1", "https://archive.test/RE1", 3)
    clock.turn(timedelta(hours=2))
    work_once(jobs(), replace(context, archive=archive, sounds=sounds))
    assert archive.deleted == ["https://archive.test/RE1"]
    assert sounds.tidied == [clock.now()]


def test_once_does_every_job_once_and_goes_on_while_one_has_more(context: JobContext) -> None:
    done: list[str] = []

    def sends(_context: JobContext) -> bool:
        done.append("sends")
        return done.count("sends") < 3

    work_once([job("looks", lambda _: done.append("looks")), job("sends", sends)], context)
    assert done == ["looks", "sends", "sends", "sends"]


def test_the_command_lists_every_job_with_its_period(app: Flask) -> None:
    lines = app.test_cli_runner().invoke(args=["worker", "--list"]).output.splitlines()
    assert [line.split()[0] for line in lines] == [job.name for job in jobs()]
    sends = (
        "send_messages                      2 s  Sends the messages that are due, one in each turn."
    )
    assert lines[-2] == sends


@pytest.mark.slow
def test_the_command_ends_cleanly_when_it_is_told_to(
    sqlite_url: str, sqlite_workplace: Workplace
) -> None:
    flask = str(Path(sys.executable).with_name("flask"))
    surroundings = os.environ | {"DATABASE_URL": sqlite_url} | SECRETS
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
    with workplace.read() as work:
        return last_alive(work) is not None


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"TWILIO_ACCOUNT_SID": "AC1"}, "TWILIO_ACCOUNT_SID begins with AC"),
        ({"TWILIO_NUMBER": "99889900"}, "TWILIO_NUMBER is '99889900'"),
        ({"TWILIO_NUMBER": ""}, "TWILIO_NUMBER is missing"),
        ({"TWILIO_API_URL": "api.twilio.com"}, "TWILIO_API_URL must be an address of Twilio"),
    ],
)
def test_half_of_twilios_settings_stop_the_start(wrong: dict[str, str], sentence: str) -> None:
    with pytest.raises(WrongSetting, match=sentence):
        read_settings(SECRETS | ENOUGH | wrong)


def test_with_all_of_them_it_starts() -> None:
    settings = read_settings(SECRETS | ENOUGH)
    assert (settings.twilio_account_sid, settings.twilio_number) == (SID, "+4599889900")
