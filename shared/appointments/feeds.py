"""Secret addresses at which an adviser's own calendar program reads their meetings."""

import secrets
from datetime import datetime

from sqlalchemy import select

from shared.appointments.models import FeedRow
from shared.unit_of_work import UnitOfWork


def renew_feed(work: UnitOfWork, adviser_id: int) -> str:
    """A new secret, told this once; the old one opens nothing any more."""
    token = secrets.token_urlsafe(32)
    row = work.session.get(FeedRow, adviser_id) or FeedRow(adviser_id=adviser_id)
    row.token, row.since = _fingerprint(work, token), work.now
    work.session.add(row)
    work.session.flush()
    return token


def feed_since(work: UnitOfWork, adviser_id: int) -> datetime | None:
    """Since when the present secret opens it; None when there is none."""
    row = work.session.get(FeedRow, adviser_id)
    return row.since if row else None


def adviser_of_feed(work: UnitOfWork, token: str) -> int | None:
    """None for every secret that opens nothing."""
    found = select(FeedRow.adviser_id).where(FeedRow.token == _fingerprint(work, token))
    return work.session.scalar(found)


def _fingerprint(work: UnitOfWork, token: str) -> str:
    return work.vault.fingerprint("calendar feed", token)
