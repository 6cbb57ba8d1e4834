"""What a backup says of itself, and what stands in its way."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection


class BackupProblem(Exception):
    """A backup can't be made, read or brought back; the sentence says why, and what to do now."""


@dataclass(frozen=True)
class BackupHeader:
    """The first lines of a backup, which can be read without a key.

    `database` is `sqlite` or `postgresql`, `revision` that of its tables, `version` the program's,
    `purpose` what the database says that it is for ('' where it says nothing). `salt` and `key_id`
    are hexadecimal, and '' where nothing is encrypted.
    """

    made_at: str
    database: str
    revision: str
    version: str
    purpose: str
    salt: str = ""
    key_id: str = ""


@dataclass(frozen=True)
class BackupSummary:
    """A whole backup: how many bytes, its SHA-256, and the number of rows of each table."""

    header: BackupHeader
    size: int
    sha256: str
    counts: Mapping[str, int]

    @property
    def is_encrypted(self) -> bool:
        return bool(self.header.key_id)


@dataclass(frozen=True)
class BackupRun:
    """The last backup that was made of a database."""

    at: datetime
    size: int
    is_encrypted: bool


@dataclass(frozen=True)
class Migrations:
    """The revisions that this program knows, oldest first, and what brings tables to one of them,
    in the transaction of the connection."""

    revisions: Sequence[str]
    upgrade: Callable[[Connection, str], None]
