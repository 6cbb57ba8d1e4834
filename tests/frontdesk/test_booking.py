"""A clerk books for citizens: the same times, rules and messages as everywhere."""

from datetime import date
from functools import partial

import pytest
from flask import Flask

from shared import appointments, citizens
from shared.accounts.sessions import Role, add_staff
from shared.appointments import FIRST_MEETING, Form, Reason
from shared.citizens import Needs
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import books, local
from tests.frontdesk.bookings import booked, deeds, their, told_at_once
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.town import Town

NOTHING = Needs()


def test_a_meeting_is_booked_with_its_receipt_and_the_citizen_is_told(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    page = books(lene, amal).opens()
    assert lene.sees("Amal")
    first = page.times[0]
    page.takes(first)
    [meeting] = their(house, amal)
    assert (meeting.kind, meeting.starts_at, meeting.form) == ("first", first, Form.IN_PERSON)
    assert lene.sees("Mødet er bestilt.")
    assert lene.sees(f"{meeting.number[:3]} {meeting.number[3:]}")
    assert lene.sees("Læs det højt")
    assert lene.sees(
        "Dit mødenummer er "
        + ", ".join(
            "nul et to tre fire fem seks syv otte ni".split()[int(d)] for d in meeting.number
        )
    )
    assert told_at_once(house) == 1
    assert told_at_once(house) >= 1
    assert deeds(house) == ["booked_meeting"]


def test_what_was_told_before_is_filled_in_and_the_next_kind_is_chosen(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    with house.work() as work:
        needs = Needs(interpreter="ar", companion=True)
        appointments.book(work, amal, FIRST_MEETING, local(24, "10:00"), needs, "kiosk")
    books(lene, amal).opens()
    assert lene.page.forms
    shown = lene.opens(f"/desk/citizens/{amal}/book").text
    assert 'value="ar" selected' in shown
    assert 'name="companion" value="1" checked' in shown
    assert 'name="wheelchair" value="1" checked' not in shown
    assert 'value="followup" selected' in shown


def test_the_times_are_those_of_the_kiosk_nine_at_once_and_all_by_and_by(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    with house.read() as work:
        free = appointments.free_times(work, town.centre_id, FIRST_MEETING, NOTHING, amal)
    page = books(lene, amal).opens()
    seen = page.times
    assert len(seen) == 9
    for _ in range(3):
        later = page.later().times
        assert later[0] > seen[-1]
        seen += later
    assert set(seen) <= set(free)
    assert seen[0] == free[0]


def test_a_day_and_hours_are_jumped_to(lene: Clerk, amal: int) -> None:
    page = books(lene, amal)
    page.opens(kind="first", form="in_person", day="2026-12-01", earliest="10:00", latest="12:00")
    assert {at.date() for at in page.times} == {date(2026, 12, 1)}
    clocks = [f"{at.astimezone(local(1, '0:00').tzinfo):%H:%M}" for at in page.times]
    assert clocks == ["10:00", "10:30", "11:00", "11:30", "12:00"]


def test_where_nothing_suits_other_times_are_offered(lene: Clerk, amal: int) -> None:
    page = books(lene, amal).opens(kind="first", day="2026-12-01", earliest="17:00")
    assert lene.sees("Intet er ledigt, der passer. Her er andre tider.")
    assert len(page.times) == 9


@pytest.mark.parametrize("closed", ["2026-11-28", "2026-12-25"])
def test_a_day_that_is_closed_is_called_closed(lene: Clerk, amal: int, closed: str) -> None:
    page = books(lene, amal).opens(kind="first", day=closed)
    assert lene.sees("Vi har lukket den dag. Her er andre tider.")
    assert not lene.sees("Intet er ledigt")
    assert len(page.times) == 9


@pytest.mark.parametrize(
    "nonsense",
    [
        {"day": "i morgen", "earliest": "æøå", "adviser": "9" * 500, "longer": "7", "form": "damp"},
        {"day": "0001-01-01", "latest": "25:00", "adviser": "-1", "after": "2026-11-23"},
        {"day": "9999-12-31", "interpreter": "xx", "after": "0001-01-01T00:00:00+00:00"},
    ],
)
def test_a_field_that_makes_no_sense_is_as_if_left_empty(
    lene: Clerk, amal: int, nonsense: dict[str, str]
) -> None:
    page = books(lene, amal).opens(kind="first", **nonsense)
    assert lene.status == 200
    assert len(page.times) == 9


def test_an_adviser_or_a_kind_that_we_do_not_have_leads_nowhere_bad(lene: Clerk, amal: int) -> None:
    books(lene, amal).opens(kind="first", adviser="4711")
    assert lene.sees("Der er ingen ledige tider.")
    books(lene, amal).opens(kind="te")
    assert lene.status == 404


def test_without_a_time_nothing_is_booked_and_all_is_kept(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    page = books(lene, amal).opens(kind="first", form="in_person", earliest="10:00", wheelchair=1)
    page.sends_nothing()
    assert lene.status == 422
    assert lene.sees("Vælg en tid først.")
    assert lene.page.button("Bestil tiden").form.fields["earliest"] == "10:00"
    assert their(house, amal) == []


def test_two_presses_book_once(lene: Clerk, house: Workplace, amal: int) -> None:
    page = books(lene, amal).opens()
    button, at = lene.page.button("Bestil tiden"), page.times[0].isoformat()
    for _ in range(2):
        lene.sends(button, at=at)
        assert lene.sees("Læs det højt")
    assert len(their(house, amal)) == 1
    assert told_at_once(house) == 1


def test_whoever_is_slower_sees_who_was_quicker_and_other_times_and_nothing_is_lost(
    lene: Clerk, mads: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    with house.work() as work:
        bo = citizens.register(work, town.centre_id, date(1970, 1, 1), "+4520304051", None, "da")
    hers = books(lene, amal).opens(kind="first", form="in_person", more_time=1)
    his = books(mads, bo.id).opens()
    at = his.times[0]
    assert at == hers.times[0]
    his.takes(at)
    hers.takes(at)
    assert lene.status == 422
    assert lene.sees("Mads var hurtigere. Den tid er taget. Vælg en anden.")
    assert lene.page.button("Bestil tiden").form.fields["more_time"] == "1"
    assert their(house, amal) == []


@pytest.mark.parametrize(
    ("via", "words"),
    [("kiosk", "En borger ved skærmen var hurtigere."), ("phone", "En borger i telefonen var")],
)
def test_a_citizen_may_be_quicker_too(
    lene: Clerk, house: Workplace, town: Town, amal: int, via: str, words: str
) -> None:
    page = books(lene, amal).opens()
    with house.work() as work:
        bo = citizens.register(work, town.centre_id, date(1970, 1, 1), "+4520304051", None, "da")
        appointments.book(work, bo.id, FIRST_MEETING, page.times[0], NOTHING, via)
    page.takes(page.times[0])
    assert lene.sees(words)


def test_who_has_got_one_of_the_kind_meanwhile_is_told_to_move_it(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    page = books(lene, amal).opens(kind="first", form="in_person")
    booked(house, amal, local(25, "10:00"))
    page.takes(page.times[0])
    assert lene.sees("Borgeren har allerede et møde af den slags. Flyt det i stedet.")


# What is not ours


def test_another_houses_citizens_and_meetings_are_not_found(
    app: Flask, house: Workplace, amal: int
) -> None:
    held = booked(house, amal, local(25, "10:00"))
    with house.work() as work:
        farsoe = appointments.add_centre(
            work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4510203050"
        )
        add_staff(work, farsoe.id, "Lene", "lene2", PASSWORD, Role.FRONT_DESK)
    stranger = Clerk(app)
    stranger.signs_in("lene2")
    token = stranger.page.forms[0].fields | {"at": local(26, "9:00").isoformat()}
    post = partial(stranger.client.post, base_url=HTTPS)
    for path in (
        f"/desk/citizens/{amal}/book",
        f"/desk/meetings/{held.id}/move",
        f"/desk/meetings/{held.id}/cancel",
        f"/desk/meetings/{held.id}",
        f"/desk/meetings/{held.id}/slip",
    ):
        assert stranger.opens(path).status_code == 404
    for path, more in (
        (f"/desk/citizens/{amal}/book", {}),
        (f"/desk/meetings/{held.id}/move", {}),
        (f"/desk/meetings/{held.id}/cancel", {"reason": Reason.ILL}),
        (f"/desk/meetings/{held.id}/say", {"what": "here"}),
        (f"/desk/meetings/{10**12}/say", {"what": "here"}),
    ):
        assert post(path, data=token | more).status_code == 404
    assert their(house, amal) == [held]


def test_a_form_that_is_not_ours_changes_nothing(lene: Clerk, house: Workplace, amal: int) -> None:
    held = booked(house, amal, local(25, "10:00"))
    at = {"at": local(26, "9:00").isoformat(), "reason": "ill", "what": "here"}
    for path in (
        f"/desk/citizens/{amal}/book",
        f"/desk/meetings/{held.id}/move",
        f"/desk/meetings/{held.id}/cancel",
        f"/desk/meetings/{held.id}/say",
    ):
        lene.client.post(path, data=at, base_url=HTTPS)
    assert their(house, amal) == [held]


def test_of_a_protected_citizen_neither_name_nor_birth_date_stands_on_the_page(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    with house.work() as work:
        citizens.protect(work, amal)
    page = books(lene, amal).opens()
    assert lene.sees("Navn og adresse er beskyttet")
    for secret in ("Amal", "04.05.1980", "20 30 40 50"):
        assert not lene.sees(secret)
    page.takes(page.times[0])
    assert told_at_once(house) == 0


def test_the_slip_says_all_that_is_needed_to_come_in_both_languages(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    with house.work() as work:
        sam = citizens.register(work, town.centre_id, None, "+4520304052", None, "en")
        held = appointments.book(
            work, sam.id, FIRST_MEETING, local(25, "10:00"), Needs(wheelchair=True), "desk"
        )
    lene.opens(f"/desk/meetings/{held.id}/slip")
    for words in (
        "onsdag 25. november kl. 10.00",
        "Wednesday 25 November",
        "Himmerlandsgade 27",
        f"{held.number[:3]} {held.number[3:]}",
        "99 88 99 00",
        "Vi sørger for plads til kørestol.",
    ):
        assert lene.sees(words), words
