"""Support for somebody: it holds for every later booking, and never costs them a time."""

from datetime import time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from shared.appointments import (
    Refused,
    accept,
    change_needs,
    move,
    offer_earlier,
    reschedule_for_absence,
    wait_for_earlier,
)
from shared.citizens import NO_SUPPORT, Needs, Support, give_support, support_given, supports_given
from shared.unit_of_work import Workplace
from tests.appointments.houses import FOLLOW_UP, House, at, november, on_the_wall
from tests.appointments.test_held_back import holds_back
from tests.lives.chances import kinds, wishes

TUESDAY, WEDNESDAY = november(24), november(25)
MORE_TIME = Support(more_time=True)


def gives(house: House, citizen_id: int, support: Support, reason: str = "hun er blind") -> None:
    with house.workplace.work() as work:
        give_support(work, citizen_id, support, "Lene", reason)


def clocks(house: House, citizen_id: int) -> list[str]:
    """When a first meeting of theirs could begin on Tuesday."""
    return on_the_wall(house.times(citizen_id=citizen_id, day=TUESDAY))


def test_a_later_booking_is_longer_and_says_why(house: House) -> None:
    house.adviser("Karen")
    birgit = house.citizen()
    assert house.book(birgit, at("09:00", TUESDAY)).minutes == 45
    gives(house, birgit, MORE_TIME)
    later = house.book(birgit, at("09:00", WEDNESDAY), FOLLOW_UP)
    assert (later.minutes, later.needs.more_time) == (45, True)


def test_a_longer_meeting_is_offered_only_where_it_fits(house: House) -> None:
    house.adviser("Karen", "09:00-10:00")
    birgit = house.citizen()
    gives(house, birgit, MORE_TIME)
    assert clocks(house, birgit) == ["09:00"]
    with pytest.raises(Refused) as no:
        house.book(birgit, at("09:15", TUESDAY))
    assert at("09:00", TUESDAY) in no.value.times


def test_a_meeting_from_before_is_longer_once_it_is_moved(house: House) -> None:
    house.adviser("Karen")
    birgit = house.citizen()
    held = house.book(birgit, at("09:00", TUESDAY))
    gives(house, birgit, MORE_TIME)
    with house.workplace.work() as work:
        moved = move(work, held.id, at("10:00", TUESDAY), "kiosk")
        assert (moved.minutes, moved.needs.more_time) == (60, True)
        back = change_needs(work, held.id, Needs(), "kiosk")
    assert back.minutes == 45


def test_a_meeting_that_makes_way_at_its_time_stays_as_it_was(house: House) -> None:
    house.adviser("Karen", "09:00-09:45")
    house.adviser("Jens", "09:00-09:45")
    birgit = house.citizen()
    held = house.book(birgit, at("09:00", TUESDAY))
    gives(house, birgit, MORE_TIME)
    with house.workplace.work() as work:
        kept = reschedule_for_absence(work, held.id, "staff:3")
    assert kept is not None
    assert (kept.starts_at, kept.minutes) == (held.starts_at, 45)


def test_an_earlier_time_is_as_long_as_it_has_to_be(house: House) -> None:
    house.adviser("Karen")
    birgit = house.citizen()
    held = house.book(birgit, at("09:00", november(30)))
    gives(house, birgit, MORE_TIME)
    with house.workplace.work() as work:
        wait_for_earlier(work, held.id)
        offer = offer_earlier(work, held.id)
        assert offer is not None
        assert accept(work, held.id, "phone").minutes == 60


def test_their_own_adviser_holds_it_who_would_not_have_been_chosen(house: House) -> None:
    house.adviser("Karen")
    jens = house.adviser("Jens")
    birgit = house.citizen()
    gives(house, birgit, Support(adviser_id=jens))
    booked = house.book(birgit, at("09:00", TUESDAY))
    with house.workplace.work() as work:
        moved = move(work, booked.id, at("10:00", TUESDAY), "phone")
    assert (booked.adviser, moved.adviser) == ("Jens", "Jens")


