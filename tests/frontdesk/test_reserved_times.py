"""Times that are held back for who needs more: staff see them apart, and give them away for a
line."""

from datetime import datetime, time

import pytest

from shared.appointments import Owner, Rule, add_adviser, add_exception, set_week
from shared.unit_of_work import Workplace
from tests.drivers import COPENHAGEN
from tests.frontdesk.booking_page import BookingPage, books, local, moves
from tests.frontdesk.bookings import booked, set_aside, their
from tests.frontdesk.browser_forms import browser_forms
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.test_series import WHY, sends, shows
from tests.town import Town

MARK = "Holdt tilbage til dem, der har brug for mere"
SAY_WHY = "Skriv med få ord hvorfor. Så kan du gøre det."
MORNING = ((time(9), time(12)),)
MONDAY = local(23, "10:00")


@pytest.fixture(autouse=True)
def mornings_are_reserved(house: Workplace, town: Town) -> None:
    with house.work() as work:
        for adviser_id in (town.karen, town.fatima):
            owner = Owner(town.centre_id, adviser_id, held_back=True)
            set_week(work, owner, local(23, "09:00").date(), dict.fromkeys(range(7), MORNING))


def first_reserved(page: BookingPage) -> datetime:
    assert page.extra[0] == MONDAY
    return page.extra[0]


def test_they_stand_apart_and_are_marked(lene: Clerk, amal: int) -> None:
    page = books(lene, amal).opens(kind="first", form="in_person")
    first_reserved(page)
    assert set(page.times).isdisjoint(page.extra)
    assert all(at.astimezone(COPENHAGEN).time() >= time(12) for at in page.times)
    assert lene.sees("Kun for os")
    assert lene.sees(MARK)


def test_who_needs_something_is_offered_them_as_any_other(lene: Clerk, amal: int) -> None:
    page = books(lene, amal).opens(kind="first", form="in_person", interpreter="ar")
    assert page.times[0] == MONDAY
    assert page.extra == []
    assert not lene.sees("Kun for os")


def test_without_a_line_a_sentence_says_so_and_nothing_is_lost(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    page = books(lene, amal)
    page.opens(kind="first", form="in_person", earliest="09:00", latest="11:00")
    at = first_reserved(page)
    page.takes(at, why="  ")
    assert (lene.status, lene.sees(SAY_WHY)) == (422, True)
    assert their(house, amal) == []
    [form] = [
        it for it in browser_forms(lene.html) if it.action.endswith("/book") and "why" in it.shown
    ]
    [sent], *hours = (form.as_sent()[name] for name in ("at", "earliest", "latest"))
    assert datetime.fromisoformat(sent) == at
    assert hours == [["09:00"], ["11:00"]]
    lene.sends(lene.page.button("Bestil tiden"), at=sent, why="Bange for nye")
    [meeting] = their(house, amal)
    assert meeting.starts_at == at
    assert set_aside(house, town) == [(Rule.RESERVED, "Lene", "Bange for nye")]
    assert lene.sees("Tid, der er holdt tilbage · Lene: »Bange for nye«")
    lene.opens(f"/desk/citizens/{amal}")
    assert lene.sees("Tid, der er holdt tilbage · Lene: »Bange for nye«")


def test_an_ordinary_time_takes_no_line_beside_them(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    page = books(lene, amal).opens(kind="first", form="in_person")
    page.takes(page.times[0])
    assert (len(their(house, amal)), set_aside(house, town)) == (1, [])


def test_an_ordinary_time_that_is_lost_does_not_become_a_reserved_one(
    lene: Clerk, house: Workplace, town: Town, amal: int, bent: int
) -> None:
    """Though a line was written for something else: what was shown decides."""
    with house.work() as work:
        owner = Owner(town.centre_id, town.fatima, held_back=True)
        set_week(work, owner, local(23, "09:00").date(), {1: ((time(12), time(15)),)})
    page = books(lene, amal).opens(kind="first", form="phone")
    at = next(at for at in page.times if at.astimezone(COPENHAGEN).time() == time(12))
    booked(house, bent, at)
    page.takes(at, why="Bor langt ude")
    assert lene.status == 422
    assert their(house, amal) == []


def test_a_meeting_is_moved_to_one_for_a_line(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    held = booked(house, amal, local(25, "13:00"))
    page = moves(lene, held.id).opens()
    at = first_reserved(page)
    page.takes(at)
    assert (lene.status, lene.sees(SAY_WHY)) == (422, True)
    page.takes(at, why="Skal passe børn om eftermiddagen")
    assert their(house, amal)[0].starts_at == at
    assert [rule for rule, _, _ in set_aside(house, town)] == [Rule.RESERVED]


def test_a_series_marks_them_and_takes_one_only_where_no_other_is_near(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    with house.work() as work:
        eva = add_adviser(work, town.centre_id, "Eva")
        add_exception(work, eva, local(27, "09:00").date(), (time(10), time(11)))
    form = shows(lene, bent)
    assert lene.sees("fredag 27. november kl. 10.00")
    assert lene.html.count(MARK) == 3
    sends(lene, form, why=WHY)
    given = [rule for rule, _, _ in set_aside(house, town)]
    assert given.count(Rule.RESERVED) == 3
