"""Time zones by the names that calendar programs give them."""

from datetime import UTC, date, datetime, time, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from shared.ics.budget import Allowance, OutOfTime
from shared.ics.lines import Component

TO_BUILD = 0.5
"""Seconds of computing for the zones that a file describes itself, all together."""

UNIVERSAL = {"Z", "UTC", "GMT", "TZONE://MICROSOFT/UTC", "COORDINATED UNIVERSAL TIME"}


class Zones:
    """The zones of one file. `local` is the one for times without any, and for unknown names."""

    def __init__(self, local: ZoneInfo) -> None:
        self.local = local
        self._known: dict[str, tzinfo | None] = {}
        self._described: dict[str, list[str]] = {}
        self._allowance = Allowance(TO_BUILD)

    def describe(self, zone: Component) -> None:
        """Takes in the file's own description of a zone."""
        for name in zone.all("TZID"):
            self._described[name.value.strip('" ')] = zone.lines

    def find(self, name: str) -> tzinfo | None:
        """The zone of this name; None when neither the world nor the file knows it."""
        if name not in self._known:
            self._known[name] = named(name) or self._own(name)
        return self._known[name]

    def _own(self, name: str) -> tzinfo | None:
        lines = self._described.get(name)
        if lines is None:
            return None
        text = "\r\n".join(["BEGIN:VTIMEZONE", *lines, "END:VTIMEZONE", ""])
        try:
            with self._allowance.part(TO_BUILD):
                return _built(text)
        except (OutOfTime, ValueError, LookupError, TypeError, AttributeError, ArithmeticError):
            return None


def _built(text: str) -> tzinfo | None:
    found = Timezone.from_ical(text)
    zone = found.to_tz(lookup_tzid=False) if isinstance(found, Timezone) else None
    if zone and datetime.combine(date(2026, 1, 1), time.min, zone).utcoffset() is None:
        return None
    return zone


def named(name: str) -> tzinfo | None:
    """The zone that this is a name of, in the world's database or in Windows; None for none.

    Some programs put an address of their own before the name.
    """
    wanted = name.strip(' "').upper()
    if wanted in UNIVERSAL:
        return UTC
    parts = wanted.split("/")
    endings = ("/".join(parts[-length:]) for length in (len(parts), 3, 2))
    key = next((known for it in endings if (known := _by_capitals().get(it))), None)
    return ZoneInfo(key) if key else None


@cache
def _by_capitals() -> dict[str, str]:
    windows = {key.upper(): zone for key, zone in WINDOWS_TO_OLSON.items()}
    return windows | {key.upper(): key for key in available_timezones()}
