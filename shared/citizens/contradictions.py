"""Whether a citizen's personal number contradicts the birth date of the record."""

from datetime import date

from shared.citizens.cpr import birth_date_of_cpr
from shared.citizens.people import citizen_row
from shared.unit_of_work import UnitOfWork


def birth_date_in_cpr(work: UnitOfWork, citizen_id: int) -> date | None:
    """The birth date that the citizen's personal number tells; None for a number that tells none,
    and without one. Where it is another one than the record's, one of the two is wrong."""
    sealed = citizen_row(work, citizen_id).cpr_sealed
    return birth_date_of_cpr(work.vault.open(sealed).decode()) if sealed else None
