"""An installation for practice can't be mistaken for the real one, and nothing leaves it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask

from shared.clock import SetClock
from shared.database import connect
from shared.notifications import Channel, gateways_for
from shared.settings import Mode, Settings, WrongSetting, read_settings
from shared.web.installation import keep_apart, mark
from shared.web.place import installed_in
from tests.apps import app_with
from tests.conftest import SECRET
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.conftest import town_with_clerks
from tests.town import settings_for

STRIP = '<p class="practice" lang="da">Øvelse. Alle navne er fundet på. Intet bliver sendt.</p>'
SIGNED_OUT = ("/", "/kiosk/", "/ivr/handset", "/desk/sign-in", "/desk/display/", "/kiosk/nothing")
SIGNED_IN = ("/desk/", "/desk/day-list/", "/desk/queue/", "/desk/calendar/", "/desk/citizens/77")


def practising(url: str) -> Settings:
    return replace(settings_for(url, SECRET), mode=Mode.PRACTICE)


@pytest.fixture
def practice(sqlite_url: str, clock: SetClock) -> Iterator[Flask]:
    with app_with(practising(sqlite_url), clock) as app:
        with installed_in(app)[1].work() as work:
            town_with_clerks(work)
        yield app


@pytest.mark.parametrize("address", SIGNED_OUT)
def test_every_page_is_marked(practice: Flask, address: str) -> None:
    answer = practice.test_client().get(address, base_url=HTTPS, follow_redirects=True)
    page = answer.get_data(as_text=True)
    assert answer.mimetype == "text/html"
    assert page.count(STRIP) == 1
    assert "<title>Øvelse: " in page
    assert int(answer.headers["Content-Length"]) == len(page.encode())


def test_every_page_at_the_desk_is_marked_and_paper_too(practice: Flask) -> None:
    lene = Clerk(practice)
    lene.signs_in("lene")
    marked = [(address, lene.opens(address) and lene.html.count(STRIP)) for address in SIGNED_IN]
    assert marked == [(address, 1) for address in SIGNED_IN]


def test_a_part_of_a_page_has_no_second_strip(practice: Flask) -> None:
    lene = Clerk(practice)
    lene.signs_in("lene")
    assert STRIP not in lene.polls().get_data(as_text=True)


def test_a_demonstration_is_not_marked(sqlite_url: str, clock: SetClock) -> None:
    with app_with(settings_for(sqlite_url, SECRET), clock) as app:
        assert STRIP not in app.test_client().get("/", base_url=HTTPS).get_data(as_text=True)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TWILIO_ACCOUNT_SID", "AC" + 32 * "0"),
        ("OIDC_ISSUER", "https://login.kommune.dk"),
        ("KIOSK_PRINTER", "network:192.168.1.50:9100"),
        ("DAY_LIST_FOLDER", "/srv/lists"),
    ],
)
def test_what_would_reach_people_stops_the_start(name: str, value: str) -> None:
    with pytest.raises(WrongSetting, match=f"^{name} is given, and FREMMOEDE_MODE is practice"):
        read_settings({"FREMMOEDE_MODE": "practice", name: value})


def test_no_letter_is_written_that_could_be_printed_and_sent() -> None:
    real, practised = (
        gateways_for(replace(practising("sqlite://"), mode=mode))
        for mode in (Mode.PRODUCTION, Mode.PRACTICE)
    )
    assert real[Channel.LETTER] != real[Channel.TEXT]
    assert practised[Channel.LETTER] == practised[Channel.TEXT]


def test_practice_never_works_on_a_real_centres_database(sqlite_url: str, clock: SetClock) -> None:
    settings = settings_for(sqlite_url, SECRET)
    with app_with(settings, clock) as app, installed_in(app)[1].work() as work:
        mark(work, Mode.PRODUCTION)
    with pytest.raises(WrongSetting, match="FREMMOEDE_MODE is demo, practice or missing"):
        keep_apart(connect(sqlite_url), Mode.PRACTICE)


def test_a_real_centre_never_works_on_the_database_of_practice(
    practice: Flask, sqlite_url: str
) -> None:
    with installed_in(practice)[1].work() as work:
        mark(work, Mode.DEMO)
    keep_apart(connect(sqlite_url), Mode.PRACTICE)
    with pytest.raises(WrongSetting, match="the database is a demonstration's"):
        keep_apart(connect(sqlite_url), Mode.PRODUCTION)
