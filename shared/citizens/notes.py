"""Notes that staff write about a citizen: never edited, and struck out only with a reason."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from shared.backlog import open_sealed_text
from shared.citizens.models import NoteRow
from shared.citizens.people import citizen_row
from shared.unit_of_work import UnitOfWork

LONGEST_NOTE = 1000
"""Characters of a note."""


@dataclass(frozen=True)
class Struck:
    """By whom a note was struck out, when and why."""

    by: str
    at: datetime
    reason: str


@dataclass(frozen=True)
class Note:
    id: int
    text: str
    written_by: str
    written_at: datetime
    struck: Struck | None


def write_note(work: UnitOfWork, citizen_id: int, text: str, written_by: str) -> None:
    citizen_row(work, citizen_id)
    sealed = work.vault.seal(text.encode())
    row = NoteRow(citizen_id=citizen_id, sealed=sealed, written_by=written_by, written_at=work.now)
    work.session.add(row)
    work.session.flush()


def strike_note(
    work: UnitOfWork, citizen_id: int, note_id: int, reason: str, struck_by: str
) -> bool:
    """Strikes a note out; it stays readable.

    False when the citizen has no such note, or it was struck out already.
    """
    row = work.session.get(NoteRow, note_id, with_for_update=True)
    if row is None or row.citizen_id != citizen_id or row.struck_at is not None:
        return False
    row.struck_at, row.struck_by = work.now, struck_by
    row.struck_sealed = work.vault.seal(reason.encode())
    work.session.flush()
    return True


def notes(work: UnitOfWork, citizen_id: int) -> list[Note]:
    """All notes about the citizen, struck ones too, the latest first."""
    rows = work.session.scalars(
        select(NoteRow).where(NoteRow.citizen_id == citizen_id).order_by(NoteRow.id.desc())
    )
    return [_as_note(work, row) for row in rows]


def _as_note(work: UnitOfWork, row: NoteRow) -> Note:
    text = open_sealed_text(work, row.sealed)
    return Note(row.id, text, row.written_by, row.written_at, _struck(work, row))


def _struck(work: UnitOfWork, row: NoteRow) -> Struck | None:
    if row.struck_at is None or row.struck_by is None or row.struck_sealed is None:
        return None
    return Struck(row.struck_by, row.struck_at, open_sealed_text(work, row.struck_sealed))
