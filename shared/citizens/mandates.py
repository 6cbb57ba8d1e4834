"""Mandates: a companion may act for a citizen with a six-digit code that the desk hands out."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from shared.citizens.models import CitizenRow, MandateRow
from shared.citizens.people import citizen_row
from shared.unit_of_work import UnitOfWork

LASTS = timedelta(days=180)

LOWEST, HIGHEST = 100_000, 999_999
"""The range of codes. None begins with 0: on the telephone that key calls a person."""


@dataclass(frozen=True)
class Mandate:
    """Permission to act for a citizen; `holder` is the companion's name as the desk wrote it."""

    id: int
    citizen_id: int
    holder: str


@dataclass(frozen=True)
class GivenMandate:
    """A mandate as the desk lists it; `revoked_at` is None unless it was taken back."""

    id: int
    holder: str
    given_by: str
    given_at: datetime
    expires_at: datetime
    revoked_at: datetime | None

    def holds(self, now: datetime) -> bool:
        return self.revoked_at is None and now < self.expires_at


def give_mandate(
    work: UnitOfWork, citizen_id: int, holder: str, given_by: str, lasts: timedelta = LASTS
) -> str:
    """A new mandate's code. Only its fingerprint is kept; the citizen's others stay valid."""
    citizen = citizen_row(work, citizen_id)
    while True:
        code = str(LOWEST + secrets.randbelow(HIGHEST - LOWEST + 1))
        row = MandateRow(
            citizen_id=citizen.id,
            centre_id=citizen.centre_id,
            fingerprint=_fingerprint(work, code),
            holder=holder,
            given_by=given_by,
            given_at=work.now,
            expires_at=work.now + lasts,
        )
        if _kept(work, row):
            return code


def find_by_mandate(
    work: UnitOfWork, centre_id: int, code: str, birth_date: date | None
) -> Mandate | None:
    """The valid mandate with this code, for the citizen (not the companion) born on `birth_date`.

    None for an unknown code, another birth date, an expired or revoked mandate and a silent citizen
    alike.
    """
    if birth_date is None:
        return None
    found = work.session.execute(
        select(MandateRow.id, MandateRow.citizen_id, MandateRow.holder)
        .join(CitizenRow, CitizenRow.id == MandateRow.citizen_id)
        .where(
            MandateRow.centre_id == centre_id,
            MandateRow.fingerprint == _fingerprint(work, code),
            MandateRow.revoked_at.is_(None),
            MandateRow.expires_at > work.now,
            CitizenRow.birth_date == birth_date,
            CitizenRow.silent.is_(False),
        )
    ).one_or_none()
    return Mandate(*found) if found else None


def revoke_mandate(work: UnitOfWork, mandate_id: int) -> bool:
    """Makes the mandate's code useless from now on; False when it was revoked already."""
    revoked = work.session.execute(
        update(MandateRow)
        .where(MandateRow.id == mandate_id, MandateRow.revoked_at.is_(None))
        .values(revoked_at=work.now)
        .returning(MandateRow.id)
    )
    return revoked.scalar() is not None


def mandates_of(work: UnitOfWork, citizen_id: int) -> list[GivenMandate]:
    """All mandates ever given for the citizen, expired and revoked ones too, the latest first."""
    rows = work.session.execute(
        select(
            MandateRow.id,
            MandateRow.holder,
            MandateRow.given_by,
            MandateRow.given_at,
            MandateRow.expires_at,
            MandateRow.revoked_at,
        )
        .where(MandateRow.citizen_id == citizen_id)
        .order_by(MandateRow.id.desc())
    )
    return [GivenMandate(*row) for row in rows]


def _kept(work: UnitOfWork, row: MandateRow) -> bool:
    """False when another mandate of the centre already has this code."""
    try:
        with work.session.begin_nested():
            work.session.add(row)
    except IntegrityError:
        return False
    return True


def _fingerprint(work: UnitOfWork, code: str) -> str:
    return work.vault.fingerprint("mandate", code)
