"""Centres, their kinds of meeting, their opening hours and their kiosks."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import NoResultFound

from shared.appointments import (
    FIRST_MEETING,
    Centre,
    Form,
    Holiday,
    Kind,
    Kiosk,
    Refused,
    add_centre,
    add_kind,
    add_opening_hours,
    centre_called,
    close_day,
    enrol_kiosk,
    get_centre,
    get_kind,
    is_open,
    kinds,
    kinds_for_citizens,
    kiosk_of_device,
    kiosks,
    next_opening,
    only_centre,
    opening_today,
)
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.houses import AARS, TODAY, at, december, november

FRIDAY = november(27)


@pytest.fixture
def aars(workplace: Workplace) -> Centre:
    """Open on weekdays from 9 to 15, on Thursdays until 17 with a break."""
    with workplace.work() as work:
        house = add_centre(
            work,
            "aars",
            "Jobcenter Aars",
            address="Himmerlandsgade 59, 9600 Aars",
            telephone="+4599668888",
            line="+4578700000",
            transfer_to="+4599668801",
            bus="Bus 50 til Aars busterminal",
        )
        add_opening_hours(work, house.id, time(9), time(15), (0, 1, 2, 4))
        add_opening_hours(work, house.id, time(9), time(12), (3,))
        add_opening_hours(work, house.id, time(13, 20), time(17), (3,))
    return house


def add_farsoe(workplace: Workplace) -> Centre:
    with workplace.work() as work:
        return add_centre(work, "farsoe", "Jobcenter Farsø", address="", telephone="+4598621111")


def opening_after(workplace: Workplace, house: Centre, instant: datetime) -> datetime:
    with workplace.read() as work:
        return next_opening(work, house.id, instant)


def test_a_centre_is_found_by_its_id_and_by_either_number(
    workplace: Workplace, aars: Centre
) -> None:
    farsoe = add_farsoe(workplace)
    with workplace.read() as work:
        assert get_centre(work, aars.id) == aars
        assert centre_called(work, "+4599668888") == aars
        assert centre_called(work, "+4578700000") == aars
        assert centre_called(work, "+4598621111") == farsoe
        assert centre_called(work, "+4599999999") is None
        with pytest.raises(NoResultFound):
            get_centre(work, 4711)


def test_a_centre_has_what_was_set_up_and_usual_rules(aars: Centre) -> None:
    assert (aars.slug, aars.name, aars.bus) == (
        "aars",
        "Jobcenter Aars",
        "Bus 50 til Aars busterminal",
    )
    assert (aars.telephone, aars.transfer_to) == ("+4599668888", "+4599668801")
    assert (aars.zone, aars.languages) == (ZoneInfo("Europe/Copenhagen"), ("da", "en"))
    assert (aars.window_days, aars.notice_minutes, aars.extra_minutes) == (28, 120, 15)
    assert aars.holidays == {
        Holiday.CONSTITUTION_DAY,
        Holiday.CHRISTMAS_EVE,
        Holiday.NEW_YEARS_EVE,
    }


def test_the_only_centre_is_none_of_several(workplace: Workplace) -> None:
    with workplace.read() as work:
        assert only_centre(work) is None
    farsoe = add_farsoe(workplace)
    with workplace.read() as work:
        assert only_centre(work) == farsoe


@pytest.mark.usefixtures("aars")
def test_there_is_no_only_centre_among_two(workplace: Workplace) -> None:
    add_farsoe(workplace)
    with workplace.read() as work:
        assert only_centre(work) is None


def test_kinds_are_the_centres_own(workplace: Workplace, aars: Centre) -> None:
    farsoe = add_farsoe(workplace)
    with workplace.work() as work:
        add_kind(work, aars.id, FIRST_MEETING, 45)
        add_kind(work, aars.id, "cv", 30)
    with workplace.read() as work:
        first, cv = kinds(work, aars.id)
        assert first == Kind(FIRST_MEETING, 45, forms=frozenset({Form.IN_PERSON}), self_booked=True)
        assert cv == Kind("cv", 30)
        assert kinds_for_citizens(work, aars.id) == [first]
        assert get_kind(work, aars.id, FIRST_MEETING).first
        assert not get_kind(work, aars.id, "cv").first
        assert kinds(work, farsoe.id) == []
        with pytest.raises(Refused):
            get_kind(work, farsoe.id, "cv")


@pytest.mark.parametrize(
    ("instant", "open_then"),
    [
        (at("08:59"), False),
        (at("09:00"), True),
        (at("14:59"), True),
        (at("15:00"), False),
        (at("03:00"), False),
        (at("11:59", november(26)), True),
        (at("12:30", november(26)), False),
        (at("13:20", november(26)), True),
        (at("10:00", november(28)), False),
        (at("10:00", december(24)), False),
        (at("10:00", december(25)), False),
    ],
)
def test_the_house_is_open_when_it_says(
    workplace: Workplace, clock: SetClock, aars: Centre, instant: datetime, open_then: bool
) -> None:
    clock.turn(instant - clock.at)
    with workplace.read() as work:
        assert is_open(work, aars.id) is open_then


@pytest.mark.parametrize(
    ("since", "opens"),
    [
        (at("08:00"), at("09:00")),
        (at("09:30"), at("09:30")),
        (at("15:00"), at("09:00", november(24))),
        (at("12:10", november(26)), at("13:20", november(26))),
        (at("21:30", FRIDAY), at("09:00", november(30))),
        (at("16:00", december(23)), at("09:00", december(28))),
    ],
)
def test_the_next_opening_is_now_or_after_nights_weekends_and_holidays(
    workplace: Workplace, aars: Centre, since: datetime, opens: datetime
) -> None:
    assert opening_after(workplace, aars, since) == opens


def test_the_next_opening_is_counted_from_now_unless_told(
    workplace: Workplace, aars: Centre
) -> None:
    with workplace.read() as work:
        assert next_opening(work, aars.id) == at("09:00")


def test_a_house_that_does_not_open_has_somebody_look_now(
    workplace: Workplace, clock: SetClock
) -> None:
    farsoe = add_farsoe(workplace)
    with workplace.read() as work:
        assert next_opening(work, farsoe.id) == clock.now()
        assert opening_today(work, farsoe.id) is None


def test_todays_opening_is_from_the_first_to_the_last_hour(
    workplace: Workplace, clock: SetClock, aars: Centre
) -> None:
    with workplace.read() as work:
        assert opening_today(work, aars.id) == (at("09:00"), at("15:00"))
    clock.turn(timedelta(days=3))
    with workplace.read() as work:
        thursday = november(26)
        assert opening_today(work, aars.id) == (at("09:00", thursday), at("17:00", thursday))


def test_a_closed_day_is_skipped(workplace: Workplace, aars: Centre) -> None:
    with workplace.work() as work:
        close_day(work, aars.id, TODAY, "vandskade")
        assert opening_today(work, aars.id) is None
    assert opening_after(workplace, aars, at("08:00")) == at("09:00", november(24))


def test_a_house_elsewhere_keeps_its_own_time(workplace: Workplace) -> None:
    with workplace.work() as work:
        nuuk = add_centre(
            work, "nuuk", "Nuuk", address="", telephone="+299345000", zone="America/Nuuk"
        )
        add_opening_hours(work, nuuk.id, time(9), time(15))
    nine = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("America/Nuuk"))
    assert opening_after(workplace, nuuk, datetime(2026, 11, 23, 0, 1, tzinfo=AARS)) == nine


def test_a_device_is_known_by_the_token_it_was_given(workplace: Workplace, aars: Centre) -> None:
    with workplace.work() as work:
        hall = enrol_kiosk(work, aars.id, "Hallen")
        stairs = enrol_kiosk(work, aars.id, "Ved trappen")
    with workplace.read() as work:
        known = kiosk_of_device(work, hall)
        assert known is not None
        assert known == (Kiosk(known[0].id, aars.id, "Hallen", seen_at=None), aars)
        assert [kiosk.name for kiosk in kiosks(work, aars.id)] == ["Hallen", "Ved trappen"]
        assert kiosk_of_device(work, stairs) == (kiosks(work, aars.id)[1], aars)
        assert kiosk_of_device(work, "a token that somebody made up") is None


def test_enrolling_a_kiosk_again_stops_the_old_token(workplace: Workplace, aars: Centre) -> None:
    with workplace.work() as work:
        old, new = enrol_kiosk(work, aars.id, "Hallen"), enrol_kiosk(work, aars.id, "Hallen")
    with workplace.read() as work:
        assert kiosk_of_device(work, old) is None
        assert kiosk_of_device(work, new) == (kiosks(work, aars.id)[0], aars)
