"""Advisers' calendars in other programs: where one can be read, and when it says they are busy."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, bindparam, delete, or_, select

from shared.appointments.models import AdviserRow, BusyRow, OutsideCalendarRow
from shared.unit_of_work import UnitOfWork

EVERY = timedelta(minutes=10)
"""How old what we know of another calendar may become."""

UNREAD = (
    select(AdviserRow.first_name, OutsideCalendarRow.read_at)
    .join(AdviserRow, AdviserRow.id == OutsideCalendarRow.adviser_id)
    .where(
        AdviserRow.centre_id == bindparam("centre_id"),
        OutsideCalendarRow.trouble.is_not(None),
        or_(OutsideCalendarRow.read_at.is_(None), OutsideCalendarRow.read_at < bindparam("since")),
    )
    .order_by(AdviserRow.first_name, AdviserRow.id)
)


@dataclass(frozen=True)
class OutsideCalendar:
    """`read_at` is when it was last read; `trouble` what went wrong since, '' when nothing did."""

    adviser_id: int
    centre_id: int
    adviser: str
    address: str
    read_at: datetime | None
    trouble: str


@dataclass(frozen=True)
class UnreadCalendar:
    """`read_at` is when it last could be read; None: never."""

    adviser: str
    read_at: datetime | None


def follow_calendar(work: UnitOfWork, adviser_id: int, address: str) -> None:
    """Instead of the one that was followed before. It is read at the worker's next look."""
    leave_calendar(work, adviser_id)
    sealed = work.vault.seal(address.encode())
    work.session.add(OutsideCalendarRow(adviser_id=adviser_id, address=sealed))
    work.session.flush()


def leave_calendar(work: UnitOfWork, adviser_id: int) -> None:
    """What it said is forgotten."""
    for row in (BusyRow, OutsideCalendarRow):
        work.session.execute(delete(row).where(row.adviser_id == adviser_id))


def followed_calendars(work: UnitOfWork, centre_id: int) -> list[OutsideCalendar]:
    """By the adviser's name."""
    return _found(work, AdviserRow.centre_id == centre_id)


def followed_calendar(work: UnitOfWork, adviser_id: int) -> OutsideCalendar | None:
    return next(iter(_found(work, AdviserRow.id == adviser_id)), None)


def unread_calendars(work: UnitOfWork, centre_id: int, since: datetime) -> list[UnreadCalendar]:
    """Those that we tried to read, and could not since then; by the adviser's name."""
    rows = work.execute(UNREAD, {"centre_id": centre_id, "since": since})
    return [UnreadCalendar(row.first_name, row.read_at) for row in rows]


def calendars_due(work: UnitOfWork) -> list[OutsideCalendar]:
    """Of all houses, those that are to be read now."""
    row = OutsideCalendarRow
    return _found(work, or_(row.tried_at.is_(None), row.tried_at <= work.now - EVERY))


def note_busy(
    work: UnitOfWork, read: OutsideCalendar, times: Iterable[tuple[datetime, datetime]]
) -> None:
    """What the calendar says now, instead of what it said before: whole or not at all."""
    row = _row_of(work, read)
    if row is None:
        return
    work.session.execute(delete(BusyRow).where(BusyRow.adviser_id == read.adviser_id))
    for starts_at, ends_at in times:
        busy = BusyRow(
            centre_id=read.centre_id,
            adviser_id=read.adviser_id,
            starts_at=starts_at,
            ends_at=ends_at,
        )
        work.session.add(busy)
    row.tried_at = row.read_at = work.now
    row.trouble = None


def note_unread(work: UnitOfWork, read: OutsideCalendar, trouble: str) -> None:
    """What it said before holds."""
    if row := _row_of(work, read):
        row.tried_at, row.trouble = work.now, trouble


def _row_of(work: UnitOfWork, read: OutsideCalendar) -> OutsideCalendarRow | None:
    """None when another one is followed by now."""
    row = work.session.get(OutsideCalendarRow, read.adviser_id, with_for_update=True)
    return row if row and _address(work, row) == read.address else None


def _address(work: UnitOfWork, row: OutsideCalendarRow) -> str:
    return work.vault.open(row.address).decode()


def _found(work: UnitOfWork, which: ColumnElement[bool]) -> list[OutsideCalendar]:
    rows = work.session.execute(
        select(OutsideCalendarRow, AdviserRow)
        .join(AdviserRow, AdviserRow.id == OutsideCalendarRow.adviser_id)
        .where(which)
        .order_by(AdviserRow.first_name, AdviserRow.id)
    )
    return [
        OutsideCalendar(
            adviser.id,
            adviser.centre_id,
            adviser.first_name,
            _address(work, row),
            row.read_at,
            row.trouble or "",
        )
        for row, adviser in rows
    ]
