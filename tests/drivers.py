"""How a person uses each face: a visitor at the kiosk, a caller on the telephone.

Both understand the same few things, so that a story is told once. What can be chosen is named by
its Danish words on the screen, whatever language and register the person is spoken to in.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from http import HTTPStatus
from typing import Protocol
from zoneinfo import ZoneInfo

from flask import Flask
from flask.testing import FlaskClient

from shared.content import Message, Register, Wording, clock_of, message
from tests.callers import Caller
from tests.html_page import Button, Page, read_page
from tests.meaning import meant, messages_with

COPENHAGEN = ZoneInfo("Europe/Copenhagen")

__all__ = ["COPENHAGEN", "Caller", "Guest", "Visitor", "meant", "messages_with"]


class Guest(Protocol):
    """Somebody who wants something from the jobcentre."""

    via: str

    @property
    def perceives(self) -> str:
        """All words of the present screen, or of the present spoken turn."""

    def begins(self) -> None: ...

    def chooses(self, words: str | Message) -> None: ...

    def takes(self, at: datetime) -> None: ...

    def types(self, digits: str) -> None: ...

    def changes(self, words: str | Message) -> None: ...

    def goes_back(self) -> None: ...

    def asks_for_help(self) -> None: ...

    def speaks(self, language: str) -> None: ...

    def has_a_child_along(self) -> None: ...

    def is_cut_off(self) -> None: ...

    def comes_back(self, born: str) -> None: ...

    def is_asked(self, words: str | Message) -> bool: ...

    def is_told(self, words: str | Message) -> bool: ...

    def is_offered(self, at: datetime) -> bool: ...

    def knows(self, number: str) -> bool: ...


@dataclass
class Visitor:
    """Stands at the kiosk, in a browser without JavaScript; with `htmx` the page is swapped.

    `writes_down`: asked whether the number is written down, they say yes.
    """

    app: Flask
    htmx: bool = False
    language: str = "da"
    via: str = "kiosk"
    touches: int = 0
    page: Page = field(default_factory=Page)
    writes_down: bool = True

    def __post_init__(self) -> None:
        self.browser: FlaskClient = self.app.test_client()

    def twin(self) -> "Visitor":
        """Another browser with the same page, in the midst of the same visit."""
        other, visit = replace(self), self.browser.get_cookie("visit", path="/kiosk/")
        if visit is not None:
            other.browser.set_cookie("visit", visit.value, path="/kiosk/")
        return other

    def begins(self) -> None:
        self.look()

    @property
    def perceives(self) -> str:
        return self.page.words

    def look(self) -> None:
        self.page = read_page(self.browser.get("/kiosk/", follow_redirects=True).text)

    def chooses(self, words: str | Message) -> None:
        self.press(self._found([self.say(m) for m in meant(words)]))
        if self.writes_down and self.is_asked(message("kiosk-written")):
            self.press(self.page.button(self.say(message("kiosk-written-yes"))))

    def takes(self, at: datetime) -> None:
        self.press(self._found([self._card(at)]))

    def types(self, digits: str) -> None:
        form = next(f for f in self.page.forms if "typed" in f.fields)
        self.touches += 1
        self._send(form.action, {**form.fields, "typed": digits})

    def changes(self, words: str | Message) -> None:
        change = self.say(message("kiosk-change"))
        self.press(self.page.button(*[f"{change} : {self.say(m)}" for m in meant(words)]))

    def goes_back(self) -> None:
        self.press(self.page.button(self.say(message("kiosk-back"))))

    def asks_for_help(self) -> None:
        self.press(self.page.button(self.say(message("kiosk-help"))))

    def speaks(self, language: str) -> None:
        self.press(self.page.button(self.say(message("kiosk-language"))))
        self.press(next(b for b in self.page.buttons if b.value == language))
        self.language = language

    def has_a_child_along(self) -> None:
        """Says that a child helps, or, said already, that it no longer does."""
        wanted = {self.say(message("child-mine")), self.say(message("child-not-mine"))}
        if not any(b.words in wanted for b in self.page.buttons):
            self.press(self.page.button(self.say(message("kiosk-language"))))
        self.press(next(b for b in self.page.buttons if b.words in wanted))

    def is_cut_off(self) -> None:
        """The power goes; the browser comes back with what it knew."""
        self.page = Page()

    def comes_back(self, born: str) -> None:
        self.look()

    def is_asked(self, words: str | Message) -> bool:
        return self.page.title in [self.say(m) for m in meant(words)]

    def is_told(self, words: str | Message) -> bool:
        return any(self.say(m) in self.page.words for m in meant(words))

    def is_offered(self, at: datetime) -> bool:
        return any(b.words.startswith(self._card(at)) for b in self.page.buttons)

    def knows(self, number: str) -> bool:
        return f"{number[:3]}\u00a0{number[3:]}" in self.page.words.replace(" ", "\u00a0")

    def press(self, button: Button) -> None:
        """One touch."""
        self.touches += 1
        self._send(button.action, {**button.form.fields, button.name: button.value})

    def say(self, message: Message) -> str:
        """The words as a page has them once its spaces are plain."""
        return " ".join(Wording(self.language, Register.SHOWN, COPENHAGEN).say(message).split())

    def _found(self, words: list[str]) -> Button:
        more = self.say(message("kiosk-more"))
        for _ in range(5):
            if any(b.words.startswith(tuple(words)) for b in self.page.buttons):
                break
            self.press(self.page.button(more))
        return self.page.button(*words)

    def _card(self, at: datetime) -> str:
        wording = Wording(self.language, Register.SHOWN, COPENHAGEN)
        local = at.astimezone(COPENHAGEN)
        return f"{wording.day(local.date())} {wording.clock(clock_of(local))}"

    def _send(self, action: str, form: dict[str, str]) -> None:
        headers = {"HX-Request": "true"} if self.htmx else {}
        answer = self.browser.post(action, data=form, headers=headers, follow_redirects=True)
        assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, read_page(answer.text).title
        self.page = read_page(answer.text)
