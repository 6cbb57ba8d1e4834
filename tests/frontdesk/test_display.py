"""The screen in the hall: numbers and counters, and nothing that tells who somebody is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from shared import appointments, citizens, safetynet
from shared.appointments import FIRST_MEETING, enrol_display, set_counters
from shared.citizens import Needs
from shared.clock import SetClock
from shared.content import Piece
from shared.settings import Mode
from shared.speech import Sentence
from shared.unit_of_work import Workplace
from shared.web import speech
from shared.web.place import installed_in
from tests.conftest import SECRET
from tests.drivers import COPENHAGEN
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.html_page import read_page
from tests.town import Town, settings_for, small_town

SCREEN = "/desk/display/"
SECOND = timedelta(seconds=1)
TEN = datetime(2026, 11, 23, 10, tzinfo=COPENHAGEN)


def draws(house: Workplace, town: Town) -> None:
    with house.work() as work:
        due_at = work.now + timedelta(minutes=15)
        safetynet.draw_ticket(
            work, town.centre_id, due_at, None, topic="letter", language="ar", kiosk_name="Kiosk 1"
        )


def calls_next(lene: Clerk) -> None:
    lene.opens("/desk/queue/")
    lene.sends(next(b for b in lene.page.buttons if b.action.endswith("/next")))


def shows(browser: FlaskClient) -> str:
    """The words on the screen, without the house's name and the clock."""
    answer = browser.get(SCREEN, base_url=HTTPS)
    assert answer.status_code == 200
    words = read_page(answer.text.replace("\u00a0", " ")).words
    return words.split("Numre ", 1)[1].removesuffix(" Slå lyd til")


@pytest.fixture
def screen(app: Flask) -> FlaskClient:
    """Of a demonstration, where it needs no enrolment."""
    return app.test_client()


