"""Two records of one person become one: what each had belongs to the record that is kept.

All that points at the merged record is moved, whatever the table, and nothing is erased: the merge
is a row that knows each change, and can be undone. The merged record stays, empty, and goes on as
the kept one, for letters with its code and for conversations that began with it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Table, select

from shared.citizens.changes import let_be_found
from shared.citizens.look_alike_models import CitizenMergeRow
from shared.citizens.models import (
    CitizenRow,
    SupportRow,
)
from shared.citizens.never_called import IN_WRITING
from shared.citizens.people import get_citizen
from shared.citizens.reaching import RemindBy
from shared.citizens.row_changes import (
    RowChange,
    Value,
    change_rows,
    forget_read,
    put_back,
    read_changes,
    write_changes,
)
from shared.citizens.support import NO_SUPPORT, give_support, support_of
from shared.database import Base
from shared.unit_of_work import UnitOfWork

CITIZEN: Table = Base.metadata.tables["citizen"]


class MergeLine(StrEnum):
    """One line of two records side by side, of which staff choose the better value."""

    NAME = "name"
    BIRTH_DATE = "birth_date"
    CPR = "cpr"
    TELEPHONE = "telephone"
    CONFIRMED = "confirmed"
    LANGUAGE = "language"
    REMIND_BY = "remind_by"
    NEEDS = "needs"
    INTERPRETER = "interpreter"
    SUPPORT = "support"
    COURSE = "course"


COLUMNS = {
    MergeLine.NAME: ("first_name", "last_name"),
    MergeLine.BIRTH_DATE: ("birth_date",),
    MergeLine.CPR: ("cpr_sealed", "cpr_fingerprint"),
    MergeLine.TELEPHONE: ("telephone", "telephone_check"),
    MergeLine.CONFIRMED: ("confirmed_telephone",),
    MergeLine.LANGUAGE: ("language",),
    MergeLine.REMIND_BY: ("remind_by",),
}
"""The columns of a citizen that a line stands for; the other lines are tables of their own."""

EMPTIED = (
    *("first_name", "last_name", "birth_date", "cpr_sealed", "cpr_fingerprint"),
    *("telephone", "telephone_check", "confirmed_telephone", "possible_duplicate_of_id"),
)
"""What tells who somebody is, and finds them. A merged record is found by nothing of it."""

NOT_MOVED = {
    ("name_word", "citizen_id"): "written anew from the name",
    ("support", "citizen_id"): "never changed: what is kept is given to the kept record",
    ("contact_person", "citizen_id"): "never changed: a further row says whose contact it is now",
    ("course", "citizen_id"): "one of each citizen: the safety net joins two",
    ("suspected_pair", "first_id"): "says of which two records it was said",
    ("suspected_pair", "second_id"): "says of which two records it was said",
    ("citizen_merge", "kept_id"): "says which records were merged",
    ("citizen_merge", "merged_id"): "says which records were merged",
}
"""Columns that refer to a citizen and still do so after a merge, and why. All others are moved."""

CHOSEN_ROWS = {MergeLine.NEEDS: "standing_needs", MergeLine.INTERPRETER: "interpreter_wish"}
"""Lines that are a row of each citizen: of two rows the better one's values are kept."""


@dataclass(frozen=True)
class Merge:
    """Two records that were merged, by whom and when; `undone_at` is None while it stands."""

    id: int
    centre_id: int
    kept_id: int
    merged_id: int
    by: str
    at: datetime
    undone_by: str | None
    undone_at: datetime | None


def citizen_columns() -> list[tuple[Table, str]]:
    """All columns of all tables that refer to a citizen."""
    return [
        (table, key.parent.name)
        for table in Base.metadata.sorted_tables
        for key in sorted(table.foreign_keys, key=lambda it: it.parent.name)
        if key.column.table.name == CITIZEN.name
    ]


def merge_records(
    work: UnitOfWork, kept_id: int, merged_id: int, taken: Iterable[MergeLine], staff: str
) -> list[RowChange]:
    """Moves all that the merged record has to the kept one, with the values of the lines that are
    `taken` from it; gives each change, for `keep_merge`.

    `staff` is the name of who does it. The kept record is protected afterwards, or never called, if
    one of both is. Contacts, courses and occupied times are their own packages' to move.
    """
    lines = frozenset(taken)
    before = _values(work, merged_id)
    changes = _take_rows(work, kept_id, merged_id, lines)
    for column in EMPTIED:
        changes += _set(work, merged_id, column, None)
    changes += _set(work, merged_id, "merged_into_id", kept_id)
    for column in (name for line in lines for name in COLUMNS.get(line, ())):
        changes += _set(work, kept_id, column, before[column])
    for column in ("silent", "never_called"):
        if before[column]:
            changes += _set(work, kept_id, column, True)
    changes += _write_instead(work, kept_id)
    changes += _move(work, kept_id, merged_id)
    changes += change_rows(
        work,
        CITIZEN,
        "possible_duplicate_of_id",
        None,
        CITIZEN.c.id == kept_id,
        CITIZEN.c.possible_duplicate_of_id == kept_id,
    )
    forget_read(work)
    _take_support(work, kept_id, merged_id, staff, is_taken=MergeLine.SUPPORT in lines)
    let_be_found(work, kept_id, merged_id)
    return changes


def keep_merge(
    work: UnitOfWork, kept_id: int, merged_id: int, by: str, changes: Iterable[RowChange]
) -> Merge:
    """Writes a merge down, with all that it changed."""
    row = CitizenMergeRow(
        centre_id=work.session.get_one(CitizenRow, kept_id).centre_id,
        kept_id=kept_id,
        merged_id=merged_id,
        by=by,
        at=work.now,
        changes_sealed=work.vault.seal(write_changes(changes)),
    )
    work.session.add(row)
    work.session.flush()
    return _as_merge(row)


