"""Whose contact a stamp is: joined to one citizen, replaced or taken back by staff alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from shared.citizens import lock_citizen
from shared.safetynet.contact_models import ContactPersonRow, UnknownContactRow
from shared.safetynet.models import ContactStampRow, TaskRow
from shared.safetynet.net import Because, keep_in_net
from shared.safetynet.opening_tasks import assign_citizen
from shared.safetynet.stamps import LATEST_PERSON, Stamped, stamped
from shared.unit_of_work import UnitOfWork

INSERT = insert(ContactPersonRow)
SOMEBODYS = delete(UnknownContactRow).where(UnknownContactRow.stamp_id == bindparam("of_stamp"))
NOBODYS = insert(UnknownContactRow).from_select(
    ["stamp_id", "centre_id", "at"],
    select(ContactStampRow.id, ContactStampRow.centre_id, ContactStampRow.at).where(
        ContactStampRow.id == bindparam("of_stamp")
    ),
)


class ContactLink(StrEnum):
    """How it came about that a contact is somebody's, or nobody's any more.

    IDENTIFIED: a number, a code or what was told fits the citizen. REGISTERED: the citizen was
    written down in this contact. RECOGNISED: staff said who it was. TAKEN_BACK: staff said that it
    was not that citizen. MERGED: staff said that two records are one citizen's. PARTED: that was
    undone.
    """

    IDENTIFIED = "identified"
    REGISTERED = "registered"
    RECOGNISED = "recognised"
    TAKEN_BACK = "taken_back"
    MERGED = "merged"
    PARTED = "parted"


@dataclass(frozen=True)
class Contact:
    """When somebody was in touch, through which face (`via`), and in which conversation.

    `citizen_id` is whose contact it is by now; None for nobody's.
    """

    id: int
    centre_id: int
    conversation_id: str
    via: str
    at: datetime
    receipt: str
    citizen_id: int | None


@dataclass(frozen=True)
class ContactStep:
    """From this instant on, a contact was this citizen's, or nobody's (None); `who` said so."""

    at: datetime
    citizen_id: int | None
    how: ContactLink
    who: str


CONTACTS: Select[*tuple[Any, ...]] = select(
    ContactStampRow.id,
    ContactStampRow.centre_id,
    ContactStampRow.conversation_id,
    ContactStampRow.via,
    ContactStampRow.at,
    ContactStampRow.receipt,
    ContactPersonRow.citizen_id,
)
"""The columns of a contact, to be joined to whose it is."""


def join_contact(
    work: UnitOfWork, conversation_id: str, citizen_id: int, how: ContactLink, who: str
) -> bool:
    """Makes the conversation's contact this citizen's; False when nothing has changed.

    A contact is one citizen's. What a face finds out counts only while it is nobody's; what staff
    recognise (`RECOGNISED`) counts from then on, and open tasks of the conversation become the
    citizen's. `who` is the face, or "staff:3".
    """
    found = stamped(work, conversation_id)
    if found is None or found.citizen_id == citizen_id:
        return False
    if found.citizen_id is not None and how is not ContactLink.RECOGNISED:
        return False
    is_joined = _add(work, found, citizen_id, how, who)
    if is_joined and how is ContactLink.RECOGNISED:
        _give_tasks(work, conversation_id, found.citizen_id, citizen_id)
    return is_joined


def take_back_contact(work: UnitOfWork, conversation_id: str, who: str) -> bool:
    """Makes the conversation's contact nobody's again, and its open tasks.

    False when it is nobody's already.
    """
    found = stamped(work, conversation_id)
    if found is None or found.citizen_id is None:
        return False
    is_taken_back = _add(work, found, None, ContactLink.TAKEN_BACK, who)
    if is_taken_back:
        _give_tasks(work, conversation_id, found.citizen_id, None)
    return is_taken_back


def move_contact(
    work: UnitOfWork, contact: Contact, citizen_id: int, how: ContactLink, who: str
) -> None:
    """Says of a contact that is somebody's that it is this citizen's; its tasks stay as they are.

    For records that are merged, or parted again.
    """
    found = stamped(work, contact.conversation_id)
    if found is not None:
        _add(work, found, citizen_id, how, who)


def find_contact(work: UnitOfWork, contact_id: int) -> Contact | None:
    """The contact by its id; None for an unknown one."""
    row = work.session.execute(
        CONTACTS.outerjoin(ContactPersonRow, LATEST_PERSON).where(ContactStampRow.id == contact_id)
    ).one_or_none()
    return as_contact(row) if row else None


def contacts_of(work: UnitOfWork, citizen_id: int) -> list[Contact]:
    """Contacts that are this citizen's by now, the latest first."""
    rows = work.session.execute(
        CONTACTS.join(ContactPersonRow, LATEST_PERSON)
        .where(ContactPersonRow.citizen_id == citizen_id)
        .order_by(ContactStampRow.at.desc(), ContactStampRow.id.desc())
    )
    return as_contacts(rows)


def steps_of_contact(work: UnitOfWork, contact_id: int) -> list[ContactStep]:
    """Whose the contact has been, the first first."""
    rows = work.session.execute(
        select(
            ContactPersonRow.at,
            ContactPersonRow.citizen_id,
            ContactPersonRow.how,
            ContactPersonRow.who,
        )
        .where(ContactPersonRow.stamp_id == contact_id)
        .order_by(ContactPersonRow.number)
    )
    return [ContactStep(at, citizen_id, ContactLink(how), who) for at, citizen_id, how, who in rows]


def as_contact(row: Row[Any]) -> Contact:
    """A contact from a row with the columns of `CONTACTS`."""
    return Contact(**row._mapping)


def as_contacts(rows: Iterable[Row[Any]]) -> list[Contact]:
    return [as_contact(row) for row in rows]


def _add(
    work: UnitOfWork, found: Stamped, citizen_id: int | None, how: ContactLink, who: str
) -> bool:
    """Adds the next row of a stamp; False when another request was quicker."""
    row = {
        "stamp_id": found.id,
        "number": found.steps + 1,
        "citizen_id": citizen_id,
        "at": work.now,
        "how": how,
        "who": who,
    }
    try:
        with work.savepoint():
            work.write(INSERT, row)
            work.write(SOMEBODYS if citizen_id else NOBODYS, {"of_stamp": found.id})
    except IntegrityError:
        return False
    return True


def _give_tasks(
    work: UnitOfWork, conversation_id: str, was: int | None, citizen_id: int | None
) -> None:
    """Makes a conversation's open tasks another citizen's, except those about a meeting."""
    of_it = (
        TaskRow.conversation_id == conversation_id,
        TaskRow.done_at.is_(None),
        TaskRow.meeting_id.is_(None),
    )
    if was is not None:
        lock_citizen(work, was)
        theirs = update(TaskRow).where(*of_it, TaskRow.citizen_id == was)
        work.session.execute(theirs.values(citizen_id=None))
        keep_in_net(work, was, Because.TASK_DONE)
    if citizen_id is not None:
        nobodys = select(TaskRow.id).where(*of_it, TaskRow.citizen_id.is_(None))
        for task_id in work.session.scalars(nobodys).all():
            assign_citizen(work, task_id, citizen_id)
