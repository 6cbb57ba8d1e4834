"""The day turns at midnight on the centre's clock, in winter and in summer, and not in London.

Each is tried half an hour before and after it, with the exact instants that follow.
"""

from datetime import UTC, date, datetime, timedelta

import pytest

from shared.appointments import (
    Form,
    Refusal,
    Refused,
    arrive,
    close_house,
    closed_house_today,
    closed_houses,
    decline,
    form_at,
    get_centre,
    offer_earlier,
    wait_for_earlier,
)
from shared.appointments.rules import MoveRule, move_rule
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.houses import House, at

A_DAY = timedelta(days=1)
BEFORE, AFTER = "23:30", "00:30"
WINTER, SUMMER = date(2026, 11, 25), date(2027, 6, 16)
"""Wednesdays; Danish time is one hour and two hours ahead of UTC."""

both = pytest.mark.parametrize("day", [WINTER, SUMMER])


@pytest.fixture
def house(sqlite_workplace: Workplace) -> House:
    return House(sqlite_workplace, window_days=7)


@pytest.mark.parametrize(
    ("clock_time", "first", "last"),
    [
        (at(BEFORE, WINTER), (2026, 11, 26, 8, 0), (2026, 12, 2, 10, 15)),
        (at(AFTER, WINTER), (2026, 11, 25, 8, 0), (2026, 12, 2, 10, 15)),
        (at(BEFORE, SUMMER), (2027, 6, 17, 7, 0), (2027, 6, 23, 9, 15)),
        (at(AFTER, SUMMER), (2027, 6, 16, 7, 0), (2027, 6, 23, 9, 15)),
    ],
)
def test_one_books_from_today_until_a_week_from_today(
    house: House,
    clock: SetClock,
    clock_time: datetime,
    first: tuple[int, int, int, int, int],
    last: tuple[int, int, int, int, int],
) -> None:
    house.adviser("Karen", "09:00-12:00")
    clock.at = clock_time
    times = house.times()
    assert (times[0], times[-1]) == (datetime(*first, tzinfo=UTC), datetime(*last, tzinfo=UTC))
    with pytest.raises(Refused) as no:
        house.book(house.citizen(), times[-1] + A_DAY)
    assert no.value.refusal is Refusal.TOO_LATE
    assert house.book(house.citizen(), times[-1]).starts_at == times[-1]


@both
def test_a_closed_house_is_closed_from_midnight_to_midnight(
    house: House, clock: SetClock, day: date
) -> None:
    around = [at(BEFORE, day - A_DAY), at(AFTER, day), at(BEFORE, day), at(AFTER, day + A_DAY)]
    clock.at = around[0]
    with house.workplace.work() as work:
        close_house(work, house.id, day, day, "Vand i kælderen", "Lene")
    found = []
    for now in around:
        clock.at = now
        with house.workplace.read() as work:
            is_closed = closed_house_today(work, house.id) is not None
            found.append((is_closed, len(closed_houses(work, house.id))))
            forms = [form_at(work, house.id, each, Form.IN_PERSON) for each in around]
        assert forms == [Form.IN_PERSON, Form.PHONE, Form.PHONE, Form.IN_PERSON]
    assert found == [(False, 1), (True, 1), (True, 1), (False, 0)]


@both
def test_a_meeting_is_of_today_from_midnight_on(house: House, clock: SetClock, day: date) -> None:
    house.adviser("Karen", "09:00-12:00")
    clock.at = at(BEFORE, day - A_DAY)
    held = house.book(house.citizen(), at("09:00", day))
    with house.workplace.work() as work:
        centre = get_centre(work, house.id)
        assert move_rule(centre, work.now, held.starts_at, 0) is MoveRule.FREELY
        with pytest.raises(Refused):
            arrive(work, held.id, "kiosk")
    clock.at = at(AFTER, day)
    with house.workplace.work() as work:
        assert move_rule(centre, work.now, held.starts_at, 0) is not MoveRule.FREELY
        assert arrive(work, held.id, "kiosk").meeting.arrived_at == clock.at


@pytest.mark.parametrize(
    ("day", "offered"),
    [
        (WINTER + A_DAY, datetime(2026, 11, 25, 23, 30, tzinfo=UTC)),
        (SUMMER + A_DAY, datetime(2027, 6, 16, 22, 30, tzinfo=UTC)),
    ],
)
def test_who_said_no_to_a_time_after_midnight_is_not_offered_that_day_again(
    sqlite_workplace: Workplace, clock: SetClock, day: date, offered: datetime
) -> None:
    """At 00:30 it is still the day before in London; 9:00 is the same day in both."""
    house = House(sqlite_workplace, opens="00:00", closes="23:45")
    karen = house.adviser("Karen", "09:00-09:45")
    house.exception(karen, day - 2 * A_DAY)
    house.exception(karen, day - A_DAY)
    house.exception(karen, day, "00:30-01:15", "09:00-09:45")
    clock.at = at("08:00", day - 3 * A_DAY)
    held = house.book(house.citizen(), at("09:00", day + A_DAY))
    with house.workplace.work() as work:
        wait_for_earlier(work, held.id)
    with house.workplace.work() as work:
        offer = offer_earlier(work, held.id)
        assert offer is not None
        assert offer.starts_at == offered
        decline(work, held.id)
    clock.turn(timedelta(hours=25))
    assert house.times()[0] == offered
    with house.workplace.work() as work:
        assert offer_earlier(work, held.id) is None
