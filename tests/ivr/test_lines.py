"""The same call over other lines: HTTP instead of straight into the app, PostgreSQL behind it."""

from datetime import date

from flask import Flask

from app import create_app
from ivr.simulator.lines import AppLine, HttpLine, WebhookClient
from ivr.simulator.telephone import SimulatedTelephone
from shared.appointments import meetings_on
from shared.clock import SetClock
from shared.dialogue import conversation_of, end_conversation
from shared.settings import Settings
from shared.web import place
from tests.conftest import SECRET
from tests.ivr.conftest import Calls
from tests.town import OUR_NUMBER, settings_for, small_town
from tests.web_server import open_door, serving

TO_THE_CHECK = ("1", "2", "12031965#", "1", "2", "1")


def call_over(line: WebhookClient, settings: Settings, *pressed: str) -> SimulatedTelephone:
    secret, public = settings.twilio_auth_token, settings.public_base_url
    call = SimulatedTelephone(line, secret, public, OUR_NUMBER)
    call.ring()
    for keys in pressed:
        call.press(keys)
    return call


def test_over_http_everything_sounds_the_same(
    app: Flask, settings: Settings, telephone: Calls
) -> None:
    straight = telephone()
    for keys in TO_THE_CHECK:
        straight.press(keys)
    with place.installed_in(app)[1].work() as work:
        end_conversation(work, conversation_of(work, straight.sid))
    door = open_door()
    with serving(app, door):
        over_http = call_over(HttpLine("127.0.0.1", door.port), settings, *TO_THE_CHECK)
        over_http.hang_up()
    assert over_http.heard == f"{straight.heard} {straight.hears}"


def test_a_call_books_on_postgresql_too(postgres_url: str, clock: SetClock) -> None:
    settings = settings_for(postgres_url, SECRET)
    app = create_app(settings, clock)
    with app.app_context():
        workplace = place.workplace()
    try:
        with workplace.work() as work:
            town = small_town(work)
        call_over(AppLine(app.wsgi_app), settings, *TO_THE_CHECK, "1")
        with workplace.read() as work:
            assert len(meetings_on(work, town.centre_id, date(2026, 11, 23))) == 1
    finally:
        workplace.engine.dispose()
