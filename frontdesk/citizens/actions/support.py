"""A citizen's support: given, changed and ended by staff in one step, with a reason."""

from dataclasses import dataclass
from datetime import datetime

from frontdesk.citizens.actions.records import own_citizen, record_access
from frontdesk.clerks import Clerk, advisers_here, everybody_named
from shared import audit
from shared.appointments import upcoming
from shared.citizens import (
    NO_SUPPORT,
    Support,
    SupportGiven,
    give_support,
    support_given,
    support_of,
    supports_given,
)
from shared.followups import own_adviser_is_another, recheck_promises
from shared.unit_of_work import UnitOfWork


class NoSuchSupport(ValueError):
    """No support was chosen, the adviser is of another centre, or the reason is missing."""


@dataclass(frozen=True)
class SupportSeen:
    """A grant of support as staff see it.

    `adviser` is the name of the citizen's own, '' without one.
    """

    citizen_id: int
    support: Support
    adviser: str
    staff: str
    reason: str
    at: datetime


def support_for(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> SupportSeen | None:
    """The citizen's present support; None without any. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    found = support_given(work, citizen_id)
    return _seen(work, clerk.centre_id, [found])[0] if found else None


def give_support_to(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, wanted: Support, reason: str
) -> None:
    """Gives the citizen this support in place of what they had; a repeat changes nothing.

    Raises `NoSuchCitizen`, `NoSuchSupport`, and `NeverCalled` for calls to a citizen who is never
    called.
    """
    own_citizen(work, clerk, citizen_id)
    now = support_of(work, citizen_id)
    advisers = {None, now.adviser_id, *dict(advisers_here(work, clerk.centre_id))}
    if not wanted.is_given or not reason or wanted.adviser_id not in advisers:
        raise NoSuchSupport
    if now != wanted:
        give_support(work, citizen_id, wanted, clerk.name, reason)
        if wanted.adviser_id != now.adviser_id:
            own_adviser_is_another(work, citizen_id, clerk.name)
        recheck_promises(work, upcoming(work, citizen_id), clerk.via)
        record_access(work, clerk, audit.AuditAction.GAVE_SUPPORT, citizen_id)


def end_support(work: UnitOfWork, clerk: Clerk, citizen_id: int, reason: str) -> None:
    """Ends the citizen's support; booked meetings stay as they are.

    Raises `NoSuchCitizen`, `NoSuchSupport`.
    """
    own_citizen(work, clerk, citizen_id)
    if not reason:
        raise NoSuchSupport
    if support_of(work, citizen_id).is_given:
        give_support(work, citizen_id, NO_SUPPORT, clerk.name, reason)
        own_adviser_is_another(work, citizen_id, clerk.name)
        recheck_promises(work, upcoming(work, citizen_id), clerk.via)
        record_access(work, clerk, audit.AuditAction.ENDED_SUPPORT, citizen_id)


def supports_since(work: UnitOfWork, centre_id: int, since: datetime) -> tuple[SupportSeen, ...]:
    """All grants, changes and ends of support in the centre since then, the newest first."""
    return tuple(_seen(work, centre_id, supports_given(work, centre_id, since)))


def _seen(work: UnitOfWork, centre_id: int, given: list[SupportGiven]) -> list[SupportSeen]:
    names = everybody_named(work, centre_id)
    return [
        SupportSeen(
            it.citizen_id,
            it.support,
            names.get(it.support.adviser_id or 0, ""),
            it.staff,
            it.reason,
            it.at,
        )
        for it in given
    ]
