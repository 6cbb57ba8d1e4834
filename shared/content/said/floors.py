"""The ways of a Danish address: '2. sal', 'st. tv.', '5A', and 'A4', which looks like one."""

from re import Match

from shared.content.numbers import standing_alone
from shared.content.said.rule import nth, rule

_SIDES = {
    "da": {"tv": "til venstre", "th": "til højre", "mf": "midtfor"},
    "en": {"tv": "left", "th": "right", "mf": "middle"},
}
_SIDE = r"(?P<side>tv|th|mf)\b\.?"
_HOUSE = r"(?<![\w.,:/-])(?P<number>\d{1,3})(?: ?(?P<letter>[A-Z])(?![\w.])|(?P<small>[a-h])\b)"
_BEFORE_A_NUMBER = r"(?<![\w-])(?P<letters>[A-ZÆØÅ]{1,2})-?(?P<number>\d{1,3})(?![\w.,]*\d)\b"


def _floor(found: Match[str]) -> str:
    side = _SIDES["da"].get(found["side"] or "", "")
    return f"{nth(int(found['floor']), 'da')} sal {side}".rstrip()


def _english_floor(found: Match[str]) -> str:
    side = _SIDES["en"].get(found["side"] or "", "")
    return f"{nth(int(found['floor']), 'en')} floor {side}".rstrip()


def _house_number(language: str, found: Match[str]) -> str:
    letter = found["letter"] or found["small"].upper()
    return f"{standing_alone(int(found['number']), language)} {letter}"


def _with_letter(language: str, found: Match[str]) -> str:
    letters = " ".join(found["letters"])
    return f"{letters} {standing_alone(int(found['number']), language)}"


RULES = {
    "da": (
        rule(rf"\b(?P<floor>\d{{1,2}})\.? ?sal\b(?:,? ?{_SIDE})?", _floor),
        rule(
            rf"\b(?P<floor>\d{{1,2}})\. ?{_SIDE}",
            lambda it: f"{nth(int(it['floor']), 'da')} {_SIDES['da'][it['side']]}",
        ),
        rule(rf"\b[Ss]t\.?,? ?{_SIDE}", lambda it: f"stuen {_SIDES['da'][it['side']]}"),
        rule(rf"\bkl\.?,? ?{_SIDE}", lambda it: f"kælderen {_SIDES['da'][it['side']]}"),
        rule(r"(?<=, )st\.(?= ?[,\n]|$)", lambda _: "stuen"),
        rule(r"\bkld\.", lambda _: "kælderen"),
        rule(rf"(?<=, ){_SIDE}", lambda it: _SIDES["da"][it["side"]]),
        rule(_HOUSE, lambda it: _house_number("da", it)),
        rule(_BEFORE_A_NUMBER, lambda it: _with_letter("da", it)),
    ),
    "en": (
        rule(rf"\b(?P<floor>\d{{1,2}})\.? ?sal\b(?:,? ?{_SIDE})?", _english_floor),
        rule(
            rf"\b(?P<floor>\d{{1,2}})\. ?{_SIDE}",
            lambda it: f"{nth(int(it['floor']), 'en')} {_SIDES['en'][it['side']]}",
        ),
        rule(rf"\b[Ss]t\.?,? ?{_SIDE}", lambda it: f"ground floor {_SIDES['en'][it['side']]}"),
        rule(_HOUSE, lambda it: _house_number("en", it)),
        rule(_BEFORE_A_NUMBER, lambda it: _with_letter("en", it)),
    ),
}
