"""Staff see what stands already before they book, and how to move it; a second one is a choice."""

from datetime import timedelta

import pytest

from shared import safetynet
from shared.appointments import FIRST_MEETING, Meeting, add_kind, report_absence
from shared.citizens import protect
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import books, local
from tests.frontdesk.bookings import booked, their
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.records import NUMBER
from tests.frontdesk.test_conversations import begins
from tests.town import Town

MORE = "Nej, mødet bliver. Det her er ét møde mere."
SAY = "Borgeren har allerede et møde. Flyt det, eller sæt kryds"
ONLY_ONE = "Der kan kun være ét: flyt det i stedet."


@pytest.fixture
def wednesday(house: Workplace, amal: int) -> Meeting:
    return booked(house, amal, local(25, "10:00"))


def test_a_meeting_ahead_is_shown_at_once_with_the_way_to_move_it(
    lene: Clerk, amal: int, wednesday: Meeting
) -> None:
    books(lene, amal).opens()
    assert lene.sees("Har allerede et møde onsdag 25. november kl. 10.00. Skal det flyttes?")
    assert lene.sees("Første møde · Karen")
    assert lene.page.link("Flyt mødet") == f"/desk/meetings/{wednesday.id}/move"


def test_whoever_has_none_is_booked_as_ever(lene: Clerk, amal: int) -> None:
    page = books(lene, amal).opens()
    assert not lene.sees("Har allerede")
    assert 'name="beside"' not in page.text
    page.takes(page.times[0])
    assert lene.sees("Mødet er bestilt.")


def test_one_more_of_another_kind_takes_a_tick(
    lene: Clerk, house: Workplace, amal: int, wednesday: Meeting
) -> None:
    page = books(lene, amal).opens(kind="followup")
    assert lene.sees(MORE)
    lene.sends(lene.page.button("Bestil tiden"), at=page.times[0].isoformat(), beside="")
    assert lene.status == 422
    assert lene.sees(SAY)
    assert their(house, amal) == [wednesday]
    lene.sends(lene.page.button("Bestil tiden"), at=page.times[0].isoformat())
    assert lene.sees("Mødet er bestilt.")
    assert {it.kind for it in their(house, amal)} == {"first", "followup"}


def test_one_more_of_the_same_kind_is_never_offered(
    lene: Clerk, amal: int, wednesday: Meeting
) -> None:
    page = books(lene, amal).opens(kind=FIRST_MEETING)
    assert lene.sees(ONLY_ONE)
    assert page.times == []
    assert "Bestil tiden" not in [button.words for button in lene.page.buttons]
    words = "Flyt mødet onsdag 25. november kl. 10.00"
    assert lene.page.link(words) == f"/desk/meetings/{wednesday.id}/move"


