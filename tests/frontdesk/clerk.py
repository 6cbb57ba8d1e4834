"""How a clerk uses the desk: reads what stands there and presses buttons, with no script."""

from dataclasses import dataclass, field

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import Cookie, TestResponse

from tests.html_page import Button, Form, Page, read_page

HOST = "fremmoede.test"
HTTPS = f"https://{HOST}"
PASSWORD = "tre blå heste"
CHOSEN = "fire ord efter hinanden"

Carried = tuple[Cookie, ...]
CARRIED = (("session", "/"), ("device", "/desk"))


@dataclass
class Clerk:
    """`address` is where the clerk's computer stands."""

    app: Flask
    address: str = "10.0.0.1"
    status: int = 0
    html: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        self.client: FlaskClient = self.app.test_client()
        self._read: Page | None = None
        self._begins = False

    def carried(self) -> Carried:
        """The cookies of a browser that is signed in."""
        kept = (self.client.get_cookie(name, HOST, path) for name, path in CARRIED)
        return tuple(it for it in kept if it is not None)

    def carries(self, cookies: Carried) -> None:
        """Goes on with a browser that is signed in; the first page is opened when it is read."""
        self._begins = True
        for it in cookies:
            self.client.set_cookie(
                it.key,
                it.value,
                domain=HOST,
                path=it.path,
                secure=it.secure,
                httponly=it.http_only,
                samesite=it.same_site,
                max_age=it.max_age,
            )

    @property
    def page(self) -> Page:
        """What came last, as it reads: worked out when it is asked for, since much never is."""
        if self._begins:
            self.opens()
        if self._read is None:
            self._read = read_page(self.html)
        return self._read

    @page.setter
    def page(self, read: Page) -> None:
        self._read = read

    def opens(self, path: str = "/desk/") -> TestResponse:
        return self._reads(self.client.get(path, **self._from_here()))

    def signs_in(self, login: str, password: str = PASSWORD) -> None:
        self.opens("/desk/sign-in")
        self.sends(self.page.button("Log ind"), login=login, password=password)

    def signs_in_first(self, login: str, given: str, chosen: str = CHOSEN) -> None:
        """With a password that somebody else gave them, and has chosen another by then."""
        self.signs_in(login, given)
        self.sends(self.page.button("Gem"), old=given, new=chosen)

    def presses(self, words: str) -> None:
        self.sends(self.page.button(words))

    def sends(self, button: Button, **fields: str) -> None:
        told = {**button.form.fields, **fields}
        if button.name:
            told.setdefault(button.name, button.value)
        self._reads(self.client.post(button.action, data=told, **self._from_here()))

    def enters(self, action: str, **fields: str) -> None:
        """Sends a form off by Enter, without a button."""
        form = next(form for form in self.page.forms if form.action == action)
        told = {**form.fields, **fields}
        self._reads(self.client.post(action, data=told, **self._from_here()))

    def enters_fields(self, form: Form, **fields: str) -> None:
        """Sends this very form off by Enter, with these fields typed in."""
        told = {**form.fields, **fields}
        self._reads(self.client.post(form.action, data=told, **self._from_here()))

    def sees(self, words: str) -> bool:
        return words in self.page.words

    def polls(self, seen: str = "") -> TestResponse:
        """As htmx does."""
        return self.client.get(
            f"/desk/?seen={seen}", headers={"HX-Request": "true"}, base_url=HTTPS
        )

    def _reads(self, answer: TestResponse) -> TestResponse:
        self.status, self._begins = answer.status_code, False
        self.html, self._read = answer.get_data(as_text=True).replace("\u00a0", " "), None
        return answer

    def _from_here(self) -> dict[str, object]:
        return {
            "base_url": HTTPS,
            "follow_redirects": True,
            "environ_overrides": {"REMOTE_ADDR": self.address},
        }
