"""Browsers in which a member of staff has signed in before: nobody from elsewhere uses up their
tries to sign in again."""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from shared import audit
from shared.accounts.models import StaffDeviceRow
from shared.unit_of_work import NotFound, UnitOfWork

DEVICE_LASTS = timedelta(days=180)
"""After the last time they signed in there."""


@dataclass(frozen=True)
class Device:
    """A remembered browser; `browser` is what it calls itself, `seen_at` when it was last used to
    sign in, `is_this`: it is the one that asks."""

    id: int
    browser: str
    since: datetime
    seen_at: datetime
    is_this: bool


def remember_device(work: UnitOfWork, staff_id: int, token: str, browser: str, address: str) -> str:
    """Remembers a browser for an account, and gives the token that it is to keep.

    `token` is the one that it has, '' without one: colleagues share a counter's browser. `address`
    is the fingerprint of its network address.
    """
    _forget_old(work, staff_id)
    token = token or secrets.token_urlsafe(32)
    row = find_device(work, staff_id, token)
    if row is None:
        _add(work, staff_id, token, browser, address)
    else:
        row.browser, row.address, row.seen_at = browser, address, work.now
    return token


def find_device(work: UnitOfWork, staff_id: int, token: str) -> StaffDeviceRow | None:
    """The row of a browser that is remembered for an account; None for any other."""
    return work.session.scalar(
        select(StaffDeviceRow).where(
            StaffDeviceRow.staff_id == staff_id,
            StaffDeviceRow.token == device_fingerprint(work, token),
        )
    )


def is_remembered(work: UnitOfWork, staff_id: int, token: str) -> bool:
    """Whether this browser is remembered for an account, and was used within `DEVICE_LASTS`."""
    found = find_device(work, staff_id, token) if token else None
    return found is not None and found.seen_at > work.now - DEVICE_LASTS


def knows_address(work: UnitOfWork, staff_id: int, address: str) -> bool:
    """Whether a browser remembered for an account was last used at this address, a fingerprint."""
    known = select(StaffDeviceRow.id).where(
        StaffDeviceRow.staff_id == staff_id,
        StaffDeviceRow.address == address,
        StaffDeviceRow.seen_at > work.now - DEVICE_LASTS,
    )
    return work.session.scalar(known.limit(1)) is not None


def devices_of(work: UnitOfWork, staff_id: int, token: str) -> list[Device]:
    """The browsers remembered for an account, the last used first.

    `token` is of the one that asks.
    """
    rows = work.session.scalars(
        select(StaffDeviceRow)
        .where(
            StaffDeviceRow.staff_id == staff_id,
            StaffDeviceRow.seen_at > work.now - DEVICE_LASTS,
        )
        .order_by(StaffDeviceRow.seen_at.desc(), StaffDeviceRow.id)
    )
    mine = device_fingerprint(work, token)
    return [Device(it.id, it.browser, it.since, it.seen_at, it.token == mine) for it in rows]


def forget_device(work: UnitOfWork, staff_id: int, device_id: int) -> None:
    """Forgets one of an account's browsers. Raises `NotFound`, also for another account's."""
    row = work.session.get(StaffDeviceRow, device_id)
    if row is None or row.staff_id != staff_id:
        raise NotFound(device_id)
    work.session.delete(row)
    audit.record(work, f"staff:{staff_id}", audit.AuditAction.FORGOT_BROWSER, f"staff:{staff_id}")


def forget_devices(work: UnitOfWork, staff_id: int) -> None:
    """Forgets all browsers of an account."""
    work.session.execute(delete(StaffDeviceRow).where(StaffDeviceRow.staff_id == staff_id))


def _forget_old(work: UnitOfWork, staff_id: int) -> None:
    work.session.execute(
        delete(StaffDeviceRow).where(
            StaffDeviceRow.staff_id == staff_id,
            StaffDeviceRow.seen_at <= work.now - DEVICE_LASTS,
        )
    )


def _add(work: UnitOfWork, staff_id: int, token: str, browser: str, address: str) -> None:
    # Pressed twice, another transaction has remembered the same browser a moment ago.
    with suppress(IntegrityError), work.savepoint():
        work.session.add(
            StaffDeviceRow(
                staff_id=staff_id,
                token=device_fingerprint(work, token),
                browser=browser,
                address=address,
                since=work.now,
                seen_at=work.now,
            )
        )


def device_fingerprint(work: UnitOfWork, token: str) -> str:
    """How the token of a browser is stored."""
    return work.vault.fingerprint("staff device", token)
