"""Counts failed attempts to identify, so that after a few a person takes over."""

from datetime import timedelta

from sqlalchemy import delete, func, select

from shared.citizens.models import MissRow
from shared.unit_of_work import UnitOfWork

REMEMBERED = timedelta(hours=1)


def count_miss(work: UnitOfWork, centre_id: int, source: str) -> None:
    """Counts a failed attempt to identify, and erases those older than `REMEMBERED`.

    `source` is where it came from: "citizen:17", "kiosk:2", or "phone:" and a fingerprint.
    """
    over = (MissRow.centre_id == centre_id, MissRow.at <= work.now - REMEMBERED)
    work.session.execute(delete(MissRow).where(*over))
    work.session.add(MissRow(centre_id=centre_id, source=source, at=work.now))
    work.session.flush()


def misses(work: UnitOfWork, centre_id: int, source: str) -> int:
    """How many attempts from this source have failed within `REMEMBERED`."""
    counted = select(func.count(MissRow.id)).where(
        MissRow.centre_id == centre_id,
        MissRow.source == source,
        MissRow.at > work.now - REMEMBERED,
    )
    return work.session.scalar(counted) or 0
