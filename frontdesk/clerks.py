"""The member of staff who acts at the desk, and audit of what they do."""

from dataclasses import dataclass

from shared import audit
from shared.appointments import advisers_by_name, all_advisers
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Clerk:
    """The member of staff who acts at the desk; the name is what colleagues see.

    `adviser_id` is the adviser whose calendar is theirs. `for_themself`: they may report nobody
    else as absent.
    """

    id: int
    centre_id: int
    name: str
    adviser_id: int | None = None
    for_themself: bool = False

    @property
    def via(self) -> str:
        """How stored records name the clerk: "staff:3"."""
        return f"staff:{self.id}"


def advisers_here(work: UnitOfWork, centre_id: int) -> tuple[tuple[int, str], ...]:
    """Ids of the centre's advisers who are still here, and the names that tell them apart."""
    return tuple((each.id, each.name) for each in advisers_by_name(work, centre_id))


def everybody_named(work: UnitOfWork, centre_id: int) -> dict[int, str]:
    """The names of the centre's advisers by id, of those who have left too."""
    return {each.id: each.name for each in all_advisers(work, centre_id)}


def record_audit(
    work: UnitOfWork, clerk: Clerk, action: audit.AuditAction, about: str = ""
) -> None:
    """Records what a clerk did, and to what, as "meeting:17"."""
    audit.record(work, clerk.via, action, about)
