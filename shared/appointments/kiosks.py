"""Enrolled touch screens."""

import secrets

from sqlalchemy import bindparam, select, update

from shared.appointments.centres import CENTRES, as_centre
from shared.appointments.facts import Centre, Kiosk
from shared.appointments.hall_models import KioskRow
from shared.appointments.models import CentreRow
from shared.unit_of_work import UnitOfWork

OF_DEVICE = (
    CENTRES.add_columns(
        KioskRow.id.label("kiosk_id"), KioskRow.name.label("kiosk_name"), KioskRow.seen_at
    )
    .join(KioskRow, KioskRow.centre_id == CentreRow.id)
    .where(KioskRow.token_fingerprint == bindparam("fingerprint"))
)
OF_HOUSE = (
    select(KioskRow.id, KioskRow.centre_id, KioskRow.name, KioskRow.seen_at)
    .where(KioskRow.centre_id == bindparam("centre_id"))
    .order_by(KioskRow.name)
)


def enrol_kiosk(work: UnitOfWork, centre_id: int, name: str) -> str:
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


def kiosk_of_device(work: UnitOfWork, token: str) -> tuple[Kiosk, Centre] | None:
    """Which it is, and in whose house; None for a device that is not enrolled, or no longer."""
    asked = {"fingerprint": _fingerprint(work, token)}
    found = work.execute(OF_DEVICE, asked).one_or_none()
    if found is None:
        return None
    return Kiosk(found.kiosk_id, found.id, found.kiosk_name, found.seen_at), as_centre(found)


def kiosk_is_alive(work: UnitOfWork, token: str) -> None:
    """It has told of itself; nothing for a device that is not enrolled."""
    work.session.execute(
        update(KioskRow)
        .where(KioskRow.token_fingerprint == _fingerprint(work, token))
        .values(seen_at=work.now)
    )


def kiosks(work: UnitOfWork, centre_id: int) -> list[Kiosk]:
    """By name."""
    return [Kiosk(*row) for row in work.execute(OF_HOUSE, {"centre_id": centre_id})]


def _fingerprint(work: UnitOfWork, token: str) -> str:
    return work.vault.fingerprint("kiosk", token)
