"""The counters of the desk's house, as the leader names them."""

from shared import audit
from shared.appointments import Counter, counters, set_counters
from shared.desk.clerks import Clerk, note_deed
from shared.work import Work

MOST_COUNTERS = 30


def counters_of(work: Work, centre_id: int) -> list[Counter]:
    """None where the house has a single desk."""
    return counters(work, centre_id)


def name_counters(work: Work, clerk: Clerk, names: list[str]) -> bool:
    """False, and nothing changed, when a name is empty, too long or given twice, or there are too
    many."""
    if len(names) > MOST_COUNTERS:
        return False
    try:
        set_counters(work, clerk.centre_id, names)
    except ValueError:
        return False
    note_deed(work, clerk, audit.Deed.SET_COUNTERS, f"centre:{clerk.centre_id}")
    return True
