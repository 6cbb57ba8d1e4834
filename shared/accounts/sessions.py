"""Signing in and out: who may, and how long a session lasts."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from sqlalchemy import Row, Select, bindparam, func, select, update
from sqlalchemy.exc import IntegrityError

from shared import audit
from shared.accounts.devices import remember_device
from shared.accounts.models import StaffRow, StaffSessionRow
from shared.accounts.municipal_models import SessionCentreRow
from shared.accounts.passwords import LONGEST_PASSWORD, as_typed_anywhere
from shared.accounts.teams import join_team_of_role
from shared.accounts.tries import Limit, MustWait, count_try, forgive
from shared.accounts.ways_in import (
    Browser,
    address_fingerprint,
    as_stored,
    login_fingerprint,
    ways_in,
)
from shared.database import UtcDateTime
from shared.unit_of_work import UnitOfWork, Workplace

LASTS = timedelta(hours=10)
"""A session, whatever is done meanwhile."""

SEEN = func.coalesce(StaffSessionRow.seen_at, StaffSessionRow.started_at)

OF_SESSION: Select[*tuple[Any, ...]] = (
    select(
        StaffRow.id,
        func.coalesce(SessionCentreRow.centre_id, StaffRow.centre_id).label("centre_id"),
        StaffRow.name,
        StaffRow.login,
        StaffRow.role,
        StaffRow.adviser_id,
        StaffRow.password_is_given,
        StaffSessionRow.id.label("session_id"),
        StaffSessionRow.way,
        SEEN.label("seen_at"),
    )
    .join(StaffSessionRow, StaffSessionRow.staff_id == StaffRow.id)
    .outerjoin(SessionCentreRow, SessionCentreRow.session_id == StaffSessionRow.id)
    .where(
        StaffSessionRow.token == bindparam("token"),
        StaffSessionRow.ended_at.is_(None),
        StaffSessionRow.started_at > bindparam("since"),
        bindparam("seen_since", type_=UtcDateTime) < SEEN,
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
    """A member of staff; `adviser_id` is the adviser whose calendar is theirs. `centre_id` is the
    centre that they serve: for an administrator of the municipality the one that they chose."""

    id: int
    centre_id: int
    name: str
    login: str
    role: Role
    adviser_id: int | None = None


ROLES = frozenset(Role)


class SignInWay(StrEnum):
    """How a session began: with our password, or vouched for by the municipality."""

    PASSWORD = "password"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True)
class SignedIn:
    """Signing in succeeded; the browser carries `token` until it signs out or `LASTS` is over, and
    `device` for longer, by which it is known again."""

    staff_id: int
    token: str
    device: str


@dataclass(frozen=True)
class OpenSession:
    """A session that is open; `must_choose`: the member of staff came in with a password that
    another person gave them, and has to choose one before anything else."""

    id: int
    staff: Staff
    seen_at: datetime
    must_choose: bool


@dataclass(frozen=True)
class NotSignedIn:
    """The login or the password did not fit, or the account has ended; which is not told."""


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
        login=as_stored(login),
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
    workplace: Workplace,
    login: str,
    password: str,
    address: str,
    device: str = "",
    browser: str = "",
) -> SignedIn | NotSignedIn | MustWait:
    """Signs in with a login and a password, from a browser as `Browser` describes it.

    An attempt is counted before the password is checked, so that many at once gain nothing. The
    slow check holds no transaction open, and takes as long for an unknown login.
    """
    at = Browser(address, device, browser)
    with workplace.work() as work:
        row = work.session.scalar(select(StaffRow).where(StaffRow.login == as_stored(login)))
        ways = ways_in(work, as_stored(login), row.id if row else None, at)
        counted = count_try(work, login_fingerprint(work, as_stored(login)), ways)
    if isinstance(counted, MustWait):
        return counted
    fits = fits_hash(row.password_hash if row else _nobodys_hash(), password)
    if row is None or row.ended_at or not fits:
        return NotSignedIn()
    with workplace.work() as work:
        # The password may have been changed, or the account ended, while it was being checked.
        now = work.session.get_one(StaffRow, row.id, with_for_update=True)
        if now.ended_at or now.password_hash != row.password_hash:
            return NotSignedIn()
        forgive(work, counted)
        return _start_session(work, row.id, SignInWay.PASSWORD, at)


def sign_in_vouched_for(
    work: UnitOfWork, subject: str, login: str, at: Browser
) -> SignedIn | NotSignedIn:
    """Signs in a person whose identity the municipality has confirmed.

    `subject` never changes there. The first time the account is found by its login, if nobody has
    signed in to it through the municipality yet; from then on by `subject`.
    """
    known = work.vault.fingerprint("municipality", subject)
    row = work.session.scalar(select(StaffRow).where(StaffRow.subject == known))
    if row is None:
        row = work.session.scalar(
            select(StaffRow)
            .where(StaffRow.login == as_stored(login), StaffRow.subject.is_(None))
            .with_for_update()
        )
    if row is None or row.ended_at:
        return NotSignedIn()
    row.subject = known
    return _start_session(work, row.id, SignInWay.MUNICIPALITY, at)


def session_of(work: UnitOfWork, token: str, idle: timedelta = LASTS) -> OpenSession | None:
    """The session that this token opens.

    None when it is unknown, ended or expired, nobody has done anything in it for as long as `idle`,
    or the role of its account is unknown.
    """
    row = work.execute(
        OF_SESSION,
        {
            "token": session_fingerprint(work, token),
            "since": work.now - LASTS,
            "seen_since": work.now - idle,
        },
    ).one_or_none()
    if row is None or row.role not in ROLES:
        return None
    must_choose = row.password_is_given and row.way == SignInWay.PASSWORD
    return OpenSession(row.session_id, as_staff(row), row.seen_at, must_choose)


def note_activity(work: UnitOfWork, session_id: int) -> None:
    """Says that a person has just done something in a session."""
    work.write(
        update(StaffSessionRow).where(StaffSessionRow.id == bindparam("session_id")),
        {"session_id": session_id, "seen_at": work.now},
    )


def renew_token(work: UnitOfWork, session_id: int) -> str:
    """Gives a session another token: a copy of the cookie with the earlier one opens nothing."""
    token = secrets.token_urlsafe(32)
    row = work.session.get_one(StaffSessionRow, session_id)
    row.token = session_fingerprint(work, token)
    return token


def check_own_password(workplace: Workplace, staff: Staff, password: str) -> bool | MustWait:
    """Whether this is the member of staff's password; counted and slowed down as signing in is."""
    with workplace.work() as work:
        row = work.session.get_one(StaffRow, staff.id)
        own = Limit(work.vault.fingerprint("own password", str(staff.id)))
        counted = count_try(work, "", [[own]])
    if isinstance(counted, MustWait):
        return counted
    if not fits_hash(row.password_hash, password):
        return False
    with workplace.work() as work:
        forgive(work, counted)
    return True


