"""A clerk books and moves for citizens: the same times, rules and messages as everywhere."""

from datetime import date, datetime, timedelta
from functools import partial

import pytest
from flask import Flask
from sqlalchemy import text

from shared import appointments, citizens
from shared.appointments import FIRST_MEETING, Form, Meeting, Reason, Rule
from shared.citizens import Needs, RemindBy
from shared.clock import SetClock
from shared.safetynet import TaskKind, open_tasks
from shared.web.accounts import Role, add_staff
from shared.work import Workplace
from tests.frontdesk.booking_page import books, local, moves
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.town import Town

NOTHING = Needs()
AN_HOUR = timedelta(hours=1)


@pytest.fixture
def amal(house: Workplace, town: Town) -> int:
    """A citizen who wants texts."""
    with house.work() as work:
        amal = citizens.register(work, town.centre_id, date(1980, 5, 4), "+4520304050", None, "da")
        citizens.call_by_name(work, amal.id, "Amal")
        citizens.wish_reminder(work, amal.id, RemindBy.TEXT)
        return amal.id


def booked(
    house: Workplace, citizen_id: int, at: datetime, kind: str = FIRST_MEETING, via: str = "phone"
) -> Meeting:
    with house.work() as work:
        return appointments.book(work, citizen_id, kind, at, NOTHING, via)


def has_met(house: Workplace, clock: SetClock, citizen_id: int) -> None:
    first = booked(house, citizen_id, local(23, "10:15"))
    clock.at = first.ends_at
    with house.work() as work:
        appointments.mark_held(work, first.id, "Karen")


def their(house: Workplace, citizen_id: int) -> list[Meeting]:
    """The latest first."""
    with house.look() as work:
        return appointments.meetings_of(work, citizen_id)


def told_at_once(house: Workplace) -> int:
    """How many messages were to go out at once."""
    with house.look() as work:
        counted = text("SELECT count(*) FROM message WHERE due_at = posted_at")
        return int(work.session.execute(counted).scalar_one())


def set_aside(house: Workplace, town: Town) -> list[tuple[Rule, str, str]]:
    with house.look() as work:
        found = appointments.set_aside(work, town.centre_id, work.now - timedelta(days=90))
    return [(each.rule, each.staff, each.reason) for each in found]


def kinds_of_task(house: Workplace, town: Town) -> list[TaskKind]:
    with house.look() as work:
        return [task.kind for task in open_tasks(work, town.centre_id)]


