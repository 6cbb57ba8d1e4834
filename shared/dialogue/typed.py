"""Reads the digits that somebody typed: as a value, as one to be agreed to, or what is wrong."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, assert_never

from shared.citizens import (
    BirthDateProblem,
    ReadBirthDate,
    WrittenDate,
    birth_date_of_cpr,
    is_birth_date,
    is_doubtful,
    read_birth_date,
    readable_telephone,
)
from shared.content import (
    BornOn,
    Count,
    Digits,
    Message,
    Name,
    Telephone,
    groups_in_country,
    message,
)
from shared.dialogue.questions import Choose, Enter, Icon, Option, Typing

LONGEST_TYPED = 24
"""No number that we ask for is longer, spaces and dashes included."""

CODE_DIGITS, CPR_DIGITS = 6, 10

YES_KEY: Final = 1
NO_KEY: Final = 2
"""The telephone keys for yes and no."""

AGAIN = "again"
"""Value of the answer "no, I type it again"."""

_TYPE_AGAIN = Option(AGAIN, message("typed-again"), Icon.AGAIN, NO_KEY)


class _Wrong(StrEnum):
    """What is wrong with a number."""

    EMPTY = "empty"
    NO_DIGITS = "no-digits"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"


class NotUnderstood(Exception):
    """What came in is no answer to the question; the message says what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


class ToBeAgreed(Exception):
    """What came in can be an answer, and whoever typed it has to agree: `question` asks that.

    One of its choices, with the value `AGAIN`, is to type it again.
    """

    def __init__(self, question: Choose) -> None:
        super().__init__(question.text.id)
        self.question = question


@dataclass(frozen=True)
class Birth:
    """A birth date, and the CPR number when somebody chose to give it: ten digits.

    A few CPR numbers tell no date; then `day` is None.
    """

    day: date | None
    cpr: str | None = None


@dataclass(frozen=True)
class BirthOrNumber:
    """What somebody typed who may give either; six digits can be both. One of them is there."""

    birth: Birth | None
    number: str | None


def read_typed(question: Enter, text: str, today: date) -> object:
    """The value of what was typed. Raises `NotUnderstood` and `ToBeAgreed`."""
    typing = question.typing
    match typing:
        case Typing.BIRTH:
            return _birth(text, today)
        case Typing.BIRTH_DATE:
            return _date(text, today)
        case Typing.BIRTH_OR_NUMBER:
            return _birth_or_number(text, today)
        case Typing.TELEPHONE:
            return _telephone(text, question.country)
        case Typing.CODE | Typing.NUMBER:
            return _number(text, typing)
        case _:
            assert_never(typing)


def _birth(text: str, today: date) -> Birth:
    if cpr := _cpr(text):
        return Birth(_born_by(cpr, today, Birth(None, cpr)), cpr)
    read = read_birth_date(text, today)
    if read.certain is None:
        raise _unsure(read, text, [Birth(day) for day in read.days])
    return Birth(read.certain)


def _date(text: str, today: date) -> date:
    read = read_birth_date(text, today)
    if read.certain is None:
        raise _unsure(read, text, read.days)
    return read.certain


def _birth_or_number(text: str, today: date) -> BirthOrNumber:
    if cpr := _cpr(text):
        found = BirthOrNumber(Birth(None, cpr), None)
        return BirthOrNumber(Birth(_born_by(cpr, today, found), cpr), None)
    read, digits = read_birth_date(text, today), _digits(text)
    number = digits if len(digits) == CODE_DIGITS else None
    if read.certain:
        return BirthOrNumber(Birth(read.certain), number)
    if number and not read.days:
        return BirthOrNumber(None, number)
    on_slip = Option(BirthOrNumber(None, number), message("typed-is-number"), Icon.NUMBER)
    days = [BirthOrNumber(Birth(day), None) for day in read.days]
    raise _unsure(read, text, days, (on_slip,) if number else (), either=True)


