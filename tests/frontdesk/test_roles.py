"""What each role may open: every address is tried as every role, and as nobody.

What is right comes from the page that the staff read, not from the table in the code.
"""

from collections.abc import Iterator
from itertools import product

import pytest
from flask import Flask
from werkzeug.routing import Rule

from frontdesk.roles import MAY, SIGNED_OUT
from shared.accounts import Role
from shared.accounts.sessions import add_staff
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.frontdesk.rights import OPEN, required_rights
from tests.town import Town

SIGN_OUT = "desk.signing_in.sign_out_here"
NOT_YOURS = "Den side hører ikke til dit arbejde."


def addresses(app: Flask) -> Iterator[tuple[str, str, Rule]]:
    """Endpoint, method and rule of everything at the desk."""
    for rule in app.url_map.iter_rules():
        if rule.endpoint.startswith("desk."):
            for method in sorted((rule.methods or set()) & {"GET", "POST"}):
                yield rule.endpoint, method, rule


def path(app: Flask, rule: Rule) -> str:
    """With a number that nothing has."""
    given = dict.fromkeys(rule.arguments, 2_000_000_000)
    return app.url_map.bind("").build(rule.endpoint, given, method=None)


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One database is enough: what is asked of it other tests ask of both."""
    return sqlite_url


@pytest.fixture
def signed_in(app: Flask, house: Workplace, town: Town) -> dict[Role, Clerk]:
    clerks = {}
    with house.work() as work:
        for role in Role:
            add_staff(work, town.centre_id, f"Ny {role}", role, PASSWORD, role)
    for role in Role:
        clerks[role] = Clerk(app)
        clerks[role].signs_in(role)
    return clerks


def test_the_table_says_what_the_staff_are_told(app: Flask) -> None:
    required = required_rights()
    assert {it for it in MAY if MAY[it] != required.get(it)} == set()
    assert {f"desk.{it}" for it in OPEN} == SIGNED_OUT
    assert {endpoint for endpoint, _, _ in addresses(app)} == required.keys() | SIGNED_OUT


def test_each_address_opens_for_those_whom_the_staff_are_told_of_and_for_nobody_else(
    app: Flask, signed_in: dict[Role, Clerk]
) -> None:
    required = required_rights()
    tried = [it for it in addresses(app) if it[0] in required and it[0] != SIGN_OUT]
    wrong = []
    for (endpoint, method, rule), role in product(tried, Role):
        answer = signed_in[role].client.open(path(app, rule), method=method, base_url=HTTPS)
        if role in required[endpoint]:
            is_right = answer.status_code != 403 and answer.location != "/desk/sign-in"
        elif endpoint == "desk.now.show_now":
            is_right = (answer.status_code, answer.location) == (303, "/desk/staff/")
        else:
            is_right = answer.status_code == 403 and NOT_YOURS in answer.get_data(as_text=True)
        if not is_right:
            wrong.append((endpoint, method, role, answer.status))
    assert wrong == []
    assert {endpoint for endpoint, _, _ in tried} == required.keys() - {SIGN_OUT}


def test_everybody_may_sign_out(signed_in: dict[Role, Clerk]) -> None:
    for role in Role:
        clerk = signed_in[role]
        clerk.opens("/desk/queue/counter/")
        clerk.presses("Log ud")
        assert clerk.client.get("/desk/", base_url=HTTPS).location == "/desk/sign-in", role


def test_nobody_gets_further_than_the_door_and_no_browser_keeps_a_page(app: Flask) -> None:
    client, all_of_them = app.test_client(), list(addresses(app))
    assert len(all_of_them) > 130
    for endpoint, method, rule in all_of_them:
        answer = client.open(path(app, rule), method=method, base_url=HTTPS)
        if endpoint not in SIGNED_OUT:
            assert (answer.status_code, answer.location) == (303, "/desk/sign-in"), endpoint
        assert answer.headers["Cache-Control"] == "no-store", endpoint


def test_an_administrator_begins_with_the_accounts(signed_in: dict[Role, Clerk]) -> None:
    administrator = signed_in[Role.ADMINISTRATOR]
    administrator.opens()
    assert administrator.sees("De kan logge ind i jeres hus.")
    assert not administrator.sees("Lige nu")
