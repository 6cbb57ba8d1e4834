"""A citizen's identity, seen at the desk, and the codes that are handed out because of it."""

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
from shared.services import let_try_again
from shared.unit_of_work import NotFound, UnitOfWork


class NotShown(Exception):
    """No staff have seen the citizen's identity today: nothing is handed out without."""


class IsProtected(Exception):
    """A code is of no use to a protected citizen, so none is handed out."""


class NoSuchMandate(NotFound):
    """The citizen has given no such mandate."""


def say_identity_seen(work: UnitOfWork, clerk: Clerk, citizen_id: int, document: Document) -> None:
    """Records that the clerk has seen the citizen's identity; it holds for today.

    A repeat with the same document changes nothing. Raises `NoSuchCitizen`.
    """
    own_citizen(work, clerk, citizen_id)
    today = local_today(work, clerk.centre_id)
    known = identity_on(work, citizen_id, today)
    if known is None or known.document is not document:
        see_identity(work, citizen_id, document, clerk.name, today)
        record_access(work, clerk, audit.AuditAction.SAW_IDENTITY, citizen_id)


def new_code(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> str:
    """A new booking code, shown once; an earlier one stops working.

    Raises `NoSuchCitizen`, `NotShown`, `IsProtected`.
    """
    _may_be_given(work, clerk, citizen_id)
    record_access(work, clerk, audit.AuditAction.GAVE_CODE, citizen_id)
    return give_code(work, citizen_id)


def has_code_since(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> datetime | None:
    """When the citizen's booking code was made; None without one. Raises `NoSuchCitizen`."""
    return code_given_at(work, own_citizen(work, clerk, citizen_id).id)


def new_mandate(work: UnitOfWork, clerk: Clerk, citizen_id: int, holder: str) -> str:
    """A code for the companion `holder`, shown once; the companion's earlier one stops working.

    Raises `NoSuchCitizen`, `NotShown`, `IsProtected`.
    """
    _may_be_given(work, clerk, citizen_id)
    for given in mandates_of(work, citizen_id):
        if given.holds(work.now) and words_of(given.holder) == words_of(holder):
            revoke_mandate(work, given.id)
    record_access(work, clerk, audit.AuditAction.GAVE_MANDATE, citizen_id)
    return give_mandate(work, citizen_id, holder, clerk.name)


def allow_another_try(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> None:
    """Lets the citizen say again who they are, whatever others have tried before.

    Raises `NoSuchCitizen`, `NotShown`.
    """
    own_citizen(work, clerk, citizen_id)
    if not is_known_today(work, clerk, citizen_id):
        raise NotShown(citizen_id)
    if let_try_again(work, citizen_id):
        record_access(work, clerk, audit.AuditAction.LET_TRY_AGAIN, citizen_id)


def take_mandate_back(work: UnitOfWork, clerk: Clerk, citizen_id: int, mandate_id: int) -> None:
    """Revokes a mandate; a repeat changes nothing. Raises `NoSuchCitizen`, `NoSuchMandate`."""
    own_citizen(work, clerk, citizen_id)
    if mandate_id not in {given.id for given in mandates_of(work, citizen_id)}:
        raise NoSuchMandate(mandate_id)
    if revoke_mandate(work, mandate_id):
        record_access(work, clerk, audit.AuditAction.REVOKED_MANDATE, citizen_id)


def _may_be_given(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> None:
    if own_citizen(work, clerk, citizen_id).silent:
        raise IsProtected(citizen_id)
    if not is_known_today(work, clerk, citizen_id):
        raise NotShown(citizen_id)
