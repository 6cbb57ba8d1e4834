"""Clock times: 'kl. 9.30' and '8-12' in Danish, '9am' and '14:15' in English.

Danish keeps the 24 hours, and never says 'halv ti', which newcomers hear wrongly. English has
twelve of them and a part of the day.
"""

from re import Match

from shared.content.numbers import cardinal, standing_alone
from shared.content.said.rule import rule, with_capital_of

NOON, EVENING, MIDNIGHT = 12, 18, 24

_HOUR, _MINUTE = r"(?:[01]?\d|2[0-4])", r"[0-5]\d"
_ALONE, _OVER = r"(?<![\d.,:/-])", r"(?![\d:]|[.,]\d)"
_TO = r"(?: ?[-–] ?| (?:til|to) (?:kl\.? ?)?)"


def clock_time(hour: int, minute: int, language: str) -> str:
    """'ni tredive', 'two fifteen in the afternoon'; an hour by itself is 'femten', 'noon'."""
    return _danish(hour, minute) if language == "da" else _english(hour, minute)


def _danish(hour: int, minute: int) -> str:
    spoken = standing_alone(hour, "da")
    if minute == 0:
        return spoken
    return f"{spoken} {'nul ' if minute < 10 else ''}{standing_alone(minute, 'da')}"


def _english(hour: int, minute: int) -> str:
    if minute == 0 and hour in (0, NOON, MIDNIGHT):
        return "noon" if hour == NOON else "midnight"
    spoken = cardinal(hour % NOON or NOON, "en")
    if minute:
        spoken += f" {'oh ' if minute < 10 else ''}{cardinal(minute, 'en')}"
    return f"{spoken} {_part_of_day(hour % MIDNIGHT)}"


def _part_of_day(hour: int) -> str:
    if hour == 0:
        return "at night"
    if hour < NOON:
        return "in the morning"
    return "in the afternoon" if hour < EVENING else "in the evening"


def _times(language: str, found: Match[str]) -> str:
    """One time of the day, or from one to another."""
    first = clock_time(int(found["hour"]), int(found["minute"] or 0), language)
    if not found["to_hour"]:
        return first
    last = clock_time(int(found["to_hour"]), int(found["to_minute"] or 0), language)
    return f"{first} {'til' if language == 'da' else 'to'} {last}"


def _with_half_of_day(found: Match[str]) -> str:
    """'9am-3pm'; of '9-11am' both are in the morning."""
    to = ""
    half = found["half"]
    if found["to_hour"]:
        to = f" to {_of_half(found['to_hour'], found['to_minute'], found['to_half'])}"
        half = half or found["to_half"]
    return _of_half(found["hour"], found["minute"], half) + to


def _of_half(hour: str, minute: str | None, half: str) -> str:
    later = NOON if half.lower().startswith("p") else 0
    return _english(int(hour) % NOON + later, int(minute or 0))


_TIME = rf"(?P<hour>{_HOUR})[.:](?P<minute>{_MINUTE})"
_TO_HOUR = rf"(?P<to_hour>{_HOUR})(?:[.:](?P<to_minute>{_MINUTE}))?"
_HALF = r"[ \u00a0]?(?P<half>[ap]\.?m\b\.?|[AP]\.?M\b\.?)"
_FROM_TO = rf"{_ALONE}{_TIME}{_TO}{_TO_HOUR}{_OVER}"
_FROM_HOUR_TO = (
    rf"{_ALONE}(?P<hour>{_HOUR})(?P<minute>){_TO}(?P<to_hour>{_HOUR})[.:](?P<to_minute>{_MINUTE})"
    rf"{_OVER}"
)
_ONE = rf"{_ALONE}{_TIME}(?P<to_hour>){_OVER}"

RULES = {
    "da": (
        rule(
            rf"\b(?P<at>[Kk]l\.?|[Kk]lokken) ?(?P<hour>{_HOUR})(?:[.:](?P<minute>{_MINUTE}))?"
            rf"(?:{_TO}{_TO_HOUR})?{_OVER}",
            lambda it: f"{with_capital_of(it[0], 'klokken')} {_times('da', it)}",
        ),
        rule(_FROM_TO, lambda it: _times("da", it)),
        rule(_FROM_HOUR_TO, lambda it: _times("da", it)),
        rule(_ONE, lambda it: _times("da", it)),
    ),
    "en": (
        rule(
            rf"{_ALONE}(?P<hour>1?\d)(?:[.:](?P<minute>{_MINUTE}))?(?:{_HALF})?{_TO}"
            rf"(?P<to_hour>1?\d)(?:[.:](?P<to_minute>{_MINUTE}))?"
            r"[ \u00a0]?(?P<to_half>[ap]\.?m\b\.?|[AP]\.?M\b\.?)",
            _with_half_of_day,
        ),
        rule(
            rf"{_ALONE}(?P<hour>1?\d)(?:[.:](?P<minute>{_MINUTE}))?{_HALF}(?P<to_hour>)",
            _with_half_of_day,
        ),
        rule(_FROM_TO, lambda it: _times("en", it)),
        rule(_FROM_HOUR_TO, lambda it: _times("en", it)),
        rule(_ONE, lambda it: _times("en", it)),
    ),
}
