"""An administrator keeps the accounts; everybody keeps their own password."""

import re

import pytest
from flask import Flask
from sqlalchemy import text

from shared.accounts import Role
from shared.accounts.sessions import add_staff
from shared.appointments import add_adviser, add_centre
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.town import Town

NOT_FITTING = "Brugernavn eller adgangskode passer ikke."


@pytest.fixture
def anna(app: Flask, house: Workplace, town: Town) -> Clerk:
    """The administrator, signed in."""
    with house.work() as work:
        add_staff(work, town.centre_id, "Anna", "anna", PASSWORD, Role.ADMINISTRATOR)
    clerk = Clerk(app, address="10.0.0.3")
    clerk.signs_in("anna")
    return clerk


def opens_account_of(clerk: Clerk, name: str) -> None:
    clerk.opens("/desk/staff/")
    clerk.opens(clerk.page.link(name))


def new_password(clerk: Clerk) -> str:
    found = re.search(r"\b[a-z2-9]{4}(-[a-z2-9]{4}){3}\b", clerk.page.words)
    assert found, clerk.page.words
    return found[0]


def adds(clerk: Clerk, name: str, login: str, role: Role = Role.FRONT_DESK) -> None:
    clerk.opens("/desk/staff/")
    clerk.sends(clerk.page.button("Opret"), name=name, login=login, role=role)


def test_a_new_colleague_signs_in_with_the_password_that_was_handed_over(
    app: Flask, anna: Clerk
) -> None:
    adds(anna, "Ida", "Ida.M")
    password = new_password(anna)
    anna.opens("/desk/staff/")
    assert anna.sees("Ida")
    assert not anna.sees(password)
    ida = Clerk(app)
    ida.signs_in_first("ida.m", password)
    assert ida.sees("Hjælp nu")


@pytest.mark.parametrize(
    ("name", "login", "words"),
    [
        ("", "x", "Skriv både fornavn og brugernavn."),
        ("Ida", "", "Skriv både fornavn og brugernavn."),
        ("x" * 500, "x", "Skriv både fornavn og brugernavn."),
        ("Lene", "lene2", "Det navn har en anden."),
        ("Ida", " LENE ", "Det navn har en anden."),
    ],
)
def test_what_makes_no_account_gets_a_sentence_and_is_kept(
    anna: Clerk, name: str, login: str, words: str
) -> None:
    adds(anna, name, login)
    assert anna.status == 422
    assert anna.sees(words)
    assert anna.page.button("Opret").form.fields["login"] == login


def test_a_role_that_does_not_exist_is_refused(anna: Clerk) -> None:
    anna.opens("/desk/staff/")
    anna.sends(anna.page.button("Opret"), name="Ida", login="ida", role="king")
    assert anna.status == 422


def test_another_role_takes_hold_at_once(anna: Clerk, lene: Clerk) -> None:
    opens_account_of(anna, "Lene")
    anna.sends(anna.page.button("Gem"), name="Lene", role=Role.ADMINISTRATOR)
    assert anna.sees("Det er gemt.")
    lene.opens()
    assert lene.sees("Log ind")
    lene.signs_in("lene")
    assert lene.sees("De kan logge ind i jeres hus.")


def test_a_closed_account_is_signed_out_and_stays_out_until_it_is_opened_again(
    anna: Clerk, lene: Clerk
) -> None:
    opens_account_of(anna, "Lene")
    anna.presses("Luk brugeren")
    assert anna.sees("Brugeren er lukket.")
    lene.opens()
    lene.signs_in("lene")
    assert lene.sees(NOT_FITTING)
    opens_account_of(anna, "Lene")
    anna.presses("Åbn brugeren igen")
    lene.signs_in("lene")
    assert lene.sees("Hjælp nu")


def test_a_forgotten_password_gets_a_new_one_and_the_old_one_is_dead(
    anna: Clerk, lene: Clerk
) -> None:
    opens_account_of(anna, "Lene")
    anna.presses("Giv en ny adgangskode")
    password = new_password(anna)
    lene.opens()
    lene.signs_in("lene", PASSWORD)
    assert lene.sees(NOT_FITTING)
    lene.signs_in_first("lene", password)
    assert lene.sees("Hjælp nu")


