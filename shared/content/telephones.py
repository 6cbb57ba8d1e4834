"""How telephone numbers are written and said in a country, and which country a time zone is in.

A country is an ISO 3166 code.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import phonenumbers
from babel.core import get_global
from phonenumbers import PhoneNumberFormat

HOME = "DK"
"""The country of a time zone that is nowhere, such as UTC."""

NOWHERE = "ZZ"
NUMBERS_KEPT = 1000


@cache
def country_of_zone(zone: str) -> str:
    """The country of a time zone: 'GL' for America/Nuuk; `HOME` where it is in none."""
    territories = get_global("zone_territories")
    known = territories.get(get_global("zone_aliases").get(zone, zone), NOWHERE)
    return HOME if known == NOWHERE else str(known)


def country_of_number(number: str) -> str | None:
    """The country that an E.164 number belongs to; None for an unreadable one."""
    parsed = _parsed(number)
    return phonenumbers.region_code_for_number(parsed) if parsed else None


@lru_cache(maxsize=NUMBERS_KEPT)
def in_country(number: str, country: str) -> str:
    """An E.164 number as it is written there: '98 62 12 34' in Denmark, '+45 98 62 12 34'
    elsewhere. What is no possible number stays as it is."""
    parsed = _parsed(number)
    if parsed is None or not phonenumbers.is_possible_number(parsed):
        return number
    is_ours = _code(country) == parsed.country_code
    style = PhoneNumberFormat.NATIONAL if is_ours else PhoneNumberFormat.INTERNATIONAL
    *before, last = phonenumbers.format_number(parsed, style).split(" ")
    owner = phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    return " ".join((*before, *_in_groups(last, groups_in_country(owner))))


def digits_in_country(number: str, country: str) -> str:
    """The digits of an E.164 number that are said there: without the country's own code."""
    return re.sub(r"\D", "", number.removeprefix(f"+{_code(country)}"))


@cache
def groups_in_country(country: str) -> tuple[int, ...]:
    """The lengths of the groups of a number of the country: (2, 2, 2, 2) for Denmark's eight
    digits, (2, 2, 2) for Greenland's six."""
    example = phonenumbers.example_number(country)
    written = phonenumbers.format_number(example, PhoneNumberFormat.NATIONAL) if example else ""
    return tuple(len(group) for group in re.findall(r"\d+", written)) or groups_in_country(HOME)


def _in_groups(digits: str, lengths: tuple[int, ...]) -> Iterator[str]:
    """Of a number that nobody has yet, such as an invented one, the library makes no groups."""
    if len(digits) != sum(lengths):
        yield digits
        return
    for length in lengths:
        yield digits[:length]
        digits = digits[length:]


def _code(country: str) -> int:
    return phonenumbers.country_code_for_region(country)


def _parsed(number: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return None
