"""Contact stamps: proof, to the minute, that a citizen was in touch."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from shared.safetynet.models import ContactStampRow
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Stamped:
    """The stamp of a conversation; `citizen_id` is None while the citizen is not recognised."""

    receipt: str
    citizen_id: int | None


@dataclass(frozen=True)
class Contact:
    """When a citizen was in touch, through which face (`via`), and in which conversation."""

    conversation_id: str
    via: str
    at: datetime
    receipt: str


def stamp(
    work: UnitOfWork, centre_id: int, conversation_id: str, via: str, citizen_id: int | None = None
) -> str:
    """The receipt number of the conversation's stamp, like K-482917.

    The first call writes the stamp.
    """
    # Until a stamp is there: the drawn number may be taken, or another request be quicker.
    while True:
        known = _receipt_of(work, conversation_id)
        if known:
            return known
        _write(work, centre_id, conversation_id, via, citizen_id)


def stamped(work: UnitOfWork, conversation_id: str) -> Stamped | None:
    """The stamp of the conversation; None when it has none."""
    row = work.session.execute(
        select(ContactStampRow.receipt, ContactStampRow.citizen_id).where(
            ContactStampRow.conversation_id == conversation_id
        )
    ).one_or_none()
    return Stamped(row.receipt, row.citizen_id) if row else None


def contacts_of(work: UnitOfWork, citizen_id: int) -> list[Contact]:
    """Contacts in which this citizen was recognised, the latest first."""
    rows = work.session.execute(
        select(
            ContactStampRow.conversation_id,
            ContactStampRow.via,
            ContactStampRow.at,
            ContactStampRow.receipt,
        )
        .where(ContactStampRow.citizen_id == citizen_id)
        .order_by(ContactStampRow.id.desc())
    )
    return [Contact(*row) for row in rows]


def _receipt_of(work: UnitOfWork, conversation_id: str) -> str | None:
    return work.session.scalar(
        select(ContactStampRow.receipt).where(ContactStampRow.conversation_id == conversation_id)
    )


def _write(
    work: UnitOfWork, centre_id: int, conversation_id: str, via: str, citizen_id: int | None
) -> None:
    """Writes nothing when the conversation already has a stamp or the drawn number is taken."""
    row = ContactStampRow(
        centre_id=centre_id,
        conversation_id=conversation_id,
        via=via,
        at=work.now,
        citizen_id=citizen_id,
        receipt=f"K-{secrets.randbelow(10**6):06}",
    )
    try:
        with work.session.begin_nested():
            work.session.add(row)
    except IntegrityError:
        return
