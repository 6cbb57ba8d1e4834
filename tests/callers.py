"""How a person uses the telephone: they hear words and press keys."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from flask import Flask

from ivr.keys import BACK, CHILD, LANGUAGE, PERSON
from ivr.reading import Speaker
from ivr.simulator.lines import AppLine
from ivr.simulator.placed import Rings
from ivr.simulator.telephone import SimulatedTelephone
from shared.content import Digits, Message, message
from shared.inquiries import Audio
from shared.web.place import installed_in
from tests.call_times import moments
from tests.meaning import meant

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
KEYS_SAID = "123456789*"
PAGES = 5
TWICE = 2


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
        wanted = {_bare(self.say(it)) for it in moments(self.app, at)}
        here = {_bare(it.words) for it in self.telephone.sounds if it.words}
        return bool(wanted & here or wanted & self._offered)

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
            on = ("phone-more", "phone-the-rest", "phone-again")
            more = next((key for it in on if (key := self._key_for(it))), None)
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
