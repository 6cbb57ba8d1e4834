"""Backups: all of a database in one file, checked, encrypted where a key is given; and back."""

from shared.backups.age import last_backup, note_backup
from shared.backups.backup import back_up, new_name, remove_older
from shared.backups.facts import BackupProblem, BackupRun, BackupSummary, Migrations
from shared.backups.restore import inspect_backup, restore

__all__ = [
    "BackupProblem",
    "BackupRun",
    "BackupSummary",
    "Migrations",
    "back_up",
    "inspect_backup",
    "last_backup",
    "new_name",
    "note_backup",
    "remove_older",
    "restore",
]
