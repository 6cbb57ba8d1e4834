"""Behind a real proxy with TLS, set up as the guides say: every face works, and nobody's forged
header counts."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.client import HTTPMessage
from http.cookies import SimpleCookie
from urllib.parse import urlencode

import pytest
from flask import Flask, request
from twilio.request_validator import RequestValidator

from app import create_app
from ivr.simulator.verbs import Gather, read_twiml
from shared.accounts.sessions import Role, add_staff
from shared.appointments import enrol_kiosk
from shared.clock import SetClock
from shared.settings import Mode
from shared.unit_of_work import Workplace
from shared.web import place, proxies
from tests.conftest import SECRET
from tests.frontdesk.clerk import PASSWORD
from tests.html_page import read_page
from tests.town import OUR_NUMBER, settings_for, small_town
from tests.web.proxy.real_nginx import NAME, Proxy, nginx_before
from tests.web_server import open_door, serving

pytestmark = pytest.mark.slow

PUBLIC = f"https://{NAME}"
FORGED = {
    "X-Forwarded-For": "203.0.113.9",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "http",
    "X-Forwarded-Prefix": "/evil",
    "Forwarded": "for=203.0.113.9;host=evil.example;proto=http",
    "X-Real-IP": "203.0.113.9",
}


@dataclass
class Browser:
    """Keeps cookies as a browser does, and follows no redirect."""

    proxy: Proxy
    host: str = NAME
    cookies: SimpleCookie = field(default_factory=SimpleCookie)
    status: int = 0
    headers: HTTPMessage = field(default_factory=HTTPMessage)

    def asks(
        self, method: str, target: str, form: dict[str, str] | None = None, **headers: str
    ) -> str:
        kept = "; ".join(f"{name}={it.value}" for name, it in self.cookies.items())
        told = {"Host": self.host, "Cookie": kept} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        body = urlencode(form) if form is not None else None
        if body is not None:
            told["Content-Type"] = "application/x-www-form-urlencoded"
        connection = self.proxy.secure()
        try:
            connection.request(method, target, body, told)
            answer = connection.getresponse()
            self.status, self.headers = answer.status, answer.headers
            for cookie in answer.headers.get_all("Set-Cookie", []):
                assert "Secure" in cookie
                self.cookies.load(cookie)
            return answer.read().decode()
        finally:
            connection.close()

    @property
    def location(self) -> str:
        return self.headers["Location"] or ""


@pytest.fixture
def app(sqlite_url: str, sqlite_workplace: Workplace, clock: SetClock) -> Iterator[Flask]:
    with sqlite_workplace.work() as work:
        town = small_town(work)
        karen = town.karen
        add_staff(work, town.centre_id, "Karen", "karen", PASSWORD, Role.ADVISER, karen)
        add_staff(work, town.centre_id, "Lene", "lene", PASSWORD, Role.FRONT_DESK)
    settings = replace(settings_for(sqlite_url, SECRET), mode=Mode.PRODUCTION, trusted_proxies=1)
    app = create_app(settings, clock)

    @app.get("/as-it-arrives")
    def as_it_arrives() -> list[str]:
        return [request.remote_addr or "", request.host, request.scheme, request.root_path]

    yield app
    place.installed_in(app)[1].engine.dispose()


@pytest.fixture
def proxy(app: Flask) -> Iterator[Proxy]:
    door = open_door()
    with serving(app, door), nginx_before(door.port) as proxy:
        yield proxy


def test_every_face_works_behind_nginx(
    proxy: Proxy, app: Flask, sqlite_workplace: Workplace
) -> None:
    """One nginx for all: what it takes to start it is most of the test."""
    plain_http_leads_to_https(proxy)
    nobody_forges_where_they_come_from(proxy)
    the_kiosk_is_used(proxy, sqlite_workplace)
    the_desk_is_used(proxy)
    feeds_have_the_public_address(proxy)
    twilio_calls(proxy, app)
    monitoring_asks(proxy)


def plain_http_leads_to_https(proxy: Proxy) -> None:
    connection = proxy.plain()
    connection.request("GET", "/kiosk/?a=%20b", headers={"Host": "evil.example"})
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Location"]) == (308, f"{PUBLIC}/kiosk/?a=%20b")
    connection.close()


def nobody_forges_where_they_come_from(proxy: Proxy) -> None:
    for host in (NAME, "evil.example"):
        told = Browser(proxy, host).asks("GET", "/as-it-arrives", None, **FORGED)
        assert told == f'["127.0.0.1","{NAME}","https",""]\n'


def the_kiosk_is_used(proxy: Proxy, workplace: Workplace) -> None:
    with workplace.work() as work:
        token = enrol_kiosk(work, 1, "Hallen")
    kiosk = Browser(proxy)
    kiosk.asks("GET", "/kiosk/")
    assert kiosk.status == 403
    kiosk.asks("GET", f"/kiosk/enrol/{token}")
    assert kiosk.location == "/kiosk/"
    page = read_page(kiosk.asks("GET", "/kiosk/"))
    assert kiosk.headers["Strict-Transport-Security"] == "max-age=31536000"
    button = page.button("Bestil")
    form = button.form.fields | {button.name: button.value}
    kiosk.asks("POST", button.action, form, Sec_Fetch_Site="same-origin")
    assert kiosk.status == 303
    assert read_page(kiosk.asks("GET", kiosk.location)).title != page.title
    kiosk.asks("POST", button.action, form, Sec_Fetch_Site="cross-site")
    assert kiosk.status == 403
    kiosk.asks("POST", button.action, {"typed": "x" * 70_000})
    assert kiosk.status == 303


def the_desk_is_used(proxy: Proxy) -> None:
    clerk = signed_in(proxy, "lene")
    assert clerk.status == 303
    assert clerk.location.startswith("/desk/")
    assert "Lene" in clerk.asks("GET", "/desk/")
    clerk.asks("GET", "/desk", X_Forwarded_Host="evil.example")
    assert (clerk.status, clerk.location) == (308, "/desk/")


def signed_in(proxy: Proxy, login: str) -> Browser:
    clerk = Browser(proxy)
    (form,) = [it for it in read_page(clerk.asks("GET", "/desk/sign-in")).forms if it.fields]
    told = form.fields | {"login": login, "password": PASSWORD}
    clerk.asks("POST", "/desk/sign-in", told, Referer=f"{PUBLIC}/desk/sign-in")
    return clerk


def feeds_have_the_public_address(proxy: Proxy) -> None:
    adviser = signed_in(proxy, "karen")
    adviser.host = "evil.example"
    page = read_page(adviser.asks("GET", "/desk/calendar/1/connections"))
    form = next(it for it in page.forms if it.action.endswith("/feed"))
    shown = adviser.asks("POST", form.action, form.fields, **FORGED)
    assert "evil" not in shown
    address = shown[shown.index(f"{PUBLIC}/desk/calendar/feed/") :].split(".ics")[0] + ".ics"
    assert "BEGIN:VCALENDAR" in Browser(proxy).asks("GET", address.removeprefix(PUBLIC))


def twilio_calls(proxy: Proxy, app: Flask) -> None:
    token = place.installed_in(app)[0].twilio_auth_token
    form = {"CallSid": "CA1", "To": OUR_NUMBER, "From": "+4520304050"}
    target = "/ivr/call?a=%20b+c&%C3%A6=~!'()*;:@,/?&d"
    signature = RequestValidator(token).compute_signature(PUBLIC + target, form)
    twilio = Browser(proxy)
    said = twilio.asks("POST", target, form, X_Twilio_Signature=signature)
    assert twilio.status == 200
    assert any(isinstance(verb, Gather) for verb in read_twiml(said.encode()))
    for other, sent in ((target + "e", form), (target, form | {"From": "+4520304051"})):
        twilio.asks("POST", other, sent, X_Twilio_Signature=signature)
        assert twilio.status == 403


def monitoring_asks(proxy: Proxy) -> None:
    browser = Browser(proxy)
    assert browser.asks("GET", "/health") == "ok\n"
    browser.asks("GET", "/ready")
    assert browser.status == 200


def test_without_a_proxy_no_header_counts(sqlite_url: str) -> None:
    app = create_app(settings_for(sqlite_url, SECRET))
    proxies.install_proxies(app, place.installed_in(app)[0])

    @app.get("/as-it-arrives")
    def as_it_arrives() -> list[str]:
        return [request.remote_addr or "", request.scheme, request.root_path]

    assert app.test_client().get("/as-it-arrives", headers=FORGED).json == ["127.0.0.1", "http", ""]
