"""How often signing in may be tried: each miss makes the next try wait longer.

Only tries that are like it: a login in a browser that is remembered for it, a login from one
network address, a login from all addresses where it is not known. So nobody closes the door for
another login, nor for the owner of this one, who comes from where they always come from.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.exc import IntegrityError

from shared.accounts.models import SignInTryRow
from shared.unit_of_work import UnitOfWork

FIRST_WAIT = timedelta(seconds=30)
"""After the last free try; each further miss doubles it."""

LONGEST_WAIT = timedelta(minutes=15)
"""Between two tries at one place: 104 guesses on the first day, 96 on each further one."""

LONGEST_WAIT_OF_ACCOUNT = timedelta(minutes=1)
"""Between two tries of a login from all unknown addresses together: 1,460 on the first day at most.
Short, so that guesses from a few addresses never keep its owner away from a new one."""

FREE_TRIES, FREE_TRIES_OF_ACCOUNT = 5, 20

SUSPECT_AFTER = 50
"""Misses from one address, whatever the logins, after which each login has one free try there."""

FORGOTTEN_AFTER = timedelta(days=1)
"""Without a try. Half a day's work and the night lie between two honest mistakes."""

SHARED_BITS = 64
"""The part of an IPv6 address that names a household or an office; a computer has all the rest."""


@dataclass(frozen=True)
class MustWait:
    """Too many attempts have failed: the next is accepted at `until`; no password was checked."""

    until: datetime


@dataclass(frozen=True)
class Limit:
    """What is counted under `key`: `free` tries are answered at once, then each waits longer, up to
    `longest`. None for `free`: it is only counted."""

    key: str
    free: int | None = FREE_TRIES
    longest: timedelta = LONGEST_WAIT


Way = Sequence[Limit]
"""A try is answered when all limits of one way let it through; its own limit comes first."""


def wait_after(misses: int, limit: Limit) -> timedelta:
    """How long the next try waits after the last of so many misses."""
    if limit.free is None or misses < limit.free:
        return timedelta()
    return min(limit.longest, FIRST_WAIT * (1 << min(misses - limit.free, 10)))


def count_try(work: UnitOfWork, login: str, ways: Sequence[Way]) -> Way | MustWait:
    """Counts a try under all limits of the first way that is open, and gives it; else `MustWait`.

    `login` is a fingerprint. Counted before the password is checked, with the rows locked, so that
    many tries at once gain nothing.
    """
    keys = {limit.key: login if limit.free is not None else "" for way in ways for limit in way}
    # In the order of their keys, so that no two tries wait for each other.
    rows = {key: _locked_row(work, key, keys[key]) for key in sorted(keys)}
    opens = [max(_opens_at(rows[limit.key], limit) for limit in way) for way in ways]
    counted = next((way for way, at in zip(ways, opens, strict=True) if at <= work.now), None)
    for limit in counted or ():
        rows[limit.key].misses += 1
        rows[limit.key].last_at = work.now
    _erase_forgotten(work)
    return counted or MustWait(min(opens))


def forgive(work: UnitOfWork, way: Way) -> None:
    """Takes back a counted try that succeeded; under its own limit all misses before it, too."""
    keys = [limit.key for limit in way]
    for row in _locked_rows(work, SignInTryRow.key.in_(keys)):
        if row.key == keys[0]:
            work.session.delete(row)
        else:
            row.misses = max(0, row.misses - 1)


def forgive_login(work: UnitOfWork, login: str) -> None:
    """Forgets all misses of a login, wherever it was tried; `login` is a fingerprint."""
    for row in _locked_rows(work, SignInTryRow.login == login):
        work.session.delete(row)


def misses_under(work: UnitOfWork, limit: Limit) -> int:
    """How many tries have failed under a limit."""
    counted = select(SignInTryRow.misses).where(
        SignInTryRow.key == limit.key, SignInTryRow.last_at > work.now - FORGOTTEN_AFTER
    )
    return work.session.scalar(counted) or 0


def network_of(address: str) -> str:
    """The network address that is counted: an IPv4 address without the port that some proxies add,
    the first half of an IPv6 one; what is neither stays as it is."""
    host = address.strip().removeprefix("[").partition("]")[0]
    if host.count(":") == 1:
        host = host.partition(":")[0]
    try:
        read = ip_address(host)
    except ValueError:
        return address
    if isinstance(read, IPv6Address):
        mapped = read.ipv4_mapped
        return str(mapped) if mapped else f"{int(read) >> SHARED_BITS:x}/{SHARED_BITS}"
    return str(read)


def _opens_at(row: SignInTryRow, limit: Limit) -> datetime:
    return row.last_at + wait_after(row.misses, limit)


def _locked_rows(work: UnitOfWork, which: ColumnElement[bool]) -> Sequence[SignInTryRow]:
    """These rows, locked in the order of their keys, as by every other try."""
    rows = select(SignInTryRow).where(which).order_by(SignInTryRow.key).with_for_update()
    return work.session.scalars(rows).all()


def _locked_row(work: UnitOfWork, key: str, login: str) -> SignInTryRow:
    """The row of a limit, locked until the end of the unit of work; its misses are none when they
    are forgotten.

    A last try that lies ahead, because the clock was set back since, counts as made now.
    """
    row = None
    while row is None:
        found = work.session.get(SignInTryRow, key, with_for_update=True)
        row = found or _added(work, key, login)
    if row.last_at <= work.now - FORGOTTEN_AFTER:
        row.misses = 0
    row.last_at = min(row.last_at, work.now)
    return row


def _added(work: UnitOfWork, key: str, login: str) -> SignInTryRow | None:
    """A new row; None when another try has added it a moment ago."""
    row = SignInTryRow(key=key, login=login, misses=0, last_at=work.now)
    try:
        with work.savepoint():
            work.session.add(row)
    except IntegrityError:
        return None
    return row


def _erase_forgotten(work: UnitOfWork) -> None:
    """Erases what nobody has tried for `FORGOTTEN_AFTER`, but for rows that others hold."""
    forgotten = (
        select(SignInTryRow.key)
        .where(SignInTryRow.last_at <= work.now - FORGOTTEN_AFTER)
        .with_for_update(skip_locked=True)
    )
    work.session.execute(
        delete(SignInTryRow).where(SignInTryRow.key.in_(forgotten)),
        execution_options={"synchronize_session": False},
    )
