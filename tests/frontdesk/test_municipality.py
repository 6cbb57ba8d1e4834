"""Staff sign in through the municipality: whom it vouches for, and nobody else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from flask import Flask
from joserfc.jwk import RSAKey

from app import create_app
from shared.accounts.models import StaffDeviceRow, StaffRow
from shared.accounts.sessions import Role, add_staff
from shared.clock import SetClock
from shared.settings import Provider
from shared.unit_of_work import Workplace
from shared.web.place import installed_in
from tests.apps import app_beside
from tests.conftest import SECRET
from tests.frontdesk import fake_municipality
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.frontdesk.fake_municipality import Municipality, open_municipality
from tests.town import settings_for, small_town

NO_ACCESS = "Du har ikke adgang endnu."
BELOW: tuple[dict[str, object], ...] = (
    {},
    {"acr": "loa-3"},
    {"amr": ["mfa"]},
    {"acr": "loa-2", "amr": ["mfa"]},
    {"acr": "loa-3 loa-4", "amr": ["mfa"]},
    {"acr": "", "amr": ["mfa"]},
    {"acr": ["loa-3"], "amr": ["mfa"]},
    {"acr": None, "amr": ["mfa"]},
    {"acr": "loa-3", "amr": ["pwd"]},
    {"acr": "loa-3", "amr": []},
    {"acr": "loa-3", "amr": "mfa"},
    {"acr": "loa-3", "amr": {"mfa": True}},
    {"acr": "loa-3", "amr": [["mfa"], None, 3]},
    {"acr_values": "loa-3", "amr_values": ["mfa"]},
)
"""What a token says that reaches neither "loa-3" with "mfa" nor another of what was demanded."""

TOO_LOW = "Kommunen er ikke sikker nok på, at det er dig."
AGAIN = "Det lykkedes ikke at logge ind. Prøv igen."


@pytest.fixture
def municipality(clock: SetClock) -> Iterator[Municipality]:
    with open_municipality(clock) as it:
        yield it


@pytest.fixture
def app(sqlite_url: str, clock: SetClock, municipality: Municipality) -> Iterator[Flask]:
    provider = Provider(
        municipality.issuer,
        fake_municipality.CLIENT,
        fake_municipality.SECRET,
        "preferred_username",
    )
    app = create_app(replace(settings_for(sqlite_url, SECRET), provider=provider), clock)
    house = installed_in(app)[1]
    with house.work() as work:
        centre_id = small_town(work).centre_id
        add_staff(work, centre_id, "Lene", "lene", PASSWORD, Role.FRONT_DESK)
    yield app
    house.engine.dispose()


@pytest.fixture
def strict(app: Flask) -> Iterator[Clerk]:
    """At a desk that wants one of two levels of the municipality, and more than a password."""
    settings, workplace = installed_in(app)
    assert settings.provider is not None
    provider = replace(settings.provider, levels=("loa-3", "loa-4"), methods=("mfa", "hwk"))
    with app_beside(replace(settings, provider=provider), workplace.clock) as strict:
        yield Clerk(strict)


@pytest.fixture
def house(app: Flask) -> Workplace:
    return installed_in(app)[1]


@pytest.fixture
def clerk(app: Flask) -> Clerk:
    return Clerk(app)


def goes_to_the_municipality(clerk: Clerk) -> str:
    """Presses, is asked there, and is sent back: the address that the browser opens then."""
    clerk.opens("/desk/sign-in")
    there = clerk.client.get(clerk.page.link("Log ind gennem kommunen"), base_url=HTTPS)
    assert there.status_code == 303
    back = requests.get(there.location, allow_redirects=False, timeout=5)
    parts = urlsplit(back.headers["Location"])
    return f"{parts.path}?{parts.query}"


def signs_in(clerk: Clerk) -> None:
    clerk.opens(goes_to_the_municipality(clerk))


def test_whom_the_municipality_vouches_for_is_in(clerk: Clerk) -> None:
    signs_in(clerk)
    assert clerk.sees("Goddag")
    clerk.opens(clerk.page.link("Videre"))
    assert clerk.sees("Hjælp nu")
    assert clerk.sees("Lene")


def test_without_a_municipality_there_is_no_such_way(sqlite_url: str) -> None:
    plain = Clerk(create_app(settings_for(sqlite_url, SECRET)))
    plain.opens("/desk/sign-in")
    assert not plain.sees("Log ind gennem kommunen")
    for path in ("/desk/sign-in/municipality", "/desk/sign-in/back"):
        assert plain.opens(path).status_code == 404


def test_somebody_without_an_account_is_told_whom_to_ask(
    clerk: Clerk, municipality: Municipality
) -> None:
    municipality.who = "fremmed"
    signs_in(clerk)
    assert clerk.sees(NO_ACCESS)


def test_an_account_stays_with_the_person_and_not_with_the_name(
    clerk: Clerk, municipality: Municipality, app: Flask
) -> None:
    signs_in(clerk)
    municipality.who = "lene.ny"
    again = Clerk(app)
    signs_in(again)
    assert again.sees("Goddag")
    municipality.who, municipality.subject = "lene", "somebody else"
    other = Clerk(app)
    signs_in(other)
    assert other.sees(NO_ACCESS)


def test_an_account_that_has_ended_lets_nobody_in(
    clerk: Clerk, house: Workplace, clock: SetClock
) -> None:
    signs_in(clerk)
    with house.work() as work:
        work.session.query(StaffRow).one().ended_at = clock.now()
    signs_in(clerk)
    assert clerk.sees(NO_ACCESS)


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "somebody else"},
        {"iss": "http://127.0.0.1:1"},
        {"nonce": "of another attempt"},
        {"exp": 1},
        {"preferred_username": None, "sub": None},
    ],
)
def test_what_is_not_signed_for_us_and_now_opens_nothing(
    clerk: Clerk, municipality: Municipality, claims: dict[str, object]
) -> None:
    municipality.claims = claims
    signs_in(clerk)
    assert clerk.sees(AGAIN)
    clerk.opens()
    assert clerk.sees("Brugernavn")


def test_what_somebody_else_signed_opens_nothing(clerk: Clerk, municipality: Municipality) -> None:
    municipality.signs_with = RSAKey.generate_key(2048, {"kid": "1"})
    signs_in(clerk)
    assert clerk.sees(AGAIN)


def test_a_way_back_works_once_and_only_in_its_own_browser(clerk: Clerk, app: Flask) -> None:
    back = goes_to_the_municipality(clerk)
    thief = Clerk(app)
    thief.opens(back)
    assert thief.sees(AGAIN)
    clerk.opens(back)
    assert clerk.sees("Goddag")
    clerk.opens(back)
    assert clerk.sees(AGAIN)


def test_another_attempts_way_back_opens_nothing(clerk: Clerk) -> None:
    first = goes_to_the_municipality(clerk)
    second = goes_to_the_municipality(clerk)
    code = parse_qs(urlsplit(first).query)["code"][0]
    state = parse_qs(urlsplit(second).query)["state"][0]
    clerk.opens(f"/desk/sign-in/back?code={code}&state={state}")
    assert clerk.sees(AGAIN)


def test_who_takes_longer_than_ten_minutes_begins_again(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = goes_to_the_municipality(clerk)
    monkeypatch.setattr("itsdangerous.timed.time.time", lambda: 2_000_000_000.0)
    clerk.opens(back)
    assert clerk.sees(AGAIN)


@pytest.mark.parametrize("query", ["", "?error=access_denied", "?code=x", "?state=x&code=%7F"])
def test_nonsense_gets_a_sentence(clerk: Clerk, query: str) -> None:
    goes_to_the_municipality(clerk)
    clerk.opens(f"/desk/sign-in/back{query}")
    assert clerk.sees(AGAIN)


def test_a_municipality_that_is_away_leaves_the_password(app: Flask) -> None:
    provider = Provider("http://127.0.0.1:9", "x", "x", "preferred_username")
    settings = replace(installed_in(app)[0], provider=provider)
    with app_beside(settings, SetClock(installed_in(app)[1].clock.now())) as without:
        lost = Clerk(without)
        lost.opens("/desk/sign-in/municipality")
        assert lost.sees("Kommunens log ind svarer ikke.")
        lost.signs_in("lene")
        assert lost.sees("Hjælp nu")


def test_the_password_still_works_beside_it(clerk: Clerk, clock: SetClock) -> None:
    clerk.signs_in("lene")
    assert clerk.sees("Hjælp nu")
    clock.turn(timedelta(hours=10))
    clerk.opens()
    assert clerk.sees("Log ind gennem kommunen")


def test_who_reaches_the_level_is_in(strict: Clerk, municipality: Municipality) -> None:
    for claims in ({"acr": "loa-3", "amr": ["pwd", "mfa"]}, {"acr": "loa-4", "amr": ["hwk"]}):
        municipality.claims = claims
        signs_in(strict)
        assert strict.sees("Goddag"), claims
    assert municipality.levels == ["loa-3 loa-4"] * 2


def test_who_does_not_is_told_calmly(strict: Clerk, municipality: Municipality) -> None:
    for claims in BELOW:
        municipality.claims = claims
        signs_in(strict)
        assert (strict.status, strict.sees(TOO_LOW)) == (422, True), claims
        strict.opens()
        assert strict.page.title == "Log ind", claims


def test_without_a_level_none_is_asked_for(clerk: Clerk, municipality: Municipality) -> None:
    signs_in(clerk)
    assert municipality.levels == [""]


def goes_there_and_back(clerk: Clerk) -> None:
    """As a browser does, which sends strict cookies not when it comes back from another site."""
    back = goes_to_the_municipality(clerk)
    for name, path in (("session", "/"), ("device", "/desk")):
        clerk.client.delete_cookie(name, domain="fremmoede.test", path=path)
    clerk.opens(back)


def test_a_form_that_was_open_meanwhile_can_still_be_sent(clerk: Clerk) -> None:
    signs_in(clerk)
    clerk.opens("/desk/questions/")
    signing_out = clerk.page.button("Log ud")
    goes_there_and_back(clerk)
    clerk.sends(signing_out)
    assert clerk.page.title == "Log ind"


def test_the_browser_is_known_again_after_the_way_there_and_back(
    clerk: Clerk, house: Workplace
) -> None:
    for _ in range(3):
        goes_there_and_back(clerk)
        assert clerk.sees("Goddag")
    with house.read() as work:
        assert work.session.query(StaffDeviceRow).count() == 1


def test_a_password_that_was_handed_over_is_nothing_to_who_comes_through_the_municipality(
    clerk: Clerk, house: Workplace
) -> None:
    with house.work() as work:
        work.session.query(StaffRow).one().password_is_given = True
    signs_in(clerk)
    clerk.opens(clerk.page.link("Videre"))
    assert clerk.sees("Hjælp nu")
