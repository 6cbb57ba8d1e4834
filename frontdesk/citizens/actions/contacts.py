"""A citizen's contacts with us: conversations, questions, and tasks that are still open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from shared.appointments import Meeting
from shared.citizens import Citizen
from shared.dialogue import courses
from shared.inquiries import Inquiry, inquiries_of
from shared.safetynet import Task, contacts_of, open_tasks_of
from shared.services import SoFar, stopped_in
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Contacted:
    """A contact of the citizen; `so_far` is what they were doing when the conversation stopped.

    None for one that was finished or is no longer kept.
    """

    id: int
    conversation_id: str
    via: str
    kiosk_name: str
    at: datetime
    receipt: str
    so_far: SoFar | None


def contacts(work: UnitOfWork, citizen_id: int) -> list[Contacted]:
    """The citizen's contacts, the latest first."""
    stamps = contacts_of(work, citizen_id)
    kept = {it.id: it for it in courses(work, [stamp.conversation_id for stamp in stamps])}
    found = []
    for stamp in stamps:
        course = kept.get(stamp.conversation_id)
        so_far = stopped_in(work, course) if course and course.key else None
        kiosk_name = course.kiosk_name if course else ""
        found.append(
            Contacted(
                id=stamp.id,
                conversation_id=stamp.conversation_id,
                via=stamp.via,
                kiosk_name=kiosk_name,
                at=stamp.at,
                receipt=stamp.receipt,
                so_far=so_far,
            )
        )
    return found


def tasks_shown(
    work: UnitOfWork,
    citizen_id: int,
    meetings: Iterable[Meeting],
    been_in_touch: Iterable[Contacted],
) -> list[Task]:
    """Open tasks about the citizen, these meetings or these contacts, the first due first."""
    return open_tasks_of(
        work,
        citizen_id,
        [one.id for one in meetings],
        [contact.conversation_id for contact in been_in_touch],
    )


def questions_of(
    work: UnitOfWork, citizen: Citizen, been_in_touch: Iterable[Contacted]
) -> list[Inquiry]:
    """Questions with the citizen's birth date, and their telephone or one of these contacts.

    A question is stored without a citizen, so these are the ones likely to be theirs.
    """
    if citizen.birth_date is None:
        return []
    numbers = [it for it in (citizen.telephone, citizen.confirmed_telephone) if it]
    known = [contact.conversation_id for contact in been_in_touch]
    return inquiries_of(work, citizen.centre_id, citizen.birth_date, numbers, known)
