"""One more talk after one that is ahead, booked from its page in one go."""

from datetime import timedelta

import pytest

from shared.appointments import Rule
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.drivers import COPENHAGEN
from tests.frontdesk.booking_page import BookingPage, local
from tests.frontdesk.bookings import booked, has_met, set_aside, their
from tests.frontdesk.clerk import Clerk
from tests.town import Town

AFTER = "Bestil en samtale mere efter den"
WHY = "Vi mødes to gange i næste måned"


@pytest.fixture
def page(lene: Clerk, house: Workplace, clock: SetClock, bent: int) -> BookingPage:
    """The times after Bent's next talk, come to from that talk's page."""
    has_met(house, clock, bent)
    talk = booked(house, bent, local(26, "10:00"), "followup")
    lene.opens(f"/desk/meetings/{talk.id}")
    address, _, asked = lene.page.link(AFTER).partition("?")
    page = BookingPage(lene, address)
    page.text = lene.opens(f"{address}?{asked}").text
    return page


def test_it_is_booked_for_a_line_beside_the_one_that_is_ahead(
    lene: Clerk, house: Workplace, town: Town, bent: int, page: BookingPage
) -> None:
    after = local(26, "10:00").date()
    assert all(at.astimezone(COPENHAGEN).date() > after for at in (*page.times, *page.extra))
    at = page.times[3]
    page.takes(at)
    assert lene.sees("Skriv med få ord hvorfor. Så kan du gøre det.")
    button = page.button
    for _ in range(2):
        lene.sends(button, at=at.isoformat(), why=WHY)
    second, first, _held = their(house, bent)
    assert (first.starts_at, second.starts_at, second.kind) == (local(26, "10:00"), at, "followup")
    assert set_aside(house, town) == [(Rule.AHEAD, "Lene", WHY)]


def test_times_further_out_than_citizens_can_book_stand_apart(
    lene: Clerk, page: BookingPage
) -> None:
    assert page.extra
    assert min(page.extra) > max(page.times)
    assert min(page.extra) > local(23, "23:45") + timedelta(days=28)
    assert lene.sees("Før eller efter borgernes tider")


def test_a_page_that_says_one_is_ahead_leads_there_too(
    lene: Clerk, bent: int, page: BookingPage
) -> None:
    assert page.times
    lene.opens(f"/desk/citizens/{bent}/book?asked=1&kind=followup")
    assert not BookingPage(lene, "", lene.html).times
    lene.opens(lene.page.link(AFTER))
    assert BookingPage(lene, "", lene.html).times == page.times
