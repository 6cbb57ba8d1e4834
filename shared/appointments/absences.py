"""Absences of advisers, closed rooms and closed days, and the meetings that they affect."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, select, true

from shared.appointments.centres import get_centre
from shared.appointments.facts import Meeting, MeetingState, Unavailability
from shared.appointments.hours import Owner, set_hours_of_day
from shared.appointments.meetings import readable_meetings
from shared.appointments.models import AbsenceRow, AdviserRow, CentreRow, HoursRow, MeetingRow
from shared.appointments.quarters import instant_at, quarter_from, quarter_of
from shared.backlog import Readable, read_each
from shared.unit_of_work import UnitOfWork

A_DAY = timedelta(days=1)

AN_ERRAND = timedelta(hours=3)
"""An absence shorter than this leaves an adviser their tasks: they are back on the same day."""


@dataclass(frozen=True)
class Absence:
    """An absence on record. `id` is None for a day on which the whole house is closed: that is kept
    with the hours. `reported_by` is a name, '' where it is not known."""

    id: int | None
    unavailability: Unavailability
    reported_by: str


def report_absence(
    work: UnitOfWork, adviser_id: int, starts_at: datetime, ends_at: datetime, reason: str
) -> list[Meeting]:
    """Records that an adviser is away. Returns the booked meetings ahead that this affects, in
    order of time; they stay booked."""
    adviser = work.session.get_one(AdviserRow, adviser_id)
    unavailability = Unavailability(
        adviser.centre_id, starts_at, ends_at, reason, adviser_id=adviser_id
    )
    _add(work, unavailability, "")
    return [each for each in meetings_in(work, unavailability) if _is_ahead(work, each)]


def close_day(work: UnitOfWork, centre_id: int, day: date, reason: str) -> list[Meeting]:
    """Closes the house on a local day. Returns the booked meetings ahead that this affects, in
    order of time; they stay booked."""
    set_hours_of_day(work, Owner(centre_id), day, reason=reason)
    unavailability = gap_of_days(work, centre_id, day, day, reason)
    return [each for each in meetings_in(work, unavailability) if _is_ahead(work, each)]


def gap_of_days(
    work: UnitOfWork, centre_id: int, first: date, last: date, reason: str
) -> Unavailability:
    """The whole house closed, from the first local midnight of `first` to the last of `last`."""
    zone = get_centre(work, centre_id).zone
    starts_at, ends_at = (instant_at(zone, day, time.min) for day in (first, last + A_DAY))
    return Unavailability(centre_id, starts_at, ends_at, reason)


def meetings_in(work: UnitOfWork, unavailability: Unavailability) -> list[Meeting]:
    """Booked meetings that overlap it and are not over yet, in order of time. Without those that
    can't be read."""
    return readable_meetings_in(work, unavailability).found


def readable_meetings_in(work: UnitOfWork, unavailability: Unavailability) -> Readable[Meeting]:
    """The same, and the ids of those that can't be read."""
    return readable_meetings(
        work,
        MeetingRow.centre_id == unavailability.centre_id,
        MeetingRow.quarter + MeetingRow.quarters
        > quarter_of(max(unavailability.starts_at, work.now)),
        MeetingRow.quarter < quarter_from(unavailability.ends_at),
        MeetingRow.state == MeetingState.BOOKED,
        _of(unavailability),
    )


def save_gap(work: UnitOfWork, unavailability: Unavailability, staff: str) -> bool:
    """Records that an adviser is away, a room is shut or the house is closed. False, and nothing is
    recorded, when the same or a longer one is on record already. `staff` is the name of the person
    who reports it."""
    # Two who report the same at once: the second waits here for the first, and then finds it.
    work.session.execute(
        select(CentreRow.id)
        .where(CentreRow.id == unavailability.centre_id)
        .with_for_update(key_share=True)
    )
    if _is_known(work, unavailability):
        return False
    if unavailability.is_of_the_house:
        for day in _days(work, unavailability):
            set_hours_of_day(
                work, Owner(unavailability.centre_id), day, reason=unavailability.reason
            )
    else:
        _add(work, unavailability, staff)
    return True


def absences(work: UnitOfWork, centre_id: int | None = None) -> list[Absence]:
    """Absences, shut rooms and closed days that are not over, of one centre or of all, in order of
    time."""
    of_house = AbsenceRow.centre_id == centre_id if centre_id is not None else true()
    wanted = select(*AbsenceRow.__table__.columns).where(AbsenceRow.ends_at > work.now, of_house)
    found = read_each(work, wanted, AbsenceRow.id, _as_absence).found
    return sorted(
        [*found, *_closed_days(work, centre_id)], key=lambda each: each.unavailability.starts_at
    )


