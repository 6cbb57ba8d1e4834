"""A leader says that an adviser leaves: who is affected is seen first, and each is seen to once."""

import pytest
from flask import Flask
from sqlalchemy import text

from shared import appointments
from shared.accounts.sessions import Role, add_staff
from shared.appointments import Meeting, report_absence
from shared.citizens import Support, change_name, give_support, register
from shared.clock import SetClock
from shared.safetynet import TaskKind
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import local
from tests.frontdesk.bookings import booked, kinds_of_task, told_at_once
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.frontdesk.records import BORN
from tests.town import Town

LOOK, SAVE = "Se, hvem det rammer", "Gem og sørg for alle"
LAST = "2026-11-25"
"""A Wednesday; Fatima works on Tuesdays and Thursdays."""


@pytest.fixture
def inge(app: Flask, house: Workplace, town: Town) -> Clerk:
    with house.work() as work:
        add_staff(work, town.centre_id, "Inge", "inge", PASSWORD, Role.LEADER)
    clerk = Clerk(app)
    clerk.signs_in("inge")
    return clerk


def karens(house: Workplace, town: Town, *at: tuple[int, str]) -> list[Meeting]:
    """Meetings of as many citizens, on days of November, while Fatima is away."""
    with house.work() as work:
        away = report_absence(work, town.fatima, local(23, "08:00"), local(30, "08:00"), "kursus")
        assert away == []
    found = []
    for n, (day, clock) in enumerate(at):
        with house.work() as work:
            who = register(work, town.centre_id, BORN, f"+452030406{n}", None, "da").id
            change_name(work, who, f"Borger{n}")
        found.append(booked(house, who, local(day, clock)))
    with house.work() as work:
        [gap] = appointments.absences(work, town.centre_id)
        assert gap.id is not None
        appointments.end_absence(work, gap.id)
    return found


def looks(inge: Clerk, town: Town, **typed: str) -> None:
    inge.opens("/desk/departures/")
    inge.sends(inge.page.button(LOOK), **({"who": str(town.karen), "last": LAST} | typed))


def held_by(house: Workplace, meeting: Meeting) -> tuple[str, bool]:
    """By whom, and whether at its time."""
    with house.read() as work:
        now = appointments.get_meeting(work, meeting.id)
    return now.adviser, now.starts_at == meeting.starts_at


def events(house: Workplace) -> int:
    with house.read() as work:
        return int(work.session.execute(text("SELECT count(*) FROM meeting_event")).scalar_one())


def test_each_meeting_after_the_last_day_is_seen_to_once(
    inge: Clerk, house: Workplace, town: Town
) -> None:
    stays, handed_over, moved = karens(house, town, (25, "10:00"), (26, "10:00"), (27, "10:00"))
    before = told_at_once(house)
    looks(inge, town, reason="Ny stilling")
    assert inge.sees("2 møder ligger i vejen.")
    assert inge.sees("Samme tid hos Fatima")
    assert held_by(house, handed_over) == ("Karen", True), "only looked at so far"
    preview = inge.page
    inge.presses(SAVE)
    assert [held_by(house, it) for it in (stays, handed_over, moved)] == [
        ("Karen", True),
        ("Fatima", True),
        ("Fatima", False),
    ]
    told = told_at_once(house) - before
    assert told >= 1
    assert inge.sees("Karen holder op. Sidste dag er onsdag 25. november")
    inge.page = preview
    inge.presses(SAVE)
    assert inge.sees("En kollega har allerede gemt det.")
    assert told_at_once(house) - before == told
    inge.opens("/desk/absences/")
    assert inge.sees("Alle er her."), "who leaves is not among those who are away"


def test_about_a_meeting_with_no_tick_somebody_calls(
    inge: Clerk, house: Workplace, town: Town
) -> None:
    [meeting] = karens(house, town, (26, "10:00"))
    looks(inge, town)
    inge.sends(inge.page.button(SAVE), **{f"move-{meeting.id}": ""})
    assert held_by(house, meeting) == ("Karen", True)
    assert kinds_of_task(house, town) == [TaskKind.FIND_TIME]
    inge.opens("/desk/departures/")
    inge.presses("Fjern")
    assert inge.sees("Det er taget tilbage.")
    assert inge.sees("Ingen rådgiver holder op.")
    assert kinds_of_task(house, town) == []


def test_who_has_her_as_their_own_adviser_is_asked_whom_they_want(
    inge: Clerk, house: Workplace, town: Town, amal: int, clock: SetClock
) -> None:
    with house.work() as work:
        give_support(work, amal, Support(adviser_id=town.karen), "Lene", "kender sagen")
    looks(inge, town)
    assert inge.sees("Ingen møder ligger i vejen.")
    inge.presses("Gem")
    assert kinds_of_task(house, town) == [TaskKind.OWN_ADVISER]
    assert inge.sees("Én borger har fast rådgiver her.")
    inge.opens("/desk/")
    assert inge.sees("Den faste rådgiver holder op.")
    inge.opens("/desk/departures/")
    inge.presses("Fjern")
    assert kinds_of_task(house, town) == []
    looks(inge, town)
    inge.presses("Gem")
    clock.at = local(26, "09:00")
    inge.signs_in("inge")
    inge.opens("/desk/departures/")
    assert inge.sees("Karen er holdt op.")
    assert "Karen" not in [it.words for it in inge.page.buttons]
    looks(inge, town, last="2026-12-01")
    assert inge.status == 422
    assert inge.sees("Vælg, hvem der holder op."), "she is on no list any more"


def test_a_kind_that_nobody_else_holds_is_warned_of(
    inge: Clerk, house: Workplace, town: Town
) -> None:
    with house.work() as work:
        appointments.add_kind(work, town.centre_id, "cv", 30, advisers=[town.karen])
    looks(inge, town)
    assert inge.sees("Ingen andre holder:")
    looks(inge, town, who=str(town.fatima))
    assert not inge.sees("Ingen andre holder:")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"who": ""}, "Vælg, hvem der holder op."),
        ({"who": "9" * 500}, "Vælg, hvem der holder op."),
        ({"last": ""}, "Vælg en dag."),
        ({"last": "2026-11-22"}, "Det er forbi."),
        ({"last": "9999-12-31"}, "Vælg dage inden for et år."),
        ({"reason": "å" * 500}, "Grunden er for lang."),
    ],
)
def test_what_cannot_be_is_said(
    inge: Clerk, house: Workplace, town: Town, typed: dict[str, str], told: str
) -> None:
    looks(inge, town, **typed)
    assert inge.status == 422
    assert inge.sees(told)
    assert not karens(house, town)


def test_only_a_leader_says_it(lene: Clerk) -> None:
    lene.opens("/desk/departures/")
    assert lene.status == 403
    lene.opens("/desk/absences/")
    assert not lene.sees("Rådgivere, der holder op")


def test_two_of_one_name_are_told_apart_where_one_is_chosen(
    inge: Clerk, house: Workplace, town: Town
) -> None:
    with house.work() as work:
        other = appointments.add_adviser(work, town.centre_id, "Karen")
    inge.opens("/desk/departures/")
    assert inge.sees("Karen (2)")
    inge.opens("/desk/roster/")
    form = next(f for f in inge.page.forms if f.action.endswith(f"/advisers/{other}"))
    inge.enters_fields(form, addition="Holm")
    for page in ("departures/", "absences/", "calendar/", "roster/"):
        inge.opens(f"/desk/{page}")
        assert inge.sees("Karen Holm"), page