def test_somebody_else_holds_it_when_their_own_adviser_can_not(house: House) -> None:
    house.adviser("Karen")
    jens = house.adviser("Jens", "13:00-15:00")
    birgit = house.citizen()
    gives(house, birgit, Support(adviser_id=jens))
    assert house.book(birgit, at("09:00", TUESDAY)).adviser == "Karen"


def test_what_is_held_back_is_free_for_whoever_has_any_support(house: House) -> None:
    holds_back(house, house.adviser("Karen", "09:00-10:00"))
    birgit = house.citizen()
    assert clocks(house, birgit) == []
    gives(house, birgit, Support(met_at_door=True))
    assert clocks(house, birgit) == ["09:00", "09:15"]
    assert house.book(birgit, at("09:00", TUESDAY))


def test_it_ends_and_every_word_of_it_stays_on_record(house: House) -> None:
    house.adviser("Karen")
    birgit = house.citizen()
    gives(house, birgit, MORE_TIME)
    gives(house, birgit, NO_SUPPORT, "hun klarer sig nu")
    assert house.book(birgit, at("09:00", TUESDAY)).minutes == 45
    with house.workplace.read() as work:
        assert support_given(work, birgit) is None
        kept = supports_given(work, house.id, work.now - timedelta(days=1))
    assert [it.reason for it in kept] == ["hun klarer sig nu", "hun er blind"]


@pytest.mark.parametrize("deed", ["UPDATE support SET staff = 'Mads'", "DELETE FROM support"])
def test_nobody_changes_what_was_given(house: House, deed: str) -> None:
    gives(house, house.citizen(), MORE_TIME)
    with pytest.raises(IntegrityError), house.workplace.work() as work:
        work.session.execute(text(deed))


def test_why_is_not_readable_in_the_table(house: House) -> None:
    gives(house, house.citizen(), MORE_TIME, "hun er blind")
    with house.workplace.read() as work:
        sealed = work.session.execute(text("SELECT reason_sealed FROM support")).scalar_one()
    assert b"blind" not in bytes(sealed)


supports = st.builds(
    Support,
    more_time=st.booleans(),
    is_called=st.booleans(),
    met_at_door=st.booleans(),
    no_time_outs=st.booleans(),
)


def test_support_never_costs_a_time_and_everything_offered_can_be_had(
    sqlite_workplace: Workplace,
) -> None:
    """Set beside themselves without support, asking for as long a meeting: no start is missing, and
    so none is later. Only a longer meeting has fewer, as it would for anybody who asks for one."""
    slugs = iter(range(1000))

    @settings(max_examples=12)
    @given(kinds, wishes, supports, st.booleans(), st.integers(0, 3))
    def try_out(kind: str, needs: Needs, support: Support, own: bool, hour: int) -> None:
        house = House(sqlite_workplace, f"support-{next(slugs)}", window_days=1)
        karen = house.adviser("Karen", "09:00-13:00")
        house.adviser("Jens", "10:00-12:00")
        house.room("Stuen", wheelchair=True, quiet=True)
        holds_back(house, karen, ((time(9 + hour), time(10 + hour)),))
        house.book(house.citizen("+4540404040"), at("10:15"))
        citizen = house.citizen(f"+4531{next(slugs):06}")
        as_long = support.added_to(needs)
        without = house.times(kind, as_long, citizen)
        given_now = Support(**vars(support) | {"adviser_id": karen if own else None})
        gives(house, citizen, given_now)
        with_it = house.times(kind, needs, citizen)
        assert set(without) <= set(with_it)
        assert with_it[0] <= without[0]
        for start in {with_it[0], with_it[-1]}:
            house.cancel(house.book(citizen, start, kind, needs))

    try_out()


def test_nobody_else_is_offered_anything_else(house: House) -> None:
    house.adviser("Karen")
    everybody = house.times()
    gives(house, house.citizen(), MORE_TIME)
    assert house.times(citizen_id=house.citizen("+4520202021")) == everybody
