"""Tries that missed are counted for an hour, each source by itself."""

from datetime import timedelta

from sqlalchemy import text

from shared.citizens import count_miss, misses
from shared.clock import SetClock
from shared.unit_of_work import Workplace

AARS, FARSOE = 1, 2


def test_misses_are_counted_per_source_and_centre_and_forgotten_after_an_hour(
    workplace: Workplace,
) -> None:
    with workplace.work() as work:
        for _ in range(3):
            count_miss(work, AARS, "kiosk:1")
        count_miss(work, FARSOE, "kiosk:1")
    with workplace.read() as work:
        assert misses(work, AARS, "kiosk:1") == 3
        assert misses(work, AARS, "kiosk:2") == 0
        assert misses(work, FARSOE, "kiosk:1") == 1
    assert isinstance(workplace.clock, SetClock)
    workplace.clock.turn(timedelta(hours=1))
    with workplace.read() as work:
        assert misses(work, AARS, "kiosk:1") == 0


def test_a_miss_that_no_longer_counts_leaves_no_trace(workplace: Workplace) -> None:
    with workplace.work() as work:
        count_miss(work, AARS, "kiosk:1")
    assert isinstance(workplace.clock, SetClock)
    workplace.clock.turn(timedelta(hours=2))
    with workplace.work() as work:
        count_miss(work, AARS, "kiosk:2")
    with workplace.read() as work:
        kept = work.session.execute(text("SELECT source FROM miss")).scalars().all()
    assert kept == ["kiosk:2"]
