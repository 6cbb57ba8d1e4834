"""What the desk sees of a citizen."""

from dataclasses import dataclass
from datetime import date

from shared import audit
from shared.citizens import Citizen, citizens_by_id
from shared.desk.clerks import Clerk
from shared.work import Work


class NoSuchCitizen(LookupError):
    """The clerk's house knows no such citizen."""


@dataclass(frozen=True)
class Record:
    """A citizen as staff see them; `first_name` is None while nobody has written it down."""

    citizen_id: int
    first_name: str | None
    birth_date: date | None
    is_silent: bool


def open_record(work: Work, clerk: Clerk, citizen_id: int) -> Record:
    """Whoever looks is written down. Raises `NoSuchCitizen`."""
    found = own_citizen(work, clerk, citizen_id)
    audit.record(work, f"staff:{clerk.id}", audit.Deed.OPENED_RECORD, f"citizen:{citizen_id}")
    return Record(found.id, found.first_name, found.birth_date, found.silent)


def own_citizen(work: Work, clerk: Clerk, citizen_id: int) -> Citizen:
    """A citizen whom the clerk's house knows. Raises `NoSuchCitizen`."""
    found = citizens_by_id(work, {citizen_id}).get(citizen_id)
    if found is None or found.centre_id != clerk.centre_id:
        raise NoSuchCitizen(citizen_id)
    return found