def test_a_meeting_that_came_about_meanwhile_is_shown_before_a_second_one_is_made(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    page = books(lene, amal).opens(kind="followup")
    wednesday = booked(house, amal, local(25, "10:00"), via="kiosk")
    page.takes(page.times[0])
    assert lene.status == 422
    assert lene.sees("Har allerede et møde onsdag 25. november kl. 10.00.")
    assert their(house, amal) == [wednesday]


def test_two_presses_book_one_more_once(
    lene: Clerk, house: Workplace, amal: int, wednesday: Meeting
) -> None:
    page = books(lene, amal).opens(kind="followup")
    button, at = lene.page.button("Bestil tiden"), page.times[0].isoformat()
    for _ in range(2):
        lene.sends(button, at=at)
        assert lene.sees("Mødet er bestilt.")
    assert len(their(house, amal)) == 2
    assert wednesday in their(house, amal)


def test_both_of_two_are_shown_and_both_are_said_to_stay(
    lene: Clerk, house: Workplace, town: Town, amal: int, wednesday: Meeting
) -> None:
    thursday = booked(house, amal, local(26, "10:00"), "followup")
    with house.work() as work:
        add_kind(work, town.centre_id, "cv", 30)
    page = books(lene, amal).opens(kind="cv")
    assert lene.sees("onsdag 25. november kl. 10.00. Skal det flyttes?")
    assert lene.sees("torsdag 26. november kl. 10.00. Skal det flyttes?")
    button = lene.page.button("Bestil tiden")
    lene.sends(button, at=page.times[0].isoformat(), beside=str(wednesday.id))
    assert lene.status == 422, "of one of them nothing was said"
    lene.sends(button, at=page.times[0].isoformat(), beside=f"{wednesday.id}-{thursday.id}")
    assert lene.sees("Mødet er bestilt.")


def test_a_meeting_of_today_says_the_clock(lene: Clerk, house: Workplace, amal: int) -> None:
    booked(house, amal, local(23, "10:15"))
    books(lene, amal).opens()
    assert lene.sees("Har allerede et møde i dag kl. 10.15. Skal det flyttes?")


def test_one_that_has_begun_is_shown_and_asks_nothing(
    lene: Clerk, house: Workplace, clock: SetClock, amal: int
) -> None:
    now = booked(house, amal, local(23, "10:15"))
    clock.at = now.starts_at + timedelta(minutes=20)
    page = books(lene, amal).opens(kind="followup")
    assert lene.sees("Har et møde lige nu hos Karen. Det begyndte kl. 10.15.")
    assert lene.page.link("Se mødet") == f"/desk/meetings/{now.id}"
    assert 'name="beside"' not in page.text
    page.takes(page.times[0])
    assert lene.sees("Mødet er bestilt.")


def test_one_that_can_not_be_held_says_so(
    lene: Clerk, house: Workplace, amal: int, wednesday: Meeting
) -> None:
    with house.work() as work:
        away = wednesday.starts_at - timedelta(hours=2), wednesday.ends_at + timedelta(hours=2)
        report_absence(work, wednesday.adviser_id, *away, "syg")
    books(lene, amal).opens(kind="followup")
    assert lene.sees("Mødet onsdag 25. november kl. 10.00 kan ikke holdes. Find en ny tid sammen.")
    assert lene.page.link("Flyt mødet") == f"/desk/meetings/{wednesday.id}/move"


def test_somebody_new_who_is_known_has_their_meeting_shown(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    booked(house, bent, local(25, "10:00"))
    lene.opens("/desk/citizens/new")
    told = {"first_name": "bent", "birth_date": "12.4.1965"}
    lene.sends(lene.page.button("Gem"), **told)
    assert lene.sees("Er det en af dem her?")
    assert lene.sees("Har allerede et møde onsdag 25. november kl. 10.00. Skal det flyttes?")
    lene.sends(lene.page.button("Nej"), **told, telephone=NUMBER, new="1")
    assert lene.sees("Vi kendte borgeren i forvejen.")
    assert lene.sees("Har allerede et møde onsdag 25. november kl. 10.00. Skal det flyttes?")


def test_who_carries_on_a_conversation_sees_it_too(
    lene: Clerk, house: Workplace, amal: int, wednesday: Meeting
) -> None:
    address = begins(lene)
    assert not lene.sees("Har allerede et møde")
    with house.work() as work:
        how = safetynet.ContactLink.RECOGNISED
        safetynet.join_contact(work, address.rpartition("/")[2], amal, how, "staff:1")
    lene.opens(address)
    assert lene.sees("Har allerede et møde onsdag 25. november kl. 10.00. Skal det flyttes?")
    assert lene.page.link("Flyt mødet") == f"/desk/meetings/{wednesday.id}/move"


def test_of_somebody_protected_the_meeting_is_shown_and_no_name(
    lene: Clerk, house: Workplace, amal: int, wednesday: Meeting
) -> None:
    with house.work() as work:
        protect(work, amal)
    books(lene, amal).opens()
    assert lene.sees("Skal det flyttes?")
    assert lene.page.link("Flyt mødet") == f"/desk/meetings/{wednesday.id}/move"
    assert not lene.sees("Amal")
