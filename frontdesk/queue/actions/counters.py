"""The counters of the desk's centre, as the leader names them."""

from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.appointments import Counter, counters, set_counters
from shared.unit_of_work import UnitOfWork

MOST_COUNTERS = 30


def counters_of(work: UnitOfWork, centre_id: int) -> list[Counter]:
    """The centre's counters; none where it has a single desk."""
    return counters(work, centre_id)


def name_counters(work: UnitOfWork, clerk: Clerk, names: list[str]) -> bool:
    """Sets the names of all counters.

    False, and nothing changed, when there are too many, or one is empty, too long or given twice.
    The names that there are already can stay, whatever they are.
    """
    if names == [each.name for each in counters_of(work, clerk.centre_id)]:
        return True
    if len(names) > MOST_COUNTERS:
        return False
    try:
        set_counters(work, clerk.centre_id, names)
    except ValueError:
        return False
    record_audit(work, clerk, audit.AuditAction.SET_COUNTERS, f"centre:{clerk.centre_id}")
    return True