def absent_advisers(work: UnitOfWork, centre_id: int, at: datetime) -> set[int]:
    """Ids of the centre's advisers who are away at that instant, for longer than `AN_ERRAND`."""
    wanted = select(AbsenceRow.adviser_id, AbsenceRow.starts_at, AbsenceRow.ends_at).where(
        AbsenceRow.centre_id == centre_id,
        AbsenceRow.adviser_id.is_not(None),
        AbsenceRow.starts_at <= at,
        AbsenceRow.ends_at > at,
    )
    rows = read_each(work, wanted, AbsenceRow.id, lambda row: row).found
    return {row.adviser_id for row in rows if row.ends_at - row.starts_at >= AN_ERRAND}


def find_absence(work: UnitOfWork, absence_id: int) -> Absence | None:
    """An absence by its id, over or not; None for an id that was never given out, and for an
    absence that was taken back before it began."""
    row = work.session.get(AbsenceRow, absence_id)
    return _as_absence(row) if row else None


def end_absence(work: UnitOfWork, absence_id: int) -> bool:
    """Ends an absence now, or removes it when it has not begun. False, and nothing has changed,
    when it is over already or unknown."""
    row = work.session.get(AbsenceRow, absence_id, with_for_update=True, populate_existing=True)
    if row is None or row.ends_at <= work.now:
        return False
    if row.starts_at < work.now:
        row.ends_at = work.now
    else:
        work.session.delete(row)
    work.session.flush()
    return True


def open_day_again(work: UnitOfWork, centre_id: int, day: date) -> bool:
    """Reopens a day that was closed: the weekly hours count again. False when it was not closed."""
    opened = work.session.execute(
        delete(HoursRow)
        .where(*_IS_CLOSED_DAY, HoursRow.centre_id == centre_id, HoursRow.first_day == day)
        .returning(HoursRow.id)
    )
    return bool(opened.scalars().all())


_IS_CLOSED_DAY = (
    HoursRow.adviser_id.is_(None),
    HoursRow.weekday.is_(None),
    HoursRow.starts.is_(None),
)


def _of(unavailability: Unavailability) -> ColumnElement[bool]:
    if unavailability.adviser_id is not None:
        return MeetingRow.adviser_id == unavailability.adviser_id
    return (
        MeetingRow.room_id == unavailability.room_id
        if unavailability.room_id is not None
        else true()
    )


def _is_ahead(work: UnitOfWork, each: Meeting) -> bool:
    return quarter_of(each.starts_at) > quarter_of(work.now)


def _is_known(work: UnitOfWork, unavailability: Unavailability) -> bool:
    """Whether the same one, or one that covers it, is on record."""
    if unavailability.is_of_the_house:
        closed = {
            each.unavailability.starts_at for each in _closed_days(work, unavailability.centre_id)
        }
        zone = get_centre(work, unavailability.centre_id).zone
        return all(instant_at(zone, day, time.min) in closed for day in _days(work, unavailability))
    return any(
        (it.unavailability.adviser_id, it.unavailability.room_id)
        == (unavailability.adviser_id, unavailability.room_id)
        and it.unavailability.starts_at <= unavailability.starts_at
        and unavailability.ends_at <= it.unavailability.ends_at
        for it in absences(work, unavailability.centre_id)
    )


def _days(work: UnitOfWork, unavailability: Unavailability) -> Iterator[date]:
    centre = get_centre(work, unavailability.centre_id)
    day, end = centre.day_of(unavailability.starts_at), centre.day_of(unavailability.ends_at)
    while day < end:
        yield day
        day += A_DAY


def _closed_days(work: UnitOfWork, centre_id: int | None) -> Iterator[Absence]:
    """Closed days from today on, of one centre or of all, in order of time."""
    of_house = HoursRow.centre_id == centre_id if centre_id is not None else true()
    since = work.now.date() - A_DAY
    rows = work.session.scalars(
        select(HoursRow)
        .where(*_IS_CLOSED_DAY, HoursRow.first_day >= since, of_house)
        .order_by(HoursRow.first_day)
    )
    for row in rows:
        unavailability = gap_of_days(work, row.centre_id, row.first_day, row.first_day, row.reason)
        if unavailability.ends_at > work.now:
            yield Absence(None, unavailability, "")


def _add(work: UnitOfWork, unavailability: Unavailability, staff: str) -> None:
    row = AbsenceRow(
        centre_id=unavailability.centre_id,
        adviser_id=unavailability.adviser_id,
        room_id=unavailability.room_id,
        starts_at=unavailability.starts_at,
        ends_at=unavailability.ends_at,
        reason=unavailability.reason,
        reported_by=staff,
    )
    work.session.add(row)
    work.session.flush()


def _as_absence(row: AbsenceRow | Row[Any]) -> Absence:
    return Absence(row.id, _gap_of(row), row.reported_by)


def _gap_of(row: AbsenceRow | Row[Any]) -> Unavailability:
    return Unavailability(
        row.centre_id, row.starts_at, row.ends_at, row.reason, row.adviser_id, row.room_id
    )
