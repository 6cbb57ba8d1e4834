"""Tasks: what staff owe a citizen, from when it is opened until a colleague has done it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, or_, select, update
from sqlalchemy.exc import IntegrityError

from shared.safetynet.models import TaskRow
from shared.unit_of_work import UnitOfWork


class TaskKind(StrEnum):
    """What a task is about.

    HELP: a citizen asks for a person now. BUSINESS: a company wants the contact. FIND_TIME: a
    meeting can't be held; a new time is agreed. TELL: one was changed; the citizen is told.
    NO_ANSWER: a person in the hall did not come when called. CALL_AND_REMIND: a person calls first.
    AT_THE_DOOR: a citizen is met. LETTER: no known address. DECIDE_INTERPRETER: short notice.
    """

    HELP = "help"
    CALL_BACK = "call_back"
    INTERPRETER = "interpreter"
    NO_INTERPRETER = "no_interpreter"
    DECIDE_INTERPRETER = "decide_interpreter"
    CANNOT_COME = "cannot_come"
    FOLLOW_UP = "follow_up"
    UNDELIVERED = "undelivered"
    TICKET = "ticket"
    BUSINESS = "business"
    QUESTION = "question"
    PRINTER = "printer"
    EARLIER_TIME = "earlier_time"
    FIND_TIME = "find_time"
    TELL = "tell"
    NO_ANSWER = "no_answer"
    CALL_AND_REMIND = "call_and_remind"
    AT_THE_DOOR = "at_the_door"
    LETTER = "letter"


ONE_OPEN_PER_CONVERSATION = frozenset({TaskKind.HELP, TaskKind.CALL_BACK, TaskKind.TICKET})

OPEN = (
    select(*TaskRow.__table__.columns)
    .where(TaskRow.centre_id == bindparam("centre_id"), TaskRow.done_at.is_(None))
    .order_by(TaskRow.due_at, TaskRow.id)
)
OPEN_OF_KIND = OPEN.where(TaskRow.kind == bindparam("kind"))


@dataclass(frozen=True)
class Task:
    """Something that staff owe a citizen.

    `telephone` is E.164; `kiosk_name` is where the citizen is. `ticket` is the number of the day
    that a citizen waits with; 0 for other tasks.
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
) -> Task:
    """Opens a task; a conversation has one open help call, call-back and ticket at most."""
    row = TaskRow(
        centre_id=centre_id,
        kind=kind,
        opened_at=work.now,
        due_at=due_at,
        citizen_id=citizen_id,
        meeting_id=meeting_id,
        conversation_id=conversation_id,
        telephone=telephone,
        language=language,
        kiosk_name=kiosk_name,
        note=note,
    )
    return as_task(open_task_of_kind(work, row.conversation_id, row.kind) or _add(work, row))


def find_task(work: UnitOfWork, task_id: int) -> Task | None:
    """The task as it stands in the database now; None for an unknown id."""
    row = work.session.get(TaskRow, task_id, populate_existing=True)
    return as_task(row) if row else None


def open_tasks(work: UnitOfWork, centre_id: int) -> list[Task]:
    """The centre's open tasks, the first due first."""
    return [as_task(row) for row in work.execute(OPEN, {"centre_id": centre_id})]


def open_tasks_of_kind(work: UnitOfWork, centre_id: int, kind: TaskKind) -> list[Task]:
    """The centre's open tasks of this kind, the first due first."""
    rows = work.execute(OPEN_OF_KIND, {"centre_id": centre_id, "kind": kind})
    return [as_task(row) for row in rows]


def open_tasks_of(
    work: UnitOfWork, citizen_id: int, meeting_ids: Iterable[int], conversation_ids: Iterable[str]
) -> list[Task]:
    """Open tasks about this citizen, these meetings or these conversations, the first due first."""
    theirs = or_(
        TaskRow.citizen_id == citizen_id,
        TaskRow.meeting_id.in_(set(meeting_ids)),
        TaskRow.conversation_id.in_(set(conversation_ids)),
    )
    rows = work.session.scalars(
        select(TaskRow)
        .where(theirs, TaskRow.done_at.is_(None))
        .order_by(TaskRow.due_at, TaskRow.id)
    )
    return [as_task(row) for row in rows]


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


def assign_citizen(work: UnitOfWork, task_id: int, citizen_id: int) -> None:
    """Notes which citizen a task is about, if that was not known."""
    work.session.execute(
        update(TaskRow)
        .where(TaskRow.id == task_id, TaskRow.citizen_id.is_(None))
        .values(citizen_id=citizen_id)
    )


def take_task(work: UnitOfWork, task_id: int, staff: str) -> bool:
    """Takes a task for a member of staff; False when a colleague has it, or it is done."""
    taken = work.session.execute(
        update(TaskRow)
        .where(TaskRow.id == task_id, TaskRow.taken_by.is_(None), TaskRow.done_at.is_(None))
        .values(taken_by=staff, taken_at=work.now)
        .returning(TaskRow.id)
    )
    return taken.scalar() is not None


