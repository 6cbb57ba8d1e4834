"""What an administrator does with a centre's accounts: opens, changes, ends and reopens them."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from shared import audit
from shared.accounts.desk_codes import forget_desk_code
from shared.accounts.devices import forget_devices
from shared.accounts.models import StaffRow, StaffSessionRow
from shared.accounts.own_sessions import end_sessions
from shared.accounts.passwords import PasswordFlaw, as_typed_anywhere, flaw_in
from shared.accounts.sessions import (
    LoginTaken,
    OpenSession,
    Role,
    Staff,
    add_staff,
    as_staff,
    hash_password,
    renew_token,
)
from shared.accounts.teams import join_team_of_role
from shared.accounts.tries import forgive_login
from shared.accounts.ways_in import as_stored, login_fingerprint
from shared.appointments import find_adviser, get_centre
from shared.backlog import read_those
from shared.unit_of_work import NotFound, UnitOfWork

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Characters of a password: none that could be mistaken for another when read out."""


class NoSuchAccount(NotFound):
    """The centre has no such account, or no such adviser to whom it could belong."""


class LastAdministrator(Exception):
    """The centre would be left without anyone who can administer its accounts."""


@dataclass(frozen=True)
class Account:
    """An account; `since` is when it was last signed in to, `ended_at` when it was closed."""

    staff: Staff
    since: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True)
class NewPassword:
    """A password that is shown once, to be handed over; only its hash is kept."""

    staff: Staff
    password: str


def accounts_of(work: UnitOfWork, centre_id: int) -> list[Account]:
    """The centre's accounts by name, ended ones last; without those that can't be read."""
    since = (
        select(func.max(StaffSessionRow.started_at))
        .where(StaffSessionRow.staff_id == StaffRow.id)
        .scalar_subquery()
    )
    rows = work.session.execute(
        select(StaffRow, since)
        .where(StaffRow.centre_id == centre_id)
        .order_by(StaffRow.ended_at.is_not(None), StaffRow.name)
    )
    return read_those(work, rows, lambda it: Account(as_staff(it[0]), it[1], it[0].ended_at))


def account(work: UnitOfWork, by: Staff, staff_id: int) -> Account:
    """The account, without `since`. Raises `NoSuchAccount`, also for another centre's."""
    row = _row(work, by, staff_id)
    return Account(as_staff(row), None, row.ended_at)


def open_account(
    work: UnitOfWork, by: Staff, name: str, login: str, role: Role, adviser_id: int | None
) -> NewPassword:
    """Opens an account with a new password; `adviser_id` is the adviser whose calendar is theirs.

    Raises `LoginTaken`, and `NoSuchAccount` for an adviser of another centre.
    """
    _check_adviser(work, by, adviser_id)
    password = _password()
    made = add_staff(work, by.centre_id, name, login, password, role, adviser_id)
    must_choose_password(work, made)
    _record(work, by, audit.AuditAction.OPENED_ACCOUNT, made.id)
    return NewPassword(made, password)


def open_first_account(work: UnitOfWork, centre_id: int, name: str, login: str) -> NewPassword:
    """Opens an administrator's account where nobody is signed in yet. Raises `LoginTaken`."""
    password = _password()
    made = add_staff(work, centre_id, name, login, password, Role.ADMINISTRATOR)
    must_choose_password(work, made)
    audit.record(work, "setup", audit.AuditAction.OPENED_ACCOUNT, f"staff:{made.id}")
    return NewPassword(made, password)


def account_with_login(work: UnitOfWork, login: str) -> Account | None:
    """The account with this login, at whichever centre, without `since`; None for none."""
    row = work.session.scalar(select(StaffRow).where(StaffRow.login == as_stored(login)))
    return Account(as_staff(row), None, row.ended_at) if row else None


def change_account(
    work: UnitOfWork, by: Staff, staff_id: int, name: str, role: Role, adviser_id: int | None
) -> None:
    """Changes an account; a new role ends its sessions, so that it takes effect at once.

    Raises `NoSuchAccount`, `LastAdministrator`, and `LoginTaken` when a colleague has the name.
    """
    row = _row(work, by, staff_id)
    if adviser_id != row.adviser_id:
        _check_adviser(work, by, adviser_id)
    if role != row.role:
        _leave_one_administrator(work, row)
        end_sessions(work, staff_id)
    taken = select(StaffRow.id).where(
        StaffRow.centre_id == by.centre_id, StaffRow.name == name, StaffRow.id != staff_id
    )
    if work.session.scalar(taken) is not None:
        raise LoginTaken(name)
    row.name, row.role, row.adviser_id = name, role, adviser_id
    join_team_of_role(work, row)
    _record(work, by, audit.AuditAction.CHANGED_ACCOUNT, staff_id)


