"""Advisers' calendars in other programs: their addresses, and when they say that the adviser is
busy."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, bindparam, delete, or_, select

from shared.appointments.models import AdviserRow, BusyRow, OutsideCalendarRow
from shared.unit_of_work import UnitOfWork

EVERY = timedelta(minutes=10)
"""A calendar is read again when the last attempt is this long ago."""

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
    """A calendar in another program. `read_at` is when it was last read; `trouble` is what went
    wrong in a later attempt, '' when nothing did."""

    adviser_id: int
    centre_id: int
    adviser: str
    address: str
    read_at: datetime | None
    trouble: str


@dataclass(frozen=True)
class UnreadCalendar:
    """A calendar that can't be read; `read_at` is when it last could, None for never."""

    adviser: str
    read_at: datetime | None


def follow_calendar(work: UnitOfWork, adviser_id: int, address: str) -> None:
    """Follows an adviser's calendar at this address, in place of an earlier one. The worker reads
    it at its next run."""
    leave_calendar(work, adviser_id)
    sealed = work.vault.seal(address.encode())
    work.session.add(OutsideCalendarRow(adviser_id=adviser_id, address=sealed))
    work.session.flush()


def leave_calendar(work: UnitOfWork, adviser_id: int) -> None:
    """Stops following an adviser's calendar, and forgets when it said that they are busy."""
    for row in (BusyRow, OutsideCalendarRow):
        work.session.execute(delete(row).where(row.adviser_id == adviser_id))


def followed_calendars(work: UnitOfWork, centre_id: int) -> list[OutsideCalendar]:
    """The calendars that a centre's advisers have connected, by the adviser's name."""
    return _found(work, AdviserRow.centre_id == centre_id)


def followed_calendar(work: UnitOfWork, adviser_id: int) -> OutsideCalendar | None:
    """The calendar that an adviser has connected; None where there is none."""
    return next(iter(_found(work, AdviserRow.id == adviser_id)), None)


def unread_calendars(work: UnitOfWork, centre_id: int, since: datetime) -> list[UnreadCalendar]:
    """A centre's calendars that could not be read since then although it was tried, by the
    adviser's name."""
    rows = work.execute(UNREAD, {"centre_id": centre_id, "since": since})
    return [UnreadCalendar(row.first_name, row.read_at) for row in rows]


def calendars_due(work: UnitOfWork) -> list[OutsideCalendar]:
    """The calendars of all centres that were not tried for `EVERY`."""
    row = OutsideCalendarRow
    return _found(work, or_(row.tried_at.is_(None), row.tried_at <= work.now - EVERY))


def note_busy(
    work: UnitOfWork, read: OutsideCalendar, times: Iterable[tuple[datetime, datetime]]
) -> None:
    """Sets when the adviser is busy, in place of what the calendar said before. Nothing happens
    when another calendar is followed meanwhile."""
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
    """Notes that a calendar could not be read, and why; what it said before stays."""
    if row := _row_of(work, read):
        row.tried_at, row.trouble = work.now, trouble


def _row_of(work: UnitOfWork, read: OutsideCalendar) -> OutsideCalendarRow | None:
    """The row, locked, of a calendar that was read; None when another one is followed by now."""
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
