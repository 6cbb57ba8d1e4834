"""While the database is away every face says so calmly, and it comes back by itself."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from ivr.simulator.lines import AppLine, signed
from ivr.simulator.verbs import read_twiml
from shared.accounts.sessions import Role, add_staff
from shared.clock import SetClock
from shared.database import connect
from shared.settings import Mode, Settings
from shared.unit_of_work import Workplace
from shared.web import place
from tests.apps import app_with
from tests.conftest import SECRET
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.town import OUR_NUMBER, settings_for, small_town

NOWHERE = "sqlite:////nowhere/at/all.sqlite"
SORRY = "Noget gik galt hos os."
NEEDS_NONE = {
    "desk.signing_in.show_sign_in", "desk.signing_in.keep_unsent",
    "desk.signing_in.try_sign_in", "desk.municipality.go", "desk.municipality.back",
    "desk.display.ask_for_display_code", "desk.display.enrol_display_by_code", "desk.display.shows",
    "desk.switching.leave", "kiosk.ask_for_kiosk_code", "kiosk.enrol_kiosk_by_code",
    "kiosk.measures_of",
}  # fmt: skip
"""Endpoints of desk and kiosk that answer without the database, at least to these requests."""


@pytest.fixture(params=list(Mode))
def settings(sqlite_url: str, request: pytest.FixtureRequest) -> Settings:
    return replace(settings_for(sqlite_url, SECRET), mode=request.param)


@pytest.fixture
def house(
    settings: Settings, sqlite_workplace: Workplace, clock: SetClock
) -> Iterator[tuple[Clerk, Workplace, Workplace]]:
    """A clerk who is signed in; the workplace that there is, and one whose database is away."""
    with sqlite_workplace.work() as work:
        town = small_town(work)
        add_staff(work, town.centre_id, "Lene", "lene", PASSWORD, Role.FRONT_DESK)
    with app_with(settings, clock) as app:
        there = place.installed_in(app)[1]
        clerk = Clerk(app)
        clerk.signs_in("lene")
        yield clerk, there, replace(there, engine=connect(NOWHERE))


def go_to_work_at(app: Flask, settings: Settings, workplace: Workplace) -> None:
    place.install_workplace(app, settings, workplace, place.voice_of(settings, workplace.vault))


def targets(app: Flask, prefix: str) -> list[tuple[str, str]]:
    """Every method and address of a face that needs the database."""
    return [
        (method, re.sub(r"<(int)?[^>]*>", lambda it: "1" if it[1] else "12345678", rule.rule))
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith(prefix) and rule.endpoint not in NEEDS_NONE
        for method in sorted((rule.methods or set()) & {"GET", "POST"})
    ]


@pytest.mark.slow
def test_every_page_is_calm_and_comes_back(
    house: tuple[Clerk, Workplace, Workplace], settings: Settings
) -> None:
    clerk, there, away = house
    app = clerk.app
    go_to_work_at(app, settings, away)
    asked = [*targets(app, "/desk/"), *targets(app, "/kiosk/")]
    assert len(asked) > 140
    for method, path in asked:
        for told in ({}, {"HX-Request": "true"}):
            answer = clerk.client.open(path, method=method, headers=told, base_url=HTTPS)
            assert (path, answer.status_code) == (path, 503)
            assert SORRY in answer.text
            assert ("<html" in answer.text) is not bool(told)
    go_to_work_at(app, settings, there)
    assert clerk.client.get("/desk/", base_url=HTTPS).status_code == 200


def test_what_needs_no_database_answers_as_ever(
    house: tuple[Clerk, Workplace, Workplace], settings: Settings
) -> None:
    clerk, _, away = house
    go_to_work_at(clerk.app, settings, away)

    def answer(path: str) -> TestResponse:
        return clerk.client.get(path, base_url=HTTPS, buffered=True)

    assert answer("/health").status_code == 200
    assert answer("/ready").status_code == 503
    assert answer("/").status_code == (200 if settings.is_demo else 404)
    assert answer("/static/theme.css").status_code == 200
    assert answer("/nowhere").text == "Siden findes ikke.\n"
    assert "Siden findes ikke." in answer("/desk/nowhere").text


def test_every_webhook_speaks_to_the_caller(
    house: tuple[Clerk, Workplace, Workplace], settings: Settings
) -> None:
    clerk, _, away = house
    go_to_work_at(clerk.app, settings, away)
    form = {"CallSid": "CA1", "To": OUR_NUMBER, "MessageSid": "SM1", "MessageStatus": "sent"}
    found = [it for it in targets(clerk.app, "/ivr/") if not it[1].startswith("/ivr/handset")]
    webhooks = [it for it in found if it[1] != "/ivr/text"]
    assert len(webhooks) > 5
    for method, path in webhooks:
        url = f"{settings.public_base_url}{path}?message=1&turn=1"
        answer = signed(AppLine(clerk.app.wsgi_app), settings.twilio_auth_token, method, url, form)
        assert (path, answer.status) == (path, 200)
        read_twiml(answer.body)


def test_a_text_is_answered_that_it_was_not_read(
    house: tuple[Clerk, Workplace, Workplace], settings: Settings
) -> None:
    clerk, _, away = house
    go_to_work_at(clerk.app, settings, away)
    form = {"MessageSid": "SM1", "From": "+4520123456", "To": OUR_NUMBER, "Body": "aflys"}
    url = f"{settings.public_base_url}/ivr/text"
    answer = signed(AppLine(clerk.app.wsgi_app), settings.twilio_auth_token, "POST", url, form)
    assert answer.status == 200
    assert "Vi har ikke læst din sms" in answer.body.decode()


def test_a_header_of_htmx_alone_breaks_no_page(
    house: tuple[Clerk, Workplace, Workplace], settings: Settings
) -> None:
    clerk, *_ = house
    paths = ("/", "/desk/sign-in", "/desk/", "/desk/password", "/kiosk/", "/health")
    for path in paths[not settings.is_demo :]:
        for told in ({}, {"HX-Request": "true"}, {"HX-Request": "true", "HX-Boosted": "true"}):
            answer = clerk.client.get(path, headers=told, base_url=HTTPS)
            is_unknown = path == "/kiosk/" and not settings.is_demo
            assert (path, answer.status_code) == (path, 403 if is_unknown else 200)
