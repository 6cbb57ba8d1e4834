"""Reads what somebody chose or typed, against the question as it was put to them."""

import re
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from shared.citizens import birth_date_of_cpr, readable_telephone
from shared.content import HOME, Count, Message, groups_in_country, message
from shared.dialogue.questions import (
    Answer,
    Chosen,
    Enter,
    Leave,
    Question,
    Recorded,
    Typed,
    Typing,
)

LONGEST_TYPED = 24
"""No number that we ask for is longer, spaces and dashes included."""

YOUNGEST = 15
"""Years: two digits of a year are read so that somebody is at least this old."""

CODE_DIGITS = 6

GONE = Message("choice-is-gone")
"""Why something can't be an answer to the question that stands."""

TELLS_A_DATE = {Typing.BIRTH, Typing.BIRTH_DATE, Typing.BIRTH_OR_NUMBER}

_BETWEEN = r"\s*[\s.\-/]\s*"
_DATE = re.compile(rf"(\d{{1,2}}){_BETWEEN}(\d{{1,2}}){_BETWEEN}(\d{{4}}|\d\d)")
_YEAR_FIRST = re.compile(rf"(\d{{4}}){_BETWEEN}(\d{{1,2}}){_BETWEEN}(\d{{1,2}})")


class NotUnderstood(Exception):
    """What came in is no answer to the question; the message says what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


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


def read_answer(question: Question | None, said: Answer, today: date) -> object:
    """The value of what was said. Raises `NotUnderstood`."""
    match said:
        case Chosen(index):
            if question is not None and 0 <= index < len(question.choices):
                return question.choices[index].value
        case Typed(text):
            if isinstance(question, Enter):
                return _value(question, text, today)
        case Recorded(reference):
            if isinstance(question, Leave):
                return reference
        case _:
            assert_never(said)
    raise NotUnderstood(GONE)


def _value(question: Enter, text: str, today: date) -> object:
    typing = question.typing
    if typing is Typing.TELEPHONE:
        return _telephone(text, question.country)
    digits = _digits(text, typing)
    match typing:
        case Typing.BIRTH:
            return _birth(digits, today)
        case Typing.BIRTH_DATE:
            return _date(digits, today, typing)
        case Typing.CODE | Typing.NUMBER:
            return _six(digits, typing)
        case Typing.BIRTH_OR_NUMBER:
            return _birth_or_number(digits, today)
        case _:
            assert_never(typing)


def _digits(text: str, typing: Typing) -> str:
    """Only digits (and a leading +); spaces, dashes and dots are welcome and dropped."""
    if typing in TELLS_A_DATE:
        text = _in_full(text)
    kept = "".join(c for c in text[: LONGEST_TYPED + 1] if c not in " \u00a0-./")
    plain = kept.removeprefix("+")
    if not kept or len(text) > LONGEST_TYPED or not (plain.isascii() and plain.isdigit()):
        raise NotUnderstood(_not_readable(typing))
    return kept


def _in_full(text: str) -> str:
    """'3/1-1965' as '03011965', and '1965-01-03' too; anything else as it is."""
    if written := _DATE.fullmatch(text.strip()):
        day, month, year = written.groups()
        return f"{day:0>2}{month:0>2}{year}"
    if written := _YEAR_FIRST.fullmatch(text.strip()):
        year, month, day = written.groups()
        return f"{day:0>2}{month:0>2}{year}"
    return text


def _not_readable(typing: Typing) -> Message:
    return Message(f"not-readable-{typing}")


def _birth(digits: str, today: date) -> Birth:
    if len(digits) == 10:
        return Birth(birth_date_of_cpr(digits), digits)
    return Birth(_date(digits, today, Typing.BIRTH))


def _date(digits: str, today: date, typing: Typing) -> date:
    """Day, month and year in eight digits, or in six as on the health card."""
    try:
        day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:])
        born = date(_full_year(year, today) if len(digits) == 6 else year, month, day)
    except ValueError:
        raise NotUnderstood(_not_readable(typing)) from None
    if len(digits) not in (6, 8) or not today.year - 120 <= born.year or born >= today:
        raise NotUnderstood(_not_readable(typing))
    return born


def _full_year(year: int, today: date) -> int:
    this_century = today.year - today.year % 100 + year
    return this_century if this_century <= today.year - YOUNGEST else this_century - 100


def _birth_or_number(digits: str, today: date) -> BirthOrNumber:
    number = digits if len(digits) == CODE_DIGITS and digits.isdigit() else None
    try:
        return BirthOrNumber(_birth(digits, today), number)
    except NotUnderstood:
        if number is None:
            raise NotUnderstood(_not_readable(Typing.BIRTH_OR_NUMBER)) from None
        return BirthOrNumber(None, number)


def _telephone(text: str, country: str) -> str:
    number = readable_telephone(text, country)
    if number is None and country == HOME:
        raise NotUnderstood(_not_readable(Typing.TELEPHONE))
    if number is None:
        digits = Count(sum(groups_in_country(country)))
        raise NotUnderstood(message("not-readable-telephone-here", count=digits))
    return number


def _six(digits: str, typing: Typing) -> str:
    if len(digits) != CODE_DIGITS:
        raise NotUnderstood(_not_readable(typing))
    return digits