def undo_records(work: UnitOfWork, merge_id: int, by: str) -> None:
    """Puts back what a merge changed and nobody has changed since; later rows stay with the kept
    record."""
    row = work.session.get_one(CitizenMergeRow, merge_id)
    put_back(work, read_changes(work.vault.open(row.changes_sealed)))
    row.undone_by, row.undone_at = by, work.now
    let_be_found(work, row.kept_id, row.merged_id)


def find_merge(work: UnitOfWork, merge_id: int) -> Merge | None:
    row = work.session.get(CitizenMergeRow, merge_id)
    return _as_merge(row) if row else None


def merges_of(work: UnitOfWork, citizen_id: int) -> list[Merge]:
    """Merges that stand by which other records became part of this one, the latest first."""
    rows = work.session.scalars(
        select(CitizenMergeRow)
        .where(CitizenMergeRow.kept_id == citizen_id, CitizenMergeRow.undone_at.is_(None))
        .order_by(CitizenMergeRow.id.desc())
    )
    return [_as_merge(row) for row in rows]


def merged_records(work: UnitOfWork, citizen_id: int) -> list[int]:
    """Ids of the records that go on as this one."""
    goes_on = select(CitizenRow.id).where(CitizenRow.merged_into_id == citizen_id)
    return list(work.session.scalars(goes_on.order_by(CitizenRow.id)))


def lock_records(work: UnitOfWork, *citizen_ids: int) -> list[int | None]:
    """Locks these records, in the order of their ids, against any row that would refer to one of
    them; gives for each as which one it goes on, None for itself."""
    work.session.expire_all()
    rows = work.session.scalars(
        select(CitizenRow)
        .where(CitizenRow.id.in_(citizen_ids))
        .order_by(CitizenRow.id)
        .with_for_update()
    )
    found = {row.id: row.merged_into_id for row in rows}
    return [found[id] for id in citizen_ids]


def _set(work: UnitOfWork, citizen_id: int, column: str, value: Value) -> list[RowChange]:
    return change_rows(work, CITIZEN, column, value, CITIZEN.c.id == citizen_id)


def _values(work: UnitOfWork, citizen_id: int) -> dict[str, Value]:
    row = work.session.execute(select(CITIZEN).where(CITIZEN.c.id == citizen_id)).one()
    return dict(row._mapping)


def _move(work: UnitOfWork, kept_id: int, merged_id: int) -> list[RowChange]:
    changes: list[RowChange] = []
    for table, column in citizen_columns():
        refers = table.c[column]
        if (table.name, column) in NOT_MOVED:
            continue
        if _is_one_each(table) and _has_row(work, table, kept_id):
            continue
        mine = [refers == merged_id]
        if table is CITIZEN:
            mine.append(CITIZEN.c.id != merged_id)
        changes += change_rows(work, table, column, kept_id, *mine)
    return changes


def _is_one_each(table: Table) -> bool:
    """Whether a citizen has one row there at most: the merged one's stays where the kept one has
    its own."""
    return [it.name for it in table.primary_key.columns] == ["citizen_id"]


def _has_row(work: UnitOfWork, table: Table, citizen_id: int) -> bool:
    mine = select(table.c.citizen_id).where(table.c.citizen_id == citizen_id)
    return work.session.execute(mine).first() is not None


def _take_rows(
    work: UnitOfWork, kept_id: int, merged_id: int, lines: frozenset[MergeLine]
) -> list[RowChange]:
    """Where both have a row of a line, the merged one's values, if they are the better ones."""
    changes: list[RowChange] = []
    for line in sorted(lines & CHOSEN_ROWS.keys()):
        table = Base.metadata.tables[CHOSEN_ROWS[line]]
        row = work.session.execute(select(table).where(table.c.citizen_id == merged_id)).first()
        if row is not None and _has_row(work, table, kept_id):
            for column in (it.name for it in table.columns if not it.primary_key):
                mine = table.c.citizen_id == kept_id
                changes += change_rows(work, table, column, row._mapping[column], mine)
    return changes


def _write_instead(work: UnitOfWork, kept_id: int) -> list[RowChange]:
    """Whoever is never called is written to."""
    kept = _values(work, kept_id)
    if not kept["never_called"] or kept["remind_by"] in IN_WRITING:
        return []
    return _set(work, kept_id, "remind_by", RemindBy.LETTER.value)


def _take_support(
    work: UnitOfWork, kept_id: int, merged_id: int, staff: str, *, is_taken: bool
) -> None:
    """Gives the kept record the merged one's support, with whose reason, where it is taken."""
    theirs = support_of(work, merged_id)
    if get_citizen(work, kept_id).never_called:
        theirs = replace(theirs, is_called=False)
    if not is_taken or theirs == NO_SUPPORT or theirs == support_of(work, kept_id):
        return
    latest = select(SupportRow).where(SupportRow.citizen_id == merged_id)
    row = work.session.scalars(latest.order_by(SupportRow.id.desc()).limit(1)).one()
    give_support(work, kept_id, theirs, staff, work.vault.open(row.reason_sealed).decode())


def _as_merge(row: CitizenMergeRow) -> Merge:
    return Merge(
        row.id,
        row.centre_id,
        row.kept_id,
        row.merged_id,
        row.by,
        row.at,
        row.undone_by,
        row.undone_at,
    )