def test_the_last_administrator_stays(anna: Clerk) -> None:
    opens_account_of(anna, "Anna")
    anna.presses("Luk brugeren")
    assert anna.sees("Det er den sidste administrator.")
    anna.sends(anna.page.button("Gem"), name="Anna", role=Role.LEADER)
    assert anna.sees("Det er den sidste administrator.")
    anna.opens("/desk/staff/")
    assert anna.status == 200


def test_another_houses_accounts_do_not_exist(anna: Clerk, house: Workplace) -> None:
    with house.work() as work:
        other = add_centre(
            work, "farso", "Jobcenter Farsø", address="Torvet 1", telephone="+4599889911"
        )
        ghost = add_staff(work, other.id, "Bo", "bo", PASSWORD, Role.LEADER)
    anna.opens(f"/desk/staff/{ghost.id}")
    assert anna.status == 404
    anna.opens("/desk/staff/")
    assert not anna.sees("Bo")


def test_everybody_chooses_a_password_of_their_own(app: Flask, lene: Clerk) -> None:
    lene.opens("/desk/password")
    lene.sends(lene.page.button("Gem"), old=PASSWORD, new="fire ord efter hinanden")
    assert lene.sees("Din nye adgangskode gælder fra nu.")
    again = Clerk(app)
    again.signs_in("lene", "fire ord efter hinanden")
    assert again.sees("Hjælp nu")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("forkert", "fire ord efter hinanden", "Den gamle passer ikke."),
        (PASSWORD, "kort", "Den nye er for kort. Den skal have mindst 12 tegn."),
        (PASSWORD, "", "Skriv både den gamle og den nye."),
        ("", "fire ord efter hinanden", "Skriv både den gamle og den nye."),
    ],
)
def test_a_password_that_will_not_do_gets_a_sentence(
    lene: Clerk, old: str, new: str, words: str
) -> None:
    lene.opens("/desk/password")
    lene.sends(lene.page.button("Gem"), old=old, new=new)
    assert lene.status == 422
    assert lene.sees(words)


def test_an_account_belongs_to_an_adviser_whatever_both_are_called(
    app: Flask, anna: Clerk, town: Town
) -> None:
    anna.opens("/desk/staff/")
    told = {"name": "K. Holm", "login": "kho", "adviser": str(town.karen)}
    anna.sends(anna.page.button("Opret"), role=Role.ADVISER, **told)
    holm = Clerk(app)
    holm.signs_in_first("kho", new_password(anna))
    assert holm.sees("Karen, uge 48")
    opens_account_of(anna, "K. Holm")
    anna.sends(anna.page.button("Gem"), role=Role.ADVISER, adviser="")
    assert anna.sees("Mangler")
    holm.opens("/desk/calendar/mine")
    assert holm.sees("Din konto har ingen kalender endnu.")


@pytest.mark.parametrize("adviser", ["4711", "x", "²", "9" * 30])
def test_nobodys_calendar_is_given_to_no_account(
    anna: Clerk, house: Workplace, adviser: str
) -> None:
    opens_account_of(anna, "Lene")
    anna.sends(anna.page.button("Gem"), role=Role.FRONT_DESK, adviser=adviser)
    assert anna.status == 422
    with house.read() as work:
        linked = "SELECT count(*) FROM staff WHERE adviser_id IS NOT NULL"
        assert work.session.execute(text(linked)).scalar_one() == 0


def test_another_houses_calendar_is_given_to_no_account(anna: Clerk, house: Workplace) -> None:
    with house.work() as work:
        there = add_centre(
            work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4599889950"
        )
        theirs = add_adviser(work, there.id, "Per")
    opens_account_of(anna, "Lene")
    anna.sends(anna.page.button("Gem"), role=Role.FRONT_DESK, adviser=str(theirs))
    assert anna.status == 422
