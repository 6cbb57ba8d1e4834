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
        KioskRow.id.label("kiosk_id"),
        KioskRow.name.label("kiosk_name"),
        KioskRow.seen_at,
        KioskRow.printer,
        KioskRow.ppi,
    )
    .join(KioskRow, KioskRow.centre_id == CentreRow.id)
    .where(KioskRow.token_fingerprint == bindparam("fingerprint"))
)
OF_HOUSE = (
    select(
        KioskRow.id,
        KioskRow.centre_id,
        KioskRow.name,
        KioskRow.seen_at,
        KioskRow.printer,
        KioskRow.ppi,
    )
    .where(KioskRow.centre_id == bindparam("centre_id"), KioskRow.revoked_at.is_(None))
    .order_by(KioskRow.name)
)


def enrol_kiosk(work: UnitOfWork, centre_id: int, name: str) -> str:
    """Enrols a kiosk and returns the token that it keeps; here only the token's fingerprint is
    kept.

    A kiosk of the same name is replaced: its token stops working.
    """
    token = secrets.token_urlsafe(32)
    row = work.session.scalar(
        select(KioskRow).where(KioskRow.centre_id == centre_id, KioskRow.name == name)
    )
    row = row or KioskRow(centre_id=centre_id, name=name)
    row.token_fingerprint = kiosk_fingerprint(work, token)
    row.revoked_at = None
    work.session.add(row)
    work.session.flush()
    return token


def kiosk_of_device(work: UnitOfWork, token: str) -> tuple[Kiosk, Centre] | None:
    """The kiosk with this token, and its centre; None for a device that is not enrolled, or no
    longer."""
    asked = {"fingerprint": kiosk_fingerprint(work, token)}
    found = work.execute(OF_DEVICE, asked).one_or_none()
    if found is None:
        return None
    kiosk = Kiosk(
        found.kiosk_id, found.id, found.kiosk_name, found.seen_at, found.printer, found.ppi
    )
    return kiosk, as_centre(found)


def kiosk_is_alive(work: UnitOfWork, token: str) -> None:
    """Notes that the kiosk with this token has reported. Nothing happens for an unknown token."""
    work.session.execute(
        update(KioskRow)
        .where(KioskRow.token_fingerprint == kiosk_fingerprint(work, token))
        .values(seen_at=work.now)
    )


def kiosks(work: UnitOfWork, centre_id: int) -> list[Kiosk]:
    """A centre's enrolled kiosks, by name."""
    return [Kiosk(*row) for row in work.execute(OF_HOUSE, {"centre_id": centre_id})]


def kiosk_fingerprint(work: UnitOfWork, token: str) -> str:
    """How a touch screen's token is stored."""
    return work.vault.fingerprint("kiosk", token)