def deeds(house: Workplace) -> list[str]:
    with house.look() as work:
        rows = work.session.execute(
            text("SELECT what FROM audit WHERE about LIKE 'meeting:%' ORDER BY id")
        )
        return list(rows.scalars())


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
        "Dit nummer er "
        + ", ".join(
            "nul en to tre fire fem seks syv otte ni".split()[int(d)] for d in meeting.number
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
    with house.look() as work:
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
    page = books(lene, amal).opens(kind="first", day="2026-11-28")
    assert lene.sees("Intet er ledigt, der passer. Her er andre tider.")
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


def test_who_has_one_of_the_kind_already_is_told_to_move_it(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    booked(house, amal, local(25, "10:00"))
    page = books(lene, amal).opens(kind="first", form="in_person")
    page.takes(page.times[0])
    assert lene.sees("Borgeren har allerede et møde af den slags. Flyt det i stedet.")


# Moving


def test_the_old_time_is_kept_until_the_new_one_is_had(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    held = booked(house, amal, local(25, "10:00"))
    page = moves(lene, held.id).opens()
    assert lene.sees("Nu: onsdag 25. november kl. 10.00 hos Karen.")
    assert their(house, amal) == [held]
    page.takes(local(26, "9:00"))
    assert lene.sees("Mødet er flyttet.")
    [moved] = their(house, amal)
    assert (moved.starts_at, moved.number) == (local(26, "9:00"), held.number)
    assert told_at_once(house) == 1
    assert deeds(house) == ["moved_meeting"]


def test_two_presses_move_once(lene: Clerk, house: Workplace, amal: int) -> None:
    held = booked(house, amal, local(25, "10:00"))
    moves(lene, held.id).opens()
    button = lene.page.button("Lav om")
    for _ in range(2):
        lene.sends(button, at=local(26, "9:00").isoformat())
    assert their(house, amal)[0].moves == 1
    assert told_at_once(house) == 1


def test_a_meeting_that_somebody_moved_meanwhile_is_not_moved_unseen(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    held = booked(house, amal, local(25, "10:00"))
    page = moves(lene, held.id).opens()
    with house.work() as work:
        appointments.move(work, held.id, local(27, "9:00"), "phone")
    page.takes(local(26, "9:00"))
    assert lene.status == 422
    assert lene.sees("Nogen har flyttet mødet imens.")
    assert lene.sees("Nu: fredag 27. november kl. 9.00")


def test_a_meeting_that_is_off_is_not_moved(lene: Clerk, house: Workplace, amal: int) -> None:
    held = booked(house, amal, local(24, "10:00"))
    page = moves(lene, held.id).opens()
    with house.work() as work:
        appointments.cancel(work, held.id, "phone")
    page.takes(local(26, "9:00"))
    assert lene.sees("Mødet kan ikke laves om mere.")
    assert lene.sees("Aflyst")


def test_all_but_the_time_can_be_another_and_an_interpreter_follows(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    held = booked(house, amal, local(25, "10:00"))
    page = moves(lene, held.id).opens(kind="first", form="in_person", interpreter="ar")
    page.takes(held.starts_at)
    assert lene.sees("Mødet er lavet om. Tiden er den samme.")
    [changed] = their(house, amal)
    assert (changed.needs, changed.moves) == (Needs(interpreter="ar"), 0)
    assert kinds_of_task(house, town) == [TaskKind.INTERPRETER]


# Rules that are set aside


def test_a_first_meeting_by_telephone_takes_one_line(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    page = books(lene, amal).opens(kind="first", form="phone")
    assert page.asks_why
    for nothing in ("", "   "):
        page.takes(page.times[1], why=nothing)
        assert lene.status == 422
        assert lene.sees("Skriv med få ord hvorfor. Så kan du gøre det.")
    assert their(house, amal) == []
    page.takes(page.times[1], why="Ligger på hospitalet, æøå")
    [meeting] = their(house, amal)
    assert meeting.form is Form.PHONE
    assert set_aside(house, town) == [(Rule.FORM, "Lene", "Ligger på hospitalet, æøå")]
    assert lene.sees("Første møde på en anden måde · Lene: »Ligger på hospitalet, æøå«")


def test_after_the_first_meeting_the_form_is_free(
    lene: Clerk, house: Workplace, town: Town, amal: int, clock: SetClock
) -> None:
    has_met(house, clock, amal)
    page = books(lene, amal).opens(kind="followup", form="video")
    assert not page.asks_why
    page.takes(page.times[0])
    assert their(house, amal)[0].form is Form.VIDEO
    assert set_aside(house, town) == []


def test_a_time_that_is_soon_takes_one_line(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    ordinary = books(lene, amal).opens(kind="first", form="in_person").times
    page = books(lene, amal).opens(kind="first", form="in_person", beyond=1)
    soon = page.times[0]
    assert soon < ordinary[0]
    page.takes(soon)
    assert lene.sees("Skriv med få ord hvorfor.")
    page.takes(soon, why="Står her og græder")
    assert their(house, amal)[0].starts_at == soon
    assert set_aside(house, town) == [(Rule.TIME, "Lene", "Står her og græder")]


def test_an_ordinary_time_takes_no_line_although_others_stand_beside_it(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    page = books(lene, amal).opens(kind="first", form="in_person", beyond=1)
    page.takes(page.times[-1])
    assert len(their(house, amal)) == 1
    assert set_aside(house, town) == []


def test_longer_and_with_an_adviser_of_choice_is_support_with_one_line(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    page = books(lene, amal)
    page.opens(kind="first", form="in_person", longer=30, adviser=town.fatima)
    at = page.times[0]
    assert at.astimezone(local(1, "0:00").tzinfo).weekday() in (1, 3)
    page.takes(at, why="Bliver let bange")
    [meeting] = their(house, amal)
    assert (meeting.adviser, meeting.minutes) == ("Fatima", 75)
    assert {rule for rule, _, _ in set_aside(house, town)} == {Rule.LENGTH, Rule.ADVISER}


def test_one_move_more_than_the_rule_says_takes_one_line(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    held = booked(house, amal, local(25, "9:00"))
    with house.work() as work:
        for clock in ("10:00", "11:00", "12:00"):
            appointments.move(work, held.id, local(25, clock), "kiosk")
    page = moves(lene, held.id).opens()
    page.takes(local(26, "9:00"))
    assert lene.sees("Skriv med få ord hvorfor.")
    page.takes(local(26, "9:00"), why="Har nye tider på jobbet")
    assert their(house, amal)[0].moves == 4
    assert set_aside(house, town) == [(Rule.MOVES, "Lene", "Har nye tider på jobbet")]


def test_a_line_of_ten_thousand_signs_is_cut(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    page = books(lene, amal).opens(kind="first", form="phone")
    page.takes(page.times[0], why="å" * 10_000)
    [(_, _, reason)] = set_aside(house, town)
    assert reason == "å" * 300


def test_the_leader_sees_what_was_set_aside_by_rule_and_nobody_else_does(
    app: Flask, lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    with house.work() as work:
        add_staff(work, town.centre_id, "Bente", "bente", PASSWORD, Role.LEADER)
        add_staff(work, town.centre_id, "Karl", "karl", PASSWORD, Role.ADVISER)
        add_staff(work, town.centre_id, "Ida", "ida", PASSWORD, Role.ADMINISTRATOR)
    bente = Clerk(app)
    bente.signs_in("bente")
    bente.opens("/desk/exceptions/")
    assert bente.sees("Ingen regler er sat til side")
    page = books(lene, amal).opens(kind="first", form="phone", longer=15)
    page.takes(page.times[0], why="Kan ikke gå på trapper")
    bente.opens("/desk/exceptions/")
    assert bente.sees("1 Første møde på en anden måde")
    assert bente.sees("0 Valgt rådgiver")
    assert bente.sees("Kan ikke gå på trapper Lene")
    for login in ("lene", "karl", "ida"):
        other = Clerk(app)
        other.signs_in(login)
        other.opens("/desk/exceptions/")
        assert other.status == 403


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
