"""What every test may ask for: an empty database of either kind, a clock that stands, a vault."""

import gc
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from flask import Flask
from hypothesis import settings
from xdist.workermanage import WorkerController

from shared import database
from shared.accounts import sessions as accounts
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from shared.vault import Vault
from tests.databases import (
    Copier,
    copier_in,
    copy_sqlite,
    engine_for,
    make_sqlite_template,
)
from tests.memory import quick_folder, quickest_place
from tests.network import stay_at_home
from tests.postgres import DURABLE, FORGETFUL, Cluster, new_cluster, remove
from tests.scans import Scans, watching
from tests.templates import CompiledTemplates

MONDAY_AT_EIGHT = datetime(2026, 11, 23, 7, tzinfo=UTC)
"""Monday 23 November 2026, 8:00 in Copenhagen: an ordinary working day begins."""

SECRET = "the same in every test"
CLUSTERS = pytest.StashKey[dict[str, Cluster]]()
KINDS = {"forgetful": (FORGETFUL, quickest_place()), "durable": (DURABLE, None)}
"""How they are set, and where they keep their data."""

CLEARED_AFTER = (50_000, 10, 10)
"""New objects until Python looks for those that only hold each other, and how often it looks at
older ones (`gc.set_threshold`)."""

ON_POSTGRESQL = pytest.param("postgresql", marks=pytest.mark.postgresql)
NEED_POSTGRESQL = {"postgres_url", "durable_postgres_url"}

settings.register_profile("house", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("roaming", deadline=None, print_blob=True)
settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    """One cluster of each kind per run: the first process names them, its workers are told."""
    sys.addaudithook(stay_at_home)
    Flask.jinja_options["bytecode_cache"] = CompiledTemplates()
    told: dict[str, str] | None = getattr(config, "workerinput", {}).get("clusters")
    config.stash[CLUSTERS] = {
        kind: Cluster(Path(told[kind]), wanted) if told else new_cluster(wanted, place)
        for kind, (wanted, place) in KINDS.items()
    }


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are cores: a test that waits for a browser, a telephone's silence
    or a database leaves its core to another."""
    return (os.cpu_count() or 1) + 1


def pytest_configure_node(node: WorkerController) -> None:
    clusters = node.config.stash[CLUSTERS]
    node.workerinput["clusters"] = {kind: str(it.directory) for kind, it in clusters.items()}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if isinstance(item, pytest.Function) and NEED_POSTGRESQL & set(item.fixturenames):
            item.add_marker("postgresql")
    workers: int | None = getattr(config, "workerinput", {}).get("workercount")
    if workers:
        items[:] = slow_first(items, workers)


def pytest_collection_finish() -> None:
    """What has been imported stays until the end: nobody looks through it again for waste.

    Else a tenth of a run goes into looking.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*CLEARED_AFTER)


