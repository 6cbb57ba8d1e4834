"""What is due, or promised, is so on a day when the centre is open."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time

import pytest

from shared.appointments import (
    add_centre,
    add_opening_hours,
    by_open_day,
    by_open_day_before,
    close_day,
)
from shared.unit_of_work import UnitOfWork, Workplace
from tests.drivers import COPENHAGEN

Rule = Callable[[UnitOfWork, int, datetime], datetime]


def local(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=COPENHAGEN)


@pytest.fixture
def centre(sqlite_workplace: Workplace) -> Iterator[tuple[UnitOfWork, int]]:
    """Open Monday to Friday, and closed on Monday 7 December 2026, too."""
    with sqlite_workplace.work() as work:
        aars = add_centre(work, "aars", "Jobcenter Aars", address="Gade 1", telephone="+4599889900")
        add_opening_hours(work, aars.id, time(9), time(15))
        close_day(work, aars.id, date(2026, 12, 7), "Kursus")
        yield work, aars.id


@pytest.mark.parametrize(
    ("rule", "at", "due_at"),
    [
        (by_open_day, "2026-12-04 23:59", "2026-12-04 23:59"),
        (by_open_day, "2026-12-05 00:00", "2026-12-08 00:00"),
        (by_open_day, "2026-12-06 12:30", "2026-12-08 12:30"),
        (by_open_day, "2026-12-07 10:00", "2026-12-08 10:00"),
        (by_open_day, "2026-12-08 03:12", "2026-12-08 03:12"),
        (by_open_day, "2026-12-25 10:00", "2026-12-28 10:00"),
        (by_open_day, "2027-01-01 00:00", "2027-01-04 00:00"),
        (by_open_day, "2027-03-28 02:30", "2027-03-30 02:30"),
        (by_open_day, "2028-02-29 10:00", "2028-02-29 10:00"),
        (by_open_day_before, "2026-12-08 10:00", "2026-12-08 10:00"),
        (by_open_day_before, "2026-12-07 10:00", "2026-12-04 10:00"),
        (by_open_day_before, "2026-12-05 00:00", "2026-12-04 00:00"),
        (by_open_day_before, "2027-01-01 10:00", "2026-12-30 10:00"),
    ],
)
def test_a_closed_day_gives_way_to_an_open_one_at_the_same_clock_time(
    centre: tuple[UnitOfWork, int], rule: Rule, at: str, due_at: str
) -> None:
    work, centre_id = centre
    assert rule(work, centre_id, local(at)) == local(due_at)


@pytest.mark.parametrize("rule", [by_open_day, by_open_day_before])
def test_where_no_hours_are_set_it_stays_as_it_is(sqlite_workplace: Workplace, rule: Rule) -> None:
    with sqlite_workplace.work() as work:
        bare = add_centre(work, "hobro", "Hobro", address="Gade 2", telephone="+4599889800")
        assert rule(work, bare.id, local("2026-12-05 10:00")) == local("2026-12-05 10:00")
