"""Long random lives of a centre: what the database keeps is what was written down on paper."""

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from shared.unit_of_work import Workplace
from tests.lives.changes import Changes
from tests.lives.holding import Holding
from tests.lives.hours import Hours
from tests.lives.life import Life
from tests.lives.tickets import Tickets
from tests.lives.waiting import Waiting


class WholeLife(Changes, Hours, Waiting, Tickets):
    """Everything happens to everybody."""


class PatientLife(Waiting, Hours):
    """Of those who wait for an earlier time, and of whatever frees one or takes one away."""


class Moments(Holding):
    """Of those who check the time they chose, while others book."""


class MorningsAtTheDesk(Tickets):
    """Of those who come without a meeting."""


def live(kind: type[Life], workplace: Workplace, lives: int, steps: int) -> None:
    class LifeHere(kind):  # type: ignore[misc,valid-type]
        def __init__(self) -> None:
            super().__init__(workplace)

    how_long = settings(max_examples=lives, stateful_step_count=steps)
    run_state_machine_as_test(LifeHere, settings=how_long)


@pytest.mark.slow
@pytest.mark.parametrize("kind", [WholeLife, PatientLife, MorningsAtTheDesk])
def test_a_few_short_lives(sqlite_workplace: Workplace, kind: type[Life]) -> None:
    live(kind, sqlite_workplace, lives=3, steps=20)


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "lives"), [(WholeLife, 16), (PatientLife, 12), (Moments, 2), (MorningsAtTheDesk, 8)]
)
def test_many_long_lives(workplace: Workplace, kind: type[Life], lives: int) -> None:
    live(kind, workplace, lives, steps=40)
