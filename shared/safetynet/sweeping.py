"""The sweep: what time alone brings about, and what an event has missed."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from shared.accounts import TeamCode, is_on_duty, team_id, teams_of
from shared.appointments import MeetingState, local_today, meetings_of
from shared.safetynet.courses import CourseEvent, changes_of_course, resume_course
from shared.safetynet.models import SweepFindRow, SweepRow, TaskRow
from shared.safetynet.net import (
    Because,
    Lookout,
    is_deadline_near,
    lookout,
    lookouts,
    open_next_step,
)
from shared.safetynet.opening_tasks import TaskEvent, note_task_event
from shared.safetynet.owners import at_work
from shared.safetynet.rules import NextStep, responsible
from shared.unit_of_work import UnitOfWork

WORKER = "worker"
"""Who did it, in a course's events, where nobody did."""

IN_TIME = frozenset({Because.UNSETTLED, Because.PAUSE_OVER, Because.DEADLINE})
"""What only time brings about: no event could have seen to it. All else was missed by one."""

AFTER_MEETING = {
    MeetingState.BOOKED: Because.UNSETTLED,
    MeetingState.CANCELLED: Because.CANCELLED,
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

    The reason where an event should have done so before; else None.
    """
    it = lookout(work, citizen_id)
    if it is None:
        return None
    is_over = _is_pause_over(it, local_today(work, it.course.centre_id))
    if is_over:
        resume_course(work, citizen_id, WORKER)
    because = Because.PAUSE_OVER if is_over else _why(work, it)
    if it.step is NextStep.NONE:
        open_next_step(work, it.course, because)
        return None if because in IN_TIME else _found(work, it, because)
    if is_deadline_near(work, it):
        open_next_step(work, it.course, Because.DEADLINE)
    return None


def hand_on_tasks(work: UnitOfWork, centre_id: int) -> None:
    """Gives the open tasks of the centre whose owner has left or is away to their team, those of a
    team without anybody at work to the next team, and late ones to the leaders."""
    staff, teams = at_work(work, centre_id), teams_of(work, centre_id)
    leaders = is_on_duty(staff, TeamCode.LEADERS)
    rows = work.session.scalars(
        select(TaskRow).where(TaskRow.centre_id == centre_id, TaskRow.done_at.is_(None))
    )
    for row in rows:
        is_late = row.due_at < work.now and row.passed_up_at is None and leaders
        team = TeamCode.LEADERS if is_late else teams[row.team_id]
        code, owner_id = responsible(staff, team, None if is_late else row.owner_id)
        is_passed_up = code is TeamCode.LEADERS and teams[row.team_id] is not TeamCode.LEADERS
        if is_late or is_passed_up:
            row.passed_up_at = work.now
        if (code, owner_id) != (teams[row.team_id], row.owner_id):
            row.team_id, row.owner_id = team_id(work, centre_id, code), owner_id
            what = TaskEvent.PASSED_UP if is_passed_up else TaskEvent.GIVEN
            note_task_event(work, row.id, what)
    work.session.flush()


def needs_sweeping(work: UnitOfWork, centre_id: int) -> list[int]:
    """Ids of the centre's citizens to whom `sweep_citizen` would do something."""
    today = local_today(work, centre_id)
    return [
        it.citizen_id
        for it in lookouts(work, centre_id)
        if it.step is NextStep.NONE or is_deadline_near(work, it) or _is_pause_over(it, today)
    ]


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
    last, meetings = changes_of_course(work, it.course.id)[-1], meetings_of(work, it.citizen_id)
    begun = [each for each in meetings if each.starts_at <= work.now]
    if last.what is CourseEvent.REOPENED:
        return Because.REOPENED
    if len(begun) < len(meetings):
        return Because.CANCELLED
    if begun:
        return AFTER_MEETING.get(begun[0].state, Because.UNKNOWN)
    return Because.REGISTERED if last.what is CourseEvent.OPENED else Because.UNKNOWN


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
