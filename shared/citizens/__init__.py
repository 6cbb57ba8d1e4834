"""Who somebody is: finding people, their codes and mandates, their needs, and missed tries."""

from shared.citizens.codes import find_by_code, give_code
from shared.citizens.cpr import birth_date_of_cpr
from shared.citizens.mandates import Mandate, find_by_mandate, give_mandate, revoke_mandate
from shared.citizens.misses import count_miss, misses
from shared.citizens.needs import Needs
from shared.citizens.people import (
    Citizen,
    RemindBy,
    call_by_name,
    citizen,
    citizens_by_id,
    citizens_with_confirmed,
    confirm_telephone,
    hold,
    protect,
    register,
    wish_reminder,
)
from shared.citizens.telephone import readable_telephone

__all__ = [
    "Citizen",
    "Mandate",
    "Needs",
    "RemindBy",
    "birth_date_of_cpr",
    "call_by_name",
    "citizen",
    "citizens_by_id",
    "citizens_with_confirmed",
    "confirm_telephone",
    "count_miss",
    "find_by_code",
    "find_by_mandate",
    "give_code",
    "give_mandate",
    "hold",
    "misses",
    "protect",
    "readable_telephone",
    "register",
    "revoke_mandate",
    "wish_reminder",
]
