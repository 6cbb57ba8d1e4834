"""Finds contacts at the desk: those that are nobody's, by receipt, by number, and by time."""

import re
from datetime import datetime
from typing import Any

from sqlalchemy import Select

from shared.safetynet.contact_models import ContactNumberRow, ContactPersonRow, UnknownContactRow
from shared.safetynet.contact_numbers import fingerprint_of_number
from shared.safetynet.contacts import CONTACTS, Contact, as_contacts
from shared.safetynet.models import ContactStampRow
from shared.safetynet.stamps import LATEST_PERSON, LETTERS
from shared.unit_of_work import UnitOfWork

RECEIPT = re.compile(rf"([{LETTERS}]?)-?(\d{{6}})")
"""A receipt number as somebody writes it: K-482917, K482917 or 482917."""


def as_receipts(text: str) -> list[str]:
    """The receipt numbers that what was typed may be, as they are stored; none for anything else.

    Without its letter it may be any of them.
    """
    found = RECEIPT.fullmatch(text.upper().replace(" ", ""))
    return [f"{letter}-{found[2]}" for letter in found[1] or LETTERS] if found else []


def contacts_of_nobody(
    work: UnitOfWork, centre_id: int, before: int | None, most: int
) -> list[Contact]:
    """The centre's contacts that are nobody's, the latest first; `before` is an id to go on at."""
    id = UnknownContactRow.stamp_id
    wanted = (
        CONTACTS.join(UnknownContactRow, id == ContactStampRow.id)
        .outerjoin(ContactPersonRow, LATEST_PERSON)
        .where(UnknownContactRow.centre_id == centre_id)
    )
    if before is not None:
        wanted = wanted.where(id < before)
    rows = work.session.execute(wanted.order_by(id.desc()).limit(most))
    return as_contacts(rows)


def contacts_with_receipts(work: UnitOfWork, centre_id: int, receipts: list[str]) -> list[Contact]:
    """The contacts with these receipt numbers, as `as_receipts` gives them."""
    wanted = _of_centre(centre_id).where(ContactStampRow.receipt.in_(receipts))
    return as_contacts(work.session.execute(wanted))


def contacts_with_number(
    work: UnitOfWork, centre_id: int, number: str, before: int | None, most: int
) -> list[Contact]:
    """Contacts from this number (E.164), or in which it was told, the latest first."""
    id = ContactNumberRow.stamp_id
    wanted = (
        CONTACTS.join(ContactNumberRow, id == ContactStampRow.id)
        .outerjoin(ContactPersonRow, LATEST_PERSON)
        .where(
            ContactNumberRow.fingerprint == fingerprint_of_number(work, number),
            ContactStampRow.centre_id == centre_id,
        )
    )
    if before is not None:
        wanted = wanted.where(id < before)
    rows = work.session.execute(wanted.order_by(id.desc()).limit(most))
    return as_contacts(rows)


def contacts_between(
    work: UnitOfWork, centre_id: int, start: datetime, end: datetime, after: int | None, most: int
) -> list[Contact]:
    """Contacts from `start` until before `end`, the first first; `after` is an id to go on at."""
    wanted = _of_centre(centre_id).where(ContactStampRow.at >= start, ContactStampRow.at < end)
    if after is not None:
        wanted = wanted.where(ContactStampRow.id > after)
    rows = work.session.execute(wanted.order_by(ContactStampRow.id).limit(most))
    return as_contacts(rows)


def _of_centre(centre_id: int) -> Select[*tuple[Any, ...]]:
    return CONTACTS.outerjoin(ContactPersonRow, LATEST_PERSON).where(
        ContactStampRow.centre_id == centre_id
    )
