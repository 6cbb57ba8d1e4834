"""Faults of a part of the system that citizens have met: staff have to know."""

from datetime import datetime

from sqlalchemy import bindparam, select

from shared.safetynet.models import TroubleRow
from shared.unit_of_work import UnitOfWork

LAST = (
    select(TroubleRow.at)
    .where(TroubleRow.centre_id == bindparam("centre_id"), TroubleRow.part == bindparam("part"))
    .order_by(TroubleRow.at.desc())
    .limit(1)
)


def note_trouble(work: UnitOfWork, centre_id: int, part: str) -> None:
    """Records that this part of the system has failed at this instant."""
    work.session.add(TroubleRow(centre_id=centre_id, part=part, at=work.now))


def last_trouble(work: UnitOfWork, centre_id: int, part: str) -> datetime | None:
    """When this part of the system last failed at the centre; None when it never did."""
    return work.execute(LAST, {"centre_id": centre_id, "part": part}).scalar()
