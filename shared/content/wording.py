"""Turns a message into words, in one language and one register."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date
from fluent.runtime.resolver import Message as FluentMessage
from fluent.runtime.resolver import Pattern

from shared.content.gsm import in_gsm_letters
from shared.content.messages import (
    OWN,
    BornOn,
    ClockTime,
    Count,
    Day,
    Digits,
    Fact,
    Listing,
    Message,
    Minutes,
    Moment,
    Name,
    OwnTexts,
    Piece,
    Register,
    Telephone,
    Term,
    Weekday,
    clock_of,
)
from shared.content.numbers import cardinal, digit_by_digit, ordinal, year_in_words
from shared.content.renamed import current_id
from shared.content.said import EMPTY_LEXICON, Lexicon, as_said, clock_time
from shared.content.sentences import BABEL, LOCALES, NoSuchMessage, sentences
from shared.content.telephones import country_of_zone, digits_in_country, in_country

OWN_MARKERS = {"telephone": "{telefon}", "minutes": "{minutter}"}
"""What a centre writes in its own words where a fact of the message belongs."""

LONGEST_NAME = 2_000
"""Characters of a name that are said. Fluent refuses a sentence with a fact of 2,500 or more."""

FACT_BEGINS, FACT_ENDS = "\ue000", "\ue001"
"""Private-use characters, in no sentence: they mark a fact within the words around it."""

_FACT = re.compile(f"{FACT_BEGINS}(.*?){FACT_ENDS}", re.DOTALL)
DAYS_KEPT = 1024
"""The same few days are said again and again, and a calendar's words take long to find."""


def languages() -> tuple[str, ...]:
    """The languages there are sentences for, Danish first."""
    return tuple(sorted((p.name for p in LOCALES.iterdir() if p.is_dir()), key=_danish_first))


def _danish_first(language: str) -> tuple[bool, str]:
    return language != "da", language


@dataclass(frozen=True)
class Wording:
    """How one citizen is spoken to: language (ISO 639), register, the centre's time zone, and how
    its names are said."""

    language: str
    register: Register
    zone: ZoneInfo
    lexicon: Lexicon = EMPTY_LEXICON

    @property
    def _is_heard(self) -> bool:
        return self.register in (Register.SPOKEN, Register.ALOUD)

    def say(self, message: Message, part: str = "") -> str:
        """The words of a message, or of a part of it such as `hint`; '' when it lacks that part.

        For the ear `.spoken` (or `.hint-spoken`) goes before what is shown, in a message
        `.message` and aloud `.aloud`, where there is one. A message keeps to plain dashes, quotes
        and spaces: one character that telephones lack would halve what a text holds.
        Raises `NoSuchMessage` when there is no such sentence, or when it wants another fact.
        """
        if not message.facts:
            return _always(self, message.id, part)
        own = self._own(message, part)
        return self._format(message, part) if own is None else own

    def pieces(self, message: Message, part: str = "") -> tuple[Piece, ...]:
        """The same words in pieces: what is always said, and between it what differs."""
        if own := self._own(message, part):
            return (Piece(own, varies=True),)
        facts = {name: self._fact(fact) for name, fact in message.facts.items()}
        marked = {
            name: f"{FACT_BEGINS}{fact}{FACT_ENDS}" if isinstance(fact, str) else fact
            for name, fact in facts.items()
        }
        stretches = _FACT.split(self._worded(message.id, part, marked))
        return tuple(Piece(words, index % 2 == 1) for index, words in enumerate(stretches) if words)

    def _own(self, message: Message, part: str) -> str | None:
        """What the centre itself has written for this part; None where it has written nothing."""
        fact = message.facts.get(OWN)
        own = fact.in_language(self.language) if isinstance(fact, OwnTexts) else None
        if own is None or (part != "hint" and (part or self.register is not Register.SPOKEN)):
            return None
        words = own.seen if part == "hint" else own.heard
        words = as_said(words, self.language, self.lexicon) if self._is_heard else words
        for name, marker in OWN_MARKERS.items():
            if name in message.facts:
                words = words.replace(marker, str(self._fact(message.facts[name])))
        return words

    def _format(self, message: Message, part: str) -> str:
        facts = {name: self._fact(fact) for name, fact in message.facts.items()}
        return self._worded(message.id, part, facts)

    def _worded(self, id: str, part: str, facts: Mapping[str, str | int]) -> str:
        pattern = self._pattern(id, part)
        if pattern is None:
            return ""
        if self.register is Register.MESSAGE:
            # One that was posted before messages said who writes lacks it, and is still sent.
            facts = {"house": ""} | dict(facts)
        try:
            words = sentences(self.language).format(pattern, facts)
        except ValueError as problem:
            raise NoSuchMessage(f"{id} ({self.language}): {problem}") from None
        match self.register:
            case Register.MESSAGE:
                return in_gsm_letters(words.removeprefix(": "))
            case Register.ALOUD | Register.SPOKEN:
                return as_said(words, self.language, self.lexicon)
        return words

    def _pattern(self, id: str, part: str) -> Pattern | None:
        entry = _entry(self.language, id)
        for register in self._rather_than_shown(entry.attributes):
            own = entry.attributes.get(f"{part}-{register}" if part else register)
            if own is not None:
                return own
        return entry.attributes.get(part) if part else entry.value

    def _rather_than_shown(self, attributes: Mapping[str, Pattern]) -> tuple[Register, ...]:
        """Aloud one reads what stands there, unless that is in another language's letters."""
        if self.register is Register.ALOUD and "language" in attributes:
            return (Register.ALOUD, Register.SPOKEN)
        return () if self.register is Register.SHOWN else (self.register,)

    def _fact(self, fact: Fact) -> str | int:
        match fact:
            case Moment(at):
                local = at.astimezone(self.zone)
                return self._moment(local)
            case Day() | BornOn() | Weekday():
                return self._date(fact)
            case ClockTime():
                return self.clock(fact)
            case Digits(digits):
                return (
                    digit_by_digit(digits, self.language) if self._is_heard else in_threes(digits)
                )
            case Telephone(number):
                return self._telephone(number)
            case Count(number):
                return number
            case Minutes(number):
                return cardinal(number, self.language) if self._is_heard else str(number)
            case Name(text):
                return self._named(text[:LONGEST_NAME])
            case Term() | Listing():
                return self._said_inside(fact)
            case OwnTexts():
                return ""

    def _named(self, text: str) -> str:
        """A name may be an address or what somebody wrote: its numbers are said by themselves,
        whatever stands around them."""
        return as_said(text, self.language, self.lexicon) if self._is_heard else text

    def _date(self, fact: Day | BornOn | Weekday) -> str:
        match fact:
            case Day(day):
                return self.day(day)
            case BornOn(day):
                return self.birth_date(day)
            case Weekday(day):
                return self.weekday(day)

    def _said_inside(self, fact: Term | Listing) -> str:
        if isinstance(fact, Term):
            return self.say(Message(fact.id))
        return ", ".join(self.say(it, "named") or self.say(it) for it in fact.items)

    def _moment(self, local: datetime) -> str:
        return self.say(Message("moment", {"day": Day(local.date()), "clock": clock_of(local)}))

    def weekday(self, day: date) -> str:
        """'tirsdag'."""
        return _weekday(self.language, day)

    def day(self, day: date) -> str:
        """'tirsdag 1. december', or 'tirsdag den første december' for the ear."""
        return _day(self.language, self._is_heard, day)

    def birth_date(self, day: date) -> str:
        """'12. marts 1984', or 'den tolvte marts nitten hundrede fireogfirs' for the ear."""
        return _birth_date(self.language, self._is_heard, day)

    def clock(self, clock: ClockTime) -> str:
        """'9.30', or 'ni tredive' for the ear; of a time that comes twice that day, which one."""
        at = clock.at
        if self._is_heard:
            words = clock_time(at.hour, at.minute, self.language)
        else:
            words = f"{at.hour}{'.' if self.language == 'da' else ':'}{at.minute:02}"
        if not clock.comes_twice:
            return words
        which = "clock-set-back" if at.fold else "clock-before-set-back"
        return self.say(Message(which, {"clock": Name(words)}))

    @property
    def country(self) -> str:
        """The country whose numbers are said without its code (ISO 3166): the zone's."""
        return country_of_zone(self.zone.key)

    def _telephone(self, number: str) -> str:
        written = in_country(number, self.country)
        if not self._is_heard:
            return written.replace(" ", "\u00a0")
        digits = digit_by_digit(digits_in_country(number, self.country), self.language)
        return f"plus {digits}" if written.startswith("+") else digits


