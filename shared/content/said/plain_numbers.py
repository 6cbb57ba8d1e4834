"""What is left of numbers: ordinals, years, fractions, spans and counts."""

from re import Match

from shared.content.numbers import cardinal, standing_alone, year_in_words
from shared.content.said.amounts import decimal
from shared.content.said.rule import BY_ITSELF, ENGLISH_NUMBER, NUMBER, nth, rule, spelt, whole

_NEUTER = (
    r"(?:afslag|barn|besøg|billede|bord|brev|bud|cv|dokument|døgn|forløb|hus|job|kort|kvarter"
    r"|kursus|lokale|menneske|minut|møde|navn|nummer|opkald|papir|pas|program|rum|skema|spørgsmål"
    r"|sted|svar|tegn|tidspunkt|tilbud|tog|trin|værelse|år)\b"
)
_FRACTIONS = {
    "da": {"½": "en halv", "¼": "en kvart", "¾": "trekvart"},
    "en": {"½": "half", "¼": "a quarter", "¾": "three quarters"},
}
_FRACTION = r"(?<![\d.,])(?P<whole>\d{1,2})?[ \u00a0]?(?P<part>[½¼¾])"
LONGEST_COUNT = 5
"""Digits; longer numbers without marks between thousands are read one by one."""


def _fraction(language: str, found: Match[str]) -> str:
    part = _FRACTIONS[language][found["part"]]
    if not found["whole"]:
        return part
    if found[0].replace(" ", "") == "1½" and language == "da":
        return "halvanden"
    words = cardinal(int(found["whole"]), language)
    if language == "da":
        return f"{words} og {part}"
    return f"{words} and {'a half' if found['part'] == '½' else part}"


def _span(language: str, found: Match[str]) -> str:
    to = "til" if language == "da" else "to"
    first, last = (standing_alone(int(found[it]), language) for it in ("first", "last"))
    return f"{first} {to} {last}"


def _ordinals(found: Match[str]) -> str:
    first, last = (nth(int(found[it]), "da") for it in ("first", "last"))
    return f"{first} til {last}"


def _version(language: str, found: Match[str]) -> str:
    """'MitID 2.0' -> 'MitID to punktum nul'."""
    mark = " punktum " if language == "da" else " point "
    return mark.join(standing_alone(int(it), language) for it in found[0].split("."))


def _count(language: str, found: Match[str]) -> str:
    if len(found[0]) > LONGEST_COUNT and found[0].isdigit():
        return spelt(found[0], language)
    if found[0].startswith("0") and len(found[0]) > 1:
        return spelt(found[0], language)
    return standing_alone(whole(found[0]), language)


_VERSION = rf"{BY_ITSELF}\d{{1,2}}(?:\.\d{{1,2}})+(?![\d,])"

RULES = {
    "da": (
        rule(r"(?<![\d.])(?P<first>\d{1,2})\.? ?[-–] ?(?P<last>\d{1,2})\.(?= [a-zæøå])", _ordinals),
        rule(rf"{BY_ITSELF}(?P<n>\d{{1,2}})\.(?= [a-zæøå])", lambda it: nth(int(it["n"]), "da")),
        rule(r"(?<=\b[Dd]en )(?P<n>\d{1,2})\.(?=[,;:!?)]|$)", lambda it: nth(int(it["n"]), "da")),
        rule(r"(?<=\b[Dd]en )(?P<n>\d{1,2})(?=\. [A-ZÆØÅ])", lambda it: nth(int(it["n"]), "da")),
        rule(_FRACTION, lambda it: _fraction("da", it)),
        rule(
            rf"{BY_ITSELF}(?:19|20)\d\d(?![\d,]|\.\d)", lambda it: year_in_words(int(it[0]), "da")
        ),
        rule(_VERSION, lambda it: _version("da", it)),
        rule(rf"{BY_ITSELF}\d+,\d+", lambda it: decimal(it[0], "da")),
        rule(
            rf"{BY_ITSELF}(?P<first>\d{{1,4}}) ?[-–] ?(?P<last>\d{{1,4}})(?![\d-])",
            lambda it: _span("da", it),
        ),
        rule(rf"{BY_ITSELF}1(?= {_NEUTER})", lambda _: "et"),
        rule(rf"{BY_ITSELF}1(?= [a-zæøå])", lambda _: "en"),
        rule(NUMBER, lambda it: _count("da", it)),
    ),
    "en": (
        rule(r"\b(?P<n>\d{1,2})(?:st|nd|rd|th)\b", lambda it: nth(int(it["n"]), "en")),
        rule(_FRACTION, lambda it: _fraction("en", it)),
        rule(
            rf"{BY_ITSELF}(?:19|20)\d\d(?![\d,]|\.\d)", lambda it: year_in_words(int(it[0]), "en")
        ),
        rule(r"(?<![\d.,])\d+(?:\.\d+){2,}", lambda it: _version("en", it)),
        rule(rf"{BY_ITSELF}\d+\.\d+", lambda it: decimal(it[0], "en")),
        rule(
            rf"{BY_ITSELF}(?P<first>\d{{1,4}}) ?[-–] ?(?P<last>\d{{1,4}})(?![\d-])",
            lambda it: _span("en", it),
        ),
        rule(ENGLISH_NUMBER, lambda it: _count("en", it)),
    ),
}
