"""Nobody falls through, whatever happens in whichever order: after each step nobody is lost."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import Engine

from tests.databases import Copier, copy_sqlite, engine_for
from tests.lives.net_house import House
from tests.lives.net_life import Database
from tests.memory import quick_folder

LIVES = int(os.environ.get("FREMMOEDE_LIVES", "0"))
"""How many lives are lived by hand; see docs/developing.md."""

STEPS = 12


def live(database: Database, lives: int) -> None:
    class LifeHere(House):
        def __init__(self) -> None:
            super().__init__(database)

    run_state_machine_as_test(
        LifeHere, settings=settings(max_examples=lives, stateful_step_count=STEPS)
    )


@pytest.mark.slow
def test_nobody_is_lost_in_many_lives(sqlite_template: Path) -> None:
    @contextmanager
    def database() -> Iterator[Engine]:
        with quick_folder() as folder:
            url = copy_sqlite(sqlite_template, folder / "life.sqlite")
            with engine_for(url) as engine:
                yield engine

    live(database, LIVES or 200)


@pytest.mark.slow
def test_nobody_is_lost_on_postgresql(forgetful: Copier) -> None:
    @contextmanager
    def database() -> Iterator[Engine]:
        with forgetful.copy() as url, engine_for(url) as engine:
            yield engine

    live(database, LIVES or 10)
