"""Notes of staff about a citizen: written, and struck out with a reason."""

from frontdesk.citizens.actions.records import own_citizen, record_access
from frontdesk.clerks import Clerk
from shared import audit
from shared.citizens import notes, strike_note, write_note
from shared.unit_of_work import NotFound, UnitOfWork


class NoSuchNote(NotFound):
    """The citizen has no such note."""


def leave_note(work: UnitOfWork, clerk: Clerk, citizen_id: int, text: str) -> None:
    """Writes a note; a repeat of the clerk's latest note is ignored. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    latest = next(iter(notes(work, citizen_id)), None)
    is_again = latest and (latest.text, latest.written_by) == (text, clerk.name)
    if latest and is_again and latest.struck is None:
        return
    write_note(work, citizen_id, text, clerk.name)
    record_access(work, clerk, audit.AuditAction.WROTE_NOTE, citizen_id)


def take_note_back(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, note_id: int, reason: str
) -> None:
    """Strikes a note out; it stays readable. Raises `NoSuchCitizen`, `NoSuchNote`."""
    own_citizen(work, clerk, citizen_id)
    if note_id not in {note.id for note in notes(work, citizen_id)}:
        raise NoSuchNote(note_id)
    if strike_note(work, citizen_id, note_id, reason, clerk.name):
        record_access(work, clerk, audit.AuditAction.STRUCK_NOTE, citizen_id)
