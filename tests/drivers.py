"""How a person uses each face: a visitor at the kiosk, a caller on the telephone.

Both understand the same few things, so that a story is told once. What can be chosen is named by
its Danish words on the screen, whatever language and register the person is spoken to in.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from http import HTTPStatus
from itertools import pairwise
from typing import Protocol
from zoneinfo import ZoneInfo

from flask import Flask
from flask.testing import FlaskClient
from fluent.syntax import ast

from ivr.keys import BACK, CHILD, LANGUAGE, PERSON
from ivr.reading import Speaker
from ivr.simulator.lines import AppLine
from ivr.simulator.placed import Rings
from ivr.simulator.telephone import SimulatedTelephone
from shared.content import Digits, Message, Register, Wording, clock_of, message
from shared.inquiries import Audio
from shared.web.place import installed_in
from tests.call_times import moments
from tests.fluent_files import messages_of
from tests.html_page import Button, Page, read_page

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
KEYS_SAID = "123456789*"
PAGES = 5
TWICE = 2


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


def messages_with(words: str) -> list[str]:
    """The ids of the messages that are shown with these Danish words."""
    if words not in _shown_in_danish():
        raise AssertionError(f"no sentence says {words!r}")
    return _shown_in_danish()[words]


@cache
def _shown_in_danish() -> dict[str, list[str]]:
    shown: dict[str, list[str]] = {}
    for messages in messages_of("da").values():
        for each in messages:
            if each.value:
                shown.setdefault(_plain(each.value), []).append(each.id.name)
    return shown


def _plain(pattern: ast.Pattern) -> str:
    return "".join(e.value if isinstance(e, ast.TextElement) else "{}" for e in pattern.elements)


def meant(words: str | Message) -> list[Message]:
    return [words] if isinstance(words, Message) else [Message(id) for id in messages_with(words)]


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


@dataclass
class Caller:
    """Calls the house, hears words and presses keys."""

    app: Flask
    to: str
    number: str = "+4598621234"
    language: str = "da"
    via: str = "phone"
    person: Rings = Rings.NO_ANSWER

    def begins(self) -> None:
        settings = installed_in(self.app)[0]
        self._heard_pages: tuple[str, set[str]] = ("", set())
        self.telephone = SimulatedTelephone(
            AppLine(self.app.wsgi_app),
            settings.twilio_auth_token,
            settings.public_base_url,
            self.to,
            self.number,
            self.person,
        )
        self.telephone.ring()

    def chooses(self, words: str | Message) -> None:
        self._press_for([self.say(m) for m in meant(words)])

    def takes(self, at: datetime) -> None:
        self._press_for([self.say(said) for said in moments(self.app, at)])

    def types(self, digits: str) -> None:
        self.telephone.press(f"{digits}#")

    def changes(self, words: str | Message) -> None:
        self.chooses(message("phone-change"))
        self.chooses(words)

    def goes_back(self) -> None:
        self._press_fixed(BACK)

    def asks_for_help(self) -> None:
        self._press_fixed(PERSON)

    def says(self, seconds: int, voice: Audio, ends_with: str = "#") -> None:
        """Waits for the tone and speaks; the last key, or that they hang up."""
        self.telephone.speak(seconds, voice, ends_with)

    def speaks(self, language: str) -> None:
        self._press_fixed(LANGUAGE)
        self.language = language

    def has_a_child_along(self) -> None:
        self._press_fixed(CHILD)

    def is_cut_off(self) -> None:
        self.telephone.hang_up()

    def comes_back(self, born: str) -> None:
        """Calls again, says yes to going on, and gives the birth date once more."""
        self.begins()
        self.chooses("Ja")
        self.types(born)

    def is_asked(self, words: str | Message) -> bool:
        return any(self._sentence(m) in self.telephone.hears.casefold() for m in meant(words))

    def is_told(self, words: str | Message) -> bool:
        """Of a receipt the rest as well, for which they press *; a farewell once all is asked."""
        if not self._has_heard(words):
            self.hears_the_rest()
        if not self._has_heard(words) and self.is_asked(message("how-was-it")):
            self.telephone.wait()
        return self._has_heard(words)

    def hears_the_rest(self) -> None:
        """Of a receipt, where there is more than what is said twice."""
        if (more := self._key_for("phone-the-rest")) is not None:
            self.telephone.press(more)

    def _has_heard(self, words: str | Message) -> bool:
        heard = f"{self.telephone.heard} {self.telephone.hears}".casefold()
        return any(self._sentence(m) in heard for m in meant(words))

    def is_offered(self, at: datetime) -> bool:
        return bool(self._offered.intersection(_bare(self.say(it)) for it in moments(self.app, at)))

    @property
    def _offered(self) -> set[str]:
        """All that is said before a key, page by page; then they go back to the first page."""
        first, found, pages = self.telephone.hears, set[str](), 0
        if first == self._heard_pages[0]:
            return self._heard_pages[1]
        while True:
            found |= {_bare(it.words) for it in self.telephone.sounds if it.words}
            if (more := self._key_for("phone-more")) is None:
                break
            self.telephone.press(more)
            pages += 1
        for _ in range(pages):
            self._press_fixed(BACK)
        self._heard_pages = first, found
        return found

    def knows(self, number: str) -> bool:
        """It was said, and said again."""
        said = self.say(message("your-number", number=Digits(number)))
        return f"{self.telephone.heard} {self.telephone.hears}".count(said) >= TWICE

    @property
    def perceives(self) -> str:
        return self.telephone.hears

    def say(self, message: Message) -> str:
        return self._speaker.words(message)

    @property
    def _speaker(self) -> Speaker:
        return Speaker(self.language, COPENHAGEN)

    def _sentence(self, message: Message) -> str:
        return self.say(message).rstrip(".?!").casefold()

    def _press_fixed(self, key: str) -> None:
        self.telephone.press(f"{key}#" if self.telephone.waits_for_digits else key)

    def _press_for(self, phrases: list[str]) -> None:
        """Listens for the phrase, page by page, and presses the key that is said after it. Of a
        receipt they hear the rest, and then wait where nothing is to be pressed for what they want.
        """
        is_receipt = self._key_for("phone-the-rest") is not None
        for _ in range(PAGES):
            if (key := self._key_of(phrases)) is not None:
                self.telephone.press(key)
                return
            more = self._key_for("phone-more") or self._key_for("phone-the-rest")
            if more is None:
                break
            self.telephone.press(more)
        if is_receipt or self.say(message("phone-or-hang-up")) in self.telephone.hears:
            self.telephone.wait()
            return
        raise AssertionError(f"no {phrases} in: {self.telephone.hears}")

    def _key_for(self, id: str) -> str | None:
        return self._key_of([self.say(message(id))])

    def _key_of(self, phrases: list[str]) -> str | None:
        """Said by a voice "Ja," comes before "tryk et."; as a sound of its own it is "Ja."."""
        words = [_bare(sound.words) for sound in self.telephone.sounds if sound.words]
        wanted, keys = {_bare(phrase) for phrase in phrases}, self._keys_by_words()
        for said, press in pairwise(words):
            if said in wanted and press in keys:
                return keys[press]
        return None

    def _keys_by_words(self) -> dict[str, str]:
        speaker = self._speaker
        keys: dict[str, str] = {}
        for key in KEYS_SAID:
            pressed = f"{key}#" if self.telephone.waits_for_digits else key
            keys[_bare(speaker.words(speaker.press(key)))] = pressed
        return keys


def _bare(words: str) -> str:
    return words.rstrip(".,").casefold()
