"""Which centre a call is for, also where the number that was called is none that we know."""

import re

from shared.appointments import Centre, centre_called, centres
from shared.citizens import readable_telephone
from shared.unit_of_work import UnitOfWork

LONGEST = 80
"""Characters of a number that are looked at; a SIP address has no more before its host."""

_SIP = re.compile(r"sips?:([^@;]*)", re.IGNORECASE)


def centre_of_call(work: UnitOfWork, called: str) -> Centre | None:
    """The centre with the number that was called, in whatever form the provider writes it.

    For an unknown, missing or garbled number the first centre, all through the call: so the caller
    meets a menu with a person in it. None where there is no centre.
    """
    found = centre_called(work, called) or _written_otherwise(work, called)
    return found or next(iter(centres(work)), None)


def _written_otherwise(work: UnitOfWork, called: str) -> Centre | None:
    address = _SIP.match(called[:LONGEST])
    number = readable_telephone(address[1] if address else called[:LONGEST])
    return centre_called(work, number) if number else None
