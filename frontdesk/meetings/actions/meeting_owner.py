"""The citizen whose meeting it is, as far as a page about one meeting needs them."""

from dataclasses import dataclass
from datetime import date

from frontdesk.citizens.actions.records import own_citizen, record_access_once
from frontdesk.clerks import Clerk
from shared import audit
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class MeetingOwner:
    """The citizen whose meeting it is; without name and birth date for a protected one."""

    citizen_id: int
    is_protected: bool
    first_name: str | None = None
    birth_date: date | None = None


def meeting_owner(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> MeetingOwner:
    """The citizen whose meeting it is; the access is recorded, once while a clerk works with it.

    Raises `NoSuchCitizen`.
    """
    found = own_citizen(work, clerk, citizen_id)
    record_access_once(work, clerk, audit.AuditAction.SAW_WHOSE_MEETING, citizen_id)
    if found.silent:
        return MeetingOwner(citizen_id, is_protected=True)
    return MeetingOwner(citizen_id, False, found.first_name, found.birth_date)
