"""Tasks that were opened before, done ones included."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select

from shared.backlog import read_those
from shared.safetynet.models import TaskEventRow, TaskRow
from shared.safetynet.opening_tasks import TaskEvent
from shared.safetynet.task_kinds import NEXT_STEPS, TaskKind
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class PastTaskEvent:
    """What happened to a task between, and who did it: a name of staff, '' for the worker."""

    at: datetime
    what: TaskEvent
    by: str


@dataclass(frozen=True)
class PastTask:
    """A task from when it was opened until it was done, if it is.

    `taken_by` and `done_by` are names of staff, "staff:3", or a face; `done_by` is None for one
    that was withdrawn.
    """

    kind: TaskKind
    meeting_id: int | None
    opened_at: datetime
    taken_at: datetime | None
    taken_by: str | None
    done_at: datetime | None
    done_by: str | None
    events: tuple[PastTaskEvent, ...] = ()


def all_tasks_of(
    work: UnitOfWork, citizen_id: int, conversation_ids: Iterable[str] = ()
) -> list[PastTask]:
    """All tasks that there ever were about this citizen or in these conversations, done ones too,
    in the order in which they were opened; without those that can't be read."""
    # Two look-ups, each by an index of its own: with OR the whole table may be read.
    theirs = list(work.session.scalars(select(TaskRow).where(TaskRow.citizen_id == citizen_id)))
    if conversations := set(conversation_ids):
        asked = select(TaskRow).where(TaskRow.conversation_id.in_(conversations))
        theirs += work.session.scalars(asked)
    rows = {row.id: row for row in theirs}
    events = _events(work, rows)
    in_order = [rows[id] for id in sorted(rows)]
    return read_those(work, in_order, lambda row: _as_past(row, events[row.id]))


def _events(work: UnitOfWork, task_ids: Iterable[int]) -> Mapping[int, list[PastTaskEvent]]:
    found: dict[int, list[PastTaskEvent]] = defaultdict(list)
    rows = work.session.scalars(
        select(TaskEventRow)
        .where(TaskEventRow.task_id.in_(set(task_ids)))
        .order_by(TaskEventRow.id)
    )
    for task_id, event in read_those(work, rows, _as_past_event):
        found[task_id].append(event)
    return found


def _as_past_event(row: TaskEventRow) -> tuple[int, PastTaskEvent]:
    return row.task_id, PastTaskEvent(row.at, TaskEvent(row.what), row.by)


def meetings_with_open_task(work: UnitOfWork, citizen_id: int, kind: TaskKind) -> set[int]:
    """Ids of the meetings about which the citizen has an open task of this kind."""
    found = select(TaskRow.meeting_id).where(
        TaskRow.citizen_id == citizen_id,
        TaskRow.kind == kind,
        TaskRow.meeting_id.is_not(None),
        TaskRow.done_at.is_(None),
    )
    return {id for id in work.session.scalars(found) if id is not None}


def _as_past(row: TaskRow, events: Iterable[PastTaskEvent]) -> PastTask:
    return PastTask(
        kind=TaskKind(row.kind),
        meeting_id=row.meeting_id,
        opened_at=row.opened_at,
        taken_at=row.taken_at,
        taken_by=row.taken_by,
        done_at=row.done_at,
        done_by=row.done_by,
        events=tuple(events),
    )


def had_task_about_meeting(
    work: UnitOfWork, meeting_id: int, kind: TaskKind, since: datetime
) -> bool:
    """Whether a task of this kind was opened for the meeting since then, and is open or was done.

    One that was withdrawn does not count.
    """
    of_it = select(TaskRow.id).where(
        TaskRow.meeting_id == meeting_id,
        TaskRow.kind == kind,
        TaskRow.opened_at >= since,
        or_(TaskRow.done_at.is_(None), TaskRow.done_by.is_not(None)),
    )
    return work.session.scalar(of_it.limit(1)) is not None


def was_task_done(work: UnitOfWork, citizen_id: int, since: datetime) -> bool:
    """Whether staff have done a task since then that led the citizen on, and was about no meeting.

    One that was withdrawn does not count.
    """
    done = select(TaskRow.id).where(
        TaskRow.citizen_id == citizen_id,
        TaskRow.kind.in_(sorted(NEXT_STEPS)),
        TaskRow.meeting_id.is_(None),
        TaskRow.done_by.is_not(None),
        TaskRow.done_at >= since,
    )
    return work.session.scalar(done.limit(1)) is not None
