"""A meeting that is booked by telephone, though staff require by now that its citizen comes."""

import pytest
from sqlalchemy import text

from shared import appointments
from shared.appointments import Form
from shared.citizens import Needs
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import local, moves
from tests.frontdesk.bookings import has_met
from tests.frontdesk.clerk import Clerk

WHY = "Vi vil gerne se din mappe sammen med dig."
STILL = "Skal møde op, men har et møde på en anden måde"
CHANGE = "Lav om til et møde her"


@pytest.fixture
def by_phone(house: Workplace, clock: SetClock, bent: int) -> int:
    """The id of Bent's next meeting."""
    has_met(house, clock, bent)
    with house.work() as work:
        at, form = local(26, "10:00"), Form.PHONE
        return appointments.book(work, bent, "followup", at, Needs(), "phone", form).id


def last_message(house: Workplace) -> int:
    with house.read() as work:
        return int(work.session.scalars(text("SELECT MAX(id) FROM message")).one())


def requires(lene: Clerk, bent: int) -> None:
    lene.opens(f"/desk/citizens/{bent}/wishes")
    form = next(it for it in lene.page.forms if it.action.endswith("/wishes/require"))
    lene.enters_fields(form, text=WHY)


def test_required_attendance_leads_to_the_meeting_that_is_booked_otherwise(
    lene: Clerk, house: Workplace, bent: int, by_phone: int
) -> None:
    lene.opens(f"/desk/citizens/{bent}/wishes")
    assert not lene.sees(STILL)
    requires(lene, bent)
    assert lene.sees(STILL)
    for page in (f"/desk/citizens/{bent}", f"/desk/meetings/{by_phone}"):
        lene.opens(page)
        assert lene.sees(STILL)
    newest = last_message(house)
    lene.opens(lene.page.link(f"{CHANGE}: torsdag 26. november kl. 10.00"))
    lene.sends(lene.page.button("Lav om"), at=local(26, "10:00").isoformat())
    with house.read() as work:
        now = appointments.get_meeting(work, by_phone)
    assert (now.form, now.starts_at, bool(now.room)) == (Form.IN_PERSON, local(26, "10:00"), True)
    assert last_message(house) > newest, "the citizen is told that they come"
    lene.opens(f"/desk/citizens/{bent}")
    assert not lene.sees(STILL)


def test_it_can_be_moved_in_the_same_go(
    lene: Clerk, house: Workplace, bent: int, by_phone: int
) -> None:
    requires(lene, bent)
    lene.opens(lene.page.link(f"{CHANGE}: torsdag 26. november kl. 10.00"))
    at = local(27, "11:00")
    lene.sends(lene.page.button("Lav om"), at=at.isoformat())
    with house.read() as work:
        now = appointments.get_meeting(work, by_phone)
    assert (now.form, now.starts_at) == (Form.IN_PERSON, at)


def test_nothing_is_asked_where_nothing_is_required_or_the_meeting_is_here(
    lene: Clerk, bent: int, by_phone: int
) -> None:
    lene.opens(f"/desk/meetings/{by_phone}")
    assert not lene.sees(STILL)
    page = moves(lene, by_phone).opens(kind="followup", form="in_person")
    page.takes(local(26, "10:00"))
    requires(lene, bent)
    assert not lene.sees(STILL)
