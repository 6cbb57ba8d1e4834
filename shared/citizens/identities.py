"""Staff saw who somebody is: by which document, who saw it, and on which day it holds."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select

from shared.citizens.models import IdentityRow
from shared.citizens.people import citizen_row
from shared.unit_of_work import UnitOfWork


class Document(StrEnum):
    """OTHER has a picture too."""

    HEALTH_CARD = "health_card"
    PASSPORT = "passport"
    DRIVING_LICENCE = "driving_licence"
    ID_CARD = "id_card"
    RESIDENCE_CARD = "residence_card"
    OTHER = "other"


@dataclass(frozen=True)
class Identity:
    """Holds on its local day, and no longer."""

    document: Document
    seen_by: str
    seen_at: datetime
    day: date


def see_identity(
    work: UnitOfWork, citizen_id: int, document: Document, seen_by: str, day: date
) -> None:
    """`day` is the local day."""
    citizen_row(work, citizen_id)
    row = IdentityRow(
        citizen_id=citizen_id, document=document, seen_by=seen_by, seen_at=work.now, day=day
    )
    work.session.add(row)
    work.session.flush()


def identities(work: UnitOfWork, citizen_id: int) -> list[Identity]:
    """The latest first."""
    rows = work.session.scalars(
        select(IdentityRow)
        .where(IdentityRow.citizen_id == citizen_id)
        .order_by(IdentityRow.id.desc())
    )
    return [Identity(Document(it.document), it.seen_by, it.seen_at, it.day) for it in rows]


def identity_on(work: UnitOfWork, citizen_id: int, day: date) -> Identity | None:
    return next((it for it in identities(work, citizen_id) if it.day == day), None)
