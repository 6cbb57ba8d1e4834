"""The net: every citizen with an open course has something ahead, or gets a task at once.

`keep_in_net` is called wherever a next step may have gone; the worker's sweep asks it of everybody.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, select

from shared.accounts import TeamCode, teams_of
from shared.appointments import (
    Centre,
    by_open_day,
    get_centre,
    local_today,
    next_meetings,
    next_opening,
)
from shared.backlog import Readable, read_each
from shared.citizens import citizens_by_id, lock_citizen
from shared.safetynet.booking_deadlines import book_by
from shared.safetynet.closing_tasks import mark_done, withdraw_for
from shared.safetynet.course_facts import Course
from shared.safetynet.courses import as_course
from shared.safetynet.models import CourseRow, TaskRow
from shared.safetynet.opening_tasks import open_task
from shared.safetynet.owners import at_work, owner_of_calendar
from shared.safetynet.rules import (
    DEADLINE_NEAR,
    LOOKS_AHEAD,
    NextStep,
    Situation,
    is_in_hands,
    next_step,
)
from shared.safetynet.talks_due import TALK_DUE, talks_to_book
from shared.safetynet.task_kinds import NEXT_STEPS, TaskKind
from shared.safetynet.tasks import TASKS, Task, as_task
from shared.unit_of_work import UnitOfWork


class Because(StrEnum):
    """Why a citizen had nothing ahead. UNSETTLED: a meeting is over, and nobody has said how it
    went. TASK_DONE: the last task was done. CAME_BACK: a broken-off conversation was gone on with.
    DEADLINE: the day by which a meeting has to be booked is near. TALK_DUE: the day is near by
    which the rule pack suggests a talk, and none is booked. UNKNOWN: nobody can tell."""

    REGISTERED = "registered"
    CANCELLED = "cancelled"
    HELD = "held"
    MISSED = "missed"
    UNSETTLED = "unsettled"
    TASK_DONE = "task_done"
    CAME_BACK = "came_back"
    PAUSE_OVER = "pause_over"
    REOPENED = "reopened"
    DEADLINE = "deadline"
    TALK_DUE = TALK_DUE
    UNKNOWN = "unknown"


SEEN_TO_WITHIN = {Because.HELD: timedelta(days=2), Because.UNSETTLED: timedelta(hours=4)}
A_DAY = timedelta(days=1)
"""By when somebody sees to a citizen, counted from when the centre is open; a day where
`SEEN_TO_WITHIN` has nothing shorter or longer: it is short enough to find the person again."""
COURSES = select(*CourseRow.__table__.columns).where(CourseRow.closed_at.is_(None))


@dataclass(frozen=True)
class Lookout:
    """What lies ahead of a citizen with an open course. `at` is when: of their next meeting, of the
    task that is due first, or the end of a pause; None without a next step."""

    course: Course
    step: NextStep
    at: datetime | None
    tasks: tuple[Task, ...]

    @property
    def citizen_id(self) -> int:
        return self.course.citizen_id


def keep_in_net(
    work: UnitOfWork, citizen_id: int, because: Because, adviser_id: int | None = None
) -> Task | None:
    """Opens the task of finding the next step of a citizen who has none. None, and nothing happens,
    for one who has one, whose course is closed, and who never had a course.

    The task is that of the adviser's own account where they have one.
    """
    # Whoever takes another next step of theirs away now looks after us, or we look after them.
    lock_citizen(work, citizen_id)
    found = lookout(work, citizen_id)
    if found is None or found.step is not NextStep.NONE:
        return None
    return open_next_step(work, found.course, because, adviser_id)


def open_next_step(
    work: UnitOfWork, course: Course, because: Because, adviser_id: int | None = None
) -> Task:
    """Opens the task of finding a citizen's next step, or joins the open one."""
    citizen = citizens_by_id(work, {course.citizen_id})[course.citizen_id]
    within = SEEN_TO_WITHIN.get(because, A_DAY)
    owner_id = owner_of_calendar(work, course.centre_id, adviser_id)
    return open_task(
        work,
        course.centre_id,
        TaskKind.NEXT_STEP,
        by_open_day(work, course.centre_id, next_opening(work, course.centre_id) + within),
        citizen_id=citizen.id,
        telephone=citizen.callable_telephone,
        language=citizen.language,
        note=because,
        team=TeamCode.ADVISERS if owner_id else TeamCode.FRONT_DESK,
        owner_id=owner_id,
    )


def close_task(work: UnitOfWork, task_id: int, staff: str) -> bool:
    """Marks a task as done by `staff`; False when it was done already.

    A citizen who has nothing else ahead gets another task.
    """
    citizen_id = mark_done(work, task_id, staff)
    if citizen_id:
        keep_in_net(work, citizen_id, Because.TASK_DONE)
    return citizen_id is not None


def close_help(work: UnitOfWork, conversation_id: str) -> None:
    """Withdraws the conversation's help call: the citizen goes on alone, or is called back."""
    for citizen_id in withdraw_for(work, conversation_id, TaskKind.HELP):
        keep_in_net(work, citizen_id, Because.TASK_DONE)


