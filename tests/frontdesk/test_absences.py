"""The desk's pages about absences and the closed house: what is typed, and what is nobody's."""

import pytest
from flask import Flask
from sqlalchemy import text

from shared import appointments
from shared.accounts.sessions import Role, add_staff
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.town import Town

LOOK = "Se, hvem det rammer"
TOMORROW = "2026-11-24"


def looks(clerk: Clerk, **typed: str) -> None:
    clerk.opens("/desk/absences/")
    clerk.sends(clerk.page.button(LOOK), **typed)


def deeds(house: Workplace) -> list[tuple[str, str]]:
    with house.read() as work:
        rows = work.session.execute(
            text("SELECT what, about FROM audit WHERE what NOT LIKE 'signed%' ORDER BY id")
        )
        return [(row.what, row.about) for row in rows]


def rows(house: Workplace, table: str) -> int:
    with house.read() as work:
        return int(work.session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def test_an_empty_house_says_that_everybody_is_here(lene: Clerk) -> None:
    lene.opens("/desk/absences/")
    assert lene.sees("Alle er her.")
    lene.opens("/desk/closed-house/")
    assert lene.sees("Huset er åbent i dag")


def test_an_absence_that_hits_nobody_is_saved_and_taken_back_in_two_presses_each(
    lene: Clerk, mads: Clerk, house: Workplace, town: Town
) -> None:
    looks(lene, who=f"adviser-{town.karen}", first=TOMORROW, reason="Kursus i Ålborg")
    assert lene.sees("Ingen møder ligger i vejen.")
    assert rows(house, "absence") == 0
    lene.presses("Gem")
    mads.opens("/desk/absences/")
    for clerk in (lene, mads):
        assert clerk.sees("tirsdag 24. november Kursus i Ålborg Lene")
        clerk.presses("Fjern")
    assert lene.sees("Det er gemt.")
    assert mads.sees("Den står her ikke længere.")
    assert rows(house, "absence") == 0
    assert [what for what, _ in deeds(house)] == ["reported_absence", "ended_absence"]


def test_what_was_typed_is_kept_when_the_clerk_wants_to_change_it(lene: Clerk, town: Town) -> None:
    looks(lene, who=f"adviser-{town.karen}", first=TOMORROW, starts="09:00", reason="Kursus")
    lene.sends(lene.page.button("Ret det"), back="1")
    assert lene.page.button(LOOK).form.fields["first"] == TOMORROW
    assert lene.page.button(LOOK).form.fields["starts"] == "09:00"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"who": ""}, "Vælg, hvem eller hvad der er væk."),
        ({"who": "adviser-x"}, "Vælg, hvem eller hvad der er væk."),
        ({"who": "adviser-" + "9" * 500}, "Vælg, hvem eller hvad der er væk."),
        ({"first": "i morgen"}, "Vælg en dag."),
        ({"first": ""}, "Vælg en dag."),
        ({"last": "2026-11-22"}, "Det slutter, før det begynder."),
        ({"first": "2026-11-20"}, "Det er forbi."),
        ({"last": "9999-12-31"}, "Vælg dage inden for et år."),
        ({"starts": "ni"}, "Skriv et klokkeslæt, for eksempel 10:30."),
        ({"starts": "12:00", "ends": "11:00"}, "Det slutter, før det begynder."),
        ({"first": "2026-11-23", "starts": "06:00", "ends": "07:00"}, "Det er forbi."),
        ({"who": "house", "starts": "12:00"}, "Hele huset lukker hele dage."),
        ({"reason": "å" * 500}, "Grunden er for lang."),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_saved(
    lene: Clerk, house: Workplace, town: Town, typed: dict[str, str], told: str
) -> None:
    looks(lene, **({"who": f"adviser-{town.karen}", "first": TOMORROW} | typed))
    assert lene.status == 422
    assert lene.sees(told)
    assert rows(house, "absence") == 0


def test_the_last_day_there_is_and_no_year_at_all_are_no_trouble(lene: Clerk, town: Town) -> None:
    for first in ("9999-12-31", "0001-01-01"):
        looks(lene, who=f"adviser-{town.karen}", first=first)
        assert lene.status == 422


