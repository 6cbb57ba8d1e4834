"""Who comes in at the desk, who does not, and when it ends."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from shared.accounts.sessions import hasher as in_production
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk

NOT_FITTING = "Brugernavn eller adgangskode passer ikke. Prøv igen."


@pytest.fixture
def clerk(app: Flask) -> Clerk:
    return Clerk(app)


def test_a_clerk_comes_in_with_login_and_password(clerk: Clerk) -> None:
    clerk.signs_in(" Lene ")
    assert clerk.page.title == "mandag 23. november"
    assert clerk.sees("Lene")


def test_a_wrong_password_and_an_unknown_login_sound_the_same(clerk: Clerk) -> None:
    clerk.signs_in("lene", "forkert")
    wrong = clerk.page.words
    clerk.signs_in("ukendt", "forkert")
    assert clerk.page.words == wrong
    assert NOT_FITTING in wrong
    assert clerk.page.forms[0].fields["login"] == "ukendt"
    assert clerk.page.forms[0].fields["password"] == ""


@pytest.mark.parametrize("login", ["", "   ", "x" * 500, "nobody\7", "' OR 1=1 --", "<b>lene</b>"])
def test_nonsense_gets_a_sentence(clerk: Clerk, login: str) -> None:
    clerk.signs_in(login)
    assert clerk.status == 422
    assert clerk.sees("Prøv igen") or clerk.sees("Skriv både brugernavn og adgangskode")


def test_a_success_forgets_the_misses_before_it(clerk: Clerk) -> None:
    for _ in range(3):
        for _ in range(4):
            clerk.signs_in("lene", "forkert")
        clerk.signs_in("lene")
        assert clerk.status == 200
        clerk.presses("Log ud")


def test_a_session_ends_after_ten_hours(lene: Clerk, clock: SetClock) -> None:
    clock.turn(timedelta(hours=9, minutes=59))
    lene.opens()
    assert lene.sees("Log ud")
    clock.turn(timedelta(minutes=1))
    lene.opens()
    assert lene.page.title == "Log ind"


def test_signing_out_ends_the_session_also_for_a_copied_cookie(lene: Clerk) -> None:
    cookie = lene.client.get_cookie("session", domain="fremmoede.test")
    assert cookie is not None
    lene.presses("Log ud")
    assert lene.page.title == "Log ind"
    lene.client.set_cookie("session", cookie.value, domain="fremmoede.test", secure=True)
    lene.opens()
    assert lene.page.title == "Log ind"


def test_a_form_that_did_not_come_from_our_page_signs_nobody_in_or_out(
    clerk: Clerk, lene: Clerk
) -> None:
    told = {"login": "lene", "password": PASSWORD}
    answer = clerk.client.post("/desk/sign-in", data=told, base_url=HTTPS)
    assert answer.status_code == 422
    assert "Siden havde stået for længe" in answer.get_data(as_text=True)
    lene.client.post("/desk/sign-out", base_url=HTTPS)
    lene.opens()
    assert lene.sees("Siden havde stået for længe")
    assert lene.sees("Log ud")


def test_a_page_whose_session_is_over_moves_to_the_sign_in_by_itself(
    lene: Clerk, clock: SetClock
) -> None:
    clock.turn(timedelta(hours=10))
    answer = lene.polls()
    assert answer.headers["HX-Redirect"] == "/desk/sign-in"


def test_neither_passwords_nor_addresses_are_readable(clerk: Clerk, house: Workplace) -> None:
    clerk.signs_in("lene")
    clerk.signs_in("mads", "hemmeligt")
    tables = ("staff", "staff_session", "sign_in_try", "audit")
    with house.read() as work:
        kept = " ".join(
            str(row)
            for table in tables
            for row in work.session.execute(text(f"SELECT * FROM {table}"))
        )
    assert "$argon2id$" in kept
    for secret in (PASSWORD, "hemmeligt", "10.0.0.1"):
        assert secret not in kept


def test_a_password_costs_whoever_guesses_it_what_owasp_advises() -> None:
    """As it was when this file was read: the tests themselves hash cheaply."""
    assert in_production.hash(PASSWORD).startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_signing_in_and_out_is_written_down(lene: Clerk, house: Workplace) -> None:
    lene.presses("Log ud")
    with house.read() as work:
        deeds = work.session.execute(text("SELECT what FROM audit ORDER BY id")).scalars().all()
    assert deeds == ["signed_in", "signed_out"]


def test_the_operator_adds_an_account_with_a_command(app: Flask) -> None:
    runner = app.test_cli_runner()
    typed = "Inge\nto grønne heste\nto grønne heste\n"
    done = runner.invoke(args=["staff", "add", "inge"], input=typed)
    assert done.exit_code == 0
    clerk = Clerk(app)
    clerk.signs_in("inge", "to grønne heste")
    assert clerk.sees("Inge")
    assert clerk.sees("Vælg din egen, før du går i gang.")
    again = runner.invoke(args=["staff", "add", "INGE"], input=typed)
    assert "already" in again.output
    nowhere = runner.invoke(args=["staff", "add", "per", "--centre", "99"], input=typed)
    assert "Say which centre" in nowhere.output
    short = runner.invoke(args=["staff", "add", "per"], input="Per\nkort\nkort\n")
    assert "12 signs" in short.output
    easy = runner.invoke(args=["staff", "add", "per"], input="Per\nJobcenter2026\nJobcenter2026\n")
    assert "too easy" in easy.output
