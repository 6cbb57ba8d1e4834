"""Courses: all that happens with a citizen, until staff say that it is over, and why."""

from contextlib import suppress
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.exc import IntegrityError

from shared.appointments import Form, local_today
from shared.backlog import read_those
from shared.safetynet.course_facts import (
    AgreedContact,
    CloseReason,
    Course,
    CourseChange,
    CourseEvent,
    CourseTerms,
    FundMember,
    PausedWith,
    Rhythm,
)
from shared.safetynet.models import CourseEventRow, CourseRow
from shared.safetynet.pack_facts import CarryOver
from shared.safetynet.packs_in_use import default_pack, keep_pack, pack_as_begun
from shared.unit_of_work import UnitOfWork

IS_CLOSED = select(CourseRow.closed_at).where(CourseRow.citizen_id == bindparam("citizen_id"))


def open_course(work: UnitOfWork, centre_id: int, citizen_id: int, by: str) -> None:
    """Opens the citizen's course, or opens a closed one again; an open one stays as it is."""
    standing = work.execute(IS_CLOSED, {"citizen_id": citizen_id}).one_or_none()
    if standing is None:
        _begin(work, centre_id, citizen_id, by)
    elif standing.closed_at is not None:
        _reopen(work, course_row(work, citizen_id), by)


def begin_course(work: UnitOfWork, centre_id: int, citizen_id: int, by: str) -> None:
    """Opens the citizen's first course; one that was ever opened stays as it is."""
    if work.execute(IS_CLOSED, {"citizen_id": citizen_id}).one_or_none() is None:
        _begin(work, centre_id, citizen_id, by)


def find_course(work: UnitOfWork, citizen_id: int) -> Course | None:
    """The citizen's course, open or closed; None for one who has only asked about opening hours."""
    row = work.session.scalar(select(CourseRow).where(CourseRow.citizen_id == citizen_id))
    return as_course(row) if row else None


def readable_course(work: UnitOfWork, citizen_id: int) -> Course | None:
    """The same for a page that has more to show: None, too, for a course that can't be read."""
    rows = work.session.scalars(select(CourseRow).where(CourseRow.citizen_id == citizen_id))
    return next(iter(read_those(work, rows, as_course)), None)


def had_course(work: UnitOfWork, citizen_id: int) -> bool:
    """Whether the citizen's course was ever opened, also one that can't be read."""
    return work.execute(IS_CLOSED, {"citizen_id": citizen_id}).one_or_none() is not None


def changes_of_course(work: UnitOfWork, course_id: int) -> list[CourseChange]:
    """All that was done with a course, the first first; without what can't be read."""
    rows = work.session.scalars(
        select(CourseEventRow)
        .where(CourseEventRow.course_id == course_id)
        .order_by(CourseEventRow.id)
    )
    return read_those(work, rows, as_change)


def as_change(row: CourseEventRow) -> CourseChange:
    what = CourseEvent(row.what)
    return CourseChange(row.at, what, row.by, row.reason, row.until, row.value, row.note)


def close_course(work: UnitOfWork, citizen_id: int, reason: CloseReason, by: str) -> None:
    """Closes an open course; a pause, an exemption and what was agreed end with it.

    Raises `NoResultFound` without a course.
    """
    row = course_row(work, citizen_id)
    row.closed_at, row.paused_until, row.paused_with, row.next_by = work.now, None, None, None
    row.exempt_since, row.rhythm, row.form, row.why = None, None, None, ""
    note_change(work, row, CourseEvent.CLOSED, by, reason)


def pause_course(
    work: UnitOfWork, citizen_id: int, paused_with: PausedWith, until: date, by: str
) -> None:
    """Leaves the citizen in peace until that local day, inclusive."""
    row = course_row(work, citizen_id)
    row.paused_with, row.paused_until = paused_with, until
    note_change(work, row, CourseEvent.PAUSED, by, paused_with, until)


def resume_course(work: UnitOfWork, citizen_id: int, by: str) -> None:
    """Ends a pause; nothing changes without one."""
    row = course_row(work, citizen_id)
    if row.paused_until is not None:
        row.paused_with, row.paused_until = None, None
        note_change(work, row, CourseEvent.RESUMED, by)


def set_deadline(work: UnitOfWork, citizen_id: int, next_by: date | None, by: str) -> None:
    """Sets the local day by which a meeting has to be booked; None: there is none."""
    row = course_row(work, citizen_id)
    if row.next_by != next_by:
        row.next_by = next_by
        note_change(work, row, CourseEvent.DEADLINE, by, until=next_by)


def begin_under(work: UnitOfWork, row: CourseRow, pack_id: str) -> None:
    """Puts a course under a rule pack as it stands today; what stands in it is kept."""
    row.pack_id, row.pack_version = pack_id, keep_pack(work, pack_id)


def begin_period(work: UnitOfWork, row: CourseRow) -> None:
    """Begins the pack's time anew, today, until staff say from which day."""
    row.counts_from, row.is_from_known = local_today(work, row.centre_id), False
    row.hours_counted_on = None


def as_course(row: CourseRow | Row[Any]) -> Course:
    return Course(
        row.id,
        row.citizen_id,
        row.centre_id,
        row.opened_at,
        row.closed_at,
        PausedWith(row.paused_with) if row.paused_with else None,
        row.paused_until,
        row.next_by,
        CourseTerms(
            row.target_group,
            FundMember(row.a_kasse),
            row.pack_id,
            row.pack_version,
            row.is_pack_chosen,
            row.counts_from,
            row.is_from_known,
            row.exempt_since,
            row.hours_counted_on,
        ),
        AgreedContact(
            Rhythm(row.rhythm) if row.rhythm else None,
            Form(row.form) if row.form else None,
            row.why,
        ),
    )


def course_row(work: UnitOfWork, citizen_id: int) -> CourseRow:
    """The citizen's course, locked until the piece of work ends. Raises `NoResultFound`."""
    return work.session.scalars(
        select(CourseRow).where(CourseRow.citizen_id == citizen_id).with_for_update()
    ).one()


def note_change(
    work: UnitOfWork,
    row: CourseRow,
    what: CourseEvent,
    by: str,
    reason: str = "",
    until: date | None = None,
    *,
    value: str = "",
    note: str = "",
) -> None:
    """Writes down a change of a course; see `CourseChange` for what the facts mean."""
    work.session.add(
        CourseEventRow(
            course_id=row.id,
            at=work.now,
            what=what,
            by=by,
            reason=reason,
            until=until,
            value=value,
            note=note,
        )
    )
    work.session.flush()


def _begin(work: UnitOfWork, centre_id: int, citizen_id: int, by: str) -> None:
    """A new course, unless another transaction has begun it a moment ago."""
    row = CourseRow(citizen_id=citizen_id, centre_id=centre_id, opened_at=work.now)
    begin_under(work, row, default_pack(work, centre_id, None))
    with suppress(IntegrityError), work.savepoint():
        work.session.add(row)
        work.session.flush()
        note_change(work, row, CourseEvent.OPENED, by, value=row.pack_id)


def _reopen(work: UnitOfWork, row: CourseRow, by: str) -> None:
    """Opens a closed course again: as it was under a pack that carries over, else under the
    centre's pack for the group, as a new period."""
    row.closed_at = None
    if pack_as_begun(work, row.pack_id, row.pack_version).carry_over is CarryOver.NEW_PERIOD:
        begin_under(work, row, default_pack(work, row.centre_id, row.target_group))
        row.is_pack_chosen = False
        begin_period(work, row)
    note_change(work, row, CourseEvent.REOPENED, by, value=row.pack_id)
