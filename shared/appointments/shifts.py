"""Weekly hours as they are planned: from a day on, and with single days that differ."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from sqlalchemy import ColumnElement, delete, select

from shared.appointments.calendar import calendar
from shared.appointments.centres import get_centre
from shared.appointments.facts import Meeting
from shared.appointments.hours import Owner
from shared.appointments.meetings import ahead, readable_meetings
from shared.appointments.models import HoursRow, MeetingRow
from shared.appointments.quarters import quarter_of
from shared.unit_of_work import UnitOfWork

A_DAY = timedelta(days=1)

Hours = tuple[tuple[time, time], ...]
"""From when until when, local, in order."""


@dataclass(frozen=True)
class Week:
    """Hours by weekday, 0 for Monday, as they are every week from `from_day` on."""

    from_day: date
    hours: Mapping[int, Hours]


@dataclass(frozen=True)
class OwnDay:
    """A single local day with hours of its own in place of the weekly ones; `hours` may be none."""

    day: date
    hours: Hours
    reason: str


def set_week(work: UnitOfWork, owner: Owner, from_day: date, hours: Mapping[int, Hours]) -> None:
    """Sets the weekly hours from that local day on; what was planned for later is dropped. Earlier
    days keep theirs."""
    rows = work.session.scalars(
        select(HoursRow).where(*_weekly(owner), HoursRow.last_day >= from_day)
    )
    for row in rows:
        if row.first_day < from_day:
            row.last_day = from_day - A_DAY
        else:
            work.session.delete(row)
    work.session.add_all(_rows(owner, from_day, hours))
    work.session.flush()


def weeks_from(work: UnitOfWork, owner: Owner, day: date) -> list[Week]:
    """The weekly hours on that local day, and each later change, in order of time."""
    rows = work.session.scalars(
        select(HoursRow)
        .where(*_weekly(owner), HoursRow.last_day >= day)
        .order_by(HoursRow.weekday, HoursRow.starts)
    ).all()
    ends = {row.last_day + A_DAY for row in rows if row.last_day < date.max}
    changes = {day} | {at for at in ends | {row.first_day for row in rows} if at > day}
    return [Week(at, _hours_on(rows, at)) for at in sorted(changes)]


def own_days(work: UnitOfWork, owner: Owner, since: date) -> list[OwnDay]:
    """Single days from `since` on that have hours of their own, in order of time."""
    rows = work.session.scalars(
        select(HoursRow)
        .where(*_single(owner), HoursRow.first_day >= since)
        .order_by(HoursRow.first_day, HoursRow.starts)
    ).all()
    by_day: dict[date, list[HoursRow]] = {}
    for row in rows:
        by_day.setdefault(row.first_day, []).append(row)
    return [OwnDay(day, _stretches(of), of[0].reason) for day, of in by_day.items()]


def forget_day(work: UnitOfWork, owner: Owner, day: date) -> bool:
    """Drops the hours of a single day: the weekly ones count again. False when it had none."""
    gone = work.session.execute(
        delete(HoursRow).where(*_single(owner), HoursRow.first_day == day).returning(HoursRow.id)
    )
    return bool(gone.scalars().all())


def meetings_outside_hours(work: UnitOfWork, centre_id: int) -> list[Meeting]:
    """A centre's booked meetings ahead whose adviser does not work then, or is busy elsewhere."""
    booked = readable_meetings(
        work,
        MeetingRow.centre_id == centre_id,
        *ahead(work),
    ).found
    if not booked:
        return []
    centre = get_centre(work, centre_id)
    first, last = (centre.day_of(one.starts_at) for one in (booked[0], booked[-1]))
    plan = calendar(work, centre, [first + n * A_DAY for n in range((last - first).days + 1)])
    return [
        one
        for one in booked
        if not plan.covers(
            plan.advisers.get(one.adviser_id, 0),
            range(quarter_of(one.starts_at), quarter_of(one.ends_at)),
        )
    ]


def _whose(owner: Owner) -> tuple[ColumnElement[bool], ...]:
    return (
        HoursRow.centre_id == owner.centre_id,
        HoursRow.adviser_id.is_not_distinct_from(owner.adviser_id),
    )


def _weekly(owner: Owner) -> tuple[ColumnElement[bool], ...]:
    return (
        *_whose(owner),
        HoursRow.weekday.is_not(None),
        HoursRow.held_back.is_(owner.held_back),
    )


def _single(owner: Owner) -> tuple[ColumnElement[bool], ...]:
    return (*_whose(owner), HoursRow.weekday.is_(None))


def _rows(owner: Owner, from_day: date, hours: Mapping[int, Hours]) -> Iterator[HoursRow]:
    for weekday, stretches in hours.items():
        for starts, ends in stretches:
            yield HoursRow(
                centre_id=owner.centre_id,
                adviser_id=owner.adviser_id,
                held_back=owner.held_back,
                weekday=weekday,
                first_day=from_day,
                last_day=date.max,
                starts=starts,
                ends=ends,
            )


def _hours_on(rows: Sequence[HoursRow], day: date) -> Mapping[int, Hours]:
    valid = [row for row in rows if row.first_day <= day <= row.last_day]
    return {
        weekday: _stretches([row for row in valid if row.weekday == weekday])
        for weekday in range(7)
    }


def _stretches(rows: Sequence[HoursRow]) -> Hours:
    return tuple((row.starts, row.ends) for row in rows if row.starts and row.ends)