def _unsure(
    read: ReadBirthDate,
    text: str,
    values: Iterable[Any],
    besides: tuple[Option, ...] = (),
    *,
    either: bool = False,
) -> NotUnderstood | ToBeAgreed:
    """Asks whether it is one of the days, or says what is wrong; `either`: a number would do."""
    if not read.days:
        return NotUnderstood(_wrong_date(read, text, either=either))
    if len(read.days) == 1:
        asked = message("typed-agree-birth", born=BornOn(read.days[0]))
        yes = Option(next(iter(values)), message("yes"), Icon.YES, YES_KEY)
        return ToBeAgreed(Choose(asked, (yes, _TYPE_AGAIN, *besides)))
    days = tuple(
        Option(value, message("typed-born", born=BornOn(day)), Icon.DAY)
        for day, value in zip(read.days, values, strict=True)
    )
    neither = Option(AGAIN, message("typed-again"), Icon.AGAIN)
    return ToBeAgreed(Choose(message("typed-which-birth"), (*days, *besides), neither))


def _wrong_date(read: ReadBirthDate, text: str, *, either: bool) -> Message:
    told = read.taken_for
    if told is not None:
        return why_no_such_date(read.problem, told)
    of = "either" if either else "birth"
    return message(f"typed-{of}-{read.problem}", count=Count(_count(text)))


def why_no_such_date(problem: BirthDateProblem | None, told: WrittenDate) -> Message:
    """What is wrong with a date that nobody can be born on, in a sentence."""
    if told.as_day:
        return message(f"typed-birth-{problem}", born=BornOn(told.as_day))
    day, month, year = Count(told.day), Count(told.month), Name(str(told.year))
    return message(f"typed-birth-{problem}", day=day, month=month, year=year)


def _cpr(text: str) -> str | None:
    """The ten digits of a CPR number, however they are written; None for anything else."""
    digits = _digits(text)
    return digits if len(digits) == CPR_DIGITS else None


def _born_by(cpr: str, today: date, value: object) -> date:
    """The birth date in a CPR number. Raises `ToBeAgreed` with `value` where none is in it."""
    born = birth_date_of_cpr(cpr)
    if born is not None and is_birth_date(born, today):
        return born
    asked = message("typed-agree-cpr", number=Digits(cpr))
    keep = Option(value, message("typed-keep"), Icon.NUMBER, YES_KEY)
    raise ToBeAgreed(Choose(asked, (keep, _TYPE_AGAIN)))


def _telephone(text: str, country: str) -> str:
    number = readable_telephone(text, country)
    if number is None:
        raise NotUnderstood(_wrong_telephone(text, country))
    if is_doubtful(number):
        asked = message("typed-agree-telephone", number=Telephone(number))
        yes = Option(number, message("yes"), Icon.YES, YES_KEY)
        raise ToBeAgreed(Choose(asked, (yes, _TYPE_AGAIN)))
    return number


def _wrong_telephone(text: str, country: str) -> Message:
    all_digits, typed = sum(groups_in_country(country)), _count(text)
    wrong = _wrong(text, all_digits)
    is_foreign = bool(_digits(text.strip().removeprefix("+"))) and re.match(r"\s*(\+|00)", text)
    if wrong is None or is_foreign:
        return message("typed-telephone-other", all=Count(all_digits))
    return message(f"typed-telephone-{wrong}", count=Count(typed), all=Count(all_digits))


def _number(text: str, typing: Typing) -> str:
    wrong = _wrong(text, CODE_DIGITS)
    if wrong is not None:
        raise NotUnderstood(message(f"typed-{typing}-{wrong}", count=Count(_count(text))))
    return _digits(text)


def _wrong(text: str, wanted: int) -> _Wrong | None:
    """What is wrong with a number that has to have so many digits; None when it has them."""
    if not text.strip():
        return _Wrong.EMPTY
    digits = _digits(text)
    if not digits and len(text) <= LONGEST_TYPED:
        return _Wrong.NO_DIGITS
    typed = _count(text)
    if typed == wanted:
        return None
    return _Wrong.TOO_SHORT if typed < wanted else _Wrong.TOO_LONG


def _digits(text: str) -> str:
    """Only digits; spaces, dashes and dots are dropped. '' for anything else, and for too much."""
    kept = re.sub(r"[\s.,/-]", "", text)
    return kept if len(text) <= LONGEST_TYPED and kept.isascii() and kept.isdigit() else ""


def _count(text: str) -> int:
    """How many digits were typed."""
    return sum(sign.isdecimal() for sign in text)
