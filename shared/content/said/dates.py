"""Days of the year: '24/12', 'den 1. december', '1.-3. dec.', '2 March 2027'."""

import re
from collections.abc import Mapping
from datetime import date
from re import Match

from babel.dates import get_day_names, get_month_names

from shared.content.numbers import ordinal, year_in_words
from shared.content.said.rule import in_parts, nth, rule, with_capital_of

A_LEAP_YEAR = 2000
"""29 February is a day, whichever year is meant."""

_LOCALES = {"da": "da_DK", "en": "en_GB"}
_WEEKDAYS = {
    language: {name[:3].lower(): name for name in get_day_names("wide", locale=locale).values()}
    for language, locale in _LOCALES.items()
}
"""Each day's name by its first three letters, which are how it is shortened."""

_DANISH_WEEKDAY = r"(?:[Mm]an|[Tt]irs?|[Oo]ns|[Tt]ors?|[Ff]re|[Ll]ør|[Ss]øn)(?:dag)?"
_ENGLISH_WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?)"
)
_DANISH_MONTH = (
    r"(?i:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)"
)
_ENGLISH_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_THE = r"(?:\b(?:[Dd]en|[Dd]\.|[Dd]) ?)?"
_ARTICLE = re.compile(r"(?:Den|D\.?|The) ?(?=\d)")
_ALONE = r"(?<![\d/.:-])"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_STOP = r"(?:\.(?= ?[a-zæøå\d,]))?"
"""The full stop of a shortened month, which is none where the sentence ends."""


def _said(language: str, day: str, month: int, year: str | None) -> str:
    """A day in words. Raises `ValueError` where no year has it: 30 February."""
    date(A_LEAP_YEAR, month, int(day))
    name, number = _months(language)[month], ordinal(int(day), language)
    words = f"den {number} {name}" if language == "da" else f"the {number} of {name}"
    if not year:
        return words
    return f"{words} {year_in_words(int(year) if len(year) > 2 else 2000 + int(year), language)}"


def _month(language: str, written: str) -> int:
    first = written.lower()[:3]
    return next(n for n, name in _months(language).items() if name.lower().startswith(first))


def _months(language: str) -> Mapping[int, str]:
    return get_month_names("wide", locale=_LOCALES[language])


def _named(language: str, found: Match[str]) -> str:
    try:
        said = _said(language, found["day"], _month(language, found["month"]), found["year"])
    except ValueError:
        return in_parts(found[0], language)
    return _with_capital(found[0], said)


def _numeric(language: str, found: Match[str]) -> str:
    try:
        said = _said(language, found["day"], int(found["month"]), found["year"])
    except ValueError:
        return in_parts(found[0], language)
    return _with_capital(found[0], said)


def _with_capital(written: str, said: str) -> str:
    """Only an article begins a sentence: 'December 1' is 'the first' in the middle of one."""
    return with_capital_of(written, said) if _ARTICLE.match(written) else said


def _from_to(language: str, found: Match[str]) -> str:
    first = nth(int(found["first"]), language)
    to, the = ("til", "den") if language == "da" else ("to", "the")
    return f"{_with_capital(found[0], the)} {first} {to} {_named(language, found)}"


def _weekdays(language: str, found: Match[str]) -> str:
    names = _WEEKDAYS[language]
    first, last = (names[found[it].lower()[:3]] for it in ("first", "last"))
    return f"{with_capital_of(found[0], first)} {'til' if language == 'da' else 'to'} {last}"


_ISO = r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"
_WITH_YEAR = (
    _ALONE + r"(?P<day>\d{1,2})(?P<sign>/|\. ?|-)(?P<month>\d{1,2})(?:(?P=sign)|(?<=/\d)[- ]"
    r"|(?<=/\d\d)[- ]|\. )(?P<year>(?:19|20)\d\d|\d\d)\b(?![.:/-]?\d)"
)
_DOTTED = (
    r"(?P<day>[0-3]?\d)\. ?(?P<month>1[0-2]|0?[1-9])(?P<year>)(?![\d:]|[.,]\d)(?:\.(?= [a-zæøå]))?"
)
"""'5.12' is a day only where the word before says so: otherwise it is twelve minutes past five."""
_DAY_AND_MONTH = _ALONE + r"(?P<day>[0-3]?\d)/(?P<month>[01]?\d)(?P<year>)(?![\d/])"

