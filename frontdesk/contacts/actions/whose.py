"""A contact at the desk: looked at, joined to a citizen, taken back, and printed as proof."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from frontdesk.citizens.actions.records import own_citizen, record_access, record_access_once
from frontdesk.clerks import Clerk, record_audit
from frontdesk.contacts.actions.finding import ContactLine, describe_contacts
from frontdesk.masking import mask_phone_numbers
from frontdesk.names import name_shown
from shared import audit
from shared.accounts import colleagues
from shared.appointments import get_centre
from shared.citizens import citizens_by_id, find_by_telephone, written_as
from shared.content import Message, Telephone, languages, message
from shared.safetynet import (
    Contact,
    ContactLink,
    ContactStep,
    caller_of_contact,
    find_contact,
    join_contact,
    steps_of_contact,
    take_back_contact,
)
from shared.unit_of_work import NotFound, UnitOfWork

HOUSEHOLD = 50
"""At most so many citizens with one telephone number are asked whether they are protected."""

A_VISIT = timedelta(minutes=15)
"""How long looking at one contact counts as one look."""


class NoSuchContact(NotFound):
    """The clerk's centre has no such contact."""


@dataclass(frozen=True)
class ContactStepLine:
    """When a contact became a citizen's or nobody's, how, and through whom.

    `staff` is the colleague who said so, None where the face found out. `name` is the citizen's
    first name, None where it may not be shown.
    """

    at: datetime
    how: ContactLink
    staff: str | None
    name: str | None


@dataclass(frozen=True)
class ContactView:
    """A contact as a clerk may see it.

    `caller` says the number that was called from, masked where it is a protected citizen's; None
    without one.
    """

    line: ContactLine
    caller: Message | None
    steps: tuple[ContactStepLine, ...]

    @property
    def contact(self) -> Contact:
        return self.line.contact


@dataclass(frozen=True)
class ContactProof:
    """A contact on paper: instants and no conclusion.

    `name` is empty for nobody and for a protected citizen, whom no paper names. `known_since` is
    when it became theirs, and `how`; None for nobody's.
    """

    view: ContactView
    centre: str
    address: str
    telephone: str
    language: str
    day: date
    name: str
    known_since: datetime | None
    how: ContactLink | None


def open_contact(work: UnitOfWork, clerk: Clerk, contact_id: int) -> ContactView:
    """The contact; the access is recorded. Raises `NoSuchContact`."""
    found = _own(work, clerk, contact_id)
    _record_once(work, clerk, audit.AuditAction.SAW_CONTACT, found)
    return _view(work, clerk, found)


def recognise_contact(work: UnitOfWork, clerk: Clerk, contact_id: int, citizen_id: int) -> bool:
    """Makes the contact this citizen's, because the clerk knows it was them.

    False when it was theirs already. Raises `NoSuchContact`, `NoSuchCitizen`.
    """
    found = _own(work, clerk, contact_id)
    own_citizen(work, clerk, citizen_id)
    return recognise(work, clerk, found.conversation_id, citizen_id)


def recognise(work: UnitOfWork, clerk: Clerk, conversation_id: str, citizen_id: int) -> bool:
    """Makes the conversation's contact this citizen's, because the clerk knows it was them.

    False when it was theirs already, or the conversation has no stamp.
    """
    how = ContactLink.RECOGNISED
    is_joined = join_contact(work, conversation_id, citizen_id, how, clerk.via)
    if is_joined:
        about = f"conversation:{conversation_id}"
        record_audit(work, clerk, audit.AuditAction.JOINED_CONTACT, about)
        record_access(work, clerk, audit.AuditAction.JOINED_CONTACT, citizen_id)
    return is_joined


def take_contact_back(work: UnitOfWork, clerk: Clerk, contact_id: int) -> bool:
    """Makes the contact nobody's again, because it was not that citizen.

    False when it was nobody's already. Raises `NoSuchContact`.
    """
    found = _own(work, clerk, contact_id)
    is_taken_back = take_back_contact(work, found.conversation_id, clerk.via)
    if is_taken_back and found.citizen_id is not None:
        about = f"conversation:{found.conversation_id}"
        record_audit(work, clerk, audit.AuditAction.TOOK_CONTACT_BACK, about)
        record_access(work, clerk, audit.AuditAction.TOOK_CONTACT_BACK, found.citizen_id)
    return is_taken_back


def prove_contact(work: UnitOfWork, clerk: Clerk, contact_id: int) -> ContactProof:
    """The contact on paper; the access is recorded. Raises `NoSuchContact`."""
    found, centre = _own(work, clerk, contact_id), get_centre(work, clerk.centre_id)
    _record_once(work, clerk, audit.AuditAction.PRINTED_CONTACT, found)
    view = _view(work, clerk, found)
    who = citizens_by_id(work, {found.citizen_id} if found.citizen_id else ()).get(
        found.citizen_id or 0
    )
    spoken = who.language if who else view.line.language
    last = view.steps[-1] if who and view.steps else None
    return ContactProof(
        view=view,
        centre=centre.name,
        address=centre.address,
        telephone=centre.telephone,
        language=spoken if spoken in languages() else centre.languages[0],
        day=centre.day_of(work.now),
        name="" if who is None or who.silent else written_as(who.first_name, who.last_name),
        known_since=last.at if last else None,
        how=last.how if last else None,
    )


def _own(work: UnitOfWork, clerk: Clerk, contact_id: int) -> Contact:
    found = find_contact(work, contact_id)
    if found is None or found.centre_id != clerk.centre_id:
        raise NoSuchContact(contact_id)
    return found


def _view(work: UnitOfWork, clerk: Clerk, found: Contact) -> ContactView:
    [line] = describe_contacts(work, [found])
    steps = steps_of_contact(work, found.id)
    return ContactView(line, _caller(work, line), tuple(_step_lines(work, clerk, steps)))


def _caller(work: UnitOfWork, line: ContactLine) -> Message | None:
    number = caller_of_contact(work, line.contact.id)
    if number is None:
        return None
    said = message("desk-fact", fact=Telephone(number))
    sharing = find_by_telephone(work, line.contact.centre_id, number, HOUSEHOLD)
    is_hidden = line.is_protected or any(each.silent for each in sharing)
    return mask_phone_numbers(said, frozenset()) if is_hidden else said


def _step_lines(work: UnitOfWork, clerk: Clerk, steps: list[ContactStep]) -> list[ContactStepLine]:
    names = colleagues(work, clerk.centre_id)
    people = citizens_by_id(work, {step.citizen_id for step in steps if step.citizen_id})
    lines = []
    for step in steps:
        face, _, id = step.who.partition(":")
        who = people.get(step.citizen_id or 0)
        staff = names.get(int(id)) if face == "staff" else None
        lines.append(ContactStepLine(step.at, step.how, staff, name_shown(who) if who else None))
    return lines


def _record_once(work: UnitOfWork, clerk: Clerk, action: audit.AuditAction, found: Contact) -> None:
    """Records the access to a contact, and to the citizen whose it is, once in a while."""
    about = f"conversation:{found.conversation_id}"
    if not audit.was_recorded(work, clerk.via, action, about, work.now - A_VISIT):
        record_audit(work, clerk, action, about)
    if found.citizen_id is not None:
        record_access_once(work, clerk, action, found.citizen_id)
