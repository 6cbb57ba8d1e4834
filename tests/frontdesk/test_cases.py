"""What has to be written into the case system, at the desk: seen, ticked off, compared."""

import csv
from datetime import timedelta

import pytest
from sqlalchemy import text

from shared import followups
from shared.appointments import FIRST_MEETING, Meeting, book, free_times, get_meeting, move
from shared.casesystem import CaseAction, Column, case_lines, confirmation_setting, set_confirmation
from shared.citizens import Needs, get_citizen, protect
from shared.clock import SetClock
from shared.jobs import hand_on_cases
from shared.safetynet import TaskKind, open_for_meeting
from shared.unit_of_work import Workplace
from shared.wishes import Participation
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.deliveries import posts
from tests.town import Town

PAGE = "/desk/case-system/"
COMPARISON = f"{PAGE}comparison/"
DAY = timedelta(days=1)


def books(house: Workplace, citizen_id: int, via: str = "phone", nth: int = -9) -> Meeting:
    with house.work() as work:
        citizen = get_citizen(work, citizen_id)
        starts_at = free_times(work, citizen.centre_id, FIRST_MEETING)[nth]
        meeting = book(work, citizen_id, FIRST_MEETING, starts_at, Needs(), via)
        followups.booked(work, meeting, citizen, via)
    return meeting


def moves(house: Workplace, meeting: Meeting) -> None:
    with house.work() as work:
        before = get_meeting(work, meeting.id)
        later = free_times(work, meeting.centre_id, FIRST_MEETING)[-5]
        followups.moved(work, before, move(work, meeting.id, later, "kiosk"), "kiosk")


def action(house: Workplace, meeting: Meeting) -> tuple[CaseAction | None, str]:
    with house.read() as work:
        line = case_lines(work, [meeting.id])[meeting.id]
    return line.action if line.open_ones else None, line.reference


def shows(clerk: Clerk, *words: str) -> bool:
    missing = [it for it in words if not clerk.sees(it)]
    return missing == []


def ticks(clerk: Clerk, meeting: Meeting, **typed: str) -> None:
    to = f"{PAGE}meetings/{meeting.id}"
    form = next(it for it in clerk.page.forms if it.action == to)
    clerk.enters_fields(form, **typed)


def sends(clerk: Clerk, data: bytes, **days: str) -> None:
    clerk.opens(COMPARISON)
    form = next(it for it in clerk.page.forms if it.action == COMPARISON)
    told = {name: str(form.fields[name]) for name in ("first", "last")} | days
    posts(clerk, COMPARISON, form.fields["csrf_token"], [("liste.csv", data)], "file", **told)


def export(clerk: Clerk) -> bytes:
    clerk.opens(PAGE)
    form = next(it for it in clerk.page.forms if it.action == f"{PAGE}export")
    told = {**form.fields, "what": "days"}
    return clerk.client.post(f"{PAGE}export", data=told, base_url=HTTPS).get_data()


def test_booked_at_night_and_ticked_next_morning(
    lene: Clerk, house: Workplace, bent: int, clock: SetClock
) -> None:
    clock.at -= timedelta(hours=5)
    meeting = books(house, bent)
    clock.at += timedelta(hours=6)
    lene.opens("/desk/")
    assert lene.sees("1 til fagsystemet")
    lene.opens(PAGE)
    assert shows(lene, "Opret mødet", "Bent", "7 Jobsamtale", "Lokale 1", meeting.number)
    ticks(lene, meeting, reference="=417")
    assert lene.status == 422
    assert lene.sees("Brug kun bogstaver")
    ticks(lene, meeting, reference="120365-1234")
    assert lene.sees("Det ligner et CPR-nummer")
    ticks(lene, meeting, reference="F-417")
    assert shows(lene, "Det er noteret.", "Alt er skrevet i fagsystemet.")
    assert action(house, meeting) == (None, "F-417")
    lene.opens("/desk/")
    assert not lene.sees("1 til fagsystemet")


