"""Turns a message into words, in one language and one register."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern

from shared.content.messages import (
    Clock,
    Count,
    Day,
    Digits,
    Fact,
    Message,
    Minutes,
    Moment,
    Name,
    Register,
    Telephone,
    Term,
    Weekday,
)
from shared.content.numbers import cardinal, digit_by_digit, ordinal

LOCALES = Path(__file__).parent / "locales"
PLAIN = str.maketrans({"\u00a0": " ", "–": "-", "—": "-", "’": "'", "“": '"', "”": '"'})
DAYS_KEPT = 1024
"""The same few days are said again and again, and a calendar's words take long to find."""

_BABEL = {"da": "da_DK", "en": "en_GB"}


class NoSuchMessage(LookupError):
    """A sentence is missing, or one of its facts is. Tests find every such place."""


def languages() -> tuple[str, ...]:
    """The languages there are sentences for, Danish first."""
    return tuple(sorted((p.name for p in LOCALES.iterdir() if p.is_dir()), key=_danish_first))


def _danish_first(language: str) -> tuple[bool, str]:
    return language != "da", language


@dataclass(frozen=True)
class Wording:
    """How one citizen is spoken to: language (ISO 639), register, and the centre's time zone."""

    language: str
    register: Register
    zone: ZoneInfo

    def say(self, message: Message, part: str = "") -> str:
        """The words of a message, or of a part of it such as `hint`; '' when it lacks that part.

        For the ear `.spoken` (or `.hint-spoken`) goes before what is shown, and in a message
        `.message`, where there is one. A message keeps to plain dashes, quotes and spaces: one
        character that telephones lack would halve what a text holds.
        Raises `NoSuchMessage` when there is no such sentence, or when it wants another fact.
        """
        return self._format(message, part) if message.facts else _always(self, message.id, part)

    def _format(self, message: Message, part: str) -> str:
        pattern = self._pattern(message.id, part)
        if pattern is None:
            return ""
        facts = {name: self._fact(fact) for name, fact in message.facts.items()}
        words, errors = bundle(self.language).format_pattern(pattern, facts)
        if errors:
            raise NoSuchMessage(f"{message.id} ({self.language}): {errors[0]}")
        return str(words).translate(PLAIN) if self.register is Register.MESSAGE else str(words)

    def _pattern(self, id: str, part: str) -> Pattern | None:
        try:
            entry = bundle(self.language).get_message(id)
        except LookupError:
            raise NoSuchMessage(f"{id} ({self.language})") from None
        if self.register is not Register.SHOWN:
            own = entry.attributes.get(f"{part}-{self.register}" if part else self.register)
            if own is not None:
                return own
        return entry.attributes.get(part) if part else entry.value

    def _fact(self, fact: Fact) -> str | int:
        spoken = self.register is Register.SPOKEN
        match fact:
            case Moment(at):
                local = at.astimezone(self.zone)
                return self._moment(local)
            case Day(day):
                return self.day(day)
            case Weekday(day):
                return self.weekday(day)
            case Clock(at=at):
                return self.clock(at)
            case Digits(digits):
                return digit_by_digit(digits, self.language) if spoken else in_threes(digits)
            case Telephone(number):
                return self._telephone(number)
            case Count(number):
                return number
            case Minutes(number):
                return cardinal(number, self.language) if spoken else str(number)
            case Name(text):
                return text
            case Term(id):
                return self.say(Message(id))

    def _moment(self, local: datetime) -> str:
        return self.say(Message("moment", {"day": Day(local.date()), "clock": Clock(local.time())}))

    def weekday(self, day: date) -> str:
        return _weekday(self.language, day)

    def day(self, day: date) -> str:
        """'tirsdag 1. december', or 'tirsdag den første december' for the ear."""
        return _day(self.language, self.register is Register.SPOKEN, day)

    def clock(self, at: time) -> str:
        """'9.30', or 'ni tredive' for the ear; never 'halv ti', which newcomers hear wrongly."""
        if self.register is not Register.SPOKEN:
            return f"{at.hour}{'.' if self.language == 'da' else ':'}{at.minute:02}"
        hour = cardinal(at.hour, self.language)
        if at.minute == 0:
            return hour if self.language == "da" else f"{hour} o'clock"
        minute = cardinal(at.minute, self.language)
        return (
            f"{hour} {minute}" if at.minute > 9 else f"{hour} {cardinal(0, self.language)} {minute}"
        )

    def _telephone(self, number: str) -> str:
        local = number.removeprefix("+45")
        if self.register is Register.SPOKEN:
            return digit_by_digit(local, self.language)
        pairs = in_pairs(local.removeprefix("+"))
        return pairs if local != number else f"+{pairs}"


def in_threes(digits: str) -> str:
    """'482917' -> '482 917', with a space that does not break."""
    return "\u00a0".join(digits[i : i + 3] for i in range(0, len(digits), 3))


def in_pairs(digits: str) -> str:
    return "\u00a0".join(digits[i : i + 2] for i in range(0, len(digits), 2))


@cache
def _always(wording: Wording, id: str, part: str) -> str:
    """The words of a message without facts: always the same."""
    return wording._format(Message(id), part)


@lru_cache(maxsize=DAYS_KEPT)
def _weekday(language: str, day: date) -> str:
    return str(format_date(day, "EEEE", locale=_BABEL[language]))


@lru_cache(maxsize=DAYS_KEPT)
def _day(language: str, is_spoken: bool, day: date) -> str:
    locale = _BABEL[language]
    if not is_spoken:
        pattern = "EEEE d. MMMM" if language == "da" else "EEEE d MMMM"
        return str(format_date(day, pattern, locale=locale))
    month = format_date(day, "MMMM", locale=locale)
    number = ordinal(day.day, language)
    if language == "da":
        return f"{_weekday(language, day)} den {number} {month}"
    return f"{_weekday(language, day)} the {number} of {month}"


@cache
def bundle(language: str) -> FluentBundle:
    """All sentences of a language. Raises `NoSuchMessage` for a language we do not have."""
    files = sorted((LOCALES / language).glob("*.ftl"))
    if not files:
        raise NoSuchMessage(f"no sentences in '{language}'")
    bundle = FluentBundle([_BABEL[language]], use_isolating=False)
    for file in files:
        bundle.add_resource(FluentResource(file.read_text()))
    return bundle


def sources(language: str) -> Mapping[str, str]:
    """File name -> text, for the checks that read every sentence."""
    return {file.name: file.read_text() for file in (LOCALES / language).glob("*.ftl")}
