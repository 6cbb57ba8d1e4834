"""Colleagues who share a desk: a session stands by in a browser while another person uses it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, select, update

from shared import audit
from shared.accounts.desk_codes import has_desk_code
from shared.accounts.devices import device_fingerprint, find_device
from shared.accounts.models import StaffDeviceRow, StaffRow, StaffSessionRow
from shared.accounts.sessions import (
    LASTS,
    SignedIn,
    fits_hash,
    note_activity,
    renew_token,
    session_of,
    sign_out,
)
from shared.accounts.switch_models import DeskCodeRow, StandbySessionRow
from shared.unit_of_work import UnitOfWork, Workplace

MOST_MISSES = 3
"""Wrong codes, after which the session ends and the password is needed."""

STANDBY: Select[*tuple[Any, ...]] = (
    select(
        StandbySessionRow.session_id,
        StaffRow.id.label("staff_id"),
        StaffRow.name,
        DeskCodeRow.code_hash,
    )
    .join(StaffSessionRow, StaffSessionRow.id == StandbySessionRow.session_id)
    .join(StaffRow, StaffRow.id == StaffSessionRow.staff_id)
    .join(DeskCodeRow, DeskCodeRow.staff_id == StaffRow.id)
    .join(
        StaffDeviceRow,
        (StaffDeviceRow.staff_id == StaffRow.id) & (StaffDeviceRow.token == bindparam("device")),
    )
    .where(
        StandbySessionRow.device == bindparam("device"),
        StaffSessionRow.ended_at.is_(None),
        StaffSessionRow.started_at > bindparam("since"),
        StaffRow.ended_at.is_(None),
    )
    .order_by(StaffRow.name)
)
"""The open sessions that stand by in a browser which is still remembered for their owners."""


@dataclass(frozen=True)
class Standby:
    """A colleague whose session stands by in a browser."""

    session_id: int
    name: str


def leave_to_colleague(work: UnitOfWork, token: str, device: str) -> None:
    """Has the session of this token stand by in the browser whose own token is `device`.

    The session's token opens nothing any more. It ends where its owner has no code to come back
    with, or the browser is not remembered for them.
    """
    found = session_of(work, token)
    if found is None:
        return
    browser = find_device(work, found.staff.id, device) if device else None
    if browser is None or not has_desk_code(work, found.staff.id):
        sign_out(work, token)
        return
    _end_earlier(work, found.staff.id, browser.token)
    renew_token(work, found.id)
    work.session.add(
        StandbySessionRow(session_id=found.id, device=browser.token, since=work.now, misses=0)
    )
    audit.record(work, f"staff:{found.staff.id}", audit.AuditAction.LEFT_DESK)


def _end_earlier(work: UnitOfWork, staff_id: int, device: str) -> None:
    """Ends sessions of theirs that stand by in this browser: they came back with their password."""
    rows = work.session.execute(
        select(StandbySessionRow, StaffSessionRow)
        .join(StaffSessionRow, StaffSessionRow.id == StandbySessionRow.session_id)
        .where(StandbySessionRow.device == device, StaffSessionRow.staff_id == staff_id)
    )
    for standby, session in rows.all():
        session.ended_at = session.ended_at or work.now
        work.session.delete(standby)


def standing_by(work: UnitOfWork, device: str) -> list[Standby]:
    """The colleagues whose sessions stand by in the browser with this token, by name."""
    return [Standby(it.session_id, it.name) for it in _in_browser(work, device)]


def come_back(workplace: Workplace, session_id: int, code: str, device: str) -> SignedIn | None:
    """Takes up a session that stands by in the browser with this token; None for a wrong code, or
    for no such session.

    A try is counted before the code is checked, so that many at once gain nothing: after
    `MOST_MISSES` the session is over.
    """
    with workplace.work() as work:
        before = _find(work, session_id, device)
        if before is None or not _count_try(work, session_id):
            return None
    fits = fits_hash(before.code_hash, code)
    with workplace.work() as work:
        # The session may have been ended, or the code changed, while it was being checked.
        now = _find(work, session_id, device)
        if fits and now is not None and now.code_hash == before.code_hash:
            return _take_up(work, now, device)
        _end_if_guessed(work, session_id)
    return None


def _in_browser(work: UnitOfWork, device: str) -> list[Row[Any]]:
    asked = {"device": device_fingerprint(work, device), "since": work.now - LASTS}
    return list(work.session.execute(STANDBY, asked))


def _find(work: UnitOfWork, session_id: int, device: str) -> Row[Any] | None:
    return next((it for it in _in_browser(work, device) if it.session_id == session_id), None)


def _count_try(work: UnitOfWork, session_id: int) -> bool:
    """Whether there was a try left."""
    counted = work.session.execute(
        update(StandbySessionRow)
        .where(StandbySessionRow.session_id == session_id, StandbySessionRow.misses < MOST_MISSES)
        .values(misses=StandbySessionRow.misses + 1)
        .returning(StandbySessionRow.session_id)
    )
    return counted.first() is not None


def _take_up(work: UnitOfWork, found: Row[Any], device: str) -> SignedIn:
    _stand_by_no_more(work, found.session_id)
    note_activity(work, found.session_id)
    audit.record(work, f"staff:{found.staff_id}", audit.AuditAction.CAME_TO_DESK)
    return SignedIn(found.staff_id, renew_token(work, found.session_id), device)


def _end_if_guessed(work: UnitOfWork, session_id: int) -> None:
    row = work.session.get(StandbySessionRow, session_id)
    if row is not None and row.misses >= MOST_MISSES:
        work.session.get_one(StaffSessionRow, session_id).ended_at = work.now
        _stand_by_no_more(work, session_id)


def _stand_by_no_more(work: UnitOfWork, session_id: int) -> None:
    work.session.execute(
        delete(StandbySessionRow).where(StandbySessionRow.session_id == session_id)
    )
