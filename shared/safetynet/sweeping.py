"""The sweep: what time alone brings about, and what an event has missed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from sqlalchemy import select

from shared.accounts import TeamCode, is_on_duty, team_id, teams_of
from shared.appointments import MeetingState, local_today, meetings_of
from shared.backlog import Readable
from shared.safetynet.course_facts import CourseChange, CourseEvent
from shared.safetynet.courses import changes_of_course, resume_course
from shared.safetynet.models import SweepFindRow, SweepRow, TaskRow
from shared.safetynet.net import (
    Because,
    Lookout,
    deadlines_near,
    lookout,
    open_next_step,
    readable_lookouts,
)
from shared.safetynet.opening_tasks import TaskEvent, note_task_event
from shared.safetynet.owners import adviser_with_account, at_work
from shared.safetynet.rules import NextStep, responsible
from shared.safetynet.task_history import was_task_done
from shared.safetynet.tasks import as_task, readable_tasks
from shared.unit_of_work import UnitOfWork

WORKER = "worker"
"""Who did it, in a course's events, where nobody did."""

COURSE_GOES_ON = {
    CourseEvent.CLOSED: Because.REOPENED,
    CourseEvent.REOPENED: Because.REOPENED,
    CourseEvent.PAUSED: Because.PAUSE_OVER,
    CourseEvent.RESUMED: Because.PAUSE_OVER,
}
"""What it means for a course that is open and not paused when this was the last change of it."""

COURSE_STEPS = {CourseEvent.OPENED, *COURSE_GOES_ON}

AFTER_MEETING = {
    MeetingState.BOOKED: Because.UNSETTLED,
    MeetingState.HELD: Because.HELD,
    MeetingState.NOT_COME: Because.MISSED,
    MeetingState.LEFT: Because.MISSED,
    MeetingState.OUR_DELAY: Because.MISSED,
}


@dataclass(frozen=True)
class LastSweep:
    """When the worker last looked through all courses of a centre, and how many citizens it found
    whom an event should have seen to."""

    at: datetime
    found: int


@dataclass(frozen=True)
class SweepFind:
    """A citizen whom an event had left without a next step, and which event it was."""

    citizen_id: int
    at: datetime
    because: Because


def sweep_citizen(work: UnitOfWork, citizen_id: int) -> Because | None:
    """Sees to one citizen: ends a pause that is over, and opens the task of finding a next step.
    Not for one who has a task already: it waits for anybody to be at work.

    The reason where an event should have done so before; None also for what time alone brings
    about: that a pause or a meeting is over.
    """
    it = lookout(work, citizen_id)
    if it is None:
        return None
    is_over = _is_pause_over(it, local_today(work, it.course.centre_id))
    if is_over:
        resume_course(work, citizen_id, WORKER)
    if it.step is NextStep.NONE and it.tasks:
        return None
    if it.step is NextStep.NONE:
        because = Because.PAUSE_OVER if is_over else _why(work, it)
        open_next_step(work, it.course, because)
        is_in_time = is_over or because is Because.UNSETTLED
        return None if is_in_time else _found(work, it, because)
    if (deadline := deadlines_near(work, [it]).get(citizen_id)) is not None:
        open_next_step(work, it.course, deadline, adviser_with_account(work, it.course))
    return None


def hand_on_tasks(work: UnitOfWork, centre_id: int) -> None:
    """Gives the open tasks of the centre whose owner has left or is away to their team, those of a
    team without anybody at work to the next team, and late ones to the leaders."""
    for task_id in tasks_to_hand_on(work, centre_id).found:
        hand_on_task(work, task_id)


def tasks_to_hand_on(work: UnitOfWork, centre_id: int) -> Readable[int]:
    """Ids of the centre's open tasks with which `hand_on_task` would do something, and of those
    that can't be read."""
    tasks = readable_tasks(work, centre_id)
    both: Readable[int] = Readable([], tasks.unreadable)
    for task in tasks.found:
        try:
            if handed_on_to(work, task) is not None:
                both.found.append(task.id)
        except (KeyError, ValueError):
            both.unreadable.append(task.id)
    return both


def hand_on_task(work: UnitOfWork, task_id: int) -> None:
    """Gives an open task to whoever of the centre's staff at work is to see to it now."""
    row = work.session.get_one(TaskRow, task_id, populate_existing=True)
    new = handed_on_to(work, as_task(row)) if row.done_at is None else None
    if new is None:
        return
    was = teams_of(work, row.centre_id)[row.team_id]
    if new.is_passed_up:
        row.passed_up_at = work.now
    if (new.team, new.owner_id) != (was, row.owner_id):
        row.team_id, row.owner_id = team_id(work, row.centre_id, new.team), new.owner_id
        what = (
            TaskEvent.PASSED_UP
            if new.team is TeamCode.LEADERS and was is not new.team
            else TaskEvent.GIVEN
        )
        note_task_event(work, row.id, what)
    work.session.flush()