def test_another_houses_people_rooms_and_days_are_not_ours(
    app: Flask, lene: Clerk, house: Workplace, town: Town
) -> None:
    with house.work() as work:
        farsoe = appointments.add_centre(
            work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4510203050"
        )
        add_staff(work, farsoe.id, "Lene", "lene2", PASSWORD, Role.FRONT_DESK)
    looks(lene, who=f"adviser-{town.karen}", first=TOMORROW)
    lene.presses("Gem")
    lene.opens("/desk/closed-house/")
    lene.sends(
        lene.page.button("Se, hvem vi ringer til"), first=TOMORROW, last=TOMORROW, reason="Smitte"
    )
    lene.presses("Luk huset")
    stranger = Clerk(app)
    stranger.signs_in("lene2")
    looks(stranger, who=f"adviser-{town.karen}", first=TOMORROW)
    assert stranger.status == 404
    token = stranger.page.forms[0].fields
    for path in ("absences/1/end", f"absences/days/{TOMORROW}/open", "closed-house/1/open"):
        answer = stranger.client.post(f"/desk/{path}", data=token, base_url=HTTPS)
        assert answer.status_code == 404
    assert (rows(house, "absence"), rows(house, "closed_house")) == (1, 1)
    with house.read() as work:
        assert len(appointments.closed_houses(work, town.centre_id)) == 1


def test_a_form_that_is_not_ours_saves_nothing(lene: Clerk, house: Workplace, town: Town) -> None:
    typed = {"who": f"adviser-{town.karen}", "first": TOMORROW, "seen": "", "reason": "x"}
    for path in ("absences/save", "closed-house/save"):
        lene.client.post(f"/desk/{path}", data=typed, base_url=HTTPS)
    assert (rows(house, "absence"), rows(house, "closed_house")) == (0, 0)


def test_an_adviser_does_not_close_the_house(app: Flask, house: Workplace, town: Town) -> None:
    with house.work() as work:
        add_staff(work, town.centre_id, "Karen", "karen", PASSWORD, Role.ADVISER, town.karen)
    karen = Clerk(app)
    karen.signs_in("karen")
    karen.opens("/desk/closed-house/")
    assert karen.status == 403
    looks(karen, who=f"adviser-{town.karen}", first=TOMORROW)
    assert karen.status == 200


@pytest.fixture
def karen(app: Flask, house: Workplace, town: Town) -> Clerk:
    """An adviser, in the account that her calendar belongs to."""
    return adviser(app, house, town, town.karen)


def adviser(app: Flask, house: Workplace, town: Town, own: int | None) -> Clerk:
    with house.work() as work:
        add_staff(work, town.centre_id, "Karen", "karen", PASSWORD, Role.ADVISER, own)
    clerk = Clerk(app)
    clerk.signs_in("karen")
    return clerk


def test_an_adviser_says_that_she_is_away_herself_and_that_she_is_back(
    karen: Clerk, house: Workplace, town: Town
) -> None:
    karen.opens("/desk/absences/")
    assert "Fatima" not in karen.page.words
    assert "Hele huset" not in karen.page.words
    looks(karen, who=f"adviser-{town.karen}", first=TOMORROW)
    karen.presses("Gem")
    assert rows(house, "absence") == 1
    karen.opens("/desk/absences/")
    karen.presses("Fjern")
    assert rows(house, "absence") == 0


@pytest.mark.parametrize("who", ["adviser-2", "room-1", "house"])
def test_an_adviser_says_it_of_nobody_else(karen: Clerk, house: Workplace, who: str) -> None:
    before = rows(house, "hours")
    for step in ("look", "save"):
        told = own_form(karen) | {"who": who, "first": TOMORROW, "reason": "x", "seen": ""}
        answer = karen.client.post(f"/desk/absences/{step}", data=told, base_url=HTTPS)
        assert answer.status_code == 404
    assert (rows(house, "absence"), rows(house, "hours")) == (0, before)


def own_form(clerk: Clerk) -> dict[str, str]:
    """What a form of the page is known by."""
    clerk.opens("/desk/absences/")
    form = next(f for f in clerk.page.forms if f.action.endswith("/look"))
    return {"csrf_token": form.fields["csrf_token"]}


def test_an_adviser_does_not_say_that_somebody_else_is_back(
    karen: Clerk, lene: Clerk, house: Workplace, town: Town
) -> None:
    looks(lene, who=f"adviser-{town.fatima}", first=TOMORROW)
    lene.presses("Gem")
    karen.opens("/desk/absences/")
    assert karen.sees("Fatima"), "who is away is nobody's secret"
    token = own_form(karen)
    for address, status in (("1/end", 404), (f"days/{TOMORROW}/open", 403)):
        answer = karen.client.post(f"/desk/absences/{address}", data=token, base_url=HTTPS)
        assert answer.status_code == status, address
    assert rows(house, "absence") == 1


def test_an_adviser_without_a_calendar_is_told_what_to_do(
    app: Flask, house: Workplace, town: Town
) -> None:
    nobody = adviser(app, house, town, None)
    nobody.opens("/desk/absences/")
    assert nobody.sees("Din konto har ingen kalender endnu.")
    assert not any(f.action.endswith("/look") for f in nobody.page.forms)
