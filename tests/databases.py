"""Empty, migrated databases, each made by copying one that was migrated before."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Dialect, Engine, text

from migrations import upgrade
from shared.database import connect
from tests.postgres import Cluster

TEMPLATE = "migrated"

PACK = os.environ.get("FREMMOEDE_PACK", "")
"""The id of the rule pack under which every new course begins; see docs/developing.md."""

CHOOSES = "INSERT INTO centre_pack (centre_id, target_group, pack_id) VALUES (NEW.id, '', '{pack}')"
CHOOSING = {
    "sqlite": (f"CREATE TRIGGER chooses AFTER INSERT ON centre BEGIN {CHOOSES}; END",),
    "postgresql": (
        "CREATE FUNCTION chooses() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN {CHOOSES}; RETURN NEW; END $$",
        "CREATE TRIGGER chooses AFTER INSERT ON centre FOR EACH ROW EXECUTE FUNCTION chooses()",
    ),
}
"""How every new centre comes to choose that pack, as its leader would."""

_LEARNED: dict[str, tuple[Dialect, dict[Any, Any]]] = {}
"""Kind of database -> how one talks to it, and the statements that were put into words for it."""


def connect_again(url: str) -> Engine:
    """As `connect`, but no statement is compiled anew that an earlier test has run."""
    engine = connect(url)
    kind = engine.dialect.name
    if kind not in _LEARNED:
        engine.connect().close()
        _LEARNED[kind] = (engine.dialect, {})
    engine.dialect, statements = _LEARNED[kind]
    engine.update_execution_options(compiled_cache=statements)
    return engine


@contextmanager
def engine_for(url: str) -> Iterator[Engine]:
    engine = connect_again(url)
    try:
        yield engine
    finally:
        engine.dispose()


def make_sqlite_template(path: Path) -> Path:
    with engine_for(f"sqlite:///{path}") as engine:
        upgrade(engine)
        choose_pack(engine)
    return path


def choose_pack(engine: Engine) -> None:
    """Lets new centres choose `PACK`, where one is named."""
    if PACK:
        with engine.begin() as connection:
            for statement in CHOOSING[engine.dialect.name]:
                connection.execute(text(statement.format(pack=PACK)))


def copy_sqlite(template: Path, path: Path) -> str:
    shutil.copyfile(template, path)
    return f"sqlite:///{path}"


@dataclass(frozen=True)
class Copier:
    """Makes copies in a cluster, over one connection that it keeps."""

    cluster: Cluster
    engine: Engine

    def ensure_template(self) -> None:
        """Once per cluster, whichever process comes first."""
        done = self.cluster.directory / "template"
        with (self.cluster.directory / "template.lock").open("w") as lock:
            flock(lock, LOCK_EX)
            if not done.exists():
                self._command(f"DROP DATABASE IF EXISTS {TEMPLATE}")
                self._command(f"CREATE DATABASE {TEMPLATE}")
                with engine_for(self.cluster.url(TEMPLATE)) as engine:
                    upgrade(engine)
                    choose_pack(engine)
                done.touch()

    @contextmanager
    def copy(self) -> Iterator[str]:
        name = f"test_{os.getpid()}_{uuid4().hex[:12]}"
        self._command(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE} STRATEGY FILE_COPY")
        try:
            yield self.cluster.url(name)
        finally:
            self._command(f"DROP DATABASE {name} WITH (FORCE)")

    def _command(self, sql: str) -> None:
        with self.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text(sql))


@contextmanager
def copier_in(cluster: Cluster) -> Iterator[Copier]:
    cluster.ensure_started()
    with engine_for(cluster.url()) as engine:
        copier = Copier(cluster, engine)
        copier.ensure_template()
        yield copier
