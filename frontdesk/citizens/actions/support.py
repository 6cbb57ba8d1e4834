"""Support for somebody: given, changed and ended by staff in one action, with one line why."""

from dataclasses import dataclass
from datetime import datetime

from frontdesk.citizens.actions.records import own_citizen, record_access
from frontdesk.clerks import Clerk, advisers_here
from shared import audit
from shared.citizens import (
    NO_SUPPORT,
    Support,
    SupportGiven,
    give_support,
    support_given,
    support_of,
    supports_given,
)
from shared.unit_of_work import UnitOfWork


class NoSuchSupport(ValueError):
    """Nothing was chosen, or an adviser of another house, or nobody has said why."""


@dataclass(frozen=True)
class SupportSeen:
    """What holds, or was given then. `adviser` is the name of their own, '' without one."""

    citizen_id: int
    support: Support
    adviser: str
    staff: str
    reason: str
    at: datetime


def support_for(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> SupportSeen | None:
    """What holds now; None where there is none. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    found = support_given(work, citizen_id)
    return _seen(work, clerk.centre_id, [found])[0] if found else None


def give_support_to(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, wanted: Support, reason: str
) -> None:
    """In place of what they had. The same once more changes nothing.

    Raises `NoSuchCitizen`, `NoSuchSupport`.
    """
    own_citizen(work, clerk, citizen_id)
    advisers = {None, *dict(advisers_here(work, clerk.centre_id))}
    if not wanted.is_given or not reason or wanted.adviser_id not in advisers:
        raise NoSuchSupport
    if support_of(work, citizen_id) != wanted:
        give_support(work, citizen_id, wanted, clerk.name, reason)
        record_access(work, clerk, audit.AuditAction.GAVE_SUPPORT, citizen_id)


def end_support(work: UnitOfWork, clerk: Clerk, citizen_id: int, reason: str) -> None:
    """Meetings that are booked stay as they are. Raises `NoSuchCitizen`, `NoSuchSupport`."""
    own_citizen(work, clerk, citizen_id)
    if not reason:
        raise NoSuchSupport
    if support_of(work, citizen_id).is_given:
        give_support(work, citizen_id, NO_SUPPORT, clerk.name, reason)
        record_access(work, clerk, audit.AuditAction.ENDED_SUPPORT, citizen_id)


def supports_since(work: UnitOfWork, centre_id: int, since: datetime) -> tuple[SupportSeen, ...]:
    """Given, changed and ended in the house, the newest first."""
    return tuple(_seen(work, centre_id, supports_given(work, centre_id, since)))


def _seen(work: UnitOfWork, centre_id: int, given: list[SupportGiven]) -> list[SupportSeen]:
    names = dict(advisers_here(work, centre_id))
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
