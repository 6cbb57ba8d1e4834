"""Times and lengths as calendar programs write them."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

EARLIEST = datetime.combine(date(1600, 1, 1), time.min)
LATEST = datetime.combine(date(9000, 1, 1), time.min)
"""Between them a time can be turned from any zone into any other."""

FOREVER = LATEST - EARLIEST

MOMENT = re.compile(
    r"(?:^|:)\s*(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d){0,2})?)?$",
    re.ASCII | re.IGNORECASE,
)
"""The basic format and the extended one. A zone's name may have left a colon before it."""

DURATION = re.compile(
    r"([+-]?)P(?:(\d{1,9})W)?(?:(\d{1,9})D)?"
    r"(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True)
class WallTime:
    """A time on the wall clock of a zone; with `is_day` a whole day, from its midnight.

    An hour that comes twice, or never, is an uncertain instant: `first` and `last` hold all that
    it may mean. `instant` is what RFC 5545 takes it for.
    """

    wall: datetime
    zone: tzinfo
    is_day: bool = False

    @property
    def instant(self) -> datetime:
        return self.wall.replace(tzinfo=self.zone).astimezone(UTC)

    @property
    def first(self) -> datetime:
        return min(self.instant, self._other)

    @property
    def last(self) -> datetime:
        return max(self.instant, self._other)

    @property
    def _other(self) -> datetime:
        return self.wall.replace(tzinfo=self.zone, fold=1).astimezone(UTC)

    def at(self, wall: datetime) -> "WallTime":
        return replace(self, wall=_clamped(wall))

    def plus(self, length: timedelta) -> "WallTime":
        return self.at(added(self.wall, length))

    def shows(self, at: datetime) -> datetime:
        """What the clock on the wall shows at an instant."""
        return at.astimezone(self.zone).replace(tzinfo=None)

    def in_zone(self, zone: tzinfo) -> datetime:
        """What the clock on the wall shows there."""
        return self.instant.astimezone(zone).replace(tzinfo=None)


def moment(written: str, zone: tzinfo, local: tzinfo) -> WallTime:
    """A time in the zone that it names itself, or else in `zone`; a day is one of `local`.

    Raises `ValueError`.
    """
    found = MOMENT.search(written.strip())
    if found is None:
        raise ValueError(written)
    year, month, day, hour, minute, second, offset = found.groups()
    midnight = datetime.combine(date(int(year), int(month), int(day)), time.min)
    if midnight < EARLIEST:
        raise ValueError(written)
    if hour is None:
        return WallTime(_clamped(midnight), local, is_day=True)
    if int(hour) > 24 or int(minute) > 59 or int(second or 0) > 60:
        raise ValueError(written)
    past = timedelta(hours=int(hour), minutes=int(minute), seconds=min(int(second or 0), 59))
    return WallTime(_clamped(added(midnight, past)), _offset(offset) if offset else zone)


def duration(written: str) -> timedelta:
    """How long; negative with a minus. Raises `ValueError`."""
    found = DURATION.fullmatch(written.strip())
    if found is None or not any(found.groups()[1:]):
        raise ValueError(written)
    weeks, days, hours, minutes, seconds = (int(it or 0) for it in found.groups()[1:])
    try:
        length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        length = FOREVER
    return -length if found[1] == "-" else length


def added(wall: datetime, length: timedelta) -> datetime:
    """Not later than `LATEST`, and not earlier than `EARLIEST`."""
    return _clamped(wall + max(min(length, LATEST - wall), EARLIEST - wall))


def _clamped(wall: datetime) -> datetime:
    return max(EARLIEST, min(wall, LATEST))


def _offset(written: str) -> tzinfo:
    if written.upper() == "Z":
        return UTC
    digits = written[1:].replace(":", "")
    past = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4] or 0))
    return timezone(-past if written[0] == "-" else past)