def close_task(work: UnitOfWork, task_id: int, staff: str) -> bool:
    """Marks a task as done by `staff`; False when it was done already."""
    closed = work.session.execute(
        update(TaskRow)
        .where(TaskRow.id == task_id, TaskRow.done_at.is_(None))
        .values(done_by=staff, done_at=work.now)
        .returning(TaskRow.id)
    )
    return closed.scalar() is not None


def withdraw_task(work: UnitOfWork, meeting_id: int, kind: TaskKind) -> bool:
    """Withdraws the meeting's tasks of this kind that nobody has taken; False without any."""
    withdrawn = work.session.execute(
        update(TaskRow)
        .where(
            TaskRow.meeting_id == meeting_id,
            TaskRow.kind == kind,
            TaskRow.taken_by.is_(None),
            TaskRow.done_at.is_(None),
        )
        .values(done_at=work.now)
        .returning(TaskRow.id)
    )
    return bool(withdrawn.scalars().all())


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


def close_help(work: UnitOfWork, conversation_id: str) -> None:
    """Withdraws the conversation's help call: the citizen goes on alone, or is called back."""
    _close_for(work, conversation_id, TaskKind.HELP)


def close_follow_up(work: UnitOfWork, conversation_id: str) -> None:
    """Withdraws the task of following up a broken-off conversation: the citizen has come back."""
    _close_for(work, conversation_id, TaskKind.FOLLOW_UP)


def close_not_come(work: UnitOfWork, citizen_id: int) -> None:
    """Withdraws the tasks of following up the citizen's missed meetings."""
    work.session.execute(
        update(TaskRow)
        .where(
            TaskRow.citizen_id == citizen_id,
            TaskRow.meeting_id.is_not(None),
            TaskRow.kind == TaskKind.FOLLOW_UP,
            TaskRow.done_at.is_(None),
        )
        .values(done_at=work.now)
    )


def close_of_meeting(work: UnitOfWork, meeting_id: int, kind: TaskKind, staff: str) -> None:
    """Closes the meeting's tasks of this kind, taken or not, as done by `staff`."""
    work.session.execute(
        update(TaskRow)
        .where(TaskRow.meeting_id == meeting_id, TaskRow.kind == kind, TaskRow.done_at.is_(None))
        .values(done_by=staff, done_at=work.now)
    )


def had_any_task(work: UnitOfWork, conversation_id: str) -> bool:
    """Whether any task, open or done, was opened in this conversation."""
    of_it = select(TaskRow.id).where(TaskRow.conversation_id == conversation_id).limit(1)
    return work.session.scalar(of_it) is not None


def tasks_of(work: UnitOfWork, conversation_id: str, kinds: Collection[TaskKind]) -> list[Task]:
    """The conversation's open tasks of these kinds, the oldest first."""
    rows = work.session.scalars(
        select(TaskRow)
        .where(
            TaskRow.conversation_id == conversation_id,
            TaskRow.kind.in_(kinds),
            TaskRow.done_at.is_(None),
        )
        .order_by(TaskRow.id)
    )
    return [as_task(row) for row in rows]


def _close_for(work: UnitOfWork, conversation_id: str, kind: TaskKind) -> None:
    work.session.execute(
        update(TaskRow)
        .where(
            TaskRow.conversation_id == conversation_id,
            TaskRow.kind == kind,
            TaskRow.done_at.is_(None),
        )
        .values(done_at=work.now)
    )


def people_before(work: UnitOfWork, task_id: int) -> int:
    """How many open help calls of the centre were opened before this task."""
    row = work.session.get_one(TaskRow, task_id)
    earlier = or_(
        TaskRow.opened_at < row.opened_at,
        and_(TaskRow.opened_at == row.opened_at, TaskRow.id < row.id),
    )
    counted = select(func.count(TaskRow.id)).where(
        TaskRow.centre_id == row.centre_id,
        TaskRow.kind == TaskKind.HELP,
        TaskRow.done_at.is_(None),
        earlier,
    )
    return work.session.scalar(counted) or 0


def open_task_of_kind(work: UnitOfWork, conversation_id: str | None, kind: str) -> TaskRow | None:
    """The conversation's open task of a kind that is allowed once; None for other kinds."""
    if conversation_id is None or kind not in ONE_OPEN_PER_CONVERSATION:
        return None
    return work.session.scalar(
        select(TaskRow).where(
            TaskRow.conversation_id == conversation_id,
            TaskRow.kind == kind,
            TaskRow.done_at.is_(None),
        )
    )


def _add(work: UnitOfWork, row: TaskRow) -> TaskRow:
    """The new row, or the one that another transaction has added a moment ago."""
    try:
        with work.session.begin_nested():
            work.session.add(row)
    except IntegrityError:
        standing = open_task_of_kind(work, row.conversation_id, row.kind)
        if standing is None:
            raise
        return standing
    return row


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
    )
