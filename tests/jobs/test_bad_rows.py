"""A row that nobody can read stops nothing behind it: it is set aside, and people are told."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from shared.backlog import WorkQueue
from shared.clock import SetClock
from shared.jobs import JobContext, jobs
from shared.safetynet import TaskKind
from shared.unit_of_work import Workplace
from shared.vault import Vault
from shared.web.rounds import work_once
from tests.jobs.queues import QUEUES, NoShelf, Yard

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
    (WorkQueue.CONVERSATIONS, "conversation.sealed", NOTHING, "both"),
    (WorkQueue.CONVERSATIONS, "conversation.started_at", NO_INSTANT, "sqlite"),
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
