"""Who somebody is, seen at the desk, and what is given out on the strength of it."""

from datetime import datetime

from frontdesk.citizens.actions.details import is_known_today
from frontdesk.citizens.actions.records import own_citizen, record_access
from frontdesk.clerks import Clerk
from shared import audit
from shared.appointments import local_today
from shared.citizens import (
    Document,
    code_given_at,
    give_code,
    give_mandate,
    identity_on,
    mandates_of,
    revoke_mandate,
    see_identity,
    words_of,
)
from shared.unit_of_work import UnitOfWork


class NotShown(Exception):
    """Nobody has seen today who it is: nothing is given out before that."""


class IsProtected(Exception):
    """A code opens nothing for a protected citizen, and so none is given."""


def say_identity_seen(work: UnitOfWork, clerk: Clerk, citizen_id: int, document: Document) -> None:
    """Holds for today; the same document once more changes nothing. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    today = local_today(work, clerk.centre_id)
    known = identity_on(work, citizen_id, today)
    if known is None or known.document is not document:
        see_identity(work, citizen_id, document, clerk.name, today)
        record_access(work, clerk, audit.AuditAction.SAW_IDENTITY, citizen_id)


def new_code(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> str:
    """Told once; an earlier one stops working.

    Raises `NoSuchCitizen`, `NotShown`, `IsProtected`.
    """
    _may_be_given(work, clerk, citizen_id)
    record_access(work, clerk, audit.AuditAction.GAVE_CODE, citizen_id)
    return give_code(work, citizen_id)


def has_code_since(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> datetime | None:
    return code_given_at(work, own_citizen(work, clerk, citizen_id).id)


def new_mandate(work: UnitOfWork, clerk: Clerk, citizen_id: int, holder: str) -> str:
    """The companion's code, told once; one that the same companion had stops working.

    Raises `NoSuchCitizen`, `NotShown`, `IsProtected`.
    """
    _may_be_given(work, clerk, citizen_id)
    for given in mandates_of(work, citizen_id):
        if given.holds(work.now) and words_of(given.holder) == words_of(holder):
            revoke_mandate(work, given.id)
    record_access(work, clerk, audit.AuditAction.GAVE_MANDATE, citizen_id)
    return give_mandate(work, citizen_id, holder, clerk.name)


def take_mandate_back(work: UnitOfWork, clerk: Clerk, citizen_id: int, mandate_id: int) -> None:
    """Once more changes nothing, nor does another citizen's. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    is_theirs = mandate_id in {given.id for given in mandates_of(work, citizen_id)}
    if is_theirs and revoke_mandate(work, mandate_id):
        record_access(work, clerk, audit.AuditAction.REVOKED_MANDATE, citizen_id)


def _may_be_given(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> None:
    if own_citizen(work, clerk, citizen_id).silent:
        raise IsProtected(citizen_id)
    if not is_known_today(work, clerk, citizen_id):
        raise NotShown(citizen_id)
