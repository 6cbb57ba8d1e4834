"""What a citizen's rule pack suggests, from what is stored of their course, meetings and pauses."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from operator import attrgetter

from sqlalchemy import func, select

from shared.appointments import (
    Centre,
    TalkHeldOrBooked,
    get_centre,
    talks_of,
    talks_since,
)
from shared.safetynet.course_facts import Course, CourseEvent, FundMember
from shared.safetynet.models import CourseEventRow, TaskRow
from shared.safetynet.pack_facts import RulePack, TalkHolder
from shared.safetynet.pack_rules import (
    CountedTalk,
    CourseFacts,
    PackAdvice,
    PauseDays,
    TalkDue,
    advise,
)
from shared.safetynet.packs_in_use import pack_as_begun
from shared.safetynet.rules import DEADLINE_NEAR
from shared.safetynet.task_kinds import TaskKind
from shared.unit_of_work import UnitOfWork

TALK_DUE = "talk_due"
"""The note of a task that was opened because a talk is due."""

ENDS_A_PAUSE = {
    CourseEvent.PAUSED,
    CourseEvent.RESUMED,
    CourseEvent.CLOSED,
    CourseEvent.REOPENED,
}
TAKES_PART = {FundMember.YES: True, FundMember.NO: False, FundMember.UNKNOWN: None}
A_DAY = timedelta(days=1)


def pack_of(work: UnitOfWork, course: Course) -> RulePack:
    """The rule pack of a course, as it stood when the course began under it."""
    return pack_as_begun(work, course.terms.pack_id, course.terms.pack_version)


def counts_from(work: UnitOfWork, course: Course) -> date:
    """The local day from which the pack counts: what staff have said, else when it was opened."""
    centre = get_centre(work, course.centre_id)
    return course.terms.counts_from or centre.day_of(course.opened_at)


def advice_for(work: UnitOfWork, course: Course) -> PackAdvice:
    """What the citizen's rule pack suggests today."""
    talks = talks_of(work, course.citizen_id)
    pauses = _pauses(work, [course])[course.id]
    return _advice(work, course, talks, pauses)


def talks_to_book(work: UnitOfWork, courses: Sequence[Course]) -> Mapping[int, TalkDue]:
    """Talks of which staff are told, by citizen: the day is near, sure and ours, none is booked,
    and nobody was told of it yet. `courses` are of one centre."""
    counting = [each for each in courses if not pack_of(work, each).counts_nothing]
    near = _near(work, counting)
    if not near:
        return {}
    told = _told(work, [each.citizen_id for each in near])
    pauses = _pauses(work, list(near))
    found: dict[int, TalkDue] = {}
    for course, talks in near.items():
        due = _to_book(work, course, talks, pauses[course.id])
        last = told.get(course.citizen_id)
        if due and (last is None or _day(work, course, last) < due.by - DEADLINE_NEAR):
            found[course.citizen_id] = due
    return found


def _near(work: UnitOfWork, courses: Sequence[Course]) -> dict[Course, Sequence[TalkHeldOrBooked]]:
    """Courses with a talk to book, and their talks; pauses, which only move days back, are left
    out."""
    talks = _talks(work, courses)
    of_each = {each: talks[each.citizen_id] for each in courses}
    return {it: theirs for it, theirs in of_each.items() if _to_book(work, it, theirs, ())}


def _talks(work: UnitOfWork, courses: Sequence[Course]) -> Mapping[int, Sequence[TalkHeldOrBooked]]:
    """Of one citizen by them, of many by the days that count: one statement in any case."""
    if len(courses) == 1:
        return {courses[0].citizen_id: talks_of(work, courses[0].citizen_id)}
    found: dict[int, list[TalkHeldOrBooked]] = defaultdict(list)
    if courses:
        centre = get_centre(work, courses[0].centre_id)
        first = min(counts_from(work, each) for each in courses)
        for talk in talks_since(work, centre.id, _midnight(centre, first)):
            found[talk.citizen_id].append(talk)
    return found


def _to_book(
    work: UnitOfWork,
    course: Course,
    talks: Sequence[TalkHeldOrBooked],
    pauses: Collection[PauseDays],
) -> TalkDue | None:
    """The first talk that we are to hold, that is near and not booked."""
    near = _day(work, course, work.now) + DEADLINE_NEAR
    due = _advice(work, course, talks, pauses).talks
    ours = (it for it in due if it.held_by is not TalkHolder.A_KASSE and not it.is_estimated)
    return next((each for each in ours if each.by <= near and each.needs_booking), None)


def _advice(
    work: UnitOfWork,
    course: Course,
    talks: Sequence[TalkHeldOrBooked],
    pauses: Collection[PauseDays],
) -> PackAdvice:
    centre = get_centre(work, course.centre_id)
    today = centre.day_of(work.now)
    facts = CourseFacts(
        counts_from(work, course),
        course.terms.is_from_known,
        tuple(CountedTalk(centre.day_of(it.starts_at), it.kind, it.is_held) for it in talks),
        tuple(pauses),
        TAKES_PART[course.terms.a_kasse],
        is_exempt=course.terms.exempt_since is not None,
        are_hours_known=course.terms.knows_hours(today),
    )
    return advise(pack_of(work, course), facts, today)


def _told(work: UnitOfWork, citizen_ids: Collection[int]) -> Mapping[int, datetime]:
    """When staff were last told of a talk that is due, by citizen."""
    rows = work.session.execute(
        select(TaskRow.citizen_id, func.max(TaskRow.opened_at))
        .where(
            TaskRow.citizen_id.in_(citizen_ids),
            TaskRow.kind == TaskKind.NEXT_STEP,
            TaskRow.note == TALK_DUE,
        )
        .group_by(TaskRow.citizen_id)
    )
    return {citizen_id: at for citizen_id, at in rows if citizen_id is not None}


def _pauses(work: UnitOfWork, courses: Sequence[Course]) -> Mapping[int, Sequence[PauseDays]]:
    """All pauses that there were, by course. One that was ended lasted until the day before."""
    of_course = {each.id: each for each in courses}
    rows = work.session.scalars(
        select(CourseEventRow)
        .where(
            CourseEventRow.course_id.in_(of_course), CourseEventRow.what.in_(sorted(ENDS_A_PAUSE))
        )
        .order_by(CourseEventRow.id)
    )
    found: dict[int, list[PauseDays]] = defaultdict(list)
    for row in rows:
        day, so_far = _day(work, of_course[row.course_id], row.at), found[row.course_id]
        if so_far and so_far[-1].last >= day:
            ended = so_far.pop()
            so_far.append(PauseDays(ended.first, day - A_DAY, ended.reason))
        if row.what == CourseEvent.PAUSED and row.until is not None:
            so_far.append(PauseDays(day, row.until, row.reason))
    for pauses in found.values():
        pauses.sort(key=attrgetter("first"))
    return found


def _day(work: UnitOfWork, course: Course, at: datetime) -> date:
    return get_centre(work, course.centre_id).day_of(at)


def _midnight(centre: Centre, day: date) -> datetime:
    return datetime.combine(day, time.min, centre.zone)
