"""Several meetings in a row: their times by the clock on the wall, and what replaces one."""

from datetime import UTC, date, datetime

import pytest

from shared.appointments import Override, Refusal, Rule, nearest_like, series_from, set_aside_for
from tests.appointments.houses import (
    AARS,
    FOLLOW_UP,
    House,
    at,
    december,
    november,
    on_the_wall,
    refused,
)

WISHED = at("10:00", november(25))


@pytest.mark.parametrize(
    ("first", "weeks", "days"),
    [
        (date(2026, 11, 25), 1, [(11, 25), (12, 2), (12, 9), (12, 16)]),
        (date(2026, 12, 23), 4, [(12, 23), (1, 20), (2, 17), (3, 17)]),
        (date(2027, 3, 22), 1, [(3, 22), (3, 29), (4, 5), (4, 12)]),
        (date(2028, 2, 15), 2, [(2, 15), (2, 29), (3, 14), (3, 28)]),
    ],
)
def test_a_series_keeps_weekday_and_clock(
    first: date, weeks: int, days: list[tuple[int, int]]
) -> None:
    """Across the year's end, summer time and a leap day."""
    found = series_from(at("10:00", first), weeks, 4, AARS)
    assert on_the_wall(found) == ["10:00"] * 4
    assert [(it.astimezone(AARS).month, it.astimezone(AARS).day) for it in found] == days


@pytest.mark.parametrize(
    ("free", "found"),
    [
        ([], None),
        ([WISHED], WISHED),
        ([at("09:45", november(25)), at("10:15", november(25))], at("09:45", november(25))),
        ([at("11:45", november(25)), at("12:00", november(25))], at("11:45", november(25))),
        ([at("12:00", november(25))], None),
        ([at("09:00", november(28)), at("13:00", november(25))], at("09:00", november(28))),
        ([at("10:00", november(22))], at("10:00", november(22))),
        ([at("10:00", november(21)), at("10:00", november(29))], None),
    ],
)
def test_the_nearest_time_of_the_same_half_day_replaces_one(
    free: list[datetime], found: datetime | None
) -> None:
    assert nearest_like(free, WISHED.astimezone(UTC), AARS) == found


def test_staff_set_aside_that_one_meeting_of_a_kind_is_ahead(house: House) -> None:
    house.adviser("Karen")
    citizen = house.citizen()
    house.book(citizen, at("10:00"), FOLLOW_UP)
    later = at("10:00", december(7))
    assert refused(house, citizen, later, FOLLOW_UP).refusal is Refusal.ALREADY_BOOKED
    for nobody in (Override("", "Fire samtaler", frozenset({Rule.AHEAD})), override(Rule.TIME)):
        no = refused(house, citizen, later, FOLLOW_UP, override=nobody)
        assert no.refusal is Refusal.ALREADY_BOOKED
    second = house.book(citizen, later, FOLLOW_UP, override=override(Rule.AHEAD))
    with house.workplace.read() as work:
        [kept] = set_aside_for(work, [second.id])
    assert (kept.rule, kept.staff, kept.reason) == (Rule.AHEAD, "Lene", "Fire samtaler")


def test_nothing_is_set_aside_for_a_first_meeting_of_a_kind(house: House) -> None:
    house.adviser("Karen")
    only = house.book(house.citizen(), at("10:00"), FOLLOW_UP, override=override(Rule.AHEAD))
    with house.workplace.read() as work:
        assert set_aside_for(work, [only.id]) == []


def override(*rules: Rule) -> Override:
    return Override("Lene", "Fire samtaler", frozenset(rules))
