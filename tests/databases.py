"""Empty, migrated databases, each made by copying one that was migrated before."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, flock
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Engine, text

from migrations import upgrade
from shared.database import connect
from tests.postgres import Cluster

TEMPLATE = "migrated"


@contextmanager
def engine_for(url: str) -> Iterator[Engine]:
    engine = connect(url)
    try:
        yield engine
    finally:
        engine.dispose()


def make_sqlite_template(path: Path) -> Path:
    with engine_for(f"sqlite:///{path}") as engine:
        upgrade(engine)
    return path


def copy_sqlite(template: Path, path: Path) -> str:
    shutil.copyfile(template, path)
    return f"sqlite:///{path}"


def ensure_postgres_template(cluster: Cluster) -> None:
    """Once per cluster, whichever process comes first."""
    done = cluster.directory / "template"
    with (cluster.directory / "template.lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not done.exists():
            _command(cluster, f"DROP DATABASE IF EXISTS {TEMPLATE}")
            _command(cluster, f"CREATE DATABASE {TEMPLATE}")
            with engine_for(cluster.url(TEMPLATE)) as engine:
                upgrade(engine)
            done.touch()


@contextmanager
def postgres_copy(cluster: Cluster) -> Iterator[str]:
    name = f"test_{os.getpid()}_{uuid4().hex[:12]}"
    _command(cluster, f"CREATE DATABASE {name} TEMPLATE {TEMPLATE} STRATEGY FILE_COPY")
    try:
        yield cluster.url(name)
    finally:
        _command(cluster, f"DROP DATABASE {name} WITH (FORCE)")


def _command(cluster: Cluster, sql: str) -> None:
    with engine_for(cluster.url()) as engine, engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text(sql))
