"""A row that nobody can read stops nothing behind it: it is set aside, and people are told."""

import sqlite3
from copy import copy
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import click
import pytest
from sqlalchemy.exc import OperationalError

from shared.backlog import WorkQueue, work_off
from shared.clock import SetClock
from shared.jobs import JobContext, jobs
from shared.safetynet import TaskKind
from shared.unit_of_work import Workplace
from shared.vault import Vault
from shared.web.rounds import work_once
from tests.apps import app_at
from tests.conftest import SECRET
from tests.jobs.queues import (
    QUEUES,
    NoShelf,
    Yard,
    fill_conversations,
    fill_messages,
    left,
    sent,
)

OF_ANOTHER_KEY = Vault("another installation").seal(b"+4520304050")
NOTHING = b"\0"
OFF_THE_LIST = "zz"
NO_INSTANT = "garbage"
NO_END = "infinity"

POISONS: list[tuple[WorkQueue, str, Any, str]] = [
    (WorkQueue.MESSAGES, "message.content_sealed", NOTHING, "both"),
    (WorkQueue.MESSAGES, "message.to_sealed", OF_ANOTHER_KEY, "sqlite"),
    (WorkQueue.MESSAGES, "message.channel", OFF_THE_LIST, "sqlite"),
    (WorkQueue.MESSAGES, "message.language", OFF_THE_LIST, "sqlite"),
    (WorkQueue.MESSAGES, "message.zone", "Mars/Base", "sqlite"),
    (WorkQueue.MESSAGES, "message.state", OFF_THE_LIST, "both"),
    (WorkQueue.MESSAGES, "message.due_at", NO_INSTANT, "sqlite"),
    (WorkQueue.MESSAGES, "message.try_at", NO_INSTANT, "sqlite"),
    (WorkQueue.MESSAGES, "message.try_at", "", "sqlite"),
    (WorkQueue.MESSAGES, "message.until", 7, "sqlite"),
    (WorkQueue.MESSAGES, "message.try_at", NO_END, "postgresql"),
    (WorkQueue.DELIVERIES, "message.about", f"meeting:{10**25}", "both"),
    (WorkQueue.DELIVERIES, "message.channel", OFF_THE_LIST, "sqlite"),
    (WorkQueue.DELIVERIES, "message.until", NO_INSTANT, "sqlite"),
    (WorkQueue.CALLED, "meeting.topic", OFF_THE_LIST, "both"),
    (WorkQueue.CALLED, "citizen.remind_by", OFF_THE_LIST, "sqlite"),
    (WorkQueue.OFFERS, "meeting.topic", OFF_THE_LIST, "both"),
    (WorkQueue.OFFERS, "wait.asked_days", "no list", "sqlite"),
    (WorkQueue.AFFECTED, "meeting.topic", OFF_THE_LIST, "both"),
    (WorkQueue.AFFECTED, "meeting.arrived_at", NO_INSTANT, "sqlite"),
    (WorkQueue.SWEEP, "course.paused_with", OFF_THE_LIST, "both"),
    (WorkQueue.SWEEP, "course.opened_at", NO_INSTANT, "sqlite"),
    (WorkQueue.SWEEP, "citizen.remind_by", OFF_THE_LIST, "sqlite"),
    (WorkQueue.HANDING_ON, "task.kind", OFF_THE_LIST, "both"),
    (WorkQueue.HANDING_ON, "task.due_at", NO_INSTANT, "sqlite"),
    (WorkQueue.CASES, "case_entry.what", OFF_THE_LIST, "both"),
    (WorkQueue.CASES, "case_entry.due_at", NO_INSTANT, "sqlite"),
    (WorkQueue.CONVERSATIONS, "conversation.sealed", NOTHING, "both"),
    (WorkQueue.CONVERSATIONS, "conversation.started_at", NO_INSTANT, "sqlite"),
    (WorkQueue.CALENDARS, "followed_calendar.tried_at", "", "sqlite"),
    (WorkQueue.RECORDINGS, "archive", None, "both"),
    (WorkQueue.RECORDINGS, "recording.told_at", "", "sqlite"),
]
KEYS = {"course": "citizen_id", "wait": "meeting_id", "recording": "reference"}


def on(database: str) -> list[Any]:
    """The poisons of a database, and what it is called in a test's name."""
    return [
        pytest.param(queue, where, value, id=f"{queue}-{where}-{value!r:.8}")
        for queue, where, value, databases in POISONS
        if databases in ("both", database)
    ]


def worker(yard: Yard) -> JobContext:
    return JobContext(yard.workplace, yard.gateways, yard.archive, NoShelf())


def work(yard: Yard, job: str) -> None:
    known = [it for it in jobs() if it.name in (job, "tell_of_set_aside")]
    work_once(known, worker(yard))


def poison(yard: Yard, where: str, value: object) -> None:
    if where == "archive":
        yard.archive.too_much = True
        return
    table, column = where.split(".")
    key = KEYS.get(table, "id")
    [first] = yard.column(f"SELECT MIN({key}) FROM {table}")
    yard.run(f"UPDATE {table} SET {column} = :value WHERE {key} = :first", value=value, first=first)


