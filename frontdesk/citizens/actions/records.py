"""A citizen's record as the desk sees it, and the log of who accessed it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from frontdesk.citizens.actions.contacts import Contacted, contacts, questions_of, tasks_shown
from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.appointments import Meeting, MeetingState, local_today, meetings_of
from shared.citizens import (
    Citizen,
    GivenMandate,
    Identity,
    Needs,
    Note,
    citizens_by_id,
    find_like,
    identity_on,
    mandates_of,
    merged_records,
    needs_of,
    notes,
    written_as,
)
from shared.followups import about_everything, about_wish
from shared.inquiries import Inquiry
from shared.notifications import (
    ReceivedText,
    SentMessage,
    TextStop,
    sent_messages,
    text_stop,
    texts_of_citizen,
)
from shared.safetynet import Task
from shared.unit_of_work import NotFound, UnitOfWork
from shared.wishes import wishes_of

LOOKS_SHOWN = 12
"""How many accesses a record lists."""

TEXTS_SHOWN = 50
"""How many texts from a citizen a record has at most, the latest."""

ALIKE_SHOWN = 4
"""How many citizens who could be mixed up with this one a record names."""

SITTING = timedelta(minutes=15)
"""How long accesses for one purpose count as one, as when a clerk goes from page to page."""


class NoSuchCitizen(NotFound):
    """The clerk's centre has no such citizen."""


@dataclass(frozen=True)
class RecordAccess:
    """What a member of staff did with a citizen's record, and when."""

    at: datetime
    staff_id: int
    action: audit.AuditAction


@dataclass(frozen=True)
class CitizenRecord:
    """A citizen's record as staff see it.

    `hides`: identity and notes are left out, since the citizen is protected and showing them was
    not asked for. `needs` are those noted for every meeting (`needs_are_noted`), else those of the
    next or last meeting. `looks` are the latest accesses by staff. `alike` are other citizens with
    the same birth date and an equal or near name.
    """

    citizen: Citizen
    hides: bool
    today: date
    identity: Identity | None
    needs: Needs
    needs_are_noted: bool
    coming: tuple[Meeting, ...]
    past: tuple[Meeting, ...]
    tasks: tuple[Task, ...]
    questions: tuple[Inquiry, ...]
    contacts: tuple[Contacted, ...]
    messages: tuple[SentMessage, ...]
    texts: tuple[ReceivedText, ...]
    text_stop: TextStop | None
    notes: tuple[Note, ...]
    mandates: tuple[GivenMandate, ...]
    looks: tuple[RecordAccess, ...]
    alike: tuple[Citizen, ...]

    @property
    def citizen_id(self) -> int:
        return self.citizen.id

    @property
    def first_name(self) -> str | None:
        return self.citizen.first_name

    @property
    def name(self) -> str | None:
        return written_as(self.citizen.first_name, self.citizen.last_name) or None

    @property
    def birth_date(self) -> date | None:
        return self.citizen.birth_date

    @property
    def is_silent(self) -> bool:
        return self.citizen.silent


def open_record(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, *, shows_all: bool = False
) -> CitizenRecord:
    """The citizen's record; the access is recorded.

    `shows_all` shows a protected citizen's identity too, which is recorded by itself. Raises
    `NoSuchCitizen`.
    """
    found = own_citizen(work, clerk, citizen_id)
    record_access(work, clerk, audit.AuditAction.OPENED_RECORD, citizen_id)
    if found.silent and shows_all:
        record_access(work, clerk, audit.AuditAction.SHOWED_PROTECTED, citizen_id)
    return _record(work, found, hides=found.silent and not shows_all)