def in_threes(digits: str) -> str:
    """'482917' -> '482 917', with a space that does not break."""
    return "\u00a0".join(digits[i : i + 3] for i in range(0, len(digits), 3))


@cache
def _always(wording: Wording, id: str, part: str) -> str:
    """The words of a message without facts: always the same."""
    return wording._format(Message(id), part)


@lru_cache(maxsize=DAYS_KEPT)
def _weekday(language: str, day: date) -> str:
    return str(format_date(day, "EEEE", locale=BABEL[language]))


@lru_cache(maxsize=DAYS_KEPT)
def _day(language: str, is_spoken: bool, day: date) -> str:
    locale = BABEL[language]
    if not is_spoken:
        pattern = "EEEE d. MMMM" if language == "da" else "EEEE d MMMM"
        return str(format_date(day, pattern, locale=locale))
    month = format_date(day, "MMMM", locale=locale)
    number = ordinal(day.day, language)
    if language == "da":
        return f"{_weekday(language, day)} den {number} {month}"
    return f"{_weekday(language, day)} the {number} of {month}"


@lru_cache(maxsize=DAYS_KEPT)
def _birth_date(language: str, is_spoken: bool, day: date) -> str:
    locale = BABEL[language]
    if not is_spoken:
        pattern = "d.\u00a0MMMM y" if language == "da" else "d\u00a0MMMM y"
        return str(format_date(day, pattern, locale=locale))
    month, number = format_date(day, "MMMM", locale=locale), ordinal(day.day, language)
    spoken = f"den {number} {month}" if language == "da" else f"the {number} of {month}"
    return f"{spoken} {year_in_words(day.year, language)}"


def _entry(language: str, id: str) -> FluentMessage:
    """Also by an id of an earlier version. Raises `NoSuchMessage`."""
    known = sentences(language)
    try:
        return known.entry(id if id in known else current_id(id))
    except LookupError:
        raise NoSuchMessage(f"{id} ({language})") from None
