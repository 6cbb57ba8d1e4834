"""Records that staff have seen a citizen's identity: by which document, by whom, on which day."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select

from shared.backlog import read_those
from shared.citizens.models import IdentityRow
from shared.citizens.people import citizen_row
from shared.unit_of_work import UnitOfWork


class Document(StrEnum):
    """Kinds of identity document; OTHER is any other one with a picture."""

    HEALTH_CARD = "health_card"
    PASSPORT = "passport"
    DRIVING_LICENCE = "driving_licence"
    ID_CARD = "id_card"
    RESIDENCE_CARD = "residence_card"
    OTHER = "other"


@dataclass(frozen=True)
class Identity:
    """A citizen's identity as seen by staff; valid on its local day only."""

    document: Document
    seen_by: str
    seen_at: datetime
    day: date


def see_identity(
    work: UnitOfWork, citizen_id: int, document: Document, seen_by: str, day: date
) -> None:
    """Records that a member of staff has seen the citizen's identity on this local day."""
    citizen_row(work, citizen_id)
    row = IdentityRow(
        citizen_id=citizen_id, document=document, seen_by=seen_by, seen_at=work.now, day=day
    )
    work.session.add(row)
    work.session.flush()


def identities(work: UnitOfWork, citizen_id: int) -> list[Identity]:
    """All records of the citizen's identity being seen, the latest first; without those that can't
    be read."""
    rows = work.session.scalars(
        select(IdentityRow)
        .where(IdentityRow.citizen_id == citizen_id)
        .order_by(IdentityRow.id.desc())
    )
    return read_those(work, rows, _as_identity)


def identity_on(work: UnitOfWork, citizen_id: int, day: date) -> Identity | None:
    return next((it for it in identities(work, citizen_id) if it.day == day), None)


def _as_identity(row: IdentityRow) -> Identity:
    return Identity(Document(row.document), row.seen_by, row.seen_at, row.day)
