"""What a centre decides about itself, read and changed as one."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy import select

from shared.appointments.facts import Centre, Holiday
from shared.appointments.models import CentreRow
from shared.appointments.setting_up import USUAL_HOLIDAYS, add_centre
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class CentreSettings:
    """All that is set up about a centre (see `Centre`), but for hours, kinds and people.

    Numbers are E.164. `line` is the number that calls come in on, where it is not `telephone`.
    """

    name: str
    address: str
    telephone: str
    line: str | None = None
    transfer_to: str | None = None
    zone: str = "Europe/Copenhagen"
    languages: tuple[str, ...] = ("da", "en")
    bus: str = ""
    window_days: int = 28
    notice_minutes: int = 120
    extra_minutes: int = 15
    same_day_moves: bool = True
    most_moves: int = 3
    move_notice_minutes: int = 0
    holidays: frozenset[Holiday] = USUAL_HOLIDAYS
    business_name: str | None = None
    business_telephone: str | None = None


def add_centre_with(work: UnitOfWork, slug: str, settings: CentreSettings) -> Centre:
    """Adds a centre with these settings; `slug` is its short name in commands and addresses."""
    return add_centre(work, slug, **asdict(settings))


def settings_of_centre(work: UnitOfWork, centre_id: int) -> CentreSettings:
    """The settings as they are stored."""
    row = work.session.get_one(CentreRow, centre_id)
    told: dict[str, Any] = {each.name: getattr(row, each.name) for each in fields(CentreSettings)}
    told["languages"] = tuple(row.languages)
    told["holidays"] = frozenset(Holiday(day) for day in row.holidays)
    return CentreSettings(**told)


def change_centre(work: UnitOfWork, centre_id: int, wanted: CentreSettings) -> tuple[str, ...]:
    """Stores the settings; gives the names of the fields that are different now."""
    row = work.session.get_one(CentreRow, centre_id, with_for_update=True)
    changed = changed_fields(settings_of_centre(work, centre_id), wanted)
    for name in changed:
        value = getattr(wanted, name)
        setattr(row, name, _stored(value))
    # Our own sounds are of languages that the centre still speaks.
    row.own_audio = [code for code in row.own_audio if code in wanted.languages]
    work.session.flush()
    return changed


def changed_fields(before: CentreSettings, after: CentreSettings) -> tuple[str, ...]:
    """The names of the fields in which two settings differ."""
    names = (each.name for each in fields(CentreSettings))
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def centre_with_number(work: UnitOfWork, number: str, but: int | None) -> str | None:
    """The name of a centre that has this number (E.164) as telephone or line already; the one with
    the id `but` does not count."""
    found = select(CentreRow.name).where(
        (CentreRow.telephone == number) | (CentreRow.line == number),
        CentreRow.id != (but if but is not None else 0),
    )
    return work.session.scalars(found.limit(1)).first()


def _stored(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    return list(value) if isinstance(value, Iterable) and not isinstance(value, str) else value
