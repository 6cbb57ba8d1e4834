"""Before staff say that somebody did not come they see what was sent, who called and who came."""

from datetime import UTC, datetime, timedelta

import pytest

from frontdesk.words import exactly
from shared.appointments import Meeting, get_centre
from shared.citizens import give_mandate, mandates_of, protect
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import says
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.missed import books_tomorrow, calls, comes_by_mistake, everything_goes_out
from tests.frontdesk.records import deeds, page_of
from tests.town import Town

CASE = "Oplysninger til sagen"
JUDGES = ("udeblev", "uberettiget", "skyld", "sanktion", "burde", "desværre", "fejl")
"""Words that would be a conclusion."""


@pytest.fixture
def missed(house: Workplace, clock: SetClock, lene: Clerk, amal: int) -> Meeting:
    """Twenty minutes ago; the reminder of yesterday bounced, and Lene has signed in today."""
    met = books_tomorrow(house, amal)
    clock.turn(timedelta(hours=1, seconds=12))
    everything_goes_out(house, arrives=False)
    clock.at = met.starts_at + timedelta(minutes=20)
    lene.signs_in("lene")
    return met


def paper_of(clerk: Clerk, meeting: Meeting) -> str:
    clerk.opens(f"/desk/meetings/{meeting.id}/facts")
    return clerk.page.words


def test_that_the_reminder_bounced_stands_beside_the_button(lene: Clerk, missed: Meeting) -> None:
    lene.opens(page_of(missed.citizen_id))
    assert lene.page.button("Kom ikke")
    assert lene.sees("3 beskeder om mødet kom ikke frem.")
    assert lene.sees("Sms: påmindelse om mødet. Kom ikke frem")
    for none in ("Ingen ankomst er skrevet ned.", "Ingen grund er skrevet ned."):
        assert lene.sees(none)


def test_nothing_bounced_where_all_arrived(
    lene: Clerk, house: Workplace, clock: SetClock, amal: int
) -> None:
    met = books_tomorrow(house, amal)
    everything_goes_out(house, arrives=True)
    clock.at = met.starts_at + timedelta(minutes=20)
    lene.signs_in("lene")
    lene.opens(page_of(amal))
    assert not lene.sees("kom ikke frem.")
    assert lene.sees("Sms: påmindelse om mødet. Kom frem")


def test_an_arrival_that_was_taken_back_is_seen_and_so_is_a_call(
    lene: Clerk, house: Workplace, clock: SetClock, missed: Meeting
) -> None:
    clock.at = missed.starts_at - timedelta(minutes=20)
    calls(house, missed.citizen_id, "a call")
    comes_by_mistake(house, clock, missed)
    clock.at = missed.starts_at + timedelta(minutes=20)
    lene.opens(page_of(missed.citizen_id))
    assert lene.sees("Er kommet · tirsdag 24. november kl. 9.55 · borgeren ved skærmen")
    assert lene.sees("Ankomsten blev taget tilbage · tirsdag 24. november kl. 9.59")
    assert lene.sees("Borgeren ringede · tirsdag 24. november kl. 9.55")


