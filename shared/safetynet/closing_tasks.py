"""Taking tasks, and closing them: done by staff, or withdrawn because they are settled."""

from sqlalchemy import ColumnElement, bindparam, select, update

from shared.accounts import staff_id_named
from shared.citizens import lock_citizen
from shared.safetynet.models import TaskRow
from shared.safetynet.task_kinds import NEXT_STEPS, SETTLED_BY_A_MEETING, TaskKind
from shared.unit_of_work import UnitOfWork

SETTLE = (
    update(TaskRow)
    .where(
        TaskRow.citizen_id == bindparam("of"),
        TaskRow.kind.in_(sorted(SETTLED_BY_A_MEETING)),
        TaskRow.done_at.is_(None),
    )
    .values(done_at=bindparam("at"))
)
SETTLE_NUMBER = (
    update(TaskRow)
    .where(
        TaskRow.centre_id == bindparam("of"),
        TaskRow.telephone == bindparam("number"),
        TaskRow.citizen_id.is_(None),
        TaskRow.kind == TaskKind.FOLLOW_UP,
        TaskRow.done_at.is_(None),
    )
    .values(done_at=bindparam("at"))
)


def take_task(work: UnitOfWork, task_id: int, staff: str) -> bool:
    """Takes a task for a member of staff (their name), whose it is from now on; False when a
    colleague has it, or it is done."""
    mine = staff_id_named(TaskRow.centre_id, staff)
    taken = work.session.execute(
        update(TaskRow)
        .where(TaskRow.id == task_id, TaskRow.taken_by.is_(None), TaskRow.done_at.is_(None))
        .values(taken_by=staff, taken_at=work.now, owner_id=mine)
        .returning(TaskRow.id)
    )
    return taken.scalar() is not None


def mark_done(work: UnitOfWork, task_id: int, staff: str) -> int | None:
    """Marks a task as done by `staff`; None when it was done already.

    Else the id of the citizen whom it led on, 0 for other tasks.
    """
    _lock_citizens(work, TaskRow.id == task_id)
    closed = work.session.execute(
        update(TaskRow)
        .where(TaskRow.id == task_id, TaskRow.done_at.is_(None))
        .values(done_by=staff, done_at=work.now)
        .returning(TaskRow.kind, TaskRow.citizen_id)
    )
    row = closed.one_or_none()
    if row is None:
        return None
    return row.citizen_id or 0 if row.kind in NEXT_STEPS else 0


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


def withdraw_for(work: UnitOfWork, conversation_id: str, kind: TaskKind) -> list[int]:
    """Withdraws the conversation's tasks of this kind; gives the ids of the citizens of whom it was
    known that they were about them."""
    theirs = (
        TaskRow.conversation_id == conversation_id,
        TaskRow.kind == kind,
        TaskRow.done_at.is_(None),
    )
    _lock_citizens(work, *theirs)
    withdrawn = work.session.execute(
        update(TaskRow).where(*theirs).values(done_at=work.now).returning(TaskRow.citizen_id)
    )
    return [citizen_id for citizen_id in withdrawn.scalars() if citizen_id is not None]


def withdraw_next_step(work: UnitOfWork, citizen_id: int) -> None:
    """Withdraws the task of finding the citizen's next step: what it was about has changed."""
    work.session.execute(
        update(TaskRow)
        .where(
            TaskRow.citizen_id == citizen_id,
            TaskRow.kind == TaskKind.NEXT_STEP,
            TaskRow.done_at.is_(None),
        )
        .values(done_at=work.now)
    )


def settle_citizen(work: UnitOfWork, centre_id: int, citizen_id: int, number: str | None) -> None:
    """Withdraws the tasks of asking after a citizen: they have a meeting ahead, or are paused.

    Also those of which all that was known was their telephone `number` (E.164).
    """
    work.write(SETTLE, {"of": citizen_id, "at": work.now})
    if number:
        settle_number(work, centre_id, number)


def settle_number(work: UnitOfWork, centre_id: int, number: str) -> None:
    """Withdraws the tasks of calling back a telephone number (E.164) of which nothing else is
    known: whoever has it has got through."""
    work.write(SETTLE_NUMBER, {"of": centre_id, "number": number, "at": work.now})


def close_of_meeting(work: UnitOfWork, meeting_id: int, kind: TaskKind, staff: str) -> None:
    """Closes the meeting's tasks of this kind, taken or not, as done by `staff`."""
    work.session.execute(
        update(TaskRow)
        .where(TaskRow.meeting_id == meeting_id, TaskRow.kind == kind, TaskRow.done_at.is_(None))
        .values(done_by=staff, done_at=work.now)
    )


def _lock_citizens(work: UnitOfWork, *where: ColumnElement[bool]) -> None:
    """Locks the citizens whom these tasks are about, before the tasks are closed.

    Whoever cancels a meeting at this moment trusts in the task, as closing it trusts in the
    meeting. In this order, of the citizen before their tasks, cancelling locks them too.
    """
    about = work.session.scalars(select(TaskRow.citizen_id).where(*where).distinct())
    for citizen_id in sorted(it for it in about if it is not None):
        lock_citizen(work, citizen_id)
