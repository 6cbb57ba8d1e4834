"""Only an enrolled screen is a kiosk, and only its own pages may answer for a citizen."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask

from shared.appointments import enrol_kiosk, only_centre
from shared.clock import SetClock
from shared.settings import Mode
from shared.web.place import installed_in
from tests.apps import app_with
from tests.conftest import SECRET
from tests.drivers import Visitor
from tests.town import settings_for, small_town


@pytest.fixture
def production(sqlite_url: str, clock: SetClock) -> Iterator[Flask]:
    settings = replace(settings_for(sqlite_url, SECRET), mode=Mode.PRODUCTION)
    with app_with(settings, clock) as made:
        with installed_in(made)[1].work() as work:
            small_town(work)
        yield made


@pytest.fixture
def token(production: Flask) -> str:
    with installed_in(production)[1].work() as work:
        centre = only_centre(work)
        assert centre
        return enrol_kiosk(work, centre.id, "Hallen")


def test_an_unknown_device_is_told_where_to_go(production: Flask) -> None:
    answer = production.test_client().get("/kiosk/")
    assert answer.status_code == 403
    assert "Gå til skranken, så hjælper vi dig." in answer.text
    assert "<button" not in answer.text


def test_an_unknown_device_answers_for_nobody(production: Flask) -> None:
    browser = production.test_client()
    answer = browser.post("/kiosk/answer", data={"turn": "0", "choice": "0"})
    assert answer.status_code == 403
    assert browser.get_cookie("visit", path="/kiosk/") is None


def test_an_enrolled_screen_is_a_kiosk_from_then_on(production: Flask, token: str) -> None:
    visitor = Visitor(production)
    enrolled = visitor.browser.get(f"/kiosk/enrol/{token}")
    kept = enrolled.headers["Set-Cookie"]
    assert "HttpOnly" in kept
    assert "SameSite=Strict" in kept
    assert "Max-Age" in kept
    visitor.begins()
    visitor.chooses("Bestil et møde")
    assert visitor.is_asked("Har du et brev med en kode?")


def test_a_wrong_token_enrols_nothing(production: Flask) -> None:
    browser = production.test_client()
    answer = browser.get("/kiosk/enrol/guessed")
    assert answer.status_code == 403
    assert browser.get_cookie("kiosk", path="/kiosk/") is None


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_may_not_answer(plain: Visitor, site: str) -> None:
    answer = plain.browser.post(
        "/kiosk/answer", data={"turn": "0", "choice": "0"}, headers={"Sec-Fetch-Site": site}
    )
    assert answer.status_code == 403


def test_our_own_pages_may(plain: Visitor) -> None:
    answer = plain.browser.post(
        "/kiosk/answer",
        data={"turn": "0", "choice": "0"},
        headers={"Sec-Fetch-Site": "same-origin"},
    )
    assert answer.status_code == 303
