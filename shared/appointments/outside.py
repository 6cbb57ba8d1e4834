"""Advisers' calendars in other programs: their addresses, and when they say that the adviser is
busy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cryptography.fernet import InvalidToken
from sqlalchemy import ColumnElement, bindparam, delete, insert, or_, select

from shared.appointments.models import AdviserRow, BusyRow, FollowedCalendarRow
from shared.unit_of_work import UnitOfWork

EVERY = timedelta(minutes=10)
"""A calendar is read again when the last attempt is this long ago."""

MOST_CALENDARS = 10
"""Calendars of one adviser."""

Stretch = tuple[datetime, datetime]

UNREAD = (
    select(AdviserRow.id, AdviserRow.first_name, FollowedCalendarRow.read_at)
    .join(AdviserRow, AdviserRow.id == FollowedCalendarRow.adviser_id)
    .where(
        AdviserRow.centre_id == bindparam("centre_id"),
        FollowedCalendarRow.trouble.is_not(None),
        or_(
            FollowedCalendarRow.read_at.is_(None),
            FollowedCalendarRow.read_at < bindparam("since"),
        ),
    )
    .order_by(
        AdviserRow.first_name,
        AdviserRow.id,
        FollowedCalendarRow.read_at.is_not(None),
        FollowedCalendarRow.read_at,
    )
)


class TooManyCalendars(Exception):
    """The adviser has `MOST_CALENDARS` already."""


@dataclass(frozen=True)
class OutsideCalendar:
    """A calendar in another program.

    `mailbox` is the adviser's mail address in it, '' for an unknown one. `read_at` is when it was
    last read, with so many `events`; `unread` counts those of them that were not understood, by
    the reason. `trouble` is what went wrong in a later attempt, '' when nothing did. The address is
    '' when it can't be opened with this installation's secret.
    """

    id: int
    adviser_id: int
    centre_id: int
    adviser: str
    address: str
    mailbox: str
    read_at: datetime | None
    trouble: str
    events: int = 0
    unread: Mapping[str, int] = field(default_factory=dict)

    @property
    def unread_events(self) -> int:
        return sum(self.unread.values())


@dataclass(frozen=True)
class UnreadCalendar:
    """A calendar that can't be read; `read_at` is when it last could, None for never."""

    adviser: str
    read_at: datetime | None


def follow_calendar(work: UnitOfWork, adviser_id: int, address: str, mailbox: str = "") -> None:
    """Follows an adviser's calendar at this address, beside others. The worker reads it at its
    next run.

    One that is followed already is read anew, with this mail address. Raises `TooManyCalendars`.
    """
    known = calendars_of(work, adviser_id)
    same = next((it.id for it in known if it.address == address), None)
    if same is None and len(known) >= MOST_CALENDARS:
        raise TooManyCalendars
    row = work.session.get(FollowedCalendarRow, same) if same else None
    row = row or FollowedCalendarRow(
        adviser_id=adviser_id, address=work.vault.seal(address.encode())
    )
    row.mailbox = work.vault.seal(mailbox.encode()) if mailbox else None
    row.tried_at = None
    work.session.add(row)
    work.session.flush()


def leave_calendar(work: UnitOfWork, adviser_id: int, calendar_id: int) -> bool:
    """Stops following a calendar of this adviser, and forgets when it said that they are busy.

    Whether there was such a calendar.
    """
    row = work.session.get(FollowedCalendarRow, calendar_id)
    if row is None or row.adviser_id != adviser_id:
        return False
    work.session.execute(delete(BusyRow).where(BusyRow.calendar_id == calendar_id))
    work.session.delete(row)
    work.session.flush()
    return True


def followed_calendars(work: UnitOfWork, centre_id: int) -> list[OutsideCalendar]:
    """The calendars that a centre's advisers have connected, by the adviser's name."""
    return _found(work, AdviserRow.centre_id == centre_id)


def calendars_of(work: UnitOfWork, adviser_id: int) -> list[OutsideCalendar]:
    """The calendars that an adviser has connected, the oldest first."""
    return _found(work, AdviserRow.id == adviser_id)


