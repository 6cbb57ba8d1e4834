"""Signing in and out: who may, how often one may try, and how long a session lasts."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from sqlalchemy import ColumnElement, Row, Select, bindparam, delete, select, update
from sqlalchemy.exc import IntegrityError

from shared import audit
from shared.accounts.models import SignInTryRow, StaffRow, StaffSessionRow
from shared.accounts.teams import join_team_of_role
from shared.unit_of_work import UnitOfWork, Workplace

LASTS = timedelta(hours=10)
REMEMBERED = timedelta(minutes=15)
TRIES_PER_LOGIN = 5
TRIES_PER_ADDRESS = 20
"""More than per login: all desks of a centre may share one network address."""

OF_SESSION: Select[*tuple[Any, ...]] = (
    select(
        StaffRow.id,
        StaffRow.centre_id,
        StaffRow.name,
        StaffRow.login,
        StaffRow.role,
        StaffRow.adviser_id,
    )
    .join(StaffSessionRow, StaffSessionRow.staff_id == StaffRow.id)
    .where(
        StaffSessionRow.token == bindparam("token"),
        StaffSessionRow.ended_at.is_(None),
        StaffSessionRow.started_at > bindparam("since"),
        StaffRow.ended_at.is_(None),
    )
)

hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
"""Argon2id as OWASP recommends it where memory is scarce: 19 MiB and two iterations."""


class Role(StrEnum):
    """What a member of staff works as; the desk decides by it what they may do."""

    FRONT_DESK = "front_desk"
    ADVISER = "adviser"
    LEADER = "leader"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class Staff:
    """A member of staff; `adviser_id` is the adviser whose calendar is theirs."""

    id: int
    centre_id: int
    name: str
    login: str
    role: Role
    adviser_id: int | None = None


@dataclass(frozen=True)
class SignedIn:
    """Signing in succeeded; the browser carries `token` until it signs out or `LASTS` is over."""

    token: str


@dataclass(frozen=True)
class NotSignedIn:
    """The login or the password did not fit, or the account has ended; which is not told."""


@dataclass(frozen=True)
class MustWait:
    """Too many attempts have failed: the next is accepted at `until`; no password was checked."""

    until: datetime


class LoginTaken(Exception):
    """Another account has this login, or this name at the same centre."""


def add_staff(
    work: UnitOfWork,
    centre_id: int,
    name: str,
    login: str,
    password: str,
    role: Role,
    adviser_id: int | None = None,
) -> Staff:
    """Opens an account. Raises `LoginTaken`."""
    row = StaffRow(
        centre_id=centre_id,
        name=name,
        login=_written(login),
        password_hash=hash_password(password),
        role=role,
        adviser_id=adviser_id,
    )
    try:
        with work.session.begin_nested():
            work.session.add(row)
    except IntegrityError:
        raise LoginTaken(login) from None
    join_team_of_role(work, row)
    return as_staff(row)


def sign_in(
    workplace: Workplace, login: str, password: str, address: str
) -> SignedIn | NotSignedIn | MustWait:
    """Signs in with a login and a password; `address` is the browser's network address.

    An attempt is counted before the password is checked, so that many at once gain nothing. The
    slow check holds no transaction open, and takes as long for an unknown login.
    """
    with workplace.work() as work:
        counted = _count_try(work, login, address)
        row = work.session.scalar(select(StaffRow).where(StaffRow.login == _written(login)))
    if isinstance(counted, MustWait):
        return counted
    fits = _fits(row.password_hash if row else _nobodys_hash(), password)
    if row is None or row.ended_at or not fits:
        return NotSignedIn()
    with workplace.work() as work:
        work.session.execute(delete(SignInTryRow).where(SignInTryRow.login == counted.login))
        return SignedIn(_start_session(work, row.id))


def sign_in_vouched_for(work: UnitOfWork, subject: str, login: str) -> SignedIn | NotSignedIn:
    """Signs in a person whose identity the municipality has confirmed.

    `subject` never changes there. The first time the account is found by its login, if nobody has
    signed in to it through the municipality yet; from then on by `subject`.
    """
    known = work.vault.fingerprint("municipality", subject)
    row = work.session.scalar(select(StaffRow).where(StaffRow.subject == known))
    if row is None:
        row = work.session.scalar(
            select(StaffRow)
            .where(StaffRow.login == _written(login), StaffRow.subject.is_(None))
            .with_for_update()
        )
    if row is None or row.ended_at:
        return NotSignedIn()
    row.subject = known
    return SignedIn(_start_session(work, row.id))


def staff_of(work: UnitOfWork, token: str) -> Staff | None:
    """The member of staff whose session this token opens.

    None when it is unknown, ended or expired.
    """
    fingerprint = _fingerprint(work, "staff session", token)
    row = work.execute(OF_SESSION, {"token": fingerprint, "since": work.now - LASTS}).one_or_none()
    return as_staff(row) if row else None


def knows_password(work: UnitOfWork, staff: Staff, password: str) -> bool:
    """Whether this is the member of staff's password."""
    row = work.session.get_one(StaffRow, staff.id)
    return _fits(row.password_hash, password)


