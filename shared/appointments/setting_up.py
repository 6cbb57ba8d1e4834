"""Sets up a centre: its hours, people, rooms and kinds of meeting."""

from collections.abc import Iterable
from datetime import date, time

from shared.appointments.facts import Centre, Holiday
from shared.work import Work

MONDAY_TO_FRIDAY = range(5)
DEFAULT_HOLIDAYS = frozenset(
    {Holiday.CONSTITUTION_DAY, Holiday.CHRISTMAS_EVE, Holiday.NEW_YEARS_EVE}
)


def add_centre(
    work: Work,
    slug: str,
    name: str,
    *,
    address: str,
    telephone: str,
    transfer_to: str | None = None,
    line: str | None = None,
    zone: str = "Europe/Copenhagen",
    languages: tuple[str, ...] = ("da", "en"),
    bus: str = "",
    window_days: int = 28,
    notice_minutes: int = 120,
    extra_minutes: int = 15,
    holidays: frozenset[Holiday] = DEFAULT_HOLIDAYS,
) -> Centre:
    """`line` is the number that the telephone company names, where it is not `telephone`."""
    raise NotImplementedError


def add_opening_hours(
    work: Work,
    centre_id: int,
    opens: time,
    closes: time,
    weekdays: Iterable[int] = MONDAY_TO_FRIDAY,
) -> None:
    """Weekdays are 0 for Monday to 6; a day may have several openings."""
    raise NotImplementedError


def add_kind(work: Work, centre_id: int, code: str, minutes: int) -> None:
    raise NotImplementedError


def add_adviser(
    work: Work, centre_id: int, first_name: str, languages: tuple[str, ...] = ("da",)
) -> int:
    """The adviser's id; languages are ISO 639 codes."""
    raise NotImplementedError


def add_shift(
    work: Work,
    adviser_id: int,
    starts: time,
    ends: time,
    weekdays: Iterable[int] = MONDAY_TO_FRIDAY,
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> None:
    """Every week, from and to a day inclusive; a day may have several shifts."""
    raise NotImplementedError


def add_exception(
    work: Work, adviser_id: int, day: date, hours: tuple[time, time] | None = None
) -> None:
    """On this day the adviser works these hours instead of the pattern; None: not at all."""
    raise NotImplementedError


def add_room(
    work: Work, centre_id: int, name: str, *, wheelchair: bool = False, quiet: bool = False
) -> int:
    """The room's id."""
    raise NotImplementedError
