"""Contact stamps: proof, to the second, that somebody was in touch, and at which face."""

import secrets
from dataclasses import dataclass

from sqlalchemy import Select, bindparam, exists, func, insert, select
from sqlalchemy.orm import aliased

from shared.safetynet.contact_models import ContactPersonRow, UnknownContactRow
from shared.safetynet.models import ContactStampRow
from shared.unit_of_work import UnitOfWork

LETTERS = "KLMNPRSTVX"
"""What a receipt number begins with: K until a draw is taken, then the next. None looks like a
digit or like another one, and together they last a centre for ten million contacts."""

INSERT = insert(ContactStampRow).returning(ContactStampRow.id)
INSERT_UNKNOWN = insert(UnknownContactRow)

IS_TAKEN = select(
    exists().where(
        ContactStampRow.centre_id == bindparam("centre_id"),
        ContactStampRow.receipt == bindparam("receipt"),
    )
)

ANY_PERSON = aliased(ContactPersonRow)

LATEST_PERSON = (ContactPersonRow.stamp_id == ContactStampRow.id) & (
    ContactPersonRow.number
    == select(func.max(ANY_PERSON.number))
    .where(ANY_PERSON.stamp_id == ContactStampRow.id)
    .correlate(ContactStampRow)
    .scalar_subquery()
)
"""Joins a stamp to the row that says whose contact it is by now."""

OF_CONVERSATION: Select[int, str, int | None, int] = (
    select(
        ContactStampRow.id,
        ContactStampRow.receipt,
        ContactPersonRow.citizen_id,
        func.coalesce(ContactPersonRow.number, 0),
    )
    .outerjoin(ContactPersonRow, LATEST_PERSON)
    .where(ContactStampRow.conversation_id == bindparam("conversation_id"))
)


@dataclass(frozen=True)
class Stamped:
    """The stamp of a conversation; `citizen_id` is None while it is nobody's contact.

    `steps` is how often it was said whose it is.
    """

    id: int
    receipt: str
    citizen_id: int | None
    steps: int


def stamp(work: UnitOfWork, centre_id: int, conversation_id: str, via: str) -> Stamped:
    """Stamps a conversation that begins at this face; its receipt number is like K-482917.

    Raises `IntegrityError` when it has a stamp, or when the number that was drawn is given to
    another one at the same moment.
    """
    receipt = _draw_receipt(work, centre_id)
    told = {
        "centre_id": centre_id,
        "conversation_id": conversation_id,
        "via": via,
        "at": work.now,
        "receipt": receipt,
    }
    stamp_id = work.execute(INSERT, told).scalar_one()
    work.write(INSERT_UNKNOWN, {"stamp_id": stamp_id, "centre_id": centre_id, "at": work.now})
    return Stamped(stamp_id, receipt, None, 0)


def stamped(work: UnitOfWork, conversation_id: str) -> Stamped | None:
    """The stamp of the conversation, and whose contact it is; None when it has none."""
    row = work.execute(OF_CONVERSATION, {"conversation_id": conversation_id}).one_or_none()
    return Stamped(*row) if row else None


def _draw_receipt(work: UnitOfWork, centre_id: int) -> str:
    while True:
        for letter in LETTERS:
            receipt = f"{letter}-{secrets.randbelow(10**6):06}"
            if not work.execute(IS_TAKEN, {"centre_id": centre_id, "receipt": receipt}).scalar():
                return receipt
