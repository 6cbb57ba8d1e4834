"""When the last backup was made, as the database remembers it."""

from shared.backups.facts import BackupRun, BackupSummary
from shared.backups.models import BackupRunRow
from shared.unit_of_work import UnitOfWork

THE_ROW = 1


def note_backup(work: UnitOfWork, made: BackupSummary) -> None:
    """Writes down that a backup was made now."""
    work.session.merge(
        BackupRunRow(id=THE_ROW, at=work.now, size=made.size, is_encrypted=made.is_encrypted)
    )


def last_backup(work: UnitOfWork) -> BackupRun | None:
    """The last backup of this database; None where none was made."""
    row = work.session.get(BackupRunRow, THE_ROW)
    return BackupRun(row.at, row.size, row.is_encrypted) if row else None
