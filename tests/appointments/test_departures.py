"""An adviser leaves on a day, another begins on one; two may be called alike."""

from datetime import time, timedelta

import pytest

from shared.appointments import (
    FOR_GOOD,
    Owner,
    SlotFilter,
    Unavailability,
    advisers_by_name,
    all_advisers,
    departures,
    end_absence,
    free_times,
    rename_adviser,
    save_gap,
    set_week,
    their_adviser,
    times_with,
)
from shared.appointments.roster import told_apart
from shared.citizens import Support, give_support
from shared.clock import SetClock
from tests.appointments.houses import FOLLOW_UP, TODAY, House, at, november

LAST, AFTER = november(25), november(26)
A_DAY = timedelta(days=1)


def leaves(house: House, adviser_id: int) -> int:
    """After the 25th; gives the id of the departure."""
    with house.workplace.work() as work:
        from_then = at("00:00", AFTER)
        gap = Unavailability(
            house.id, from_then, from_then + FOR_GOOD, "ny stilling", adviser_id=adviser_id
        )
        assert save_gap(work, gap, "Lene")
        return departures(work, house.id)[0].id


def chosen_from(house: House) -> list[str]:
    with house.workplace.read() as work:
        return [it.name for it in advisers_by_name(work, house.id)]


def test_the_last_day_is_whole_and_nothing_is_free_after_it(house: House, clock: SetClock) -> None:
    karen = house.adviser("Karen")
    days = [TODAY + n * A_DAY for n in range(10)]
    before = {day: house.clocks(day) for day in days}
    departure_id = leaves(house, karen)
    assert {day: house.clocks(day) for day in days} == {
        day: times if day <= LAST else [] for day, times in before.items()
    }
    with house.workplace.work() as work:
        assert end_absence(work, departure_id)
        assert departures(work, house.id) == []
    assert {day: house.clocks(day) for day in days} == before
    leaves(house, karen)
    clock.at = at("12:00", LAST)
    assert chosen_from(house) == ["Karen"]
    clock.at = at("00:00", AFTER)
    assert chosen_from(house) == []
    with house.workplace.read() as work:
        [left] = departures(work, house.id)
        assert (left.last_day, left.reason, left.reported_by) == (LAST, "ny stilling", "Lene")
        assert [it.last_day for it in all_advisers(work, house.id)] == [LAST]


def test_an_own_adviser_counts_up_to_their_last_day(house: House, clock: SetClock) -> None:
    karen = house.adviser("Karen")
    house.adviser("Jens", "13:00-14:00")
    citizen = house.citizen()
    with house.workplace.work() as work:
        give_support(work, citizen, Support(adviser_id=karen), "Lene", "kender sagen")
    leaves(house, karen)

    def theirs_on(day_of_november: int) -> bool:
        with house.workplace.read() as work:
            theirs = their_adviser(work, citizen)
            assert theirs is not None
            day = SlotFilter(day=november(day_of_november))
            return bool(
                times_with(
                    theirs,
                    lambda wanted: free_times(
                        work, house.id, FOLLOW_UP, citizen_id=citizen, slot_filter=wanted
                    ),
                    day,
                )
            )

    assert (theirs_on(25), theirs_on(26)) == (True, False)
    clock.at = at("08:00", AFTER)
    with house.workplace.read() as work:
        assert their_adviser(work, citizen) is None
    assert house.book(citizen, at("13:00", november(27))).adviser == "Jens"


def test_an_adviser_begins_on_a_day(house: House) -> None:
    karen = house.adviser("Karen", "08:00-08:15")
    with house.workplace.work() as work:
        set_week(
            work,
            Owner(house.id, karen),
            AFTER,
            {weekday: ((time(9), time(10)),) for weekday in range(7)},
        )
    assert [house.clocks(day) for day in (LAST, AFTER)] == [[], ["09:00", "09:15"]]


@pytest.mark.parametrize(
    ("advisers", "names"),
    [
        ([], {}),
        ([(1, "Karen", ""), (2, "Jens", "")], {1: "Karen", 2: "Jens"}),
        ([(2, "Karen", ""), (1, "karen", "")], {1: "karen", 2: "Karen (2)"}),
        ([(1, "Karen", "Holm"), (2, "Karen", "")], {1: "Karen Holm", 2: "Karen"}),
        ([(1, "Karen", "H"), (2, "Karen", "H")], {1: "Karen H", 2: "Karen H (2)"}),
    ],
)
def test_colleagues_are_told_apart(
    advisers: list[tuple[int, str, str]], names: dict[int, str]
) -> None:
    assert told_apart(advisers) == names


def test_two_of_one_name_have_their_own_calendars_and_citizens_see_the_first_name(
    house: House,
) -> None:
    one, other = house.adviser("Karen"), house.adviser("Karen", room=False)
    house.room("Stuen")
    assert chosen_from(house) == ["Karen", "Karen (2)"]
    with house.workplace.work() as work:
        rename_adviser(work, other, "Karen", ["da"], "Holm")
    assert chosen_from(house) == ["Karen", "Karen Holm"]
    nine = at("09:00", LAST)
    booked = [house.book(it, nine) for it in house.citizens(2)]
    assert [it.adviser for it in booked] == ["Karen", "Karen"]
    leaves(house, one)
    assert "09:00" not in house.clocks(LAST)
    assert "09:00" in house.clocks(AFTER)
    with house.workplace.read() as work:
        first = SlotFilter(adviser_id=one, day=AFTER)
        assert free_times(work, house.id, FOLLOW_UP, slot_filter=first) == []
