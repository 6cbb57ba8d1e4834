"""A time is kept for a moment: others are not offered it, and nobody is refused because of it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import text

from shared.appointments import (
    FIRST_MEETING,
    HELD_FOR,
    Form,
    Refusal,
    Refused,
    SlotFilter,
    add_kind,
    free_times,
    hold,
    let_go,
)
from shared.appointments.holds import MOST_HELD
from shared.citizens import Needs
from shared.clock import SetClock
from tests.appointments.houses import FOLLOW_UP, NOTHING_SPECIAL, House, at, november, on_the_wall
from tests.appointments.test_statements import statements

TOMORROW = november(24)
NINE, TEN = at("09:00", TOMORROW), at("10:00", TOMORROW)
MIKKEL, OKSANA = "mikkel", "oksana"
"""Two conversations."""


@dataclass
class Holds:
    """What is kept in a house, and who is offered what."""

    house: House

    def keep(
        self,
        who: str,
        start: datetime,
        *,
        via: str = "kiosk",
        kind: str = FIRST_MEETING,
        needs: Needs = NOTHING_SPECIAL,
        form: Form = Form.IN_PERSON,
        slot_filter: SlotFilter = SlotFilter(),  # noqa: B008
    ) -> bool:
        with self.house.workplace.work() as work:
            id = self.house.id
            return hold(work, who, via, id, kind, start, needs, None, form, slot_filter)

    def let_go(self, who: str) -> None:
        with self.house.workplace.work() as work:
            let_go(work, who)

    def offered(
        self, who: str, kind: str = FIRST_MEETING, day: date | None = TOMORROW
    ) -> list[datetime]:
        with self.house.workplace.read() as work:
            slot_filter = SlotFilter(day=day)
            return free_times(work, self.house.id, kind, slot_filter=slot_filter, holder=who)

    def clocks(self, who: str, kind: str = FIRST_MEETING) -> list[str]:
        return on_the_wall(self.offered(who, kind))

    def rows(self) -> int:
        with self.house.workplace.read() as work:
            return work.session.scalar(text("SELECT count(*) FROM hold")) or 0


@pytest.fixture
def holds(house: House) -> Holds:
    return Holds(house)


def test_others_are_not_offered_what_somebody_checks(holds: Holds) -> None:
    holds.house.adviser("Karen", "09:00-10:30")
    everything = ["09:00", "09:15", "09:30", "09:45"]
    assert holds.keep(MIKKEL, NINE)
    assert holds.clocks(OKSANA) == ["09:45"]
    assert holds.clocks("") == ["09:45"]
    assert holds.clocks(MIKKEL) == everything
    assert holds.keep(MIKKEL, at("09:45", TOMORROW))
    assert holds.clocks(OKSANA) == ["09:00"]
    holds.let_go(MIKKEL)
    assert holds.clocks(OKSANA) == everything
    assert holds.rows() == 0


def test_a_hold_lapses_and_the_next_one_takes_it_away(holds: Holds, clock: SetClock) -> None:
    holds.house.adviser("Karen", "09:00-10:30")
    holds.keep(MIKKEL, NINE)
    clock.turn(HELD_FOR - timedelta(seconds=1))
    assert "09:00" not in holds.clocks(OKSANA)
    clock.turn(timedelta(seconds=1))
    assert "09:00" in holds.clocks(OKSANA)
    assert holds.keep(OKSANA, NINE)
    assert holds.rows() == 1
    assert "09:00" not in holds.clocks(MIKKEL)


def test_who_is_too_late_is_offered_other_times(holds: Holds) -> None:
    holds.house.adviser("Karen", "09:00-12:00")
    holds.keep(MIKKEL, NINE)
    with pytest.raises(Refused) as no:
        holds.keep(OKSANA, at("09:30", TOMORROW))
    assert no.value.refusal is Refusal.TAKEN
    assert on_the_wall(no.value.times) == ["09:45", "10:00", "10:15"]
    assert holds.keep(OKSANA, no.value.times[0], kind=FOLLOW_UP)


def test_a_hold_takes_one_adviser_and_one_room(holds: Holds) -> None:
    holds.house.adviser("Karen")
    holds.house.adviser("Jens")
    holds.house.adviser("Mette", room=False)
    assert holds.keep(MIKKEL, NINE)
    assert "09:00" in holds.clocks(OKSANA)
    assert holds.keep(OKSANA, NINE)
    assert "09:00" not in holds.clocks("signe")
    with pytest.raises(Refused):
        holds.keep("signe", NINE, kind=FOLLOW_UP)
    assert holds.keep("signe", NINE, kind=FOLLOW_UP, form=Form.PHONE)


def test_the_time_after_a_meeting_is_kept_with_it(holds: Holds) -> None:
    """For the adviser alone, as far as they work without a break."""
    with holds.house.workplace.work() as work:
        add_kind(work, holds.house.id, "cv", 30, buffer_minutes=15)
    holds.house.adviser("Karen", "09:00-10:30")
    assert holds.keep(MIKKEL, NINE, kind="cv")
    assert holds.rows() == 1
    assert holds.clocks(OKSANA, FOLLOW_UP) == ["09:45", "10:00"]
    assert holds.clocks(OKSANA, "cv") == ["09:45", "10:00"]
    holds.let_go(MIKKEL)
    assert holds.keep(MIKKEL, at("09:45", TOMORROW), kind=FOLLOW_UP)
    assert holds.clocks(OKSANA, "cv") == ["09:00"]
    with pytest.raises(Refused):
        holds.keep(OKSANA, at("09:15", TOMORROW), kind="cv")


def test_a_booking_does_not_ask_who_keeps_the_time(holds: Holds, clock: SetClock) -> None:
    holds.house.adviser("Karen")
    one, other = holds.house.citizens(2)
    holds.keep(MIKKEL, NINE)
    assert holds.house.book(one, NINE).starts_at == NINE
    holds.keep(OKSANA, TEN)
    clock.turn(HELD_FOR)
    holds.keep(MIKKEL, TEN)
    assert holds.house.book(other, TEN).starts_at == TEN
    with pytest.raises(Refused):
        holds.keep("signe", TEN)


def test_holds_never_make_a_house_look_full(holds: Holds) -> None:
    """With all that is left kept by others, it is offered in spite of that, and not kept again."""
    adviser = holds.house.adviser("Karen", "09:00-09:45")
    for day in range(1, 29):
        start = at("09:00", TOMORROW + timedelta(days=day - 1))
        if start not in (NINE, NINE + timedelta(days=1)):
            holds.house.exception(adviser, start.date())
    holds.keep(MIKKEL, NINE)
    assert holds.offered(OKSANA, day=None) == [NINE + timedelta(days=1)]
    with pytest.raises(Refused):
        holds.keep(OKSANA, NINE)
    holds.keep("signe", NINE + timedelta(days=1))
    assert holds.offered(OKSANA) == []
    assert holds.offered(OKSANA, day=None) == [NINE, NINE + timedelta(days=1)]
    assert holds.keep(OKSANA, NINE) is False
    assert holds.house.book(holds.house.citizen(), NINE).starts_at == NINE


def test_nobody_keeps_more_than_one_and_a_face_not_more_than_ten(holds: Holds) -> None:
    for n in range(MOST_HELD + 2):
        holds.house.adviser(f"Adviser {n}")
    for n in range(MOST_HELD):
        assert holds.keep(f"kiosk {n}", NINE)
        assert holds.keep("kiosk 0", NINE)
    assert holds.rows() == MOST_HELD
    assert holds.keep(OKSANA, NINE) is False
    assert holds.keep(OKSANA, NINE, via="phone")


def test_of_many_at_the_same_moment_as_many_keep_a_time_as_there_are_places(holds: Holds) -> None:
    for name in ("Karen", "Jens", "Mette"):
        holds.house.adviser(name, room=name != "Mette")
    starts = [NINE + timedelta(minutes=15 * n) for n in (0, 1, 0, 2, 0, 1, 0, 2, 0)]

    def keeps(n: int) -> bool:
        try:
            return holds.keep(f"caller {n}", starts[n], via="phone")
        except Refused as no:
            return len(no.times) != 3

    with ThreadPoolExecutor(len(starts)) as callers:
        assert sum(callers.map(keeps, range(len(starts)))) == 2
    assert holds.rows() == 2


def test_nobody_waits_for_each_other_for_ever(holds: Holds, clock: SetClock) -> None:
    """People choose, change their minds and forget, all at the same moments."""
    for name in ("Karen", "Jens"):
        holds.house.adviser(name)
    starts = [NINE + timedelta(minutes=15 * n) for n in range(6)]

    def chooses(who: int) -> None:
        for n in range(12):
            with suppress(Refused):
                holds.keep(f"caller {who}", starts[who * (n + 1) % len(starts)], via="phone")
            if n % 4 == who % 4:
                holds.let_go(f"caller {who}")
            if n % 3 == who % 3:
                clock.turn(HELD_FOR / 3)

    with ThreadPoolExecutor(6) as callers:
        list(callers.map(chooses, range(6)))
    assert holds.rows() <= 6


def test_a_hold_takes_fifteen_statements_and_free_times_one_more(holds: Holds) -> None:
    holds.house.adviser()
    holds.keep(OKSANA, TEN)
    with statements(holds.house.workplace.engine) as sent:
        holds.keep(MIKKEL, NINE)
    assert len(sent) <= 15
    with statements(holds.house.workplace.engine) as sent:
        holds.offered(OKSANA)
    assert len([each for each in sent if "FROM hold" in each]) == 1
