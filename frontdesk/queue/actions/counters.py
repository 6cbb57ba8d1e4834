"""The counters of the desk's house, as the leader names them."""

from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.appointments import Counter, counters, set_counters
from shared.unit_of_work import UnitOfWork

MOST_COUNTERS = 30


def counters_of(work: UnitOfWork, centre_id: int) -> list[Counter]:
    """None where the house has a single desk."""
    return counters(work, centre_id)


def name_counters(work: UnitOfWork, clerk: Clerk, names: list[str]) -> bool:
    """False, and nothing changed, when a name is empty, too long or given twice, or there are too
    many."""
    if len(names) > MOST_COUNTERS:
        return False
    try:
        set_counters(work, clerk.centre_id, names)
    except ValueError:
        return False
    record_audit(work, clerk, audit.AuditAction.SET_COUNTERS, f"centre:{clerk.centre_id}")
    return True
