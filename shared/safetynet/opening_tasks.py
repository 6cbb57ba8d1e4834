"""Opening tasks. A second event of the same kind joins the task that is open for the person."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.exc import IntegrityError

from shared.accounts import TeamCode
from shared.citizens import get_citizen
from shared.safetynet.courses import begin_course, open_course
from shared.safetynet.models import TaskEventRow, TaskRow
from shared.safetynet.owners import TaskOwner, find_owner, owner_at_once
from shared.safetynet.stamps import stamped
from shared.safetynet.task_kinds import (
    NEWS_OF_OURS,
    NEXT_STEPS,
    ONE_OPEN_PER_CENTRE,
    ONE_OPEN_PER_CONVERSATION,
    ONE_OPEN_PER_NUMBER,
    ONE_OPEN_PER_PERSON,
    RIGHT_NOW,
    TaskKind,
)
from shared.safetynet.tasks import Task, as_task
from shared.unit_of_work import UnitOfWork

NAMELESS_TOGETHER = timedelta(hours=1)
"""Missed calls from withheld numbers in this time are one task: nobody can be called back."""


class TaskEvent(StrEnum):
    """What can happen to an open task. JOINED: the same happened to the citizen once more. GIVEN:
    it became another team's or member's. PASSED_UP: it went to the leaders, because it was late.
    NOT_REACHED: somebody called, and nobody answered."""

    JOINED = "joined"
    GIVEN = "given"
    PASSED_UP = "passed_up"
    NOT_REACHED = "not_reached"


def open_task(
    work: UnitOfWork,
    centre_id: int,
    kind: TaskKind,
    due_at: datetime,
    *,
    citizen_id: int | None = None,
    meeting_id: int | None = None,
    conversation_id: str | None = None,
    telephone: str | None = None,
    language: str = "da",
    kiosk_name: str = "",
    note: str = "",
    team: TeamCode = TeamCode.FRONT_DESK,
    owner_id: int | None = None,
) -> Task:
    """Opens a task of a team, or of one member of it who is at work; else the open one of its kind
    of the same citizen, number or conversation, where one is enough.

    A task that leads a citizen on opens their course, too; news that did not reach them leaves a
    closed one closed. One that is opened in a conversation is
    about whose contact that is, where it is known. About a citizen who is never called there is no
    number to call, whoever gives one.
    """
    if citizen_id is None and kind in NEXT_STEPS and conversation_id is not None:
        contact = stamped(work, conversation_id)
        citizen_id = contact.citizen_id if contact else None
    mine = _owner(work, centre_id, kind, team, owner_id)
    row = TaskRow(
        centre_id=centre_id,
        kind=kind,
        opened_at=work.now,
        due_at=due_at,
        citizen_id=citizen_id,
        meeting_id=meeting_id,
        conversation_id=conversation_id,
        telephone=_may_be_called_at(work, citizen_id, telephone),
        language=language,
        kiosk_name=kiosk_name,
        note=note,
        team_id=mine.team_id,
        owner_id=mine.staff_id,
    )
    if citizen_id is not None and kind in NEXT_STEPS:
        opens = begin_course if kind in NEWS_OF_OURS else open_course
        opens(work, centre_id, citizen_id, "task")
    standing = open_task_of_kind(work, conversation_id, kind) or _of_same_person(work, row)
    return as_task(_join(work, standing, row) if standing else _add(work, row))


def open_task_of_kind(work: UnitOfWork, conversation_id: str | None, kind: str) -> TaskRow | None:
    """The conversation's open task of a kind that is allowed once; None for other kinds."""
    if conversation_id is None or kind not in ONE_OPEN_PER_CONVERSATION:
        return None
    return _one_open(work, TaskRow.conversation_id == conversation_id, TaskRow.kind == kind)


def assign_citizen(work: UnitOfWork, task_id: int, citizen_id: int) -> None:
    """Notes which citizen a task is about, if that was not known. Where the citizen has an open one
    of its kind, it joins that one, and is closed."""
    row = work.session.get_one(TaskRow, task_id, populate_existing=True)
    if row.citizen_id is not None:
        return
    if row.kind in NEXT_STEPS:
        open_course(work, row.centre_id, citizen_id, "task")
    row.telephone = _may_be_called_at(work, citizen_id, row.telephone)
    standing = None
    if row.kind in ONE_OPEN_PER_PERSON and row.done_at is None:
        standing = _one_open(work, TaskRow.citizen_id == citizen_id, TaskRow.kind == row.kind)
    if standing is not None:
        _join(work, standing, row)
        row.done_at = work.now
    row.citizen_id = citizen_id
    work.session.flush()


