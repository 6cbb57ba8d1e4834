"""Sets up a centre: hours, advisers and rooms."""

from collections.abc import Iterable
from datetime import date, time
from typing import TypeVar

from shared.appointments.centres import get_centre
from shared.appointments.facts import Centre, Holiday
from shared.appointments.hours import Owner, set_hours_of_day
from shared.appointments.models import AdviserRow, CentreRow, HoursRow, RoomRow
from shared.database import Base
from shared.unit_of_work import UnitOfWork

Added = TypeVar("Added", bound=Base)

MONDAY_TO_FRIDAY = range(5)
USUAL_HOLIDAYS = frozenset({Holiday.CONSTITUTION_DAY, Holiday.CHRISTMAS_EVE, Holiday.NEW_YEARS_EVE})


def add_centre(
    work: UnitOfWork,
    slug: str,
    name: str,
    *,
    address: str,
    telephone: str,
    line: str | None = None,
    transfer_to: str | None = None,
    zone: str = "Europe/Copenhagen",
    languages: tuple[str, ...] = ("da", "en"),
    bus: str = "",
    window_days: int = 28,
    notice_minutes: int = 120,
    extra_minutes: int = 15,
    same_day_moves: bool = True,
    most_moves: int = 3,
    move_notice_minutes: int = 0,
    holidays: frozenset[Holiday] = USUAL_HOLIDAYS,
    business_name: str | None = None,
    business_telephone: str | None = None,
) -> Centre:
    """Adds a centre with its rules (see `Centre`). Numbers are E.164. `line` is the number that
    calls come in on, where it is not `telephone`; `transfer_to` is the desk. `holidays` are the
    optional ones on which it is closed. `business_name` and `business_telephone` are of the
    colleague who talks with companies; both or neither."""
    row = CentreRow(
        slug=slug,
        name=name,
        address=address,
        telephone=telephone,
        line=line,
        transfer_to=transfer_to,
        zone=zone,
        languages=list(languages),
        bus=bus,
        window_days=window_days,
        notice_minutes=notice_minutes,
        extra_minutes=extra_minutes,
        same_day_moves=same_day_moves,
        most_moves=most_moves,
        move_notice_minutes=move_notice_minutes,
        holidays=sorted(holidays),
        business_name=business_name,
        business_telephone=business_telephone,
        own_audio=[],
        lexicon=[],
    )
    return get_centre(work, _added(work, row).id)


def add_opening_hours(
    work: UnitOfWork,
    centre_id: int,
    opens: time,
    closes: time,
    weekdays: Iterable[int] = MONDAY_TO_FRIDAY,
) -> None:
    """Adds weekly opening hours on these weekdays, 0 for Monday to 6. A day may have several."""
    for weekday in weekdays:
        row = HoursRow(
            centre_id=centre_id,
            weekday=weekday,
            first_day=date.min,
            last_day=date.max,
            starts=opens,
            ends=closes,
        )
        work.session.add(row)
    work.session.flush()


def add_opening(work: UnitOfWork, centre_id: int, day: date, *hours: tuple[time, time]) -> None:
    """Sets the opening hours of a single local day, in place of the weekly ones; on a holiday
    too."""
    set_hours_of_day(work, Owner(centre_id), day, hours)


def add_adviser(
    work: UnitOfWork,
    centre_id: int,
    first_name: str,
    languages: tuple[str, ...] = ("da",),
    addition: str = "",
) -> int:
    """Adds an adviser and returns their id; `languages` are ISO 639 codes. `addition` is what
    colleagues see behind the name."""
    row = AdviserRow(
        centre_id=centre_id, first_name=first_name, languages=list(languages), addition=addition
    )
    return _added(work, row).id


def add_shift(
    work: UnitOfWork,
    adviser_id: int,
    starts: time,
    ends: time,
    weekdays: Iterable[int] = MONDAY_TO_FRIDAY,
    valid_from: date = date.min,
    valid_to: date = date.max,
) -> None:
    """Adds weekly working hours, from one local day to another, inclusive. A day may have
    several."""
    adviser = work.session.get_one(AdviserRow, adviser_id)
    for weekday in weekdays:
        row = HoursRow(
            centre_id=adviser.centre_id,
            adviser_id=adviser_id,
            weekday=weekday,
            first_day=valid_from,
            last_day=valid_to,
            starts=starts,
            ends=ends,
        )
        work.session.add(row)
    work.session.flush()


def add_exception(work: UnitOfWork, adviser_id: int, day: date, *hours: tuple[time, time]) -> None:
    """Sets an adviser's working hours on a single local day, in place of the weekly ones and of an
    earlier exception; without `hours` they do not work."""
    adviser = work.session.get_one(AdviserRow, adviser_id)
    set_hours_of_day(work, Owner(adviser.centre_id, adviser_id), day, hours)


def add_room(
    work: UnitOfWork, centre_id: int, name: str, *, wheelchair: bool = False, quiet: bool = False
) -> int:
    """Adds a room and returns its id."""
    row = RoomRow(centre_id=centre_id, name=name, wheelchair=wheelchair, quiet=quiet)
    return _added(work, row).id


def _added(work: UnitOfWork, row: Added) -> Added:
    work.session.add(row)
    work.session.flush()
    return row
