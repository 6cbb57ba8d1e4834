"""Whether two records may be of one person: values in, reasons out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.citizens.names import is_like


class Alike(StrEnum):
    """Why two records may be of one person.

    CPR: one personal number. CPR_OTHER_BIRTH: one personal number with two birth dates: one of them
    is wrong. BIRTH_AND_NUMBER: one birth date and one telephone number. BIRTH_AND_NAME: one birth
    date and an equal or near name. NUMBER: one telephone number and two birth dates: two people of
    a household, or one whose birth date was written wrongly. STAFF: a colleague wants to compare
    them; never found by itself.
    """

    CPR = "cpr"
    CPR_OTHER_BIRTH = "cpr_other_birth"
    BIRTH_AND_NUMBER = "birth_and_number"
    BIRTH_AND_NAME = "birth_and_name"
    NUMBER = "number"
    STAFF = "staff"


@dataclass(frozen=True)
class Features:
    """What is compared of a record; '' and None for unknown. `cpr` is a fingerprint."""

    birth_date: date | None
    telephones: frozenset[str]
    name: str
    cpr: str | None


def why_alike(one: Features, other: Features) -> tuple[Alike, ...]:
    """Why the two may be of one person, the strongest reason first; () when nothing says so.

    Two different personal numbers are two people, as twins of one household are: only the number
    that they share is worth a word.
    """
    same_birth = one.birth_date is not None and one.birth_date == other.birth_date
    two_births = None not in (one.birth_date, other.birth_date) and not same_birth
    same_cpr = one.cpr is not None and one.cpr == other.cpr
    two_cprs = None not in (one.cpr, other.cpr) and not same_cpr
    same_number = not one.telephones.isdisjoint(other.telephones)
    holds = {
        Alike.CPR: same_cpr and not two_births,
        Alike.CPR_OTHER_BIRTH: same_cpr and two_births,
        Alike.BIRTH_AND_NUMBER: same_birth and same_number and not two_cprs,
        Alike.BIRTH_AND_NAME: same_birth and not two_cprs and is_like(one.name, other.name),
        Alike.NUMBER: same_number and (two_births or two_cprs) and not same_cpr,
    }
    return tuple(reason for reason, is_so in holds.items() if is_so)
