"""Database tables of what the worker could not do, of its jobs, and of the key and the disk."""

from datetime import datetime

from sqlalchemy import Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

BOOT = String(64)


class BadRow(Base):
    """A row of a queue that could not be worked off; `key` is its id in that queue.

    `boot`, `seconds` and `at` are the mark of the last try; `reason` is the kind of error, without
    any value. `told_at` is when the desk got its task.
    """

    __tablename__ = "bad_row"
    __table_args__ = (Index("ix_bad_row_set_aside", "set_aside_at"),)

    queue: Mapped[str] = mapped_column(String(30), primary_key=True)
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    centre_id: Mapped[int | None]
    tries: Mapped[int]
    reason: Mapped[str] = mapped_column(String(120))
    boot: Mapped[str] = mapped_column(BOOT)
    seconds: Mapped[float]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    set_aside_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class JobRunRow(Base):
    """A job of the worker: the mark of when it was last done, or first known of.

    `failures` counts the runs since then that failed, the last of them with `reason`.
    """

    __tablename__ = "job_run"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    boot: Mapped[str] = mapped_column(BOOT)
    seconds: Mapped[float]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    failures: Mapped[int]
    reason: Mapped[str] = mapped_column(String(120))


class KeyCheckRow(Base):
    """A known word, sealed with the key of the installation: another key does not open it."""

    __tablename__ = "key_check"

    id: Mapped[int] = mapped_column(primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class WriteTrialRow(Base):
    """Written over and over, to see whether the database can be written; there is one row."""

    __tablename__ = "write_trial"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