def sign_out(work: UnitOfWork, token: str) -> None:
    """Ends the session in the database too, so that a copied cookie opens nothing."""
    found = session_of(work, token)
    if found is None:
        return
    work.session.execute(
        update(StaffSessionRow).where(StaffSessionRow.id == found.id).values(ended_at=work.now)
    )
    audit.record(work, f"staff:{found.staff.id}", audit.AuditAction.SIGNED_OUT)


def session_fingerprint(work: UnitOfWork, token: str) -> str:
    """How a session's token is stored."""
    return work.vault.fingerprint("staff session", token)


def _start_session(work: UnitOfWork, staff_id: int, way: SignInWay, at: Browser) -> SignedIn:
    token = secrets.token_urlsafe(32)
    work.session.add(
        StaffSessionRow(
            staff_id=staff_id,
            token=session_fingerprint(work, token),
            started_at=work.now,
            seen_at=work.now,
            browser=at.name,
            way=way,
        )
    )
    device = remember_device(work, staff_id, at.device, at.name, address_fingerprint(work, at))
    audit.record(work, f"staff:{staff_id}", audit.AuditAction.SIGNED_IN)
    return SignedIn(staff_id, token, device)


def hash_password(password: str) -> str:
    return hasher.hash(as_typed_anywhere(password))


def fits_hash(password_hash: str, password: str) -> bool:
    """Whether a password has this hash. One that is too long is read as another, equally slowly."""
    typed = password[: LONGEST_PASSWORD + 1]
    # Hashes from before passwords were normalised are of what was typed.
    readings = dict.fromkeys((as_typed_anywhere(typed), typed))
    return any(_is_of(password_hash, each) for each in readings)


def _is_of(password_hash: str, password: str) -> bool:
    try:
        return hasher.verify(password_hash, password)
    except VerifyMismatchError:
        return False


@cache
def _nobodys_hash() -> str:
    # Checked for an unknown login, so that the time it takes does not tell who has an account.
    return hasher.hash(secrets.token_urlsafe(32))


def as_staff(row: StaffRow | Row[Any]) -> Staff:
    """A member of staff, from a row with these columns."""
    return Staff(row.id, row.centre_id, row.name, row.login, Role(row.role), row.adviser_id)