def note_task_event(work: UnitOfWork, task_id: int, what: TaskEvent, by: str = "") -> None:
    """Writes down what happened to an open task; `by` is who did it, '' for the worker."""
    work.session.add(TaskEventRow(task_id=task_id, at=work.now, what=what, by=by))


def had_any_task(work: UnitOfWork, conversation_id: str) -> bool:
    """Whether any task, open or done, was opened or joined in this conversation."""
    opened = select(TaskRow.id).where(TaskRow.conversation_id == conversation_id)
    joined = select(TaskEventRow.id).where(TaskEventRow.conversation_id == conversation_id)
    return any(work.session.scalar(each.limit(1)) is not None for each in (opened, joined))


def take_numbers_off(work: UnitOfWork, citizen_id: int) -> None:
    """Takes the number to call off all open tasks about a citizen who is never called from now
    on."""
    theirs = update(TaskRow).where(TaskRow.citizen_id == citizen_id, TaskRow.done_at.is_(None))
    work.session.execute(theirs.values(telephone=None))


def _may_be_called_at(
    work: UnitOfWork, citizen_id: int | None, telephone: str | None
) -> str | None:
    if citizen_id is None or telephone is None:
        return telephone
    return None if get_citizen(work, citizen_id).never_called else telephone


def _owner(
    work: UnitOfWork, centre_id: int, kind: TaskKind, team: TeamCode, owner_id: int | None
) -> TaskOwner:
    if kind in RIGHT_NOW:
        return owner_at_once(work, centre_id, team)
    return find_owner(work, centre_id, team, owner_id)


def _of_same_person(work: UnitOfWork, row: TaskRow) -> TaskRow | None:
    """The open task that an event of this kind joins; None for kinds of which there may be many."""
    same_kind = (TaskRow.centre_id == row.centre_id, TaskRow.kind == row.kind)
    if row.kind in ONE_OPEN_PER_CENTRE:
        return _one_open(work, *same_kind)
    if row.citizen_id is not None:
        if row.kind not in ONE_OPEN_PER_PERSON:
            return None
        return _one_open(work, TaskRow.citizen_id == row.citizen_id, TaskRow.kind == row.kind)
    if row.kind not in ONE_OPEN_PER_NUMBER:
        return None
    if row.telephone is None:
        since = row.opened_at - NAMELESS_TOGETHER
        nameless = (TaskRow.telephone.is_(None), TaskRow.citizen_id.is_(None))
        is_same = row.kind == TaskKind.FOLLOW_UP and not row.kiosk_name
        recent = (*same_kind, *nameless, TaskRow.kiosk_name == "", TaskRow.opened_at > since)
        return _one_open(work, *recent) if is_same else None
    return _one_open(
        work, *same_kind, TaskRow.telephone == row.telephone, TaskRow.citizen_id.is_(None)
    )


def _join(work: UnitOfWork, standing: TaskRow, row: TaskRow) -> TaskRow:
    """Brings the open task up to date with what has happened once more.

    Staff carry on the latest conversation; the task is due when the earlier of both was.
    """
    if standing.conversation_id == row.conversation_id and row.kind in ONE_OPEN_PER_CONVERSATION:
        return standing
    work.session.add(
        TaskEventRow(
            task_id=standing.id,
            at=work.now,
            what=TaskEvent.JOINED,
            by="",
            conversation_id=standing.conversation_id,
        )
    )
    standing.due_at = min(standing.due_at, row.due_at)
    standing.conversation_id = row.conversation_id or standing.conversation_id
    standing.telephone = row.telephone or standing.telephone
    standing.meeting_id = row.meeting_id or standing.meeting_id
    standing.note = row.note or standing.note
    work.session.flush()
    return standing


def _add(work: UnitOfWork, row: TaskRow) -> TaskRow:
    """The new row, or the one that another transaction has added a moment ago."""
    try:
        with work.savepoint():
            work.session.add(row)
            work.session.flush()
    except IntegrityError:
        standing = open_task_of_kind(work, row.conversation_id, row.kind) or _of_same_person(
            work, row
        )
        if standing is None:
            raise
        return standing
    return row


def _one_open(work: UnitOfWork, *where: ColumnElement[bool]) -> TaskRow | None:
    return work.session.scalar(
        select(TaskRow).where(*where, TaskRow.done_at.is_(None)).order_by(TaskRow.id).limit(1)
    )