def own_citizen(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> Citizen:
    """The citizen of the clerk's centre. Raises `NoSuchCitizen`."""
    found = citizens_by_id(work, {citizen_id}).get(citizen_id)
    if found is None or found.centre_id != clerk.centre_id:
        raise NoSuchCitizen(citizen_id)
    return found


def record_access(
    work: UnitOfWork, clerk: Clerk, action: audit.AuditAction, citizen_id: int
) -> None:
    """Records what the clerk did with a citizen's record."""
    record_audit(work, clerk, action, _about(citizen_id))


def record_access_once(
    work: UnitOfWork, clerk: Clerk, action: audit.AuditAction, citizen_id: int
) -> None:
    """Records an access, unless the clerk has done the same within `SITTING`."""
    if not audit.was_recorded(work, clerk.via, action, _about(citizen_id), work.now - SITTING):
        record_access(work, clerk, action, citizen_id)


def usual_needs(noted: Needs | None, meetings: Iterable[Meeting]) -> Needs:
    """The noted needs, else those of the first of the meetings."""
    return noted or next((one.needs for one in meetings), Needs())


def _record(work: UnitOfWork, found: Citizen, *, hides: bool) -> CitizenRecord:
    meetings = meetings_of(work, found.id)
    coming = [one for one in reversed(meetings) if _is_coming(one, work.now)]
    past = [one for one in meetings if not _is_coming(one, work.now)]
    noted = needs_of(work, found.id)
    today = local_today(work, found.centre_id)
    been_in_touch = contacts(work, found.id)
    return CitizenRecord(
        citizen=_unnamed(found) if hides else found,
        hides=hides,
        today=today,
        identity=identity_on(work, found.id, today),
        needs=usual_needs(noted, (*coming, *past)),
        needs_are_noted=noted is not None,
        coming=tuple(coming),
        past=tuple(past),
        tasks=tuple(tasks_shown(work, found.id, meetings, been_in_touch)),
        questions=() if hides else tuple(questions_of(work, found, been_in_touch)),
        contacts=tuple(been_in_touch),
        messages=() if hides else tuple(sent_messages(work, _told_of(work, found.id, meetings))),
        texts=() if hides else tuple(_texts(work, found.id)),
        text_stop=text_stop(work, found.telephone) if found.telephone and not hides else None,
        notes=() if hides else tuple(notes(work, found.id)),
        mandates=tuple(mandates_of(work, found.id)),
        looks=tuple(_looks(work, found.id)),
        alike=() if hides else tuple(_alike(work, found)),
    )


def _texts(work: UnitOfWork, citizen_id: int) -> list[ReceivedText]:
    ids = (citizen_id, *merged_records(work, citizen_id))
    return texts_of_citizen(work, ids, TEXTS_SHOWN)


def _told_of(work: UnitOfWork, citizen_id: int, meetings: Iterable[Meeting]) -> list[str]:
    """The subjects of all messages to a citizen."""
    wishes = [about_wish(it.id) for it in wishes_of(work, citizen_id)]
    return [*about_everything(it.id for it in meetings), *wishes]


def _alike(work: UnitOfWork, citizen: Citizen) -> list[Citizen]:
    if citizen.birth_date is None:
        return []
    name = written_as(citizen.first_name, citizen.last_name)
    found = find_like(work, citizen.centre_id, name, citizen.birth_date, ALIKE_SHOWN + 1)
    return [it for it in found if it.id != citizen.id][:ALIKE_SHOWN]


def _is_coming(meeting: Meeting, now: datetime) -> bool:
    return meeting.state is MeetingState.BOOKED and meeting.ends_at > now


def _unnamed(citizen: Citizen) -> Citizen:
    return replace(
        citizen,
        first_name=None,
        last_name=None,
        birth_date=None,
        telephone=None,
        confirmed_telephone=None,
    )


def _looks(work: UnitOfWork, citizen_id: int) -> list[RecordAccess]:
    ids = (citizen_id, *merged_records(work, citizen_id))
    found = [it for id in ids for it in audit.done_to(work, _about(id), LOOKS_SHOWN)]
    actions = sorted(found, key=lambda it: it.at, reverse=True)[:LOOKS_SHOWN]
    return [
        RecordAccess(it.at, int(it.who.removeprefix("staff:")), it.what)
        for it in actions
        if it.who.startswith("staff:")
    ]


def _about(citizen_id: int) -> str:
    return f"citizen:{citizen_id}"
