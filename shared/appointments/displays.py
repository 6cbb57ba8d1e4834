"""Enrolled screens that show a hall the number that is called."""

import secrets
from datetime import timedelta

from sqlalchemy import or_, select, update

from shared.appointments.centres import get_centre
from shared.appointments.facts import Centre, Display
from shared.appointments.hall_models import DisplayRow
from shared.unit_of_work import UnitOfWork

A_MINUTE = timedelta(minutes=1)


def enrol_display(work: UnitOfWork, centre_id: int, name: str, *, dark: bool = False) -> str:
    """Enrols a screen and returns the token that it keeps; here only the token's fingerprint is
    kept.

    A screen of the same name is replaced: its token stops working.
    """
    token = secrets.token_urlsafe(32)
    row = work.session.scalar(
        select(DisplayRow).where(DisplayRow.centre_id == centre_id, DisplayRow.name == name)
    )
    row = row or DisplayRow(centre_id=centre_id, name=name)
    row.dark = dark
    row.token_fingerprint = display_fingerprint(work, token)
    row.revoked_at = None
    work.session.add(row)
    work.session.flush()
    return token


def display_of_device(work: UnitOfWork, token: str) -> tuple[Display, Centre] | None:
    """The screen with this token, and its centre; None for a device that is not enrolled, or no
    longer."""
    row = work.session.scalar(
        select(DisplayRow).where(DisplayRow.token_fingerprint == display_fingerprint(work, token))
    )
    if row is None:
        return None
    return Display(row.id, row.centre_id, row.name, row.dark), get_centre(work, row.centre_id)


def display_is_alive(work: UnitOfWork, display_id: int) -> None:
    """Notes that a hall screen has asked what to show; at most once a minute."""
    work.session.execute(
        update(DisplayRow)
        .where(
            DisplayRow.id == display_id,
            or_(DisplayRow.seen_at.is_(None), DisplayRow.seen_at < work.now - A_MINUTE),
        )
        .values(seen_at=work.now)
    )


def display_fingerprint(work: UnitOfWork, token: str) -> str:
    """How a hall screen's token is stored."""
    return work.vault.fingerprint("display", token)
