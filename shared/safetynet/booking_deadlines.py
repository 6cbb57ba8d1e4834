"""The day by which a meeting has to be booked, as long as none has been held since it was set."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import func, select

from shared.appointments import last_held
from shared.safetynet.course_facts import Course, CourseEvent
from shared.safetynet.models import CourseEventRow
from shared.unit_of_work import UnitOfWork

SETS_A_DAY = (CourseEvent.DEADLINE, CourseEvent.AGREED)


def book_by(work: UnitOfWork, courses: Sequence[Course]) -> Mapping[int, date]:
    """The local day by which a meeting has to be booked, by citizen; without those who have none.

    A meeting that was held settles it: one that began after the day was set. What is agreed at a
    meeting is about the next one.
    """
    with_day = [each for each in courses if each.next_by is not None]
    if not with_day:
        return {}
    held = last_held(work, [each.citizen_id for each in with_day])
    set_at = _set_at(work, [each.id for each in with_day if each.citizen_id in held])
    return {
        each.citizen_id: each.next_by
        for each in with_day
        if each.next_by and not _is_met(set_at.get(each.id), held.get(each.citizen_id))
    }


def _is_met(set_at: datetime | None, held_at: datetime | None) -> bool:
    return set_at is not None and held_at is not None and set_at < held_at


def _set_at(work: UnitOfWork, course_ids: Sequence[int]) -> Mapping[int, datetime]:
    """When the day was set, by course."""
    if not course_ids:
        return {}
    rows = work.session.execute(
        select(CourseEventRow.course_id, func.max(CourseEventRow.at))
        .where(CourseEventRow.course_id.in_(course_ids), CourseEventRow.what.in_(SETS_A_DAY))
        .group_by(CourseEventRow.course_id)
    )
    return {course_id: at for course_id, at in rows if at is not None}
