"""Fresh, migrated, durable databases for the benchmarks: SQLite, and a PostgreSQL of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from migrations import upgrade
from tests.databases import engine_for
from tests.postgres import DURABLE, new_cluster, remove


@dataclass(frozen=True)
class Database:
    """A database for a benchmark; `name` is what its figures are printed under."""

    name: str
    url: str


@contextmanager
def sqlite() -> Iterator[Database]:
    """A fresh SQLite database, removed after the block."""
    with TemporaryDirectory(prefix="fremmoede-") as directory:
        yield _migrated(Database("SQLite", f"sqlite:///{Path(directory) / 'bench.sqlite'}"))


@contextmanager
def postgres() -> Iterator[Database]:
    """A fresh PostgreSQL server with a database, removed after the block."""
    cluster = new_cluster(DURABLE)
    try:
        cluster.ensure_started()
        yield _migrated(Database("PostgreSQL", cluster.url()))
    finally:
        remove(cluster)


BOTH = (sqlite, postgres)
"""The databases that every benchmark measures."""


def _migrated(database: Database) -> Database:
    with engine_for(database.url) as engine:
        upgrade(engine)
    return database