def slow_first(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """Of each worker first the long tests, then the slow ones, so that none is left with one.

    Each is given as many as the others, one after the other, and the long ones are dealt out. The
    other slow ones of a file stay together: they share what took long to make.
    """
    long = [item for item in items if item.get_closest_marker("long")]
    rest = [item for item in items if not item.get_closest_marker("long")]
    slow = [item for item in rest if item.get_closest_marker("slow")]
    quick = [item for item in rest if not item.get_closest_marker("slow")]
    together = those_that_share(long)
    ordered: list[pytest.Item] = []
    for nth in range(workers):
        left, dealt = workers - nth, [item for group in together[nth::workers] for item in group]
        share, end = (len(items) - len(ordered)) // left - len(dealt), len(slow) // left
        while 0 < end < len(slow) and slow[end].path == slow[end - 1].path:
            end += 1
        filling = max(0, share - end)
        ordered += [*dealt, *slow[:end], *quick[:filling]]
        slow, quick = slow[end:], quick[filling:]
    return ordered


def those_that_share(long: list[pytest.Item]) -> list[list[pytest.Item]]:
    """Long tests apart, but for those whose mark names the same: what they share took so long."""
    groups: dict[str, list[pytest.Item]] = {}
    for item in long:
        mark = item.get_closest_marker("long")
        named = mark.args if mark else ()
        groups.setdefault(named[0] if named else item.nodeid, []).append(item)
    return list(groups.values())


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        for cluster in config.stash[CLUSTERS].values():
            remove(cluster)


@pytest.fixture
def clock() -> SetClock:
    """Stands at `MONDAY_AT_EIGHT` until a test turns it; the workplaces go by it."""
    return SetClock(MONDAY_AT_EIGHT)


@pytest.fixture
def impatient_writers(monkeypatch: pytest.MonkeyPatch) -> None:
    """They give up after a second, where a test has nobody let them write."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 1)


@pytest.fixture(autouse=True, scope="session")
def quick_passwords() -> Iterator[None]:
    """Argon2id as cheap as it can be: many tests sign somebody in, and none guesses passwords."""
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts, "hasher", cheap)
        yield


@pytest.fixture(autouse=True, scope="session")
def scans() -> Iterator[Scans]:
    with watching() as found:
        yield found


@pytest.fixture(autouse=True)
def nothing_is_read_from_end_to_end(scans: Scans) -> Iterator[None]:
    """Fails a test in which a statement of ours has read all of a growing table."""
    yield
    assert scans.take() == {}


@pytest.fixture(scope="session")
def vault() -> Vault:
    return Vault(SECRET)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sqlite_template(tmp_path_factory.mktemp("sqlite") / "migrated.sqlite")


@pytest.fixture
def sqlite_url(sqlite_template: Path) -> Iterator[str]:
    """In memory where there is room: for everything but tests of a power cut."""
    with quick_folder() as folder:
        yield copy_sqlite(sqlite_template, folder / "test.sqlite")


@pytest.fixture
def durable_sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    return copy_sqlite(sqlite_template, tmp_path / "test.sqlite")


@pytest.fixture(scope="session")
def forgetful(pytestconfig: pytest.Config) -> Iterator[Copier]:
    with copier_in(pytestconfig.stash[CLUSTERS]["forgetful"]) as copier:
        yield copier


@pytest.fixture
def postgres_url(forgetful: Copier) -> Iterator[str]:
    """Quick, and not safe against a power cut: for everything but tests of just that."""
    with forgetful.copy() as url:
        yield url


@pytest.fixture(scope="session")
def durable(pytestconfig: pytest.Config) -> Iterator[Copier]:
    with copier_in(pytestconfig.stash[CLUSTERS]["durable"]) as copier:
        yield copier


@pytest.fixture
def durable_postgres_url(durable: Copier) -> Iterator[str]:
    with durable.copy() as url:
        yield url


@pytest.fixture(params=["sqlite", ON_POSTGRESQL])
def database_url(request: pytest.FixtureRequest) -> str:
    """Of the database that `workplace` works on; for other processes, and the settings."""
    fixture = {"sqlite": "sqlite_url", "postgresql": "postgres_url"}[request.param]
    return str(request.getfixturevalue(fixture))


@pytest.fixture(params=["sqlite", ON_POSTGRESQL])
def durable_url(request: pytest.FixtureRequest) -> str:
    """A database that keeps what it acknowledged, as in production."""
    fixture = {"sqlite": "durable_sqlite_url", "postgresql": "durable_postgres_url"}[request.param]
    return str(request.getfixturevalue(fixture))


@pytest.fixture
def workplace(database_url: str, clock: SetClock, vault: Vault) -> Iterator[Workplace]:
    """On SQLite and on PostgreSQL: each test that asks for it runs on both."""
    with engine_for(database_url) as engine:
        yield Workplace(engine, clock, vault)


@pytest.fixture
def sqlite_workplace(sqlite_url: str, clock: SetClock, vault: Vault) -> Iterator[Workplace]:
    with engine_for(sqlite_url) as engine:
        yield Workplace(engine, clock, vault)


@pytest.fixture
def postgres_workplace(postgres_url: str, clock: SetClock, vault: Vault) -> Iterator[Workplace]:
    with engine_for(postgres_url) as engine:
        yield Workplace(engine, clock, vault)