RULES = {
    "da": (
        rule(r"\b24/7\b", lambda _: "døgnet rundt"),
        rule(r"\b1/2(?= (?:time|år|liter|side|dag))", lambda _: "en halv"),
        rule(r"\b3/4(?= (?:time|år|liter))", lambda _: "trekvart"),
        rule(_THE + _ISO, lambda it: _numeric("da", it)),
        rule(_THE + _WITH_YEAR, lambda it: _numeric("da", it)),
        rule(_THE + _DAY_AND_MONTH, lambda it: _numeric("da", it)),
        rule(rf"\b(?:[Dd]en |[Dd]\. ?){_DOTTED}", lambda it: _numeric("da", it)),
        rule(rf"(?<=[a-z]dag ){_DOTTED}", lambda it: _numeric("da", it)),
        rule(
            rf"{_THE}{_ALONE}(?P<first>[0-3]?\d)\.? ?[-–] ?(?P<day>[0-3]?\d)\. ?"
            rf"(?P<month>{_DANISH_MONTH})\b{_STOP}(?: {_YEAR}\b)?",
            lambda it: _from_to("da", it),
        ),
        rule(
            rf"{_THE}{_ALONE}(?P<day>[0-3]?\d)\.? ?(?P<month>{_DANISH_MONTH})\b{_STOP}"
            rf"(?:,? {_YEAR}\b)?",
            lambda it: _named("da", it),
        ),
        rule(
            rf"\b(?P<first>{_DANISH_WEEKDAY})\.? ?[-–] ?(?P<last>{_DANISH_WEEKDAY})\b(?:\.(?= ))?",
            lambda it: _weekdays("da", it),
        ),
        rule(
            r"\b(?P<day>[Mm]an|[Tt]irs?|[Oo]ns|[Tt]ors?|[Ff]re|[Ll]ør|[Ss]øn)\.(?= ?\d| d)",
            lambda it: with_capital_of(it[0], _WEEKDAYS["da"][it["day"].lower()[:3]]),
        ),
    ),
    "en": (
        rule(r"\b24/7\b", lambda _: "day and night"),
        rule(r"\b1/2(?= (?:an? )?(?:hour|year|page|day))", lambda _: "half"),
        rule(_ISO, lambda it: _numeric("en", it)),
        rule(r"(?:\b[Tt]he )?" + _WITH_YEAR, lambda it: _numeric("en", it)),
        rule(r"(?:\b[Tt]he )?" + _DAY_AND_MONTH, lambda it: _numeric("en", it)),
        rule(rf"(?<=\b[Oo]n ){_DOTTED}", lambda it: _numeric("en", it)),
        rule(rf"(?<=[a-z]day ){_DOTTED}", lambda it: _numeric("en", it)),
        rule(
            rf"(?:\b[Tt]he )?{_ALONE}(?P<first>[0-3]?\d) ?[-–] ?(?P<day>[0-3]?\d) "
            rf"(?P<month>{_ENGLISH_MONTH})\b(?:,? {_YEAR}\b)?",
            lambda it: _from_to("en", it),
        ),
        rule(
            rf"(?:\b[Tt]he )?{_ALONE}(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.)?(?: of)? "
            rf"(?P<month>{_ENGLISH_MONTH})\b(?:,? {_YEAR}\b)?",
            lambda it: _named("en", it),
        ),
        rule(
            rf"\b(?P<month>{_ENGLISH_MONTH})\.? (?:the )?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
            rf"(?:,? {_YEAR}\b)?(?![.:]?\d)",
            lambda it: _named("en", it),
        ),
        rule(
            rf"\b(?P<first>{_ENGLISH_WEEKDAY})\.? ?[-–] ?(?P<last>{_ENGLISH_WEEKDAY})\b",
            lambda it: _weekdays("en", it),
        ),
    ),
}
