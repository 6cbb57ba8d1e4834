"""Whose meeting it is: all that a page about one meeting needs of a citizen."""

from dataclasses import dataclass
from datetime import date

from shared import audit
from shared.desk.citizens import note_look_once, own_citizen
from shared.desk.clerks import Clerk
from shared.work import Work


@dataclass(frozen=True)
class Whose:
    """Of a protected citizen neither name nor birth date."""

    citizen_id: int
    is_protected: bool
    first_name: str | None = None
    birth_date: date | None = None


def whose(work: Work, clerk: Clerk, citizen_id: int) -> Whose:
    """Whoever looks is written down, once while they book, move or call off. Raises
    `NoSuchCitizen`."""
    found = own_citizen(work, clerk, citizen_id)
    note_look_once(work, clerk, audit.Deed.SAW_WHOSE_MEETING, citizen_id)
    if found.silent:
        return Whose(citizen_id, is_protected=True)
    return Whose(citizen_id, False, found.first_name, found.birth_date)
