"""Reads birth dates as people write them: 120465, 12/4-65, 12. april 1965 and more."""

import re
from datetime import date

from shared.citizens.cpr import compact

YOUNGEST = 15
"""Years: a year of two digits is read as the latest that makes a person at least this old."""

OLDEST = 120

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ALSO = {"may": 5, "oct": 10}
_APART = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{2}|\d{4})")
_BACKWARDS = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_WORDS = re.compile(r"(\d{1,2})\.?\s*([a-zæøå]{3,9})\.?\s*(\d{2}|\d{4})", re.IGNORECASE)


def readable_birth_date(text: str, today: date) -> date | None:
    """The date in `text`, or None when it cannot be the birth date of a living person."""
    parts = _parts(text.strip())
    if parts is None:
        return None
    day, month, year = parts
    try:
        born = date(_full_year(year, today) if year < 100 else year, month, day)
    except ValueError:
        return None
    return born if today.year - OLDEST <= born.year and born < today else None


def _parts(text: str) -> tuple[int, int, int] | None:
    """Day, month and year, the year perhaps of two digits."""
    if found := _APART.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _BACKWARDS.fullmatch(text):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _IN_WORDS.fullmatch(text):
        return int(found[1]), _month(found[2]), int(found[3])
    digits = compact(text)
    if len(digits) in (6, 8) and re.fullmatch(r"[\d\s]+", text):
        return int(digits[:2]), int(digits[2:4]), int(digits[4:])
    return None


def _month(word: str) -> int:
    """The month's number from 1, by its first three letters; 0 for any other word."""
    short = word.casefold()[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else _ALSO.get(short, 0)


def _full_year(year: int, today: date) -> int:
    this_century = today.year - today.year % 100 + year
    return this_century if this_century <= today.year - YOUNGEST else this_century - 100