def give_new_password(work: UnitOfWork, by: Staff, staff_id: int) -> NewPassword:
    """Gives an account a new password, which has to be changed by its owner.

    Ends its sessions, and forgets its browsers, its short code and whatever was tried.
    Raises `NoSuchAccount`.
    """
    row = _row(work, by, staff_id)
    password = _password()
    row.password_hash = hash_password(password)
    must_choose_password(work, as_staff(row))
    end_sessions(work, staff_id)
    forget_devices(work, staff_id)
    forget_desk_code(work, staff_id)
    forgive_login(work, login_fingerprint(work, row.login))
    _record(work, by, audit.AuditAction.GAVE_PASSWORD, staff_id)
    return NewPassword(as_staff(row), password)


def must_choose_password(work: UnitOfWork, staff: Staff) -> None:
    """From the next sign-in with its password an account can do nothing before it has another."""
    work.session.get_one(StaffRow, staff.id).password_is_given = True


def flaw_in_password_of(
    work: UnitOfWork, staff: Staff, password: str, old: str = ""
) -> PasswordFlaw | None:
    """Why a new password will not do for this member of staff; None when it will."""
    if as_typed_anywhere(password) == as_typed_anywhere(old):
        return PasswordFlaw.SAME
    return flaw_in(password, (staff.name, staff.login, get_centre(work, staff.centre_id).name))


def choose_password(work: UnitOfWork, me: OpenSession, password: str) -> str:
    """Sets one's own password and ends one's other sessions; gives the present one's new token."""
    row = work.session.get_one(StaffRow, me.staff.id)
    row.password_hash = hash_password(password)
    row.password_is_given = False
    end_sessions(work, me.staff.id, but=me.id)
    _record(work, me.staff, audit.AuditAction.CHOSE_PASSWORD, me.staff.id)
    return renew_token(work, me.id)


def end_account(work: UnitOfWork, by: Staff, staff_id: int) -> None:
    """Ends an account and its sessions; what it did stays on record.

    Raises `NoSuchAccount`, `LastAdministrator`.
    """
    row = _row(work, by, staff_id)
    if row.ended_at is None:
        _leave_one_administrator(work, row)
        row.ended_at = work.now
        end_sessions(work, staff_id)
        forget_devices(work, staff_id)
        _record(work, by, audit.AuditAction.ENDED_ACCOUNT, staff_id)


def take_account_back(work: UnitOfWork, by: Staff, staff_id: int) -> None:
    """Reopens an ended account. Raises `NoSuchAccount`."""
    row = _row(work, by, staff_id)
    if row.ended_at is not None:
        row.ended_at = None
        _record(work, by, audit.AuditAction.OPENED_ACCOUNT, staff_id)


def _check_adviser(work: UnitOfWork, by: Staff, adviser_id: int | None) -> None:
    """Raises `NoSuchAccount` for an adviser of another centre."""
    found = find_adviser(work, adviser_id) if adviser_id is not None else None
    if adviser_id is not None and (found is None or found.centre_id != by.centre_id):
        raise NoSuchAccount(adviser_id)


def _row(work: UnitOfWork, by: Staff, staff_id: int) -> StaffRow:
    row = work.session.get(StaffRow, staff_id)
    if row is None or row.centre_id != by.centre_id:
        raise NoSuchAccount(staff_id)
    return row


def _leave_one_administrator(work: UnitOfWork, row: StaffRow) -> None:
    """Raises `LastAdministrator` if this is the centre's only open administrator account.

    All of them are locked, in the order of their ids, so that two administrators who end each
    other's accounts come one after the other, without a deadlock.
    """
    keepers = work.session.scalars(
        select(StaffRow)
        .where(
            StaffRow.centre_id == row.centre_id,
            StaffRow.role == Role.ADMINISTRATOR,
            StaffRow.ended_at.is_(None),
        )
        .order_by(StaffRow.id)
        .with_for_update()
    ).all()
    if [keeper.id for keeper in keepers] == [row.id]:
        raise LastAdministrator(row.login)


def _password() -> str:
    """A new password: four groups of four, about 79 bits, and easy to read out over a counter."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


def _record(work: UnitOfWork, by: Staff, action: audit.AuditAction, staff_id: int) -> None:
    audit.record(work, f"staff:{by.id}", action, f"staff:{staff_id}")