def test_a_move_after_the_tick_is_new_and_knows_the_number(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    meeting = books(house, bent)
    lene.opens(PAGE)
    ticks(lene, meeting, reference="F-417")
    moves(house, meeting)
    lene.opens(PAGE)
    assert shows(lene, "Ret mødet", "Før:")
    form = next(it for it in lene.page.forms if it.action == f"{PAGE}meetings/{meeting.id}")
    assert form.fields["reference"] == "F-417"
    assert action(house, meeting) == (CaseAction.CHANGE, "F-417")


def test_a_tick_of_what_has_changed_meanwhile_is_refused_in_words(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    meeting = books(house, bent)
    lene.opens(PAGE)
    moves(house, meeting)
    ticks(lene, meeting, reference="F-417")
    assert lene.sees("Der er sket mere med mødet")
    assert action(house, meeting) == (CaseAction.CREATE, "")


def test_a_tick_is_corrected_and_taken_back_with_a_reason(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    meeting = books(house, bent)
    lene.opens(PAGE)
    ticks(lene, meeting, reference="F-417")
    lene.opens(f"{PAGE}?show=done")
    form = next(it for it in lene.page.forms if "/steps/" in it.action)
    lene.enters_fields(form, reference="F-418", reason="Tastefejl", action="correct")
    assert action(house, meeting) == (None, "F-418")
    lene.opens(f"{PAGE}?show=done")
    form = next(it for it in lene.page.forms if "/steps/" in it.action)
    lene.enters_fields(form, reason="", action="undo")
    assert lene.sees("Skriv, hvorfor du retter det.")
    form = next(it for it in lene.page.forms if "/steps/" in it.action)
    lene.enters_fields(form, reason="Forkert borger", action="undo")
    assert action(house, meeting) == (CaseAction.CREATE, "")


def test_a_late_one_is_marked_and_goes_to_the_leader(
    lene: Clerk, inge: Clerk, house: Workplace, bent: int, clock: SetClock
) -> None:
    books(house, bent)
    lene.opens(PAGE)
    assert lene.sees("Hos Skranken")
    clock.turn(2 * DAY)
    hand_on_cases(house)
    inge.signs_in("inge")
    inge.opens("/desk/")
    assert inge.sees("1 til fagsystemet · 1 for sent")
    inge.opens(f"{PAGE}?show=late")
    assert shows(inge, "For sent: tirsdag", "Hos Lederen")


def test_a_protected_citizen_has_no_name_there_or_in_the_file(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    meeting = books(house, bent)
    with house.work() as work:
        protect(work, bent)
    lene.opens(PAGE)
    assert shows(lene, "Beskyttet borger", meeting.number)
    assert not lene.sees("Bent")
    file = export(lene).decode("utf-8-sig")
    assert meeting.number in file
    assert "Bent" not in file


def test_nobody_of_another_centre_sees_or_ticks_it(ida: Clerk, house: Workplace, bent: int) -> None:
    meeting = books(house, bent)
    ida.opens(PAGE)
    assert ida.sees("Alt er skrevet i fagsystemet.")
    token = ida.page.forms[0].fields["csrf_token"]
    told = {"csrf_token": token, "reference": "F-1", "seen": "1"}
    to = f"{PAGE}meetings/{meeting.id}"
    assert ida.client.post(to, data=told, base_url=HTTPS).status_code == 404
    assert action(house, meeting) == (CaseAction.CREATE, "")


def test_the_own_export_compared_is_equal_in_all(lene: Clerk, house: Workplace, bent: int) -> None:
    books(house, bent)
    sends(lene, export(lene))
    lene.opens(COMPARISON)
    assert shows(lene, "Sidst afstemt", "1 række i filen. 1 møde er ens.", "Kun her: 0")


def test_a_comparison_shows_each_difference_until_it_is_ticked_off(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    books(house, bent)
    rows = (
        "Start;Fagsystemets nummer;Mødeform",
        "01-12-2026 09:00;F-9;Telefon",
        "i morgen;F-10;Telefon",
    )
    sends(lene, "\n".join(rows).encode("latin-1"), first="2026-11-23", last="2027-02-01")
    lene.opens(COMPARISON)
    assert shows(
        lene, "Kun her: 1", "Kun i fagsystemet: 1", "nummer F-9", "linje 3: Starten er ikke"
    )
    lene.opens("/desk/")
    assert lene.sees("2 forskelle")
    lene.opens(COMPARISON)
    form = next(it for it in lene.page.forms if it.action.removeprefix(COMPARISON).isdigit())
    lene.enters_fields(form, action="done")
    assert lene.sees("Klaret af Lene")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\0\1", "Det er ikke en tekstfil"),
        (b"", "Filen er tom"),
        (b"Start;Slut", "hvis møde det er"),
        (b"Fagsystemets nummer", "hvornår mødet begynder"),
        (b"x" * (10 * 2**20 + 1), "Filen er for stor"),
        (b"x" * (11 * 2**20), "Filen er for stor"),
    ],
)
def test_what_is_no_file_of_the_case_systems_is_said(lene: Clerk, data: bytes, told: str) -> None:
    sends(lene, data)
    if not lene.sees(told):
        lene.opens(COMPARISON)
    assert lene.sees(told)


def test_a_leader_notes_what_the_lawyer_decided_and_each_booking_orders_a_letter(
    inge: Clerk, lene: Clerk, house: Workplace, town: Town, bent: int, clock: SetClock
) -> None:
    inge.opens(f"{PAGE}confirmation/")
    assert inge.sees("Ikke afklaret")
    form = next(it for it in inge.page.forms if it.action == f"{PAGE}confirmation/")
    today = clock.at.date().isoformat()
    inge.enters_fields(form, needs="yes", lawyer="", day=today)
    assert inge.status == 422
    inge.enters_fields(form, needs="yes", lawyer="Ane Lund", day=today)
    assert inge.sees("Afgjort af Ane Lund")
    with house.read() as work:
        setting = confirmation_setting(work, town.centre_id)
    assert setting is not None
    assert setting.needs_confirmation
    meeting = books(house, bent)
    with house.work() as work:
        [ordered] = [open_for_meeting(work, meeting.id, TaskKind.LETTER)]
        assert ordered is not None
        work.session.execute(text("UPDATE task SET done_at = opened_at, done_by = 'Lene'"))
    lene.opens(PAGE)
    assert lene.sees("Brev sendt")
    moves(house, meeting)
    lene.opens(PAGE)
    assert lene.sees("Brev bestilt")


@pytest.mark.parametrize(
    ("via", "needs", "ordered"),
    [
        ("desk", True, False),
        ("staff:1", True, False),
        ("kiosk", True, True),
        ("kiosk mandate:3", True, True),
        ("phone", False, False),
    ],
)
def test_only_who_booked_without_staff_gets_a_letter_and_only_if_decided(
    house: Workplace, town: Town, bent: int, via: str, needs: bool, ordered: bool
) -> None:
    with house.work() as work:
        day = work.now.date()
        set_confirmation(work, town.centre_id, "Ane", day, "staff:1", needs_confirmation=needs)
    meeting = books(house, bent, via)
    with house.read() as work:
        found = open_for_meeting(work, meeting.id, TaskKind.LETTER)
    assert (found is not None) is ordered


def test_an_a_kasse_that_takes_part_is_told(lene: Clerk, house: Workplace, bent: int) -> None:
    meeting = books(house, bent)
    assert a_kasse_in(export(lene)) == [""]
    for wanted, told in ((Participation.YES, "Ja"), (Participation.NO, "Nej")):
        with house.work() as work:
            followups.a_kasse_wanted(work, meeting, wanted, "phone")
        assert a_kasse_in(export(lene)) == [told]


def a_kasse_in(file: bytes) -> list[str]:
    rows = csv.DictReader(file.decode("utf-8-sig").splitlines(), delimiter=";")
    return [row[Column.A_KASSE] for row in rows]
