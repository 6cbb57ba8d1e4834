"""Which meetings are still to be written into the case system, and whose that is."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Select, and_, bindparam, func, select, update

from shared.accounts import team_id
from shared.backlog import Readable, read_each
from shared.casesystem.entries import ENTRIES, as_case_entry
from shared.casesystem.models import CaseEntryRow, CaseStepRow
from shared.safetynet import handed_on_to
from shared.unit_of_work import UnitOfWork

OPEN = and_(CaseEntryRow.centre_id == bindparam("centre_id"), CaseEntryRow.step_id.is_(None))
COUNTED = select(
    func.count(func.distinct(CaseEntryRow.meeting_id)), func.min(CaseEntryRow.due_at)
).where(OPEN)
LATE = select(func.count(func.distinct(CaseEntryRow.meeting_id))).where(
    OPEN, CaseEntryRow.due_at < bindparam("now")
)
"""A meeting is late as soon as one of its events is."""
OPEN_ONES = ENTRIES.where(OPEN)
ONE = ENTRIES.where(CaseEntryRow.id == bindparam("entry_id"))


class CaseFilter(StrEnum):
    """Which meetings the list shows: those to be written, the late ones of them, or those that
    stand in the case system."""

    OPEN = "open"
    LATE = "late"
    DONE = "done"


@dataclass(frozen=True)
class CaseCount:
    """How many meetings are to be written into the case system, and how many of them are late."""

    to_do: int
    late: int


@dataclass(frozen=True)
class CasePage:
    """Ids of the meetings on one page of the list, in order, and whether more come after them."""

    meeting_ids: tuple[int, ...]
    has_more: bool


def count_cases(work: UnitOfWork, centre_id: int) -> CaseCount:
    asked = {"centre_id": centre_id, "now": work.now}
    to_do, first_due = work.session.execute(COUNTED, asked).one()
    if first_due is None or first_due >= work.now:
        return CaseCount(to_do, 0)
    return CaseCount(to_do, work.session.scalar(LATE, asked) or 0)


def find_cases(
    work: UnitOfWork,
    centre_id: int,
    shown: CaseFilter,
    owner_id: int | None,
    start: int,
    most: int,
) -> CasePage:
    """The meetings of a centre that the filter shows, from the `start`-th on, at most `most`: what
    is open by when it is due, the earliest first; what is done, the latest first.

    With `owner_id` only what is open and that member's own.
    """
    wanted = _done() if shown is CaseFilter.DONE else _open(shown, owner_id)
    asked = {"centre_id": centre_id, "now": work.now}
    ids = work.session.scalars(wanted.offset(start).limit(most + 1), asked).all()
    return CasePage(tuple(dict.fromkeys(ids[:most])), len(ids) > most)


def _open(shown: CaseFilter, owner_id: int | None) -> Select[int]:
    due_at = func.min(CaseEntryRow.due_at)
    wanted = select(CaseEntryRow.meeting_id).where(OPEN)
    if owner_id is not None:
        wanted = wanted.where(CaseEntryRow.owner_id == owner_id)
    if shown is CaseFilter.LATE:
        wanted = wanted.where(CaseEntryRow.due_at < bindparam("now"))
    return wanted.group_by(CaseEntryRow.meeting_id).order_by(due_at, CaseEntryRow.meeting_id)


def _done() -> Select[int]:
    """Read in the order of its index, and no further than the page: a meeting that was settled
    twice comes twice."""
    return (
        select(CaseStepRow.meeting_id)
        .where(CaseStepRow.centre_id == bindparam("centre_id"), CaseStepRow.undone_at.is_(None))
        .order_by(CaseStepRow.id.desc())
    )


def cases_to_hand_on(work: UnitOfWork, centre_id: int) -> Readable[int]:
    """Ids of the centre's open entries with which `hand_on_case` would do something, and of those
    that can't be read."""
    asked = {"centre_id": centre_id}
    entries = read_each(work, OPEN_ONES, CaseEntryRow.id, as_case_entry, asked)
    due = [it.id for it in entries.found if handed_on_to(work, it) is not None]
    return Readable(due, entries.unreadable)


def hand_on_case(work: UnitOfWork, entry_id: int) -> None:
    """Gives an open entry to whoever of the centre's staff at work is to see to it now, and a late
    one to the leaders, as tasks are."""
    row = work.session.execute(ONE, {"entry_id": entry_id}).one()
    it = as_case_entry(row)
    new = handed_on_to(work, it) if it.is_open else None
    if new is None:
        return
    work.session.execute(
        update(CaseEntryRow)
        .where(CaseEntryRow.id == entry_id)
        .values(
            team_id=team_id(work, it.centre_id, new.team),
            owner_id=new.owner_id,
            passed_up_at=work.now if new.is_passed_up else it.passed_up_at,
        )
    )
