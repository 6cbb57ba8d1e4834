"""Enrolled screens that show a hall whose number is called."""

import secrets

from sqlalchemy import select

from shared.appointments.centres import get_centre
from shared.appointments.facts import Centre, Display
from shared.appointments.hall_models import DisplayRow
from shared.unit_of_work import UnitOfWork


def enrol_display(work: UnitOfWork, centre_id: int, name: str, *, dark: bool = False) -> str:
    """The token that the device keeps; here only its fingerprint is kept.

    A screen of that name that was enrolled before is replaced, and its token stops working.
    """
    token = secrets.token_urlsafe(32)
    row = work.session.scalar(
        select(DisplayRow).where(DisplayRow.centre_id == centre_id, DisplayRow.name == name)
    )
    row = row or DisplayRow(centre_id=centre_id, name=name)
    row.dark = dark
    row.token_fingerprint = _fingerprint(work, token)
    work.session.add(row)
    work.session.flush()
    return token


def display_of_device(work: UnitOfWork, token: str) -> tuple[Display, Centre] | None:
    """Which it is, and in whose house; None for a device that is not enrolled, or no longer."""
    row = work.session.scalar(
        select(DisplayRow).where(DisplayRow.token_fingerprint == _fingerprint(work, token))
    )
    if row is None:
        return None
    return Display(row.id, row.centre_id, row.name, row.dark), get_centre(work, row.centre_id)


def _fingerprint(work: UnitOfWork, token: str) -> str:
    return work.vault.fingerprint("display", token)