def test_nothing_of_it_stands_beside_a_meeting_that_is_ahead(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    books_tomorrow(house, amal)
    lene.opens(page_of(amal))
    assert not lene.sees("Se det her først")


def test_the_paper_has_each_instant_to_the_second_and_no_conclusion(
    lene: Clerk, house: Workplace, clock: SetClock, missed: Meeting
) -> None:
    clock.at = missed.starts_at - timedelta(minutes=20)
    receipt = calls(house, missed.citizen_id, "a call")
    comes_by_mistake(house, clock, missed)
    clock.at = missed.starts_at + timedelta(minutes=20)
    says(lene, missed.citizen_id, "not-come", "Kom ikke")
    words = paper_of(lene, missed)
    for fact in (
        "23.11.2026 kl. 08.00.00 Møde bestilt til tirsdag 24. november kl. 10.15 · "
        "borgeren på telefon",
        "23.11.2026 kl. 09.00.12 Sms: påmindelse om mødet. Kom ikke frem. "
        "Skulle sendes 23.11.2026 kl. 16.00.00.",
        f"24.11.2026 kl. 09.55.00 Borgeren ringede · {receipt}",
        "24.11.2026 kl. 09.55.00 Er kommet · borgeren ved skærmen",
        "24.11.2026 kl. 09.59.00 Ankomsten blev taget tilbage · ved skranken",
        "Sådan gik det, som medarbejderen skrev det 24.11.2026 kl. 10.35.00 Kom ikke · Lene",
        "Skrevet ud 24.11.2026 kl. 10.35.00 af Lene",
    ):
        assert fact in words, fact
    assert not [word for word in JUDGES if word in words.lower()]


def test_what_is_not_there_is_said_too(lene: Clerk, house: Workplace, bent: int) -> None:
    met = books_tomorrow(house, bent, "desk")
    words = paper_of(lene, met)
    for none in (
        "Ingen opkald eller kontakt er skrevet ned.",
        "Ingen ankomst er skrevet ned.",
        "Ingen grund er skrevet ned.",
        "Ingen har skrevet endnu, hvordan mødet gik.",
    ):
        assert none in words, none


def test_only_the_first_contact_after_the_day_of_the_meeting_is_printed(
    lene: Clerk, house: Workplace, clock: SetClock, missed: Meeting
) -> None:
    receipts = []
    for n in range(3):
        clock.turn(timedelta(days=1))
        receipts.append(calls(house, missed.citizen_id, f"call {n}"))
    lene.signs_in("lene")
    words = paper_of(lene, missed)
    assert [receipt in words for receipt in receipts] == [True, False, False]


def test_each_print_is_written_down(lene: Clerk, house: Workplace, missed: Meeting) -> None:
    lene.opens(f"/desk/meetings/{missed.id}")
    assert lene.page.link(CASE) == f"/desk/meetings/{missed.id}/facts"
    for _ in range(2):
        paper_of(lene, missed)
    assert deeds(house, missed.citizen_id)[-2:] == ["opened_facts", "opened_facts"]


def test_the_paper_names_nobody_who_is_protected(
    lene: Clerk, house: Workplace, missed: Meeting
) -> None:
    with house.work() as work:
        protect(work, missed.citizen_id)
    words = paper_of(lene, missed)
    assert "Navn og adresse er beskyttet" in words
    for secret in ("Amal", "04.05.1980", "Husk dit møde"):
        assert secret not in words, secret


def test_the_paper_names_no_companion_of_somebody_protected(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    with house.work() as work:
        give_mandate(work, amal, "Yusuf, fætter", "Lene")
        [given] = mandates_of(work, amal)
    met = books_tomorrow(house, amal, f"kiosk mandate:{given.id}")
    assert "Yusuf, fætter med fuldmagt, ved skærmen" in paper_of(lene, met)
    with house.work() as work:
        protect(work, amal)
    assert "••• med fuldmagt, ved skærmen" in paper_of(lene, met)


def test_another_centre_gets_no_paper(ida: Clerk, house: Workplace, missed: Meeting) -> None:
    ida.signs_in("ida")
    ida.opens(f"/desk/meetings/{missed.id}/facts")
    assert ida.status == 404
    assert deeds(house, missed.citizen_id) == []


@pytest.mark.parametrize(
    ("utc", "written"),
    [
        ("2026-11-24T08:55:03", "24.11.2026 kl. 09.55.03"),
        ("2026-10-25T00:04:00", "25.10.2026 kl. 02.04.00 (+0200)"),
        ("2026-10-25T01:04:00", "25.10.2026 kl. 02.04.00 (+0100)"),
        ("2026-03-29T01:00:00", "29.03.2026 kl. 03.00.00"),
    ],
)
def test_an_instant_is_never_one_of_two(
    house: Workplace, town: Town, utc: str, written: str
) -> None:
    with house.read() as work:
        centre = get_centre(work, town.centre_id)
    assert exactly(centre)(datetime.fromisoformat(utc).replace(tzinfo=UTC)) == written
