"""How much has to be written into the case system, for the desk's first page."""

from dataclasses import dataclass

from frontdesk.casesystem.actions.lines import findings_to_see_to
from shared.casesystem import count_cases
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class CasesToEnter:
    """Meetings to be written, the late ones of them, and what of the last comparison differs and
    nobody has seen to."""

    to_do: int
    late: int
    differ: int


def cases_to_enter(work: UnitOfWork, centre_id: int) -> CasesToEnter:
    counted = count_cases(work, centre_id)
    return CasesToEnter(counted.to_do, counted.late, findings_to_see_to(work, centre_id))
