"""What every answer tells the browser it must not do, at every address of all faces."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from app import create_app
from ivr.simulator.lines import signed
from shared.accounts.sessions import Role, add_staff
from shared.appointments import enrol_display, enrol_kiosk
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from shared.web import place
from tests.apps import app_at
from tests.conftest import SECRET
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.town import OUR_NUMBER, settings_for, small_town

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
POLICY = {
    "default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'",
    "object-src 'none'",
}  # fmt: skip
DENIED = ("camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()")
A_YEAR = 31_536_000
KEPT = re.compile(r"/static/.*|/kiosk/measures-\d+\.css|/sounds/.*")
"""Addresses of which a browser may keep the answer: none is about a person but a sound, whose name
nobody can guess."""

FROM_ANOTHER_SITE = "signing-in"
"""The one cookie that comes back with a browser from the municipality's sign-in."""


@pytest.fixture
def clerk(sqlite_url: str, sqlite_workplace: Workplace, clock: SetClock) -> Iterator[Clerk]:
    """Signed in as administrator, who may open most."""
    with sqlite_workplace.work() as work:
        town = small_town(work)
        add_staff(work, town.centre_id, "Anna", "anna", PASSWORD, Role.ADMINISTRATOR)
    with app_at(sqlite_url, clock, SECRET) as app:
        clerk = Clerk(app)
        clerk.signs_in("anna")
        yield clerk


def check(answer: TestResponse, path: str) -> None:
    """Of an answer that was asked for by https."""
    told = answer.headers
    assert {name: told.get(name) for name in ALWAYS} == ALWAYS, path
    assert {*told["Content-Security-Policy"].split("; ")} == POLICY, path
    assert all(denied in told["Permissions-Policy"] for denied in DENIED), path
    assert told["Strict-Transport-Security"] == f"max-age={A_YEAR}", path
    if answer.status_code >= 400 or not KEPT.fullmatch(path):
        assert told["Cache-Control"] == "no-store", path
    for cookie in told.getlist("Set-Cookie"):
        rules = {part.strip() for part in cookie.split(";")[1:]}
        strictness = "Lax" if cookie.startswith(f"{FROM_ANOTHER_SITE}=") else "Strict"
        assert {"Secure", "HttpOnly", f"SameSite={strictness}"} <= rules or "Max-Age=0" in rules, (
            path,
            cookie,
        )


def paths(app: Flask) -> Iterator[tuple[str, set[str]]]:
    """Every address, with the first row in it, and the methods to try."""
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<int[^>]*>", "1", rule.rule)
        yield re.sub(r"<[^>]*>", "12345678", path), {"GET", "POST"}


def test_every_answer_has_them(clerk: Clerk) -> None:
    nobody, statuses = clerk.app.test_client(), set[int]()
    for path, methods in paths(clerk.app):
        for method in sorted(methods):
            for browser in (nobody, clerk.client):
                answer = browser.open(path, method=method, base_url=HTTPS, buffered=True)
                check(answer, path)
                statuses.add(answer.status_code)
        if path in ("/desk/sign-out", "/desk/"):
            clerk.signs_in("anna")
    assert statuses >= {200, 204, 303, 403, 404, 405, 422}


def test_errors_files_and_redirects_have_them(clerk: Clerk) -> None:
    asked: list[tuple[str, str, dict[str, Any], int]] = [
        ("GET", "/nowhere", {}, 404),
        ("GET", "/desk", {}, 308),
        ("GET", "/kiosk", {}, 308),
        ("GET", "/kiosk/no/such/page", {}, 303),
        ("GET", "/static/theme.css", {}, 200),
        ("GET", "/static/icons.svg", {"headers": {"Accept-Encoding": "gzip"}}, 200),
        ("GET", "/static/theme.css", {"headers": {"Range": "bytes=9999999-"}}, 416),
        ("GET", "/static/nowhere.css", {}, 404),
        ("GET", "/static/../app.py", {}, 404),
        ("GET", "/sounds/silence-100.wav", {}, 200),
        ("GET", f"/sounds/{'0' * 64}.wav", {}, 404),
        ("GET", "/desk/?q=%00", {}, 400),
        ("POST", "/desk/sign-in", {"data": {"login": "x" * 70_000}}, 413),
        ("POST", "/desk/sign-in", {"json": {"login": "x"}}, 415),
        ("POST", "/desk/sign-in", {"data": {"login": (b"", "x")}}, 400),
        ("BREW", "/kiosk/", {}, 405),
        ("OPTIONS", "/kiosk/", {}, 200),
        ("HEAD", "/kiosk/", {}, 200),
        ("GET", "/ready", {}, 200),
    ]
    for method, path, told, status in asked:
        answer = clerk.client.open(path, method=method, base_url=HTTPS, buffered=True, **told)
        assert (path, answer.status_code) == (path, status)
        check(answer, path)
    fresh = clerk.client.get("/static/theme.css", base_url=HTTPS, buffered=True)
    known = {"If-None-Match": fresh.headers["ETag"]}
    again = clerk.client.get("/static/theme.css", base_url=HTTPS, headers=known, buffered=True)
    assert again.status_code == 304
    check(again, "/static/theme.css")


