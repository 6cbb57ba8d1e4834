"""Staff write down that a citizen is never called, or may be called again."""

from frontdesk.citizens.actions.records import own_citizen, record_access
from frontdesk.clerks import Clerk
from shared import audit, followups
from shared.citizens import RemindBy
from shared.unit_of_work import UnitOfWork


def set_never_called(work: UnitOfWork, clerk: Clerk, citizen_id: int, how: RemindBy) -> None:
    """From now on the citizen gets texts or letters (`how`); a repeat changes nothing.

    Raises `NoSuchCitizen`, and `ValueError` for another way and for texts without a telephone.
    """
    found = own_citizen(work, clerk, citizen_id)
    if not found.never_called or found.remind_by is not how:
        followups.citizen_never_called(work, citizen_id, how, clerk.via)
        record_access(work, clerk, audit.AuditAction.SET_NEVER_CALLED, citizen_id)


def end_never_called(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> None:
    """The citizen may be called again; a repeat changes nothing. Raises `NoSuchCitizen`."""
    if own_citizen(work, clerk, citizen_id).never_called:
        followups.citizen_may_be_called(work, citizen_id)
        record_access(work, clerk, audit.AuditAction.ENDED_NEVER_CALLED, citizen_id)
