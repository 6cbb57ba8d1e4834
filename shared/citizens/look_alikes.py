"""Two records that may be one person's: which two, and what they have in common."""

from dataclasses import dataclass
from enum import StrEnum

from shared.citizens.people import Citizen, get_citizen
from shared.unit_of_work import UnitOfWork


class Likeness(StrEnum):
    """What two records have in common. CONTACT: the birth date and the telephone. CPR: the personal
    number was told for the second one, and only the first one keeps it."""

    CONTACT = "same-contact"
    CPR = "same-cpr"


@dataclass(frozen=True)
class LookAlike:
    """A citizen's record, and an older one that may be the same person's."""

    citizen_id: int
    other_id: int
    why: Likeness


def look_alike_of(work: UnitOfWork, citizen: Citizen) -> LookAlike | None:
    """The older record that was noticed when this one was made; None where there was none."""
    if citizen.maybe_same_as is None:
        return None
    other = get_citizen(work, citizen.maybe_same_as)
    shares = (citizen.birth_date, citizen.telephone) == (other.birth_date, other.telephone)
    why = Likeness.CONTACT if shares and citizen.telephone else Likeness.CPR
    return LookAlike(citizen.id, other.id, why)
