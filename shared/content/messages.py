"""What can be said: a message's id, and the facts that belong in it."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum


class Register(StrEnum):
    """For the eye, for the ear, or for a message. The facts are the same, the words are not.

    `ALOUD` is what stands on a screen, read aloud to a citizen who looks at it: the words for the
    eye, with facts and abbreviations as one says them.
    """

    SHOWN = "shown"
    SPOKEN = "spoken"
    ALOUD = "aloud"
    MESSAGE = "message"


@dataclass(frozen=True)
class Moment:
    """A day and a clock time, from an aware instant."""

    at: datetime


@dataclass(frozen=True)
class Day:
    """A day of the week and its date."""

    day: date


@dataclass(frozen=True)
class BornOn:
    """A birth date: day, month and year, without the day of the week."""

    day: date


@dataclass(frozen=True)
class Weekday:
    """Only the name of the day."""

    day: date


@dataclass(frozen=True)
class ClockTime:
    """A time of day, local. `comes_twice`: that day the clocks are set back, so that there are two
    of it; `at.fold` says which one."""

    at: time
    comes_twice: bool = False


def clock_of(local: datetime) -> ClockTime:
    """The time of day of an aware local instant."""
    comes_twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return ClockTime(local.time(), comes_twice)


@dataclass(frozen=True)
class Digits:
    """A number that is read digit by digit: a booking number, a code."""

    digits: str


@dataclass(frozen=True)
class Telephone:
    """A telephone number in E.164; read two digits at a time."""

    number: str


@dataclass(frozen=True)
class Count:
    """How many; also chooses between singular and plural."""

    number: int


@dataclass(frozen=True)
class Minutes:
    """A length of time in minutes; a plain number, in words for the ear."""

    number: int


@dataclass(frozen=True)
class Name:
    """A name or an address, the same in every language."""

    text: str


@dataclass(frozen=True)
class Term:
    """Another message, said inside this one: a language, a kind of meeting."""

    id: str


@dataclass(frozen=True)
class Listing:
    """Several messages in a row, said inside this one with commas between them.

    Each is said by its part `named`, where it has one: "money", not "Is it about money".
    """

    items: tuple["Message", ...]


@dataclass(frozen=True)
class OwnText:
    """A centre's own words in one language (ISO 639), for the eye and for the ear."""

    language: str
    seen: str
    heard: str


@dataclass(frozen=True)
class OwnTexts:
    """A centre's own words instead of ours, in the languages in which it has written any.

    As the fact `OWN` of a message: `seen` goes before its hint, `heard` before what is spoken.
    """

    texts: tuple[OwnText, ...]

    def in_language(self, language: str) -> OwnText | None:
        return next((it for it in self.texts if it.language == language), None)


OWN = "own"
"""The name of the fact with a centre's own words."""

Fact = (
    Moment
    | Day
    | BornOn
    | Weekday
    | ClockTime
    | Digits
    | Telephone
    | Count
    | Minutes
    | Name
    | Term
    | Listing
    | OwnTexts
)


@dataclass(frozen=True)
class Message:
    """A sentence by its id. It gets its words at the last moment, by language and register."""

    id: str
    facts: dict[str, Fact] = field(default_factory=dict)


def message(id: str, **facts: Fact) -> Message:
    """A sentence with its facts: `message("booked", at=Moment(...))`."""
    return Message(id, facts)


@dataclass(frozen=True)
class Piece:
    """A stretch of a sentence: words that are always the same, or a fact that differs."""

    words: str
    varies: bool = False
