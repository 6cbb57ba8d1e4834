"""Who acts at the desk, and the house it stands in."""

from dataclasses import dataclass

from shared import audit
from shared.appointments import advisers_by_name
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Clerk:
    """Who acts at the desk; the name is what colleagues see.

    `adviser_id` is whose calendar is theirs. `for_themself`: they speak for nobody else.
    """

    id: int
    centre_id: int
    name: str
    adviser_id: int | None = None
    for_themself: bool = False

    @property
    def via(self) -> str:
        """How records name them."""
        return f"staff:{self.id}"


def advisers_here(work: UnitOfWork, centre_id: int) -> tuple[tuple[int, str], ...]:
    """Their ids and first names, by name."""
    return tuple((each.id, each.name) for each in advisers_by_name(work, centre_id))


def record_audit(
    work: UnitOfWork, clerk: Clerk, action: audit.AuditAction, about: str = ""
) -> None:
    """What a clerk did, and what it was done to, as "meeting:17"."""
    audit.record(work, clerk.via, action, about)
