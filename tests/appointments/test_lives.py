"""Long random lives of a centre: what the database keeps is what a calendar on paper says."""

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from shared.work import Workplace
from tests.appointments.life import Life


def live(workplace: Workplace, lives: int, steps: int) -> None:
    class LifeHere(Life):
        def __init__(self) -> None:
            super().__init__(workplace)

    how_long = settings(max_examples=lives, stateful_step_count=steps)
    run_state_machine_as_test(LifeHere, settings=how_long)


@pytest.mark.slow
def test_a_few_short_lives(sqlite_workplace: Workplace) -> None:
    live(sqlite_workplace, lives=6, steps=20)


@pytest.mark.slow
def test_many_long_lives(workplace: Workplace) -> None:
    live(workplace, lives=40, steps=40)
