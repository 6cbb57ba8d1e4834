"""The lines of a history that tell what staff did for a citizen outside of meetings."""

from collections.abc import Iterable
from datetime import datetime

from frontdesk.citizens.actions.records import CitizenRecord
from frontdesk.history.actions.entries import Actors, HistoryEntry, HistoryKind
from shared import audit
from shared.audit import AuditAction
from shared.citizens import (
    GivenMandate,
    Identity,
    SupportGiven,
    identities,
    merged_records,
    supports_ever,
)
from shared.content import Name, Term, message
from shared.safetynet import changes_of_course, readable_course
from shared.unit_of_work import UnitOfWork

CHANGES = (
    AuditAction.REGISTERED,
    AuditAction.CHANGED_NAME,
    AuditAction.CHANGED_LANGUAGE,
    AuditAction.CHANGED_TELEPHONE,
    AuditAction.CONFIRMED_TELEPHONE,
    AuditAction.CHANGED_REMINDER,
    AuditAction.CHANGED_NEEDS,
    AuditAction.PROTECTED,
    AuditAction.UNPROTECTED,
    AuditAction.GAVE_CODE,
    AuditAction.LET_TRY_AGAIN,
    AuditAction.REVOKED_MANDATE,
    AuditAction.WROTE_NOTE,
    AuditAction.STRUCK_NOTE,
    AuditAction.OPENED_LETTER,
    AuditAction.EXPORTED_CASE,
    AuditAction.PRINTED_RECORD,
    AuditAction.OPENED_FACTS,
    AuditAction.BEGAN_CONVERSATION,
    AuditAction.CARRIED_ON,
    AuditAction.SAW_DOCUMENT,
    AuditAction.KNEW_WHO,
    AuditAction.CALLED_BACK,
    AuditAction.HANDED_BACK,
    AuditAction.MERGED,
    AuditAction.PARTED,
    AuditAction.SAID_TWO,
    AuditAction.TOOK_TWO_BACK,
)
"""What staff change or hand out; that somebody only looked stands in the list of accesses."""


def record_entries(work: UnitOfWork, record: CitizenRecord, actors: Actors) -> list[HistoryEntry]:
    """What staff changed, gave and saw; and where they helped in a conversation."""
    about = [
        f"citizen:{id}" for id in (record.citizen_id, *merged_records(work, record.citizen_id))
    ]
    about += [f"conversation:{it.conversation_id}" for it in record.contacts]
    changed = [
        _entry(it.at, "desk-deed", actors, it.who, deed=Name(it.what))
        for it in audit.done_to_any(work, about, CHANGES)
    ]
    return [
        *changed,
        *_seen(identities(work, record.citizen_id), actors),
        *_mandates(record.mandates, actors),
        *_supports(_all_supports(work, record.citizen_id), actors),
        *_course(work, record.citizen_id, actors),
    ]


def _course(work: UnitOfWork, citizen_id: int, actors: Actors) -> list[HistoryEntry]:
    """A course that a task opened by itself was opened by nobody."""
    course = readable_course(work, citizen_id)
    changes = changes_of_course(work, course.id) if course else []
    return [
        HistoryEntry(
            it.at,
            HistoryKind.RECORD,
            message("desk-history-course", what=Term(f"desk-course-was-{it.what}")),
            actors.named("" if it.by == "task" else it.by),
            it.note,
            course=it,
        )
        for it in changes
    ]


def _seen(identities: Iterable[Identity], actors: Actors) -> list[HistoryEntry]:
    return [
        _entry(
            it.seen_at,
            "desk-history-identity",
            actors,
            it.seen_by,
            document=Term(f"desk-document-{it.document}"),
        )
        for it in identities
    ]


def _mandates(given: Iterable[GivenMandate], actors: Actors) -> list[HistoryEntry]:
    return [
        _entry(it.given_at, "desk-history-mandate", actors, it.given_by, name=Name(it.holder))
        for it in given
    ]


def _all_supports(work: UnitOfWork, citizen_id: int) -> list[SupportGiven]:
    """What was ever given, in records that became part of this one too."""
    ids = (citizen_id, *merged_records(work, citizen_id))
    return [it for id in ids for it in supports_ever(work, id)]


def _supports(given: Iterable[SupportGiven], actors: Actors) -> list[HistoryEntry]:
    return [
        HistoryEntry(
            it.at,
            HistoryKind.RECORD,
            message(f"desk-history-support-{'given' if it.support.is_given else 'ended'}"),
            actors.named(it.staff),
            it.reason,
        )
        for it in given
    ]


def _entry(at: datetime, id: str, actors: Actors, who: str, **facts: Name | Term) -> HistoryEntry:
    return HistoryEntry(at, HistoryKind.RECORD, message(id, **facts), actors.named(who))