def close_follow_up(work: UnitOfWork, conversation_id: str) -> None:
    """Withdraws the task of following up a broken-off conversation: the citizen has come back."""
    for citizen_id in withdraw_for(work, conversation_id, TaskKind.FOLLOW_UP):
        keep_in_net(work, citizen_id, Because.CAME_BACK)


def would_be_lost(work: UnitOfWork, citizen_id: int, task_id: int) -> bool:
    """Whether the citizen would have nothing ahead, were this task of theirs done."""
    it = lookout(work, citizen_id)
    if it is None or it.step is not NextStep.TASK:
        return False
    others = any(each.id != task_id for each in it.tasks)
    today = local_today(work, it.course.centre_id)
    without = Situation(False, it.course.paused_until, has_meeting=False, has_task=others)
    return next_step(without, today) is NextStep.NONE


def lookout(work: UnitOfWork, citizen_id: int) -> Lookout | None:
    """What lies ahead of a citizen; None where their course is closed or was never opened."""
    row = work.session.scalar(
        select(CourseRow).where(CourseRow.citizen_id == citizen_id, CourseRow.closed_at.is_(None))
    )
    if row is None:
        return None
    course = as_course(row)
    meetings = next_meetings(work, course.centre_id, citizen_id)
    tasks = _tasks(work, TaskRow.citizen_id == citizen_id)
    return _lookout(work, course, meetings, tasks.get(citizen_id, ()))


def lookouts(work: UnitOfWork, centre_id: int) -> list[Lookout]:
    """What lies ahead of each citizen with an open course at the centre, who has been longest in
    the net first. Without those of whom something can't be read."""
    return readable_lookouts(work, centre_id).found


def readable_lookouts(work: UnitOfWork, centre_id: int) -> Readable[Lookout]:
    """The same, and the ids of the citizens of whom something can't be read."""
    wanted = COURSES.where(CourseRow.centre_id == centre_id).order_by(CourseRow.id)
    meetings = next_meetings(work, centre_id)
    tasks = _tasks(work, TaskRow.centre_id == centre_id)

    def look(row: Row[Any]) -> Lookout:
        return _lookout(work, as_course(row), meetings, tasks.get(row.citizen_id, ()))

    return read_each(work, wanted, CourseRow.citizen_id, look)


def is_soon(work: UnitOfWork, it: Lookout) -> bool:
    """Whether the citizen's next step lies within the next `LOOKS_AHEAD`."""
    return it.at is not None and it.at <= work.now + LOOKS_AHEAD


def deadlines_near(work: UnitOfWork, them: Sequence[Lookout]) -> Mapping[int, Because]:
    """Why somebody helps to book a meeting, by citizen (all of one centre): the day by which it has
    to be booked is near and none lies ahead, or a talk that the rule pack suggests is not booked.
    Not where a task does so already."""
    free = [it for it in them if it.step is not NextStep.TASK]
    talks = talks_to_book(work, [it.course for it in free])
    found = dict.fromkeys(talks, Because.TALK_DUE)
    near = [it.course for it in free if _is_deadline_near(work, it)]
    found |= dict.fromkeys(book_by(work, near), Because.DEADLINE)
    return found


def _is_deadline_near(work: UnitOfWork, it: Lookout) -> bool:
    if it.course.next_by is None or it.step is NextStep.MEETING:
        return False
    return it.course.next_by <= local_today(work, it.course.centre_id) + DEADLINE_NEAR


def _tasks(work: UnitOfWork, whose: ColumnElement[bool]) -> Mapping[int, Iterable[Task]]:
    """Open tasks that lead a citizen on, by citizen, the first due first. One that can't be read
    leads nobody on."""
    wanted = TASKS.where(
        whose,
        TaskRow.done_at.is_(None),
        TaskRow.citizen_id.is_not(None),
        TaskRow.kind.in_(sorted(NEXT_STEPS)),
    ).order_by(TaskRow.due_at, TaskRow.id)
    found: dict[int, list[Task]] = defaultdict(list)
    for task in read_each(work, wanted, TaskRow.id, as_task).found:
        if task.citizen_id is not None:
            found[task.citizen_id].append(task)
    return found


def _lookout(
    work: UnitOfWork, course: Course, meetings: Mapping[int, datetime], tasks: Iterable[Task]
) -> Lookout:
    centre = get_centre(work, course.centre_id)
    staff, teams = at_work(work, centre.id), teams_of(work, centre.id)
    theirs = tuple(it for it in tasks if is_in_hands(staff, teams[it.team_id], it.owner_id))
    meets_at = meetings.get(course.citizen_id)
    situation = Situation(False, course.paused_until, meets_at is not None, bool(theirs))
    step = next_step(situation, centre.day_of(work.now))
    at = {
        NextStep.MEETING: meets_at,
        NextStep.TASK: theirs[0].due_at if theirs else None,
        NextStep.PAUSED: _end_of(centre, course.paused_until),
    }
    return Lookout(course, step, at.get(step), tuple(tasks))


def _end_of(centre: Centre, day: date | None) -> datetime | None:
    """The last local midnight of that day."""
    return datetime.combine(day + A_DAY, time.min, centre.zone).astimezone(UTC) if day else None
