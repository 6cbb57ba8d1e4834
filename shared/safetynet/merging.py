"""What the safety net does where two records become one citizen's: contacts, tasks, one course."""

from collections.abc import Iterable

from sqlalchemy import Table, select, update

from shared.citizens import RowChange, Value, change_rows, forget_read
from shared.database import Base
from shared.safetynet.contacts import ContactLink, contacts_of, move_contact, steps_of_contact
from shared.safetynet.models import CourseRow, TaskRow
from shared.safetynet.task_kinds import ONE_OPEN_PER_PERSON, TaskKind
from shared.unit_of_work import UnitOfWork

TASK: Table = Base.metadata.tables["task"]
COURSE: Table = Base.metadata.tables["course"]
COURSE_EVENT: Table = Base.metadata.tables["course_event"]

STATE_OF_COURSE = (
    *("opened_at", "closed_at", "paused_with", "paused_until", "next_by", "target_group"),
    *("a_kasse", "pack_id", "pack_version", "is_pack_chosen", "counts_from", "is_from_known"),
    *("exempt_since", "hours_counted_on", "rhythm", "form", "why"),
)
"""All that stands in a course itself: who takes a course takes all of it."""


def merge_courses(
    work: UnitOfWork, kept_id: int, merged_id: int, *, is_taken: bool
) -> list[RowChange]:
    """One course of two, with what happened in both; the other one is closed with the merged
    record. With `is_taken` the kept course goes on as the merged one stands."""
    rows = work.session.scalars(
        select(CourseRow).where(CourseRow.citizen_id.in_((kept_id, merged_id)))
    )
    found = {row.citizen_id: row for row in rows}
    kept, merged = found.get(kept_id), found.get(merged_id)
    if merged is None:
        return []
    if kept is None:
        return change_rows(work, COURSE, "citizen_id", kept_id, COURSE.c.id == merged.id)
    state: dict[str, Value] = {name: getattr(merged, name) for name in STATE_OF_COURSE}
    if not is_taken:
        state = _open_again(kept, merged)
    changes: list[RowChange] = []
    for column, value in state.items():
        changes += change_rows(work, COURSE, column, value, COURSE.c.id == kept.id)
    if merged.closed_at is None:
        changes += change_rows(work, COURSE, "closed_at", work.now, COURSE.c.id == merged.id)
    mine = COURSE_EVENT.c.course_id == merged.id
    changes += change_rows(work, COURSE_EVENT, "course_id", kept.id, mine)
    forget_read(work)
    return changes


def merge_tasks(work: UnitOfWork, kept_id: int, merged_id: int, name: str) -> list[RowChange]:
    """Joins open tasks of a kind that one citizen has once; the merged record's is closed as done
    by `name`, and the kept one is due when the earlier of both was. Others are moved as they are.
    """
    theirs = (TaskRow.done_at.is_(None), TaskRow.kind.in_(ONE_OPEN_PER_PERSON))
    rows = work.session.scalars(
        select(TaskRow).where(TaskRow.citizen_id.in_((kept_id, merged_id)), *theirs)
    ).all()
    standing = {row.kind: row for row in rows if row.citizen_id == kept_id}
    changes: list[RowChange] = []
    for row in (it for it in rows if it.citizen_id == merged_id and it.kind in standing):
        joined, earlier = standing[row.kind], min(row.due_at, standing[row.kind].due_at)
        changes += change_rows(work, TASK, "due_at", earlier, TASK.c.id == joined.id)
        changes += change_rows(work, TASK, "done_at", work.now, TASK.c.id == row.id)
        changes += change_rows(work, TASK, "done_by", name, TASK.c.id == row.id)
    forget_read(work)
    return changes


def merge_contacts(work: UnitOfWork, kept_id: int, merged_id: int, who: str) -> None:
    """Says of all contacts of the merged record that they are the kept one's."""
    for contact in contacts_of(work, merged_id):
        move_contact(work, contact, kept_id, ContactLink.MERGED, who)


def part_contacts(work: UnitOfWork, kept_id: int, merged_id: int, who: str) -> None:
    """Gives back the contacts that became the kept record's by a merge, and still are its."""
    for contact in contacts_of(work, kept_id):
        *before, latest = steps_of_contact(work, contact.id)
        was_theirs = bool(before) and before[-1].citizen_id == merged_id
        if latest.how is ContactLink.MERGED and was_theirs:
            move_contact(work, contact, merged_id, ContactLink.PARTED, who)


def close_look_alike_tasks(
    work: UnitOfWork, citizen_ids: Iterable[int], pair_ids: Iterable[int], name: str
) -> None:
    """Closes the open tasks about these pairs, which are tasks of these citizens: staff have said
    whether they are one person."""
    work.session.execute(
        update(TaskRow)
        .where(
            TaskRow.citizen_id.in_(list(citizen_ids)),
            TaskRow.kind == TaskKind.SAME_PERSON,
            TaskRow.note.in_([str(id) for id in pair_ids]),
            TaskRow.done_at.is_(None),
        )
        .values(done_by=name, done_at=work.now)
    )


def _open_again(kept: CourseRow, merged: CourseRow) -> dict[str, Value]:
    """The kept course, as it stands; open, if one of both is, and since the earlier of both."""
    state: dict[str, Value] = {"opened_at": min(kept.opened_at, merged.opened_at)}
    if merged.closed_at is None:
        state["closed_at"] = None
    return state
