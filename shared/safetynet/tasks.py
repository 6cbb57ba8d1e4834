"""Tasks: what staff owe a citizen, and finding those that are open."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, not_, or_, select

from shared.backlog import Readable, read_each
from shared.safetynet.models import TaskRow
from shared.safetynet.task_kinds import TaskKind
from shared.unit_of_work import UnitOfWork

TASKS = select(*TaskRow.__table__.columns)
OPEN = TASKS.where(TaskRow.centre_id == bindparam("centre_id"), TaskRow.done_at.is_(None)).order_by(
    TaskRow.due_at, TaskRow.id
)
OPEN_OF_KIND = OPEN.where(TaskRow.kind == bindparam("kind"))

LONGEST_CALL = timedelta(hours=2)
"""A call in which somebody waits or talks is over by then; our own choice."""


@dataclass(frozen=True)
class Task:
    """Something that staff owe a citizen.

    `telephone` is E.164; `kiosk_name` is where the citizen is. `ticket` is the number of the day
    that a citizen waits with; 0 for other tasks. It is the team's, or within it the member's with
    the id `owner_id`; `passed_up_at` is when it went to the leaders.
    """

    id: int
    centre_id: int
    kind: TaskKind
    opened_at: datetime
    due_at: datetime
    citizen_id: int | None
    conversation_id: str | None
    telephone: str | None
    language: str
    kiosk_name: str
    note: str
    taken_by: str | None
    done_at: datetime | None
    ticket: int = 0
    meeting_id: int | None = None
    team_id: int = 0
    owner_id: int | None = None
    passed_up_at: datetime | None = None


def find_task(work: UnitOfWork, task_id: int) -> Task | None:
    """The task as it stands in the database now; None for an unknown id."""
    row = work.session.get(TaskRow, task_id, populate_existing=True)
    return as_task(row) if row else None


def open_tasks(work: UnitOfWork, centre_id: int) -> list[Task]:
    """The centre's open tasks that can be read, the first due first."""
    return readable_tasks(work, centre_id).found


def readable_tasks(work: UnitOfWork, centre_id: int) -> Readable[Task]:
    """The centre's open tasks, the first due first, and the ids of those that can't be read."""
    return read_each(work, OPEN, TaskRow.id, as_task, {"centre_id": centre_id})


def open_tasks_of_kind(work: UnitOfWork, centre_id: int, kind: TaskKind) -> list[Task]:
    """The centre's open tasks of this kind, the first due first."""
    asked = {"centre_id": centre_id, "kind": kind}
    return read_each(work, OPEN_OF_KIND, TaskRow.id, as_task, asked).found


def open_tasks_of(
    work: UnitOfWork, citizen_id: int, meeting_ids: Iterable[int], conversation_ids: Iterable[str]
) -> list[Task]:
    """Open tasks about this citizen, these meetings or these conversations, the first due first."""
    theirs = or_(
        TaskRow.citizen_id == citizen_id,
        TaskRow.meeting_id.in_(set(meeting_ids)),
        TaskRow.conversation_id.in_(set(conversation_ids)),
    )
    wanted = TASKS.where(theirs, TaskRow.done_at.is_(None))
    return read_each(work, wanted.order_by(TaskRow.due_at, TaskRow.id), TaskRow.id, as_task).found


def open_ticket(work: UnitOfWork, centre_id: int, day: date, number: int) -> Task | None:
    """The open task of the ticket with this number of the local day; None without one."""
    row = work.session.scalar(
        select(TaskRow).where(
            TaskRow.centre_id == centre_id,
            TaskRow.ticket_day == day,
            TaskRow.ticket == number,
            TaskRow.done_at.is_(None),
        )
    )
    return as_task(row) if row else None


def open_for_meeting(work: UnitOfWork, meeting_id: int, kind: TaskKind) -> Task | None:
    """An open task of this kind about the meeting, taken or not; None without one."""
    row = work.session.scalar(
        select(TaskRow)
        .where(TaskRow.meeting_id == meeting_id, TaskRow.kind == kind, TaskRow.done_at.is_(None))
        .limit(1)
    )
    return as_task(row) if row else None


def meetings_with_task(work: UnitOfWork, kind: TaskKind) -> set[int]:
    """Ids of the meetings of all centres with an open task of this kind that nobody has taken."""
    rows = work.session.scalars(
        select(TaskRow.meeting_id).where(
            TaskRow.kind == kind, TaskRow.taken_by.is_(None), TaskRow.done_at.is_(None)
        )
    )
    return {id for id in rows if id is not None}


def tasks_of(work: UnitOfWork, conversation_id: str, kinds: Collection[TaskKind]) -> list[Task]:
    """The conversation's open tasks of these kinds, the oldest first."""
    wanted = TASKS.where(
        TaskRow.conversation_id == conversation_id,
        TaskRow.kind.in_(kinds),
        TaskRow.done_at.is_(None),
    )
    return read_each(work, wanted.order_by(TaskRow.id), TaskRow.id, as_task).found


def people_before(work: UnitOfWork, task_id: int) -> int:
    """How many still wait for a person who began to before this help call.

    Calls and kiosks are counted apart. A call that began more than `LONGEST_CALL` ago is none any
    more: the telephone network has not told us of its end.
    """
    row = work.session.get_one(TaskRow, task_id)
    calls = TaskRow.kiosk_name == ""
    still_there = and_(calls, TaskRow.opened_at > row.opened_at - LONGEST_CALL)
    earlier = or_(
        TaskRow.opened_at < row.opened_at,
        and_(TaskRow.opened_at == row.opened_at, TaskRow.id < row.id),
    )
    counted = select(func.count(TaskRow.id)).where(
        TaskRow.centre_id == row.centre_id,
        TaskRow.kind == TaskKind.HELP,
        TaskRow.done_at.is_(None),
        not_(calls) if row.kiosk_name else still_there,
        earlier,
    )
    return work.session.scalar(counted) or 0


def as_task(row: TaskRow | Row[Any]) -> Task:
    return Task(
        id=row.id,
        centre_id=row.centre_id,
        kind=TaskKind(row.kind),
        opened_at=row.opened_at,
        due_at=row.due_at,
        citizen_id=row.citizen_id,
        conversation_id=row.conversation_id,
        telephone=row.telephone,
        language=row.language,
        kiosk_name=row.kiosk_name,
        note=row.note,
        taken_by=row.taken_by,
        done_at=row.done_at,
        ticket=row.ticket or 0,
        meeting_id=row.meeting_id,
        team_id=row.team_id,
        owner_id=row.owner_id,
        passed_up_at=row.passed_up_at,
    )
