"""Several people want the same thing in the same moment: one gets it, the others get others."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from shared.appointments import FIRST_MEETING, Refused, add_kind, change_kind, get_kind
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.houses import House, at, november
from tests.appointments.rivals import PROCESSES, THREADS, Race, Result, attempt, run_all

TOMORROW = november(24)
NINE = at("09:00", TOMORROW)
RACES = int(os.environ.get("FREMMOEDE_RACES", "60"))
"""Without the primary key of occupancy, 26 of 30 had more than one winner on PostgreSQL."""


def crowd(workplace: Workplace, citizens: list[int], *races: Race) -> list[Result]:
    """Everybody at once, each for one of the races in turn."""
    tries = [(citizen, races[n % len(races)]) for n, citizen in enumerate(citizens)]
    with ThreadPoolExecutor(len(tries)) as threads:
        return list(threads.map(lambda each: attempt(workplace, each[1], each[0]), tries))


def winners(results: list[Result] | tuple[Result, ...]) -> list[int]:
    return [result.meeting_id for result in results if result.meeting_id is not None]


def count(workplace: Workplace, table: str) -> int:
    with workplace.read() as work:
        return work.session.scalar(text(f"SELECT count(*) FROM {table}")) or 0


def test_as_many_win_a_time_as_there_are_advisers_with_rooms(house: House) -> None:
    for name in ("Karen", "Jens", "Mette", "Ole"):
        house.adviser(name, room=name != "Ole")
    results = crowd(house.workplace, house.citizens(12), Race(NINE, FIRST_MEETING))
    assert len(winners(results)) == 3
    assert all(len(result.others) == 3 for result in results if result.meeting_id is None)
    assert count(house.workplace, "occupancy") == 3 * 9


def test_meetings_that_overlap_collide_as_well(house: House) -> None:
    house.adviser()
    races = [Race(NINE + timedelta(minutes=15 * n), FIRST_MEETING) for n in range(3)]
    results = crowd(house.workplace, house.citizens(12), *races)
    assert len(winners(results)) == 1
    assert count(house.workplace, "occupancy") == 9


def test_a_meeting_and_the_time_kept_after_another_collide_too(house: House) -> None:
    """Apart by their lengths, not by the buffers: half of the rivals want each of the two times."""
    house.adviser()
    house.room("Stuen")
    with house.workplace.work() as work:
        first = get_kind(work, house.id, FIRST_MEETING)
        change_kind(work, house.id, replace(first, buffer_minutes=15))
    races = [Race(at, FIRST_MEETING) for at in (NINE, NINE + timedelta(minutes=45))]
    results = crowd(house.workplace, house.citizens(12), *races)
    assert len(winners(results)) == 1
    assert count(house.workplace, "occupancy") == 3 * 3 + 1


def test_one_citizen_on_many_telephones_gets_one_meeting_of_a_kind(house: House) -> None:
    house.adviser()
    citizen = house.citizen()
    starts = house.times(day=TOMORROW)[:8]

    def call(n: int) -> bool:
        try:
            house.book(citizen, starts[n], via="phone")
        except Refused:
            return False
        return True

    with ThreadPoolExecutor(8) as calls:
        assert sum(calls.map(call, range(8))) == 1
    assert count(house.workplace, "meeting") == 1


@pytest.mark.long
@pytest.mark.slow
def test_of_32_rivals_in_8_processes_one_wins_each_race(
    workplace: Workplace, database_url: str, clock: SetClock
) -> None:
    house = House(workplace, window_days=10)
    house.adviser("Karen", "08:00-16:00")
    with workplace.work() as work:
        for n in range(RACES):
            add_kind(work, house.id, f"kind {n}", 15)
    races = [Race(start, f"kind {n}") for n, start in enumerate(house.times("kind 0")[:RACES])]
    outcomes = run_all(database_url, clock.now(), races, house.citizens(PROCESSES * THREADS))
    assert [len(winners(results)) for results in outcomes] == [1] * RACES
    for race, results in zip(races, outcomes, strict=True):
        for loser in (result for result in results if result.meeting_id is None):
            assert len(loser.others) == 3
            assert race.starts_at not in loser.others
    assert count(workplace, "meeting") == RACES
    assert count(workplace, "occupancy") == RACES * 3
