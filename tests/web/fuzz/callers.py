"""Who sends: nobody, each role at the desk, a visitor of the kiosk, and Twilio."""

from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote_to_bytes, urlsplit

from flask import Flask
from twilio.request_validator import SIGNATURE_HEADER, RequestValidator
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect
from werkzeug.test import TestResponse

import demo
from shared.settings import Settings
from tests.frontdesk.browser_forms import browser_forms
from tests.web.fuzz.requests import FORM, Drawn, Fields, Known

ROLES = {"front desk": "lene", "adviser": "karen", "leader": "mette", "administrator": "anna"}
"""Logins of the demonstration."""


@dataclass
class Caller:
    """Somebody with a browser of their own, or Twilio; `login` is '' for a stranger."""

    app: Flask
    settings: Settings
    login: str = ""
    is_twilio: bool = False
    forms: dict[str, list[Fields]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.browser = self.app.test_client()

    def signs_in(self) -> None:
        """Again, if need be: what was drawn may have signed them out."""
        if not self.login or self.browser.get("/desk/password").status_code == 200:
            return
        (form,) = browser_forms(self.browser.get("/desk/sign-in").text)
        told = form.as_sent(login=self.login, password=demo.PASSWORD)
        self.browser.post("/desk/sign-in", data=told)

    def looks_around(self, addresses: list[str]) -> None:
        """Opens pages and remembers their forms."""
        for address in addresses:
            self.learns(self.browser.get(address))

    def learns(self, answer: TestResponse) -> None:
        """The forms of a page, by the endpoint that they are sent to."""
        if answer.mimetype != "text/html":
            return
        for form in browser_forms(answer.text):
            endpoint = self._endpoint(form.action or answer.request.path, form.method.upper())
            fields = [
                (name.encode(), value.encode())
                for name, values in form.as_sent().items()
                for value in values
            ]
            if endpoint:
                self.forms[endpoint] = [*self.forms.get(endpoint, [])[-4:], fields]

    def knows(self, words: tuple[str, ...]) -> Known:
        return Known(self.forms, words)

    def sends(self, it: Drawn) -> TestResponse:
        headers = list(it.headers)
        if self.is_twilio:
            headers.append((SIGNATURE_HEADER, self._signature(it)))
        path = it.path.encode("latin-1", "replace").decode("latin-1")
        return self.browser.open(
            method=it.method,
            data=it.body or None,
            content_type=it.content_type or None,
            headers=headers,
            environ_overrides={
                "PATH_INFO": _unquoted(path),
                "QUERY_STRING": it.query,
                "RAW_URI": it.target,
                "REQUEST_URI": it.target,
            },
            buffered=True,
        )

    def _signature(self, it: Drawn) -> str:
        told: MultiDict[str, str] = MultiDict()
        if it.content_type == FORM:
            sent = it.body.decode("latin-1")
            told = MultiDict(parse_qsl(sent, keep_blank_values=True, errors="replace"))
        url = self.settings.public_base_url + it.target
        signature = RequestValidator(self.settings.twilio_auth_token).compute_signature(url, told)
        return str(signature)

    def _endpoint(self, action: str, method: str) -> str:
        routes = self.app.url_map.bind("localhost")
        try:
            endpoint, _ = routes.match(urlsplit(action).path or "/", method)
        except (HTTPException, RequestRedirect):
            return ""
        return str(endpoint)


def _unquoted(path: str) -> str:
    """As a web server gives it: each byte is one sign."""
    return unquote_to_bytes(path).decode("latin-1")


def everybody(app: Flask, settings: Settings) -> list[Caller]:
    staff = [Caller(app, settings, login) for login in ROLES.values()]
    return [Caller(app, settings), Caller(app, settings, is_twilio=True), *staff]