def goes_on(yard: Yard, queue: WorkQueue, where: str, value: object) -> None:
    it, key = QUEUES[queue], "RE1" if queue is WorkQueue.RECORDINGS else "1"
    it.fill(yard)
    poison(yard, where, value)
    work(yard, it.job)
    assert it.seen_to(yard) == [2, 3], "those behind it, in the same round"
    for _ in range(3):
        yard.clock.turn(timedelta(minutes=11))
        work(yard, it.job)
    aside = "tries = 3 AND set_aside_at IS NOT NULL"
    assert yard.column(f"SELECT key FROM bad_row WHERE queue = '{queue}' AND {aside}") == [key]
    tasks = yard.column(
        "SELECT COUNT(*) FROM task JOIN team ON team.id = task.team_id"
        f" WHERE kind = '{TaskKind.SET_ASIDE}' AND done_at IS NULL AND note LIKE '%{queue}: 1%'"
    )
    assert tasks == [1]


@pytest.fixture
def yard(sqlite_workplace: Workplace, clock: SetClock, tmp_path: Path) -> Yard:
    return Yard(sqlite_workplace, clock, tmp_path)


@pytest.mark.parametrize(("queue", "where", "value"), on("sqlite"))
def test_a_row_that_nobody_can_read_stops_nothing(
    yard: Yard, queue: WorkQueue, where: str, value: object
) -> None:
    goes_on(yard, queue, where, value)


@pytest.mark.postgresql
@pytest.mark.parametrize(("queue", "where", "value"), on("postgresql"))
def test_nor_does_one_on_postgresql(
    postgres_workplace: Workplace,
    clock: SetClock,
    tmp_path: Path,
    queue: WorkQueue,
    where: str,
    value: object,
) -> None:
    goes_on(Yard(postgres_workplace, clock, tmp_path), queue, where, value)


def everything(yard: Yard) -> None:
    work_once(jobs(), worker(yard))


def with_key(yard: Yard, secret: str) -> Yard:
    other = copy(yard)
    other.workplace = replace(yard.workplace, vault=Vault(secret))
    return other


@pytest.mark.parametrize("is_known", [True, False], ids=["sealed before", "never sealed"])
def test_another_key_for_everything_burns_nothing(yard: Yard, *, is_known: bool) -> None:
    if is_known:
        everything(yard)
    fill_messages(yard)
    fill_conversations(yard)
    astray = with_key(yard, "another key")
    for _ in range(4):
        with pytest.raises(click.ClickException, match=r"^Failed: find_abandoned.*, send_messages"):
            everything(astray)
        yard.clock.turn(timedelta(minutes=11))
    assert yard.column("SELECT COUNT(*) FROM bad_row") == [0]
    everything(yard)
    assert (sent(yard), left(yard)) == ([1, 2, 3], [1, 2, 3])


def test_what_was_set_aside_is_tried_again_when_the_operator_says_so(
    yard: Yard, clock: SetClock
) -> None:
    fill_messages(yard)
    [whole] = yard.column("SELECT content_sealed FROM message WHERE id = 1")
    poison(yard, "message.content_sealed", NOTHING)
    for _ in range(4):
        work(yard, "send_messages")
        yard.clock.turn(timedelta(minutes=11))
    yard.run("UPDATE message SET content_sealed = :whole WHERE id = 1", whole=whole)
    work(yard, "send_messages")
    assert sent(yard) == [2, 3]
    url = str(yard.workplace.engine.url)
    with app_at(url, clock, SECRET) as app:
        runner = app.test_cli_runner()
        listed = runner.invoke(args=["retry", "--list"]).output.splitlines()
        assert listed == ["messages 1: InvalidToken", "Set aside: 1."]
        assert runner.invoke(args=["retry", "offers"]).output == "Tried again: 0.\n"
        again = runner.invoke(args=["retry"]).output.splitlines()
        assert again == ["messages 1: InvalidToken", "Tried again: 1."]
    work(yard, "send_messages")
    assert sent(yard) == [1, 2, 3]
    assert yard.column("SELECT COUNT(*) FROM bad_row") == [0]


def test_the_desk_is_told_once_more_with_what_came_later(yard: Yard) -> None:
    fill_messages(yard)
    for key in (1, 2):
        yard.run("UPDATE message SET content_sealed = :bad WHERE id = :id", bad=NOTHING, id=key)
        for _ in range(3):
            work(yard, "send_messages")
            yard.clock.turn(timedelta(minutes=11))
        yard.run("UPDATE message SET state = 'waiting' WHERE id = 2")
    notes = f"SELECT note FROM task WHERE kind = '{TaskKind.SET_ASIDE}'"
    assert yard.column(notes) == ["messages: 2"]


def locked(_key: int) -> None:
    cause = sqlite3.OperationalError("database is locked")
    cause.sqlite_errorcode = sqlite3.SQLITE_BUSY
    raise OperationalError("SELECT 1", {}, cause)


@pytest.mark.usefixtures("impatient_writers")
def test_a_database_that_takes_nothing_is_no_rows_fault(yard: Yard) -> None:
    with yard.workplace.engine.connect() as other:
        other.begin()
        with pytest.raises(OperationalError):
            work_off(yard.workplace, WorkQueue.OFFERS, [1], locked)
    assert yard.column("SELECT COUNT(*) FROM bad_row") == [0]


def test_a_row_at_which_the_database_fails_is_set_aside_like_any_other(yard: Yard) -> None:
    done: list[int] = []
    for _ in range(4):
        work_off(
            yard.workplace,
            WorkQueue.OFFERS,
            range(9),
            lambda key: locked(key) if key < 5 else done.append(key),
        )
        assert done[-4:] == [5, 6, 7, 8]
        yard.clock.turn(timedelta(minutes=11))
    assert yard.column("SELECT COUNT(*) FROM bad_row WHERE set_aside_at IS NOT NULL") == [5]
