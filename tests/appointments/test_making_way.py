"""A meeting makes way: which time is like the one that was chosen, and which rooms are shut."""

from datetime import date, datetime, timedelta

import pytest

from shared import appointments
from shared.appointments import (
    Form,
    Unavailability,
    report_absence,
    reschedule_for_absence,
    save_gap,
)
from shared.appointments.rules import by_likeness
from shared.citizens import Needs
from shared.unit_of_work import Workplace
from tests.appointments.houses import (
    AARS,
    FOLLOW_UP,
    TODAY,
    House,
    at,
    november,
    on_the_wall,
)


@pytest.mark.parametrize(
    ("was", "free", "first"),
    [
        ("10:00", ["24 14:00", "25 10:30", "25 09:15"], "25 10:30"),
        ("13:00", ["24 09:00", "25 09:00", "26 12:45"], "26 12:45"),
        ("13:00", ["24 09:00", "25 09:00", "26 09:00", "27 13:00"], "24 09:00"),
        ("10:00", ["24 11:00", "24 09:15"], "24 09:15"),
        ("10:00", ["24 10:15", "24 09:45"], "24 09:45"),
    ],
)
def test_the_time_of_day_that_was_chosen_is_kept_within_a_few_days(
    was: str, free: list[str], first: str
) -> None:
    times = [_at(text) for text in free]
    assert by_likeness(times, at(was), AARS)[0] == _at(first)


def _at(text: str) -> datetime:
    day, clock = text.split()
    return at(clock, november(int(day)))


def test_across_summer_time_it_is_the_clock_on_the_wall_that_counts() -> None:
    was = at("11:45", date(2026, 10, 23))
    before, after = at("12:15", date(2026, 10, 26)), at("11:30", date(2026, 10, 26))
    assert by_likeness([before, after], was, AARS) == [after, before]


@pytest.fixture
def aars(workplace: Workplace) -> House:
    """Karen and Jens, and one room."""
    house = House(workplace)
    house.adviser("Karen", "08:00-16:00", room=False)
    house.adviser("Jens", "08:00-16:00", room=False)
    house.room("1")
    return house


def test_no_meeting_is_held_in_a_room_that_is_shut(aars: House, workplace: Workplace) -> None:
    with workplace.work() as work:
        [room] = appointments.rooms_by_name(work, aars.id)
        gap = Unavailability(aars.id, at("10:00"), at("15:00"), "vandskade", room_id=room.id)
        assert save_gap(work, gap, "Lene")
        assert not save_gap(work, gap, "Mads")
    today = [time for time in aars.times() if time.date() == TODAY]
    assert on_the_wall(today) == ["15:00", "15:15"]
    with workplace.read() as work:
        assert len(appointments.free_times(work, aars.id, FOLLOW_UP, form=Form.PHONE)) > len(
            aars.times(FOLLOW_UP)
        )
    with pytest.raises(appointments.Refused):
        aars.book(aars.citizen(), at("12:00"))


def test_a_meeting_keeps_its_time_with_somebody_else(aars: House, workplace: Workplace) -> None:
    booked = aars.book(aars.citizen(), at("12:00"), FOLLOW_UP, Needs(companion=True))
    with workplace.work() as work:
        names = {it.name: it.id for it in appointments.advisers_by_name(work, aars.id)}
        report_absence(work, names[booked.adviser], at("08:00"), at("16:00"), "")
        made = reschedule_for_absence(work, booked.id, "staff:1")
    assert made is not None
    assert (made.starts_at, made.number, made.needs) == (at("12:00"), booked.number, booked.needs)
    assert made.adviser != booked.adviser


def test_what_was_only_tried_out_never_was(aars: House, workplace: Workplace) -> None:
    booked = aars.book(aars.citizen(), at("12:00"))
    before = aars.occupancy()
    with workplace.work() as work:
        with work.dry_run():
            gap = appointments.gap_of_days(work, aars.id, TODAY, TODAY, "")
            save_gap(work, gap, "Lene")
            made = reschedule_for_absence(work, booked.id, "staff:1")
            assert made is not None
            assert made.starts_at.date() > TODAY
        assert appointments.get_meeting(work, booked.id) == booked
        assert appointments.absences(work, aars.id) == []
    assert aars.occupancy() == before


def test_a_closed_house_needs_no_room_and_only_who_wants_to_come_waits(
    aars: House, workplace: Workplace
) -> None:
    with workplace.work() as work:
        closed = appointments.close_house(work, aars.id, TODAY, TODAY, "smitte", "Lene")
        assert closed is not None
        assert appointments.close_house(work, aars.id, TODAY, TODAY, "smitte", "Mads") is None
    both = (
        aars.book(aars.citizen(), at("12:00")),
        aars.book(aars.citizen("+4520202021"), at("12:00")),
    )
    assert [it.form for it in both] == [Form.PHONE, Form.PHONE]
    here = aars.times(only_here=True)
    assert here[0] == at("08:00", TODAY + timedelta(days=1))
    with workplace.work() as work:
        assert appointments.open_house(work, closed.id, "Lene")
        assert not appointments.open_house(work, closed.id, "Lene")
        back = [appointments.apply_closed_house(work, it.id, "staff:1") for it in both]
    assert [it is not None for it in back] == [True, False]
    assert aars.times(only_here=True)[0].date() == TODAY
