"""One rule of saying a text, and the parts that several kinds need."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from shared.content.numbers import (
    LARGEST_ORDINAL,
    cardinal,
    digit_by_digit,
    ordinal,
    standing_alone,
)

NUMBER = r"(?:\d{1,3}(?:[.\u00a0]\d{3})+|\d+)"
"""A whole number as Danes write it, with or without marks between thousands."""

ENGLISH_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)"

BY_ITSELF = r"(?<![\d.,:/-])(?<!\d )"
"""Before a number that is no part of another."""

SENTENCE_ENDS = r"(?=$|\n| [A-ZÆØÅ])"
"""After a full stop that is one, also where it belongs to an abbreviation."""

ZEROS = {"da": "nul", "en": "oh"}


@dataclass(frozen=True)
class SpokenRule:
    """A pattern of what is written, and what is said for each place where it stands."""

    pattern: re.Pattern[str]
    say: Callable[[re.Match[str]], str]


def rule(pattern: str, say: Callable[[re.Match[str]], str]) -> SpokenRule:
    """A rule from a pattern of the `re` module."""
    return SpokenRule(re.compile(pattern), say)


def whole(written: str) -> int:
    """'1.250' -> 1250: marks between thousands don't count."""
    return int(re.sub(r"\D", "", written))


def nth(number: int, language: str) -> str:
    """'anden'; a number without an ordinal of ours keeps its full stop."""
    if 1 <= number <= LARGEST_ORDINAL:
        return ordinal(number, language)
    return f"{cardinal(number, language)}."


def in_parts(written: str, language: str) -> str:
    """A number as it is read from a door: '2.04' -> 'to nul fire', 'B12' -> 'B tolv'."""
    return " ".join(_part(it, language) for it in re.findall(r"\d+|[^\W\d_]+", written))


def _part(part: str, language: str) -> str:
    if not part.isdigit():
        return part.upper()
    rest = part.lstrip("0")
    zeros = [ZEROS[language]] * (len(part) - len(rest))
    return " ".join([*zeros, *([standing_alone(int(rest), language)] if rest else ())])


def spelt(digits: str, language: str) -> str:
    """Digit by digit in one breath: '045' -> 'nul fire fem'."""
    return digit_by_digit(digits, language).replace(",", "")


def with_capital_of(written: str, said: str) -> str:
    """A sentence goes on beginning with a capital letter."""
    return said[:1].upper() + said[1:] if written[:1].isupper() else said
