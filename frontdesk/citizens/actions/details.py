"""A citizen's details, changed by staff: name, language, telephone, reminders, protection."""

from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import Any

from frontdesk.citizens.actions.records import own_citizen, record_access, usual_needs
from frontdesk.clerks import Clerk
from shared import audit, followups
from shared.appointments import Meeting, Refused, change_needs, local_today, upcoming
from shared.citizens import (
    Citizen,
    Needs,
    NumberCheck,
    RemindBy,
    change_language,
    change_name,
    change_telephone,
    confirm_telephone,
    identity_on,
    needs_of,
    note_needs,
    protect,
    unprotect,
    wish_reminder,
    write_note,
)
from shared.followups import notify_again
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Details:
    """A citizen's details in the form; `telephone` is E.164, `language` ISO 639.

    `needs` is None while none were ever noted; `needs_shown` are then those of the next meeting.
    `number_check` is how `telephone` was checked; None for its form alone.
    """

    first_name: str | None
    last_name: str | None
    language: str
    telephone: str | None
    remind_by: RemindBy | None
    needs: Needs | None
    needs_shown: Needs
    number_check: NumberCheck | None = None
    never_called: bool = False

    @property
    def version(self) -> str:
        """A fingerprint of these details: it differs when any of them differs."""
        return sha256(repr(self).encode()).hexdigest()[:16]


def details(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> Details:
    """The citizen's details; the access is recorded. Raises `NoSuchCitizen`."""
    found = own_citizen(work, clerk, citizen_id)
    action = audit.AuditAction.SHOWED_PROTECTED if found.silent else audit.AuditAction.OPENED_RECORD
    record_access(work, clerk, action, citizen_id)
    return _details(work, found)


def change_details(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, seen: str, wanted: Details
) -> tuple[Meeting, ...] | None:
    """Changes what differs, if nobody else has changed anything since the version that was `seen`.

    Gives the meetings ahead that keep their old needs, because no time then fits the new ones;
    None, with nothing changed, for an outdated version. Raises `NoSuchCitizen`.
    """
    before = _details(work, own_citizen(work, clerk, citizen_id))
    if seen != before.version:
        return None
    _rename(work, clerk, citizen_id, before, wanted)
    _speak(work, clerk, citizen_id, before, wanted)
    _reach(work, clerk, citizen_id, before, wanted)
    return _need(work, clerk, citizen_id, before, wanted)


def say_number_is_theirs(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> bool:
    """Confirms the citizen's number, so that a call from it is a hint at who calls.

    False without a number, or when no staff have seen their identity today. Raises `NoSuchCitizen`.
    """
    found = own_citizen(work, clerk, citizen_id)
    if found.telephone is None or not is_known_today(work, clerk, citizen_id):
        return False
    if found.confirmed_telephone != found.telephone:
        confirm_telephone(work, citizen_id, found.telephone)
        record_access(work, clerk, audit.AuditAction.CONFIRMED_TELEPHONE, citizen_id)
    return True


def protect_citizen(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> None:
    """Protects the citizen: they are sent no messages, and queued ones are withdrawn.

    Raises `NoSuchCitizen`.
    """
    if own_citizen(work, clerk, citizen_id).silent:
        return
    protect(work, citizen_id)
    notify_again(work, citizen_id)
    record_access(work, clerk, audit.AuditAction.PROTECTED, citizen_id)


def unprotect_citizen(work: UnitOfWork, clerk: Clerk, citizen_id: int, reason: str) -> bool:
    """Lifts the citizen's protection, and keeps the reason as a note. Raises `NoSuchCitizen`.

    False, and nothing changed, when another record has the same personal number.
    """
    if not own_citizen(work, clerk, citizen_id).silent:
        return True
    if not unprotect(work, citizen_id):
        return False
    write_note(work, citizen_id, reason, clerk.name)
    notify_again(work, citizen_id)
    record_access(work, clerk, audit.AuditAction.UNPROTECTED, citizen_id)
    return True


def is_known_today(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> bool:
    """Whether staff have seen the citizen's identity today."""
    return identity_on(work, citizen_id, local_today(work, clerk.centre_id)) is not None


def _details(work: UnitOfWork, found: Citizen) -> Details:
    noted = needs_of(work, found.id)
    return Details(
        first_name=found.first_name,
        last_name=found.last_name,
        language=found.language,
        telephone=found.telephone,
        remind_by=found.remind_by,
        needs=noted,
        needs_shown=usual_needs(noted, upcoming(work, found.id)),
        number_check=found.number_check,
        never_called=found.never_called,
    )


def _rename(work: UnitOfWork, clerk: Clerk, id: int, before: Details, wanted: Details) -> None:
    if (before.first_name, before.last_name) != (wanted.first_name, wanted.last_name):
        change_name(work, id, wanted.first_name, wanted.last_name)
        record_access(work, clerk, audit.AuditAction.CHANGED_NAME, id)


def _speak(work: UnitOfWork, clerk: Clerk, id: int, before: Details, wanted: Details) -> None:
    if before.language != wanted.language:
        change_language(work, id, wanted.language)
        notify_again(work, id)
        record_access(work, clerk, audit.AuditAction.CHANGED_LANGUAGE, id)


def _reach(work: UnitOfWork, clerk: Clerk, id: int, before: Details, wanted: Details) -> None:
    has_other_number = (before.telephone, before.number_check) != (
        wanted.telephone,
        wanted.number_check,
    )
    has_other_wish = before.remind_by is not wanted.remind_by and wanted.remind_by is not None
    if has_other_number:
        change_telephone(work, id, wanted.telephone, wanted.number_check)
        record_access(work, clerk, audit.AuditAction.CHANGED_TELEPHONE, id)
    if has_other_wish and wanted.remind_by is not None:
        wish_reminder(work, id, wanted.remind_by)
        record_access(work, clerk, audit.AuditAction.CHANGED_REMINDER, id)
    if has_other_number or has_other_wish:
        notify_again(work, id)


def _need(
    work: UnitOfWork, clerk: Clerk, id: int, before: Details, wanted: Details
) -> tuple[Meeting, ...]:
    if wanted.needs is None or before.needs == wanted.needs:
        return ()
    note_needs(work, id, wanted.needs)
    record_access(work, clerk, audit.AuditAction.CHANGED_NEEDS, id)
    changed = _differences(before.needs_shown, wanted.needs)
    ahead = [one for one in upcoming(work, id) if one.starts_at > work.now]
    return tuple(one for one in ahead if not _fits(work, clerk, one, replace(one.needs, **changed)))


def _differences(before: Needs, after: Needs) -> dict[str, Any]:
    """The needs that were changed, by name: a meeting keeps what else it has to have."""
    had = asdict(before)
    return {name: need for name, need in asdict(after).items() if need != had[name]}


def _fits(work: UnitOfWork, clerk: Clerk, meeting: Meeting, needs: Needs) -> bool:
    """Whether the meeting could get these needs, or has them already."""
    if meeting.needs == needs:
        return True
    try:
        changed = change_needs(work, meeting.id, needs, clerk.via)
    except Refused:
        return False
    followups.changed(work, meeting, changed, clerk.via)
    return True