def unread_calendars(work: UnitOfWork, centre_id: int, since: datetime) -> list[UnreadCalendar]:
    """A centre's calendars that could not be read since then although it was tried, by the
    adviser's name: of each adviser the one that was not read for longest."""
    rows = work.execute(UNREAD, {"centre_id": centre_id, "since": since})
    found: dict[int, UnreadCalendar] = {}
    for row in rows:
        found.setdefault(row.id, UnreadCalendar(row.first_name, row.read_at))
    return list(found.values())


def next_calendar(work: UnitOfWork) -> OutsideCalendar | None:
    """The calendar, of all centres, that was tried longest ago, of those not tried for `EVERY`.

    It counts as tried from now on: commit before reading, and one that ends its reader is not the
    first to be read again.
    """
    row = FollowedCalendarRow
    found = work.session.scalar(
        select(row)
        .where(
            or_(
                row.tried_at.is_(None),
                row.tried_at <= work.now - EVERY,
                row.tried_at > work.now,  # the clock was set back
            )
        )
        .order_by(row.tried_at.is_not(None), row.tried_at, row.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    if found is None:
        return None
    found.tried_at = work.now
    work.session.flush()
    return next(iter(_found(work, row.id == found.id)), None)


def note_read(
    work: UnitOfWork,
    read: OutsideCalendar,
    times: Sequence[Stretch],
    events: int,
    unread: Mapping[str, int],
) -> None:
    """Sets when the adviser is busy, in place of what the calendar said before, of how many events
    that was read, and how many were not understood.

    Nothing happens when the calendar is not followed any more.
    """
    row = _row_of(work, read)
    if row is None:
        return
    _replace(work, read, times)
    row.read_at, row.trouble = work.now, None
    row.events, row.unread = events, dict(unread)


def note_unread(work: UnitOfWork, read: OutsideCalendar, trouble: str) -> None:
    """Notes that a calendar could not be read, and why; what it said before stays."""
    if row := _row_of(work, read):
        row.trouble = trouble


def _replace(work: UnitOfWork, read: OutsideCalendar, times: Sequence[Stretch]) -> None:
    """Most calendars say what they said ten minutes ago: then nothing is written."""
    known = work.session.execute(
        select(BusyRow.starts_at, BusyRow.ends_at).where(BusyRow.calendar_id == read.id)
    )
    if {(row.starts_at, row.ends_at) for row in known} == set(times):
        return
    work.session.execute(delete(BusyRow).where(BusyRow.calendar_id == read.id))
    rows = [
        {
            "centre_id": read.centre_id,
            "adviser_id": read.adviser_id,
            "calendar_id": read.id,
            "starts_at": starts_at,
            "ends_at": ends_at,
        }
        for starts_at, ends_at in times
    ]
    if rows:
        work.session.execute(insert(BusyRow), rows)


def _row_of(work: UnitOfWork, read: OutsideCalendar) -> FollowedCalendarRow | None:
    """The row, locked, of a calendar that was read; None when it is not followed any more."""
    row = work.session.get(FollowedCalendarRow, read.id, with_for_update=True)
    return row if row and _opened(work, row.address) == read.address else None


def _opened(work: UnitOfWork, sealed: bytes | None) -> str:
    """'' for what another secret sealed: one such row must not hide the others."""
    try:
        return work.vault.open(sealed).decode() if sealed else ""
    except InvalidToken:
        return ""


def _found(work: UnitOfWork, which: ColumnElement[bool]) -> list[OutsideCalendar]:
    rows = work.session.execute(
        select(FollowedCalendarRow, AdviserRow)
        .join(AdviserRow, AdviserRow.id == FollowedCalendarRow.adviser_id)
        .where(which)
        .order_by(AdviserRow.first_name, AdviserRow.id, FollowedCalendarRow.id)
    )
    return [
        OutsideCalendar(
            row.id,
            adviser.id,
            adviser.centre_id,
            adviser.first_name,
            _opened(work, row.address),
            _opened(work, row.mailbox),
            row.read_at,
            row.trouble or "",
            row.events,
            row.unread,
        )
        for row, adviser in rows
    ]
