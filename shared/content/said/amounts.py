"""Money and shares of a hundred: '1.250 kr.', '12,50 kr', 'DKK 500', '25 %'."""

from re import Match

from shared.content.numbers import cardinal
from shared.content.said.rule import (
    BY_ITSELF,
    ENGLISH_NUMBER,
    NUMBER,
    SENTENCE_ENDS,
    rule,
    spelt,
    whole,
)

_DANISH_SUM = rf"(?P<kroner>{NUMBER})(?:,(?:(?P<oere>\d\d)(?!\d)|-))?"
_ENGLISH_SUM = rf"(?P<units>{ENGLISH_NUMBER})(?:\.(?P<cents>\d\d)(?!\d))?"
_STOP = rf"(?:\.(?!{SENTENCE_ENDS}))?"
_CURRENCIES = {
    "kr": ("krone", "kroner", "øre"),
    "DKK": ("krone", "kroner", "øre"),
    "£": ("pound", "pounds", "pence"),
    "€": ("euro", "euros", "cents"),
    "EUR": ("euro", "euros", "cents"),
    "$": ("dollar", "dollars", "cents"),
}


def decimal(written: str, language: str) -> str:
    """'2,5' -> 'to komma fem'; '3.75' -> 'three point seven five'."""
    before, mark, after = written.partition("," if language == "da" else ".")
    words = cardinal(whole(before), language)
    if not mark:
        return words
    digits = language == "en" or after.startswith("0") or len(after) > 2
    rest = spelt(after, language) if digits else cardinal(int(after), language)
    return f"{words} {'komma' if language == 'da' else 'point'} {rest}"


def _kroner(found: Match[str]) -> str:
    kroner, oere = whole(found["kroner"]), int(found["oere"] or 0)
    words = "en krone" if kroner == 1 else f"{cardinal(kroner, 'da')} kroner"
    return f"{words} og {cardinal(oere, 'da')} øre" if oere else words


def _euros(found: Match[str]) -> str:
    return f"{cardinal(whole(found['number']), 'da')} euro"


def _money(found: Match[str]) -> str:
    one, many, cents = _CURRENCIES[found["currency"]]
    units, rest = whole(found["units"]), int(found["cents"] or 0)
    words = f"one {one}" if units == 1 else f"{cardinal(units, 'en')} {many}"
    return f"{words} and {cardinal(rest, 'en')} {cents}" if rest else words


RULES = {
    "da": (
        rule(rf"\b(?:[Kk]r\.? ?|DKK ?){_DANISH_SUM}", _kroner),
        rule(rf"{BY_ITSELF}{_DANISH_SUM}[\u00a0 ]?(?:kr\b{_STOP}|kroner\b|krone\b|DKK\b)", _kroner),
        rule(rf"{BY_ITSELF}(?P<kroner>{NUMBER})(?P<oere>),-", _kroner),
        rule(rf"(?:€|\bEUR) ?(?P<number>{NUMBER})", _euros),
        rule(rf"{BY_ITSELF}(?P<number>{NUMBER}) ?(?:€|EUR\b|euro\b)", _euros),
        rule(
            rf"{BY_ITSELF}(?P<number>\d+(?:,\d+)?)[\u00a0 ]?%",
            lambda it: f"{decimal(it['number'], 'da')} procent",
        ),
    ),
    "en": (
        rule(rf"(?:\b|(?=[£€$]))(?P<currency>£|€|\$|EUR|DKK|kr)\.? ?{_ENGLISH_SUM}", _money),
        rule(
            rf"{BY_ITSELF}{_ENGLISH_SUM}[\u00a0 ]?(?P<currency>kr|DKK|€|EUR)(?!\w){_STOP}", _money
        ),
        rule(
            rf"{BY_ITSELF}(?P<number>\d+(?:\.\d+)?)[\u00a0 ]?%",
            lambda it: f"{decimal(it['number'], 'en')} per cent",
        ),
    ),
}
