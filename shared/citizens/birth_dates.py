"""One rule for birth dates as people write, press and say them: 120465, 12/4-65, 12. april 1965.

Asked for are two digits of the day, two of the month, then the year. Whatever is written otherwise
is read only where it can mean nothing else, and is then for the citizen to agree to.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

YOUNGEST = 15
"""Years: a year of two digits is read as the latest that makes a person at least this old."""

OLDEST = 120
"""Years: nobody who comes to us is older."""

FEWEST, MOST = 5, 8
"""Digits of a date without any sign between: 1 3 84 is too little to be sure, 12 3 84 is enough."""

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ALSO = {"may": 5, "oct": 10}
_BETWEEN = r"[\s.,/-]+"
_SIGNS = str.maketrans({"\u2013": "-", "\u2014": "-", "\u2212": "-", "\\": "/"})
_DAY_FIRST = re.compile(rf"(\d{{1,2}}){_BETWEEN}(\d{{1,2}}){_BETWEEN}(\d{{4}}|\d\d)", re.ASCII)
_YEAR_FIRST = re.compile(rf"(\d{{4}}|\d\d){_BETWEEN}(\d{{1,2}}){_BETWEEN}(\d{{1,2}})", re.ASCII)
_IN_WORDS = re.compile(r"(\d{1,2})\.?\s*([a-zæøå]{3,9})\.?\s*(\d{4}|\d\d)", re.I | re.A)
_DIGITS_ALONE = re.compile(r"[\d\s.,/-]*", re.ASCII)

_LENGTHS = {
    # digits: lengths of day, month and year, where they stand in this order
    5: ((1, 2, 2), (2, 1, 2)),
    6: ((2, 2, 2), (1, 1, 4)),
    7: ((1, 2, 4), (2, 1, 4)),
    8: ((2, 2, 4),),
}


class BirthDateProblem(StrEnum):
    """What is wrong with an entry that is no birth date."""

    EMPTY = "empty"
    NO_DATE = "no-date"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    NO_SUCH_DAY = "no-such-day"
    NO_SUCH_MONTH = "no-such-month"
    NOT_IN_MONTH = "not-in-month"
    FUTURE = "future"
    LONG_AGO = "long-ago"


class Written(StrEnum):
    """How a birth date is written: as asked for, with signs between its parts, or otherwise."""

    AS_ASKED = "as-asked"
    APART = "apart"
    OTHERWISE = "otherwise"


@dataclass(frozen=True)
class WrittenDate:
    """Day, month and year as they were written, the year in full; perhaps no day of a calendar."""

    day: int
    month: int
    year: int

    @property
    def as_day(self) -> date | None:
        """The day of the calendar; None where there is no such day."""
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True)
class ReadBirthDate:
    """The `days` that an entry can mean, the first one most likely; without any, the `problem`.

    `taken_for` is what the problem was found in: a date that does not exist, or no birth date.
    """

    days: tuple[date, ...] = ()
    written: Written = Written.OTHERWISE
    problem: BirthDateProblem | None = None
    taken_for: WrittenDate | None = None

    @property
    def certain(self) -> date | None:
        """The day, where it is written as asked for; None where somebody has to agree to it."""
        return self.days[0] if self.written is Written.AS_ASKED and self.days else None

    @property
    def plain(self) -> date | None:
        """The day, where staff who see what they write need not be asked about it."""
        return self.days[0] if self.written is not Written.OTHERWISE and self.days else None


def read_birth_date(text: str, today: date) -> ReadBirthDate:
    """The days that an entry can mean, or what is wrong with it."""
    plain = " ".join(text.translate(_SIGNS).split())
    if not plain:
        return ReadBirthDate(problem=BirthDateProblem.EMPTY)
    if found := _IN_WORDS.fullmatch(plain):
        named = WrittenDate(int(found[1]), _month(found[2]), _full_year(found[3], today))
        return _of(Written.AS_ASKED, (named,), named, today)
    if not _DIGITS_ALONE.fullmatch(plain):
        return ReadBirthDate(problem=BirthDateProblem.NO_DATE)
    if apart := _read_apart(plain, today):
        return apart
    return _read_digits(re.sub(r"\D", "", plain), today)


def readable_birth_date(text: str, today: date) -> date | None:
    """The one day that an entry can mean, in whatever order it is written; else None."""
    days = read_birth_date(text, today).days
    return days[0] if len(days) == 1 else None


def is_birth_date(born: date, today: date) -> bool:
    """Whether a living person may have been born on that day."""
    return today.year - OLDEST <= born.year and born < today


def _read_apart(plain: str, today: date) -> ReadBirthDate | None:
    """A date in three parts; None for anything else.

    Spaces alone may also be those of a number pad, which groups digits without knowing their order.
    """
    first = _DAY_FIRST.fullmatch(plain)
    last = _YEAR_FIRST.fullmatch(plain)
    asked = _written(first.groups(), today) if first else None
    turned = _written(last.groups()[::-1], today) if last else None
    usual = first is not None and all(len(part) == 2 for part in first.groups()[:2])
    if asked and _day(asked, today):
        return _of(Written.AS_ASKED if usual else Written.APART, (asked,), asked, today)
    if turned and _day(turned, today):
        is_full = last is not None and len(last[1]) == 4
        return _of(Written.APART if is_full else Written.OTHERWISE, (turned,), turned, today)
    if re.search(r"[.,/-]", plain) and (asked or turned):
        return _of(Written.APART, (), asked or turned, today)
    return None


def _read_digits(digits: str, today: date) -> ReadBirthDate:
    if not digits:
        return ReadBirthDate(problem=BirthDateProblem.NO_DATE)
    if len(digits) > MOST:
        return ReadBirthDate(problem=BirthDateProblem.TOO_LONG)
    if len(digits) < FEWEST:
        return ReadBirthDate(problem=BirthDateProblem.TOO_SHORT)
    orders = list(_orders(digits, today))
    is_full = len(digits) in (6, MOST)
    asked = orders[0] if is_full else None
    if asked and _day(asked, today):
        return _of(Written.AS_ASKED, (asked,), asked, today)
    found = _of(Written.OTHERWISE, tuple(orders), asked, today)
    if found.days or is_full:
        return found
    return ReadBirthDate(problem=BirthDateProblem.TOO_SHORT)


def _orders(digits: str, today: date) -> Iterator[WrittenDate]:
    """What the digits can be: day, month and year first, then the other way round."""
    for day, month, _ in _LENGTHS[len(digits)]:
        parts = digits[:day], digits[day : day + month], digits[day + month :]
        yield _written(parts, today)
    if len(digits) in (6, MOST):
        year, rest = digits[:-4], digits[-4:]
        yield _written((rest[2:], rest[:2], year), today)


def _of(
    written: Written, orders: tuple[WrittenDate, ...], asked: WrittenDate | None, today: date
) -> ReadBirthDate:
    """The days among these, or what is wrong with the date as it was asked for."""
    days = tuple(dict.fromkeys(filter(None, (_day(each, today) for each in orders))))
    if days or asked is None:
        return ReadBirthDate(days, written)
    return ReadBirthDate(problem=_problem(asked, today), taken_for=asked)


def _problem(asked: WrittenDate, today: date) -> BirthDateProblem:
    if not 1 <= asked.day <= 31:
        return BirthDateProblem.NO_SUCH_DAY
    if not 1 <= asked.month <= 12:
        return BirthDateProblem.NO_SUCH_MONTH
    born = asked.as_day
    if born is None:
        return BirthDateProblem.NOT_IN_MONTH
    return BirthDateProblem.FUTURE if born >= today else BirthDateProblem.LONG_AGO


def _day(told: WrittenDate, today: date) -> date | None:
    """The day, if there is such a day and somebody may have been born on it."""
    born = told.as_day
    return born if born and is_birth_date(born, today) else None


def _written(parts: tuple[str, ...], today: date) -> WrittenDate:
    day, month, year = parts
    return WrittenDate(int(day), int(month), _full_year(year, today))


def _month(word: str) -> int:
    """The month's number from 1, by its first three letters; 0 for any other word."""
    short = word.casefold()[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else _ALSO.get(short, 0)


def _full_year(written: str, today: date) -> int:
    """The year in full: two digits are a person's who is `YOUNGEST` or older."""
    year = int(written)
    if len(written) > 2:
        return year
    this_century = today.year - today.year % 100 + year
    return this_century if this_century <= today.year - YOUNGEST else this_century - 100
