"""Staff say that a meeting stands in the case system, take that back, or correct its number."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update

from shared.casesystem.models import CaseEntryRow, CaseStepRow
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class CaseStep:
    """A member of staff said that all events of a meeting until then stand in the case system.

    `by` is "staff:3"; `reference` is '' where nothing had to be written. `undone_at`, `undone_by`
    and `reason` tell of a step that was taken back.
    """

    id: int
    centre_id: int
    meeting_id: int
    at: datetime
    by: str
    reference: str
    undone_at: datetime | None
    undone_by: str | None
    reason: str


def settle_case(
    work: UnitOfWork, meeting_id: int, seen: int, reference: str, by: str
) -> CaseStep | None:
    """Notes that all open events of a meeting are written, under that number of the case system; ''
    where nothing had to be written.

    `seen` is the id of the last event that the clerk saw. None, and nothing is noted, where another
    has come since, or a colleague was first.
    """
    last = work.session.scalar(
        select(func.max(CaseEntryRow.id)).where(
            CaseEntryRow.meeting_id == meeting_id, CaseEntryRow.step_id.is_(None)
        )
    )
    if last is None or last != seen:
        return None
    centre_id = work.session.get_one(CaseEntryRow, last).centre_id
    step = _add_step(work, centre_id, meeting_id, reference, by)
    work.session.execute(
        update(CaseEntryRow)
        .where(CaseEntryRow.meeting_id == meeting_id, CaseEntryRow.step_id.is_(None))
        .values(step_id=step.id)
    )
    return _as_step(step)


def undo_case(work: UnitOfWork, step_id: int, reason: str, by: str) -> bool:
    """Takes a step back: what it settled is open again. False where that was done before."""
    if not _mark_undone(work, step_id, reason, by):
        return False
    _hand_entries(work, step_id, None)
    return True


def correct_case(work: UnitOfWork, step_id: int, reference: str, reason: str, by: str) -> bool:
    """Gives what a step settled another number. False where the step was taken back before."""
    if not _mark_undone(work, step_id, reason, by):
        return False
    old = work.session.get_one(CaseStepRow, step_id, populate_existing=True)
    new = _add_step(work, old.centre_id, old.meeting_id, reference, by)
    _hand_entries(work, step_id, new.id)
    return True


def find_case_step(work: UnitOfWork, step_id: int) -> CaseStep | None:
    """None for an unknown id."""
    row = work.session.get(CaseStepRow, step_id, populate_existing=True)
    return _as_step(row) if row else None


def case_steps(work: UnitOfWork, meeting_ids: Iterable[int]) -> list[CaseStep]:
    """All steps about these meetings, those that were taken back too, the first first."""
    rows = work.session.scalars(
        select(CaseStepRow)
        .where(CaseStepRow.meeting_id.in_(set(meeting_ids)))
        .order_by(CaseStepRow.id)
    )
    return [_as_step(row) for row in rows]


def _add_step(
    work: UnitOfWork, centre_id: int, meeting_id: int, reference: str, by: str
) -> CaseStepRow:
    row = CaseStepRow(
        centre_id=centre_id,
        meeting_id=meeting_id,
        at=work.now,
        by=by,
        reference=reference,
        reason="",
    )
    work.session.add(row)
    work.session.flush()
    return row


def _mark_undone(work: UnitOfWork, step_id: int, reason: str, by: str) -> bool:
    # Whether a row was found decides who of two clerks was first.
    undone = work.session.execute(
        update(CaseStepRow)
        .where(CaseStepRow.id == step_id, CaseStepRow.undone_at.is_(None))
        .values(undone_at=work.now, undone_by=by, reason=reason)
        .returning(CaseStepRow.id)
    )
    return undone.scalar() is not None


def _hand_entries(work: UnitOfWork, from_step: int, to_step: int | None) -> None:
    work.session.execute(
        update(CaseEntryRow).where(CaseEntryRow.step_id == from_step).values(step_id=to_step)
    )


def _as_step(row: CaseStepRow) -> CaseStep:
    return CaseStep(
        row.id,
        row.centre_id,
        row.meeting_id,
        row.at,
        row.by,
        row.reference,
        row.undone_at,
        row.undone_by,
        row.reason,
    )
