"""Several workers at once send each message once; one that is killed loses and doubles none."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import pytest

from shared.clock import SetClock
from shared.notifications.rules import LEASE
from shared.unit_of_work import Workplace
from shared.vault import Vault
from tests.conftest import SECRET
from tests.databases import engine_for
from tests.notifications.post_office import PostOffice, post_one
from tests.notifications.worker import working

MANY = 40
DEATHS = 12


def post_many(office: PostOffice, many: int) -> None:
    with office.workplace.work() as work:
        for _ in range(many):
            post_one(work)


def test_workers_that_race_send_each_message_once(office: PostOffice) -> None:
    post_many(office, MANY)
    with ThreadPoolExecutor(4) as workers:
        had = list(workers.map(lambda _: office.send_due(), range(4)))
    assert sum(had) == MANY
    assert sorted(office.sent()) == list(range(1, MANY + 1))
    assert office.states() == ["sent"] * MANY


@pytest.mark.slow
def test_workers_in_processes_of_their_own_send_each_message_once(
    office: PostOffice, database_url: str, clock: SetClock
) -> None:
    post_many(office, MANY)
    with working(database_url, clock.now(), SECRET, office.log, count=2) as processes:
        for process in processes:
            process.join()
    assert sorted(office.sent()) == list(range(1, MANY + 1))


@pytest.mark.slow
def test_workers_killed_in_the_middle_lose_nothing_and_send_nothing_twice(
    durable_url: str, clock: SetClock, vault: Vault, tmp_path: Path
) -> None:
    with engine_for(durable_url) as engine:
        office = PostOffice(Workplace(engine, clock, vault), tmp_path / "messages.log")
        for death in range(DEATHS):
            before = len(office.sent())
            post_many(office, 20)
            with working(durable_url, clock.now(), SECRET, office.log):
                while len(office.sent()) == before:
                    sleep(0.002)
                sleep(death * 0.003)
            clock.turn(LEASE)
        office.send_due()
        assert sorted(office.sent()) == list(range(1, DEATHS * 20 + 1))
        assert office.states() == ["sent"] * (DEATHS * 20)
