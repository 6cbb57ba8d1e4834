"""What is written for the eye, as one says it: abbreviations, clock times and numbers in words."""

import re

from shared.content.numbers import cardinal

_WRITTEN_OUT = {
    "da": {
        "bl.a.": "blandt andet",
        "ca.": "cirka",
        "f.eks.": "for eksempel",
        "fx": "for eksempel",
        "kl.": "klokken",
        "m.m.": "med mere",
        "nr.": "nummer",
        "osv.": "og så videre",
        "tlf.": "telefon",
    },
    "en": {"e.g.": "for example", "etc.": "and so on", "No.": "number", "tel.": "telephone"},
}

_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[.:]([0-5]\d)\b")
_NUMBER = re.compile(r"(?<![\d.,:])\d{1,2}(?![\d.,:]\d)(?!\d)")


def as_said(words: str, language: str) -> str:
    """'Ikke før kl. 9.30' -> 'Ikke før klokken ni tredive'."""
    written = _WRITTEN_OUT[language]
    abbreviation = "|".join(re.escape(short) for short in written)
    words = re.sub(rf"(?<!\w)({abbreviation})(?!\w)", lambda it: written[it[1]], words)
    words = _CLOCK.sub(lambda it: clock_time(int(it[1]), int(it[2]), language), words)
    return _NUMBER.sub(lambda it: cardinal(int(it[0]), language), words)


def clock_time(hour: int, minute: int, language: str) -> str:
    """'ni tredive'; never 'halv ti', which newcomers hear wrongly."""
    spoken = cardinal(hour, language)
    if minute == 0:
        return spoken if language == "da" else f"{spoken} o'clock"
    if minute > 9:
        return f"{spoken} {cardinal(minute, language)}"
    return f"{spoken} {cardinal(0, language)} {cardinal(minute, language)}"