def test_it_shows_the_last_number_first_and_then_those_before(
    screen: FlaskClient, lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    assert shows(screen) == "Vi kalder dit kønummer her."
    for _ in range(6):
        draws(house, town)
    for _ in range(5):
        clock.turn(SECOND)
        calls_next(lene)
    assert shows(screen) == "5 Skranke 4 Skranke 3 Skranke 2 Skranke"
    assert "En venter" in screen.get(SCREEN).text


def test_what_is_taken_back_is_gone_and_who_is_called_again_comes_first(
    screen: FlaskClient, lene: Clerk, mads: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    for clerk in (lene, mads):
        draws(house, town)
        calls_next(clerk)
        clock.turn(SECOND)
    assert shows(screen) == "2 Skranke 1 Skranke"
    lene.presses("Kald igen")
    assert shows(screen) == "1 Skranke 2 Skranke"
    mads.presses("Fortryd")
    assert shows(screen) == "1 Skranke"
    lene.sends(lene.page.button("Sæt til side"), because="papir")
    assert shows(screen) == "Vi kalder dit kønummer her."


def test_nothing_but_numbers_and_counters_is_ever_in_it(
    screen: FlaskClient, lene: Clerk, house: Workplace, town: Town
) -> None:
    with house.work() as work:
        set_counters(work, town.centre_id, ["Skranke 7"])
        owner = citizens.register(work, town.centre_id, TEN.date(), "+4598621234", None, "ar")
        citizens.change_name(work, owner.id, "Hodan")
        citizens.protect(work, owner.id)
        held = appointments.book(work, owner.id, FIRST_MEETING, TEN, Needs("so"), "desk")
    draws(house, town)
    lene.opens()
    lene.presses("Er her")
    lene.opens("/desk/queue/")
    for button in [b for b in lene.page.buttons if b.action.endswith("/call")]:
        lene.sends(button)
    for html in (screen.get(SCREEN).text, _polled(screen)):
        assert "Skranke 7" in html
        private = ("Hodan", held.number, "98621234", "Lene", "Karen", "letter", "brev", "10.00")
        assert [word for word in private if word in html] == []
    assert shows(screen) in ("2 Skranke 7 1 Skranke 7", "1 Skranke 7 2 Skranke 7")


def _polled(screen: FlaskClient) -> str:
    answer = screen.get(f"{SCREEN}?seen=old", headers={"HX-Request": "true"})
    assert "<html" not in answer.text
    return answer.text


def test_a_new_call_draws_the_eye_for_a_moment_and_sounds_once(
    screen: FlaskClient, lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    draws(house, town)
    draws(house, town)
    silent = _sounds(screen)
    calls_next(lene)
    first = _sounds(screen)
    assert first > silent
    assert 'class="present new"' in screen.get(SCREEN).text
    clock.turn(13 * SECOND)
    assert "new" not in screen.get(SCREEN).text.split("<ol")[1].split("</ol>")[0]
    assert _sounds(screen) == first
    lene.presses("Kald igen")
    assert _sounds(screen) > first
    assert 'class="present new"' in screen.get(SCREEN).text


def _sounds(screen: FlaskClient) -> int:
    return int(screen.get(SCREEN).text.split('data-last-call="')[1].split('"')[0])


def test_a_call_is_said_and_what_is_over_is_said_no_more(
    screen: FlaskClient, lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    with house.work() as work:
        set_counters(work, town.centre_id, ["Skranke 7"])
    draws(house, town)
    calls_next(lene)
    address = screen.get(SCREEN).text.split('data-voice="')[1].split('"')[0]
    sound = screen.get(address)
    assert sound.data[:4] == b"RIFF"
    sound.close()
    with screen.application.app_context():
        said = Sentence(
            "da", tuple(Piece(it) for it in ("Nummer ", "en", ", ", "Skranke syv", "."))
        )
        assert speech().name_of(said) in address
    clock.turn(13 * SECOND)
    assert "data-voice" not in screen.get(SCREEN).text


def test_a_poll_is_empty_until_something_changes_and_at_the_latest_each_minute(
    screen: FlaskClient, house: Workplace, town: Town, clock: SetClock
) -> None:
    seen = screen.get(SCREEN).text.split("?seen=")[1].split('"')[0]

    def status() -> int:
        return screen.get(f"{SCREEN}?seen={seen}", headers={"HX-Request": "true"}).status_code

    clock.turn(30 * SECOND)
    assert status() == 204
    draws(house, town)
    assert status() == 200
    seen = screen.get(SCREEN).text.split("?seen=")[1].split('"')[0]
    clock.turn(60 * SECOND)
    assert status() == 200


def test_without_script_it_fetches_itself_again(screen: FlaskClient) -> None:
    html = screen.get(SCREEN).text
    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in html


def test_yesterdays_numbers_are_not_shown(
    screen: FlaskClient, lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    draws(house, town)
    calls_next(lene)
    clock.turn(timedelta(days=1))
    assert shows(screen) == "Vi kalder dit kønummer her."


@pytest.fixture
def production(sqlite_url: str, clock: SetClock) -> Iterator[Flask]:
    settings = replace(settings_for(sqlite_url, SECRET), mode=Mode.PRODUCTION)
    made = create_app(settings, clock)
    with installed_in(made)[1].work() as work:
        small_town(work)
    yield made
    installed_in(made)[1].engine.dispose()


def enrols(app: Flask, *told: str) -> str:
    """The address that is printed, without the house's name."""
    with app.app_context():
        printed = app.test_cli_runner().invoke(args=["enrol-display", *told])
    assert printed.exit_code == 0
    return printed.output.strip().removeprefix(HTTPS)


def test_only_an_enrolled_screen_shows_numbers_and_it_stays_enrolled(production: Flask) -> None:
    browser = production.test_client()
    unknown = browser.get(SCREEN, base_url=HTTPS)
    assert unknown.status_code == 403
    assert "Skærmen er ikke klar endnu." in unknown.text
    assert browser.get(f"{SCREEN}enrol/nonsense", base_url=HTTPS).status_code == 403
    address = enrols(production, "Hallen", "--dark")
    kept = browser.get(address, base_url=HTTPS).headers["Set-Cookie"]
    assert "HttpOnly" in kept
    assert "SameSite=Strict" in kept
    assert "Path=/desk/display" in kept
    answer = browser.get(SCREEN, base_url=HTTPS)
    assert answer.status_code == 200
    assert '<body class="dusk">' in answer.text
    assert "Max-Age" in answer.headers["Set-Cookie"]


def test_a_screen_that_is_enrolled_anew_replaces_the_old_one(production: Flask) -> None:
    browser = production.test_client()
    first, second = (enrols(production, "Hallen") for _ in range(2))
    assert browser.get(first, base_url=HTTPS).status_code == 403
    assert browser.get(second, base_url=HTTPS).status_code == 302


def test_a_screen_is_neither_a_kiosk_nor_a_clerk(production: Flask) -> None:
    with installed_in(production)[1].work() as work:
        centre = appointments.only_centre(work)
        assert centre
        token = enrol_display(work, centre.id, "Hallen")
    browser = production.test_client()
    browser.get(f"{SCREEN}enrol/{token}", base_url=HTTPS)
    assert browser.get("/kiosk/", base_url=HTTPS).status_code == 403
    assert browser.get(f"/kiosk/enrol/{token}", base_url=HTTPS).status_code == 403
    assert browser.get("/desk/queue/", base_url=HTTPS).location == "/desk/sign-in"