class HasOwner(Protocol):
    """What a team owes, or within it the member `owner_id`, by `due_at`: a task, or another piece
    of work that is handed on like one. `passed_up_at` is when the leaders got it."""

    @property
    def centre_id(self) -> int: ...
    @property
    def due_at(self) -> datetime: ...
    @property
    def team_id(self) -> int: ...
    @property
    def owner_id(self) -> int | None: ...
    @property
    def passed_up_at(self) -> datetime | None: ...


@dataclass(frozen=True)
class HandedOn:
    """Whose an open task is to be; `is_passed_up`: the leaders get it, or keep it as a late one."""

    team: TeamCode
    owner_id: int | None
    is_passed_up: bool


def handed_on_to(work: UnitOfWork, task: HasOwner) -> HandedOn | None:
    """Whose a piece of open work is to be now: of somebody at work, and the leaders' where it is
    late. None where nothing about it is to change."""
    staff, teams = at_work(work, task.centre_id), teams_of(work, task.centre_id)
    was = teams[task.team_id]
    leaders = is_on_duty(staff, TeamCode.LEADERS)
    is_late = task.due_at < work.now and task.passed_up_at is None and leaders
    team = TeamCode.LEADERS if is_late else was
    code, owner_id = responsible(staff, team, None if is_late else task.owner_id)
    is_passed_up = is_late or (code is TeamCode.LEADERS and was is not TeamCode.LEADERS)
    if not is_passed_up and (code, owner_id) == (was, task.owner_id):
        return None
    return HandedOn(code, owner_id, is_passed_up)


def needs_sweeping(work: UnitOfWork, centre_id: int) -> list[int]:
    """Ids of the centre's citizens to whom `sweep_citizen` would do something, and of those of whom
    something can't be read."""
    today, looked = local_today(work, centre_id), readable_lookouts(work, centre_id)
    near = deadlines_near(work, looked.found)
    needy = [
        it.citizen_id
        for it in looked.found
        if it.step is NextStep.NONE or it.citizen_id in near or _is_pause_over(it, today)
    ]
    return [*needy, *looked.unreadable]


def _is_pause_over(it: Lookout, today: date) -> bool:
    return it.course.paused_until is not None and it.course.paused_until < today


def note_sweep(work: UnitOfWork, centre_id: int, found: int) -> None:
    """Writes down that all citizens of the centre were looked at just now."""
    row = work.session.get(SweepRow, centre_id) or SweepRow(centre_id=centre_id)
    row.at, row.found = work.now, found
    work.session.add(row)
    work.session.flush()


def last_sweep(work: UnitOfWork, centre_id: int) -> LastSweep | None:
    """The last sweep of a centre; None before the first."""
    row = work.session.get(SweepRow, centre_id)
    return LastSweep(row.at, row.found) if row else None


def sweep_finds(work: UnitOfWork, centre_id: int, since: datetime) -> list[SweepFind]:
    """Citizens of the centre whom the sweep found without a next step since then, the latest
    first."""
    rows = work.session.scalars(
        select(SweepFindRow)
        .where(SweepFindRow.centre_id == centre_id, SweepFindRow.at >= since)
        .order_by(SweepFindRow.id.desc())
    )
    return [SweepFind(row.citizen_id, row.at, Because(row.because)) for row in rows]


def _why(work: UnitOfWork, it: Lookout) -> Because:
    """What had happened last to a citizen without a next step."""
    last, meetings = _last_change(work, it), meetings_of(work, it.citizen_id)
    called_off = [each for each in meetings if each.state is MeetingState.CANCELLED]
    begun = [it for it in meetings if it.starts_at <= work.now and it not in called_off]
    since = begun[0].settled_at or begun[0].ends_at if begun else it.course.opened_at
    if last.what in COURSE_GOES_ON and last.at >= since:
        return COURSE_GOES_ON[last.what]
    is_done = was_task_done(work, it.citizen_id, since)
    if begun and begun[0].state is MeetingState.BOOKED and not is_done:
        return Because.UNSETTLED
    if any(not begun or each.starts_at > begun[0].starts_at for each in called_off):
        return Because.CANCELLED
    if is_done:
        return Because.TASK_DONE
    if begun:
        return AFTER_MEETING.get(begun[0].state, Because.UNKNOWN)
    return Because.REGISTERED if last.what is CourseEvent.OPENED else Because.UNKNOWN


def _last_change(work: UnitOfWork, it: Lookout) -> CourseChange:
    """The last time that the course was opened, closed, or left in peace."""
    changes = changes_of_course(work, it.course.id)
    return [each for each in changes if each.what in COURSE_STEPS][-1]


def _found(work: UnitOfWork, it: Lookout, because: Because) -> Because:
    work.session.add(
        SweepFindRow(
            centre_id=it.course.centre_id,
            citizen_id=it.citizen_id,
            at=work.now,
            because=because,
        )
    )
    work.session.flush()
    return because