def test_failures_have_them(clerk: Clerk, sqlite_workplace: Workplace) -> None:
    with sqlite_workplace.work() as work:
        work.session.connection().exec_driver_sql("ALTER TABLE centre RENAME TO gone")
    for path in ("/kiosk/", "/desk/password", "/ready"):
        answer = clerk.client.get(path, base_url=HTTPS)
        assert answer.status_code == (200 if path == "/ready" else 503)
        check(answer, path)


def test_what_twilio_is_told_has_them(clerk: Clerk) -> None:
    settings = place.installed_in(clerk.app)[0]
    seen: list[TestResponse] = []

    class Line:
        """Sends by a browser of the tests, which keeps the headers."""

        def send(self, method: str, url: str, form: dict[str, str], signature: str) -> None:
            target = url.removeprefix(settings.public_base_url)
            seen.append(
                clerk.client.open(
                    target,
                    method=method,
                    data=form,
                    base_url=HTTPS,
                    headers={"X-Twilio-Signature": signature},
                    environ_overrides={"RAW_URI": target},
                )
            )

    form = {"CallSid": "CA1", "To": OUR_NUMBER, "From": "+4520304050"}
    for path in ("/ivr/call", "/ivr/answer?turn=1", "/ivr/status", "/ivr/reminder/1"):
        signed(Line(), settings.twilio_auth_token, "POST", HTTPS + path, form)  # type: ignore[arg-type]
        assert seen[-1].mimetype == "text/xml"
        check(seen[-1], path)


def test_the_cookies_of_devices_and_of_signing_in(
    clerk: Clerk, sqlite_workplace: Workplace
) -> None:
    with sqlite_workplace.work() as work:
        kiosk, screen = enrol_kiosk(work, 1, "Hallen"), enrol_display(work, 1, "Hallen", dark=False)
    browser = clerk.app.test_client()
    for path in (f"/kiosk/enrol/{kiosk}", f"/desk/display/enrol/{screen}"):
        answer = browser.get(path, base_url=HTTPS)
        assert answer.headers.getlist("Set-Cookie")
        check(answer, path)
    assert browser.post("/kiosk/look", base_url=HTTPS).headers.getlist("Set-Cookie")
    page = browser.get("/desk/sign-in", base_url=HTTPS)
    assert [it.partition("=")[0] for it in page.headers.getlist("Set-Cookie")] == ["session"]
    check(page, "/desk/sign-in")


def test_without_https_no_browser_is_told_to_use_it(sqlite_url: str) -> None:
    settings = replace(settings_for(sqlite_url, SECRET), public_base_url="http://127.0.0.1:8000")
    app = create_app(settings)
    answer = app.test_client().get("/desk/sign-in")
    assert "Strict-Transport-Security" not in answer.headers
    (cookie,) = answer.headers.getlist("Set-Cookie")
    assert "Secure" not in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    place.installed_in(app)[1].engine.dispose()


def test_no_host_that_is_named_appears_in_an_answer(clerk: Clerk) -> None:
    forged = {
        "Host": "evil.example",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Prefix": "/e",
    }
    every = list(paths(clerk.app))
    assert len(every) > 50
    for path, methods in every:
        for method in sorted(methods):
            answer = clerk.client.open(path, method=method, headers=forged, buffered=True)
            assert b"evil.example" not in answer.data, path
            assert "evil.example" not in str(answer.headers), path
            assert "/e/" not in (answer.location or ""), path