def colleagues(work: UnitOfWork, centre_id: int) -> dict[int, str]:
    """Names of all the centre's staff by id, ended accounts included."""
    rows = work.session.execute(
        select(StaffRow.id, StaffRow.name).where(StaffRow.centre_id == centre_id)
    )
    return {row.id: row.name for row in rows}


def colleague(work: UnitOfWork, centre_id: int, who: str) -> str:
    """The name of a member of staff as records refer to them ("staff:3"); '' for anything else."""
    kind, _, number = who.partition(":")
    if kind != "staff" or not number.isdigit():
        return ""
    named = select(StaffRow.name).where(StaffRow.id == int(number), StaffRow.centre_id == centre_id)
    return work.session.scalar(named) or ""


def sign_out(work: UnitOfWork, token: str) -> None:
    """Ends the session in the database too, so that a copied cookie opens nothing."""
    staff = staff_of(work, token)
    if staff is None:
        return
    work.session.execute(
        update(StaffSessionRow)
        .where(StaffSessionRow.token == _fingerprint(work, "staff session", token))
        .values(ended_at=work.now)
    )
    audit.record(work, f"staff:{staff.id}", audit.AuditAction.SIGNED_OUT)


def _count_try(work: UnitOfWork, login: str, address: str) -> SignInTryRow | MustWait:
    work.session.execute(delete(SignInTryRow).where(SignInTryRow.at <= work.now - REMEMBERED))
    mine = _fingerprint(work, "login", _written(login))
    from_address = _fingerprint(work, "address", address)
    waits = [
        end
        for end in (
            _wait(work, SignInTryRow.login == mine, TRIES_PER_LOGIN),
            _wait(work, SignInTryRow.address == from_address, TRIES_PER_ADDRESS),
        )
        if end
    ]
    if waits:
        return MustWait(max(waits))
    counted = SignInTryRow(login=mine, address=from_address, at=work.now)
    work.session.add(counted)
    work.session.flush()
    return counted


def _wait(work: UnitOfWork, whose: ColumnElement[bool], allowed: int) -> datetime | None:
    """When the oldest of the last `allowed` attempts is forgotten; None while there are fewer."""
    oldest = work.session.scalar(
        select(SignInTryRow.at)
        .where(whose)
        .order_by(SignInTryRow.at.desc())
        .offset(allowed - 1)
        .limit(1)
    )
    return oldest + REMEMBERED if oldest else None


def _start_session(work: UnitOfWork, staff_id: int) -> str:
    token = secrets.token_urlsafe(32)
    work.session.add(
        StaffSessionRow(
            staff_id=staff_id,
            token=_fingerprint(work, "staff session", token),
            started_at=work.now,
        )
    )
    audit.record(work, f"staff:{staff_id}", audit.AuditAction.SIGNED_IN)
    return token


def hash_password(password: str) -> str:
    return hasher.hash(password)


def _fits(password_hash: str, password: str) -> bool:
    try:
        return hasher.verify(password_hash, password)
    except VerifyMismatchError:
        return False


@cache
def _nobodys_hash() -> str:
    # Checked for an unknown login, so that the time it takes does not tell who has an account.
    return hasher.hash(secrets.token_urlsafe(32))


def _written(login: str) -> str:
    """The login as it is stored, without invisible characters (PostgreSQL refuses one of them)."""
    return "".join(sign for sign in login if sign.isprintable()).strip().casefold()


def _fingerprint(work: UnitOfWork, purpose: str, text: str) -> str:
    return work.vault.fingerprint(purpose, text)


def as_staff(row: StaffRow | Row[Any]) -> Staff:
    """A member of staff, from a row with these columns."""
    return Staff(row.id, row.centre_id, row.name, row.login, Role(row.role), row.adviser_id)
