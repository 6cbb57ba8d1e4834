"""Telephone, booking and other long numbers, digit by digit; a postcode too."""

from re import Match

from shared.content.numbers import digit_by_digit
from shared.content.said.rule import rule, spelt

_SPACE = r"[\u00a0 .-]"
_ALONE, _OVER = r"(?<![\d.,])(?<!\d )", r"(?![\u00a0 ]?\d|[.,-]\d)"
_CPR = rf"{_ALONE}\d{{6}}-\d{{4}}\b"
_ABROAD = r"\(?\+\d{1,3}\)?[\d\u00a0 .-]{5,17}\d|\b00\d\d[\u00a0 ]?\d[\d\u00a0 ]{5,13}\d"
_PAIRS = rf"\d\d(?:{_SPACE}\d\d){{3}}|\d\d(?:[\u00a0 ]\d\d){{2}}"
_GROUPS = rf"{_ALONE}(?:{_PAIRS}|\d{{4}}[\u00a0 -]\d{{4}}|\d{{3}}[\u00a0 ]\d{{3}}){_OVER}"
_LONG = rf"{_ALONE}\d{{6,}}{_OVER}"
_POSTCODE = r"(?:(?<=^)|(?<=, )|(?<=\n)|(?<=DK-)|(?<=DK ))\d{4}(?= [A-ZÆØÅ])"


def _digits(language: str, found: Match[str]) -> str:
    """A plus is said: without it the number is another one."""
    plus = "plus " if "+" in found[0] else ""
    return plus + digit_by_digit(found[0], language)


RULES = {
    "da": (
        *(rule(it, lambda found: _digits("da", found)) for it in (_CPR, _ABROAD, _GROUPS, _LONG)),
        rule(r"\b(?:112|114)\b(?![.,]\d)", lambda it: _digits("da", it)),
        rule(_POSTCODE, lambda it: spelt(it[0], "da")),
    ),
    "en": (
        *(rule(it, lambda found: _digits("en", found)) for it in (_CPR, _ABROAD, _GROUPS, _LONG)),
        rule(r"\b(?:112|114)\b(?![.,]\d)", lambda it: _digits("en", it)),
        rule(_POSTCODE, lambda it: spelt(it[0], "en")),
    ),
}
