"""Who somebody is: finding people, their letter codes, their needs, and tries that missed."""

from shared.citizens.codes import find_by_code, give_code
from shared.citizens.cpr import birth_date_of_cpr
from shared.citizens.misses import count_miss, misses
from shared.citizens.needs import Needs
from shared.citizens.people import (
    Citizen,
    RemindBy,
    call_by_name,
    citizen,
    citizens_by_id,
    hold,
    protect,
    register,
    wish_reminder,
)
from shared.citizens.telephone import readable_telephone

__all__ = [
    "Citizen",
    "Needs",
    "RemindBy",
    "birth_date_of_cpr",
    "call_by_name",
    "citizen",
    "citizens_by_id",
    "count_miss",
    "find_by_code",
    "give_code",
    "hold",
    "misses",
    "protect",
    "readable_telephone",
    "register",
    "wish_reminder",
]
