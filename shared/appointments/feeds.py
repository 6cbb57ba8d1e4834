"""Secret addresses at which an adviser's own calendar program reads their meetings."""

import secrets
from datetime import datetime

from sqlalchemy import select

from shared.appointments.models import FeedRow
from shared.unit_of_work import UnitOfWork


def renew_feed(work: UnitOfWork, adviser_id: int) -> str:
    """A new secret for an adviser's feed, told this once; an older one stops working."""
    token = secrets.token_urlsafe(32)
    row = work.session.get(FeedRow, adviser_id) or FeedRow(adviser_id=adviser_id)
    row.token, row.since = _fingerprint(work, token), work.now
    work.session.add(row)
    work.session.flush()
    return token


def feed_since(work: UnitOfWork, adviser_id: int) -> datetime | None:
    """Since when the adviser's present secret works; None where there is none."""
    row = work.session.get(FeedRow, adviser_id)
    return row.since if row else None


def adviser_of_feed(work: UnitOfWork, token: str) -> int | None:
    """The adviser whose feed this secret opens; None for one that opens nothing."""
    found = select(FeedRow.adviser_id).where(FeedRow.token == _fingerprint(work, token))
    return work.session.scalar(found)


def _fingerprint(work: UnitOfWork, token: str) -> str:
    return work.vault.fingerprint("calendar feed", token)
