"""Courses: all that happens with a citizen, until staff say that it is over, and why."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError

from shared.safetynet.models import CourseEventRow, CourseRow
from shared.unit_of_work import UnitOfWork


class CourseEvent(StrEnum):
    """What can happen to a course. RESUMED: a pause is over, or was ended. DEADLINE: staff have set
    the day by which a meeting has to be booked."""

    OPENED = "opened"
    CLOSED = "closed"
    REOPENED = "reopened"
    PAUSED = "paused"
    RESUMED = "resumed"
    DEADLINE = "deadline"


class CloseReason(StrEnum):
    """Why nobody has to see to a citizen any more."""

    WORK = "work"
    EDUCATION = "education"
    MOVED = "moved"
    PENSION = "pension"
    NO_BENEFIT = "no_benefit"
    DIED = "died"
    OTHER = "other"


class PausedWith(StrEnum):
    """With whom a citizen is, or why they are left in peace, for some time."""

    A_KASSE = "a_kasse"
    EXEMPT = "exempt"
    JOB = "job"
    HOLIDAY = "holiday"
    LEAVE = "leave"


@dataclass(frozen=True)
class Course:
    """A citizen's course. `paused_until` is the last local day of a pause, `next_by` the local day
    by which a meeting has to be booked."""

    id: int
    citizen_id: int
    centre_id: int
    opened_at: datetime
    closed_at: datetime | None
    paused_with: PausedWith | None
    paused_until: date | None
    next_by: date | None


@dataclass(frozen=True)
class CourseChange:
    """A change of a course, who made it ("kiosk", "staff:3"), and the reason given for it."""

    at: datetime
    what: CourseEvent
    by: str
    reason: str
    until: date | None


IS_CLOSED = select(CourseRow.closed_at).where(CourseRow.citizen_id == bindparam("citizen_id"))


def open_course(work: UnitOfWork, centre_id: int, citizen_id: int, by: str) -> None:
    """Opens the citizen's course, or opens a closed one again; an open one stays as it is."""
    standing = work.execute(IS_CLOSED, {"citizen_id": citizen_id}).one_or_none()
    if standing is None:
        _begin(work, centre_id, citizen_id, by)
    elif standing.closed_at is not None:
        row = _row(work, citizen_id)
        row.closed_at = None
        _note(work, row, CourseEvent.REOPENED, by)


def begin_course(work: UnitOfWork, centre_id: int, citizen_id: int, by: str) -> None:
    """Opens the citizen's first course; one that was ever opened stays as it is."""
    if work.execute(IS_CLOSED, {"citizen_id": citizen_id}).one_or_none() is None:
        _begin(work, centre_id, citizen_id, by)


def find_course(work: UnitOfWork, citizen_id: int) -> Course | None:
    """The citizen's course, open or closed; None for one who has only asked about opening hours."""
    row = work.session.scalar(select(CourseRow).where(CourseRow.citizen_id == citizen_id))
    return as_course(row) if row else None


def changes_of_course(work: UnitOfWork, course_id: int) -> list[CourseChange]:
    """All that was done with a course, the first first."""
    rows = work.session.scalars(
        select(CourseEventRow)
        .where(CourseEventRow.course_id == course_id)
        .order_by(CourseEventRow.id)
    )
    return [
        CourseChange(row.at, CourseEvent(row.what), row.by, row.reason, row.until) for row in rows
    ]


def close_course(work: UnitOfWork, citizen_id: int, reason: CloseReason, by: str) -> None:
    """Closes an open course; a pause ends with it. Raises `NoResultFound` without a course."""
    row = _row(work, citizen_id)
    row.closed_at, row.paused_until, row.paused_with, row.next_by = work.now, None, None, None
    _note(work, row, CourseEvent.CLOSED, by, reason)


def pause_course(
    work: UnitOfWork, citizen_id: int, paused_with: PausedWith, until: date, by: str
) -> None:
    """Leaves the citizen in peace until that local day, inclusive."""
    row = _row(work, citizen_id)
    row.paused_with, row.paused_until = paused_with, until
    _note(work, row, CourseEvent.PAUSED, by, paused_with, until)


def resume_course(work: UnitOfWork, citizen_id: int, by: str) -> None:
    """Ends a pause; nothing changes without one."""
    row = _row(work, citizen_id)
    if row.paused_until is not None:
        row.paused_with, row.paused_until = None, None
        _note(work, row, CourseEvent.RESUMED, by)


def set_deadline(work: UnitOfWork, citizen_id: int, next_by: date | None, by: str) -> None:
    """Sets the local day by which a meeting has to be booked; None: there is none."""
    row = _row(work, citizen_id)
    if row.next_by != next_by:
        row.next_by = next_by
        _note(work, row, CourseEvent.DEADLINE, by, until=next_by)


def as_course(row: CourseRow) -> Course:
    return Course(
        row.id,
        row.citizen_id,
        row.centre_id,
        row.opened_at,
        row.closed_at,
        PausedWith(row.paused_with) if row.paused_with else None,
        row.paused_until,
        row.next_by,
    )


def _begin(work: UnitOfWork, centre_id: int, citizen_id: int, by: str) -> None:
    """A new course, unless another transaction has begun it a moment ago."""
    row = CourseRow(citizen_id=citizen_id, centre_id=centre_id, opened_at=work.now)
    with suppress(IntegrityError), work.savepoint():
        work.session.add(row)
        work.session.flush()
        _note(work, row, CourseEvent.OPENED, by)


def _row(work: UnitOfWork, citizen_id: int) -> CourseRow:
    return work.session.scalars(
        select(CourseRow).where(CourseRow.citizen_id == citizen_id).with_for_update()
    ).one()


def _note(
    work: UnitOfWork,
    row: CourseRow,
    what: CourseEvent,
    by: str,
    reason: str = "",
    until: date | None = None,
) -> None:
    work.session.add(
        CourseEventRow(course_id=row.id, at=work.now, what=what, by=by, reason=reason, until=until)
    )
    work.session.flush()
