"""Enrolled touch screens."""

import secrets

from sqlalchemy import bindparam, select

from shared.appointments.facts import Kiosk
from shared.appointments.models import KioskRow
from shared.work import Work

OF_DEVICE = select(KioskRow).where(KioskRow.token_fingerprint == bindparam("fingerprint"))


def enrol_kiosk(work: Work, centre_id: int, name: str) -> str:
    """The token that the device keeps; here only its fingerprint is kept.

    A kiosk of that name that was enrolled before is replaced, and its token stops working.
    """
    token = secrets.token_urlsafe(32)
    row = work.session.scalar(
        select(KioskRow).where(KioskRow.centre_id == centre_id, KioskRow.name == name)
    )
    row = row or KioskRow(centre_id=centre_id, name=name)
    row.token_fingerprint = _fingerprint(work, token)
    work.session.add(row)
    work.session.flush()
    return token


def kiosk_of_device(work: Work, token: str) -> Kiosk | None:
    """None for a device that is not enrolled, or no longer."""
    row = work.session.scalar(OF_DEVICE, {"fingerprint": _fingerprint(work, token)})
    return _as_kiosk(row) if row else None


def kiosks(work: Work, centre_id: int) -> list[Kiosk]:
    """By name."""
    rows = work.session.scalars(
        select(KioskRow).where(KioskRow.centre_id == centre_id).order_by(KioskRow.name)
    )
    return [_as_kiosk(row) for row in rows]


def _fingerprint(work: Work, token: str) -> str:
    return work.vault.fingerprint("kiosk", token)


def _as_kiosk(row: KioskRow) -> Kiosk:
    return Kiosk(row.id, row.centre_id, row.name)
