"""The weeks in which the clocks change: 25 October 2026 back, 28 March 2027 forward.

The latter is Easter Sunday, so these houses open on holidays too.
"""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest

from shared.appointments import next_opening, opening_today
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.houses import FOLLOW_UP, House, at, on_the_wall

AUTUMN, SPRING = date(2026, 10, 25), date(2027, 3, 28)
EASTER = [date(2027, 3, day) for day in (25, 26, 28, 29)]
CHANGES = pytest.mark.parametrize("change", [AUTUMN, SPRING])


@pytest.fixture
def house(workplace: Workplace) -> House:
    house = House(workplace)
    house.open_on(*EASTER)
    return house


@pytest.fixture
def night_house(workplace: Workplace) -> House:
    house = House(workplace, opens="00:00", closes="12:00")
    house.open_on(*EASTER)
    return house


def turn_to(clock: SetClock, instant: datetime) -> None:
    clock.turn(instant - clock.at)


@CHANGES
def test_a_shift_hangs_at_the_same_place_on_the_wall_before_and_after(
    house: House, clock: SetClock, change: date
) -> None:
    house.adviser("Karen", "09:00-10:00")
    turn_to(clock, at("08:00", change - timedelta(days=10)))
    days = [change + timedelta(days=n) for n in range(-7, 8)]
    assert [house.clocks(day) for day in days] == [["09:00", "09:15"]] * 15


@pytest.mark.parametrize(("change", "before", "after"), [(AUTUMN, 7, 8), (SPRING, 8, 7)])
def test_the_instant_moves_by_an_hour(
    house: House, clock: SetClock, change: date, before: int, after: int
) -> None:
    house.adviser("Karen", "09:00-09:45")
    turn_to(clock, at("08:00", change - timedelta(days=2)))
    times = house.times()
    assert datetime.combine(change - timedelta(days=1), time(before), UTC) in times
    assert datetime.combine(change, time(after), UTC) in times


@pytest.mark.parametrize(("change", "hours"), [(AUTUMN, 5), (SPRING, 3)])
def test_a_shift_over_the_change_is_as_long_as_it_really_is(
    night_house: House, clock: SetClock, change: date, hours: int
) -> None:
    night_house.adviser("Karen", "01:00-05:00")
    turn_to(clock, at("08:00", change - timedelta(days=2)))
    times = night_house.times(FOLLOW_UP, day=change)
    assert len(times) == hours * 4 - 1
    assert {later - sooner for sooner, later in pairwise(times)} == {timedelta(minutes=15)}
    assert len(night_house.times(FOLLOW_UP, day=change - timedelta(days=1))) == 4 * 4 - 1


@CHANGES
def test_a_meeting_over_the_change_keeps_its_length(
    night_house: House, clock: SetClock, change: date
) -> None:
    night_house.adviser("Karen", "01:00-05:00")
    turn_to(clock, at("08:00", change - timedelta(days=2)))
    starts_at = at("01:45", change)
    meeting = night_house.book(night_house.citizen(), starts_at)
    assert (meeting.starts_at, meeting.minutes) == (starts_at, 45)
    end = starts_at.astimezone(UTC) + timedelta(minutes=45)
    busy = [instant for instant in night_house.times(FOLLOW_UP, day=change) if instant < end]
    assert on_the_wall(busy) == ["01:00", "01:15"]
    assert end in night_house.times(FOLLOW_UP, day=change)


def test_hours_that_the_change_leaves_out_are_not_offered(
    night_house: House, clock: SetClock
) -> None:
    night_house.adviser("Karen", "02:00-03:00")
    turn_to(clock, at("08:00", SPRING - timedelta(days=2)))
    assert night_house.clocks(SPRING) == []
    assert night_house.clocks(SPRING - timedelta(days=1)) == ["02:00", "02:15"]


@CHANGES
def test_a_wish_for_a_time_of_day_follows_the_wall(
    house: House, clock: SetClock, change: date
) -> None:
    house.adviser("Karen", "08:00-12:00")
    turn_to(clock, at("08:00", change - timedelta(days=2)))
    wished = house.times(from_day=change, earliest=time(10), latest=time(10))
    assert set(on_the_wall(wished)) == {"10:00"}


@CHANGES
def test_notice_is_counted_in_real_time(night_house: House, clock: SetClock, change: date) -> None:
    night_house.adviser("Karen", "00:00-12:00")
    turn_to(clock, at("01:00", change))
    assert night_house.times()[0] == clock.now() + timedelta(minutes=120)


@pytest.mark.parametrize(("change", "hours"), [(AUTUMN, 13), (SPRING, 11)])
def test_the_house_opens_by_the_wall_and_closes_by_the_wall(
    night_house: House, clock: SetClock, change: date, hours: int
) -> None:
    turn_to(clock, at("20:00", change - timedelta(days=1)))
    with night_house.workplace.read() as work:
        assert next_opening(work, night_house.id) == at("00:00", change).astimezone(UTC)
    turn_to(clock, at("08:00", change))
    with night_house.workplace.read() as work:
        today = opening_today(work, night_house.id)
    assert today is not None
    assert today[1] - today[0] == timedelta(hours=hours)
