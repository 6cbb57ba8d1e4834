"""Nobody falls through, whatever happens in whichever order: after each step nobody is lost."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.databases import Copier, copy_sqlite, engine_for
from tests.lives.net_house import House
from tests.lives.net_life import Home, OpenHome, furnish
from tests.memory import quick_folder

LIVES = int(os.environ.get("FREMMOEDE_LIVES", "0"))
"""How many lives are lived by hand; see docs/developing.md."""

STEPS = 20


@contextmanager
def homes_in(folder: Path, template: Path) -> Iterator[OpenHome]:
    """Each life has a copy of one database that was furnished once."""
    first, here = folder / "furnished.sqlite", folder / "life.sqlite"
    with engine_for(copy_sqlite(template, first)) as engine:
        furnished = furnish(engine)

    @contextmanager
    def open_home() -> Iterator[Home]:
        with engine_for(copy_sqlite(first, here)) as engine:
            yield replace(furnished, engine=engine)

    yield open_home


def live(open_home: OpenHome, lives: int) -> None:
    class LifeHere(House):
        def __init__(self) -> None:
            super().__init__(open_home)

    how_long = settings(max_examples=lives, stateful_step_count=STEPS)
    run_state_machine_as_test(LifeHere, settings=how_long)


@pytest.mark.long
@pytest.mark.slow
def test_nobody_is_lost_in_many_lives(sqlite_template: Path) -> None:
    with quick_folder() as folder, homes_in(folder, sqlite_template) as open_home:
        live(open_home, LIVES or 180)


@pytest.mark.long
@pytest.mark.slow
def test_nobody_is_lost_on_postgresql(forgetful: Copier) -> None:
    @contextmanager
    def open_home() -> Iterator[Home]:
        with forgetful.copy() as url, engine_for(url) as engine:
            yield furnish(engine)

    live(open_home, LIVES or 10)
