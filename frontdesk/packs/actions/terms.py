"""By which rules a citizen's course goes on, and what staff change of it; all is recorded."""

from dataclasses import dataclass
from datetime import date

from frontdesk.citizens.actions.records import own_citizen, record_access
from frontdesk.clerks import Clerk
from shared import audit
from shared.appointments import local_today
from shared.citizens import lock_citizen
from shared.safetynet import (
    AgreedContact,
    Course,
    PackAdvice,
    RulePack,
    WantedTerms,
    advice_for,
    agree_contact,
    counts_from,
    end_exemption,
    exempt_citizen,
    find_course,
    pack_of,
    readable_course,
    rule_packs,
    set_terms,
)
from shared.unit_of_work import UnitOfWork


class WhyMissing(ValueError):
    """Another rule pack, and an exemption, need a reason."""


@dataclass(frozen=True)
class TermsView:
    """The rules of a citizen's course, what they suggest `today`, and from which day they count.

    `is_changed`: the pack's file says something else by now than when the course began under it.
    """

    course: Course
    pack: RulePack
    advice: PackAdvice
    counts_from: date
    is_changed: bool
    today: date


def terms_for(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> TermsView | None:
    """The rules of an open course; None without one. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    course = readable_course(work, citizen_id)
    if course is None or course.closed_at is not None:
        return None
    pack = pack_of(work, course)
    today = rule_packs().get(pack.id)
    is_changed = today is not None and today.version != pack.version
    since = counts_from(work, course)
    now = local_today(work, course.centre_id)
    return TermsView(course, pack, advice_for(work, course), since, is_changed, now)


def set_terms_of(work: UnitOfWork, clerk: Clerk, citizen_id: int, wanted: WantedTerms) -> None:
    """Sets by which rules the citizen's open course goes on; nothing happens to a closed one.

    Raises `NoSuchCitizen`, `WhyMissing` for another pack without a reason.
    """
    if wanted.pack_id is not None and not wanted.why:
        raise WhyMissing(wanted.pack_id)
    if not _lock_open(work, clerk, citizen_id):
        return
    set_terms(work, citizen_id, wanted, clerk.via)
    record_access(work, clerk, audit.AuditAction.SET_TERMS, citizen_id)


def agree_contact_with(
    work: UnitOfWork,
    clerk: Clerk,
    citizen_id: int,
    agreed: AgreedContact,
    next_by: date | None,
) -> None:
    """Writes down how adviser and citizen go on, and by which day. Raises `NoSuchCitizen`."""
    if not _lock_open(work, clerk, citizen_id):
        return
    agree_contact(work, citizen_id, agreed, next_by, clerk.via)
    record_access(work, clerk, audit.AuditAction.AGREED_CONTACT, citizen_id)


def exempt(work: UnitOfWork, clerk: Clerk, citizen_id: int, why: str) -> None:
    """Exempts the citizen from the counts of their rule pack, whatever the share is by then.

    Raises `NoSuchCitizen`, `WhyMissing`.
    """
    if not why:
        raise WhyMissing(citizen_id)
    is_open = _lock_open(work, clerk, citizen_id)
    if is_open and exempt_citizen(work, citizen_id, why, clerk.via):
        record_access(work, clerk, audit.AuditAction.EXEMPTED, citizen_id)


def exempt_no_more(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> None:
    """Ends the citizen's exemption. Raises `NoSuchCitizen`."""
    is_open = _lock_open(work, clerk, citizen_id)
    if is_open and end_exemption(work, citizen_id, clerk.via):
        record_access(work, clerk, audit.AuditAction.ENDED_EXEMPTION, citizen_id)


def _lock_open(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> bool:
    """Whether the citizen's course is open. Of two clerks who change it at once, one comes after
    the other: what a colleague has closed meanwhile stays closed."""
    own_citizen(work, clerk, citizen_id)
    lock_citizen(work, citizen_id)
    course = find_course(work, citizen_id)
    return course is not None and course.closed_at is None
