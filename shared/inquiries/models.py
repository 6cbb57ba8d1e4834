"""Database tables of citizens' questions, the entries of their threads, and recordings."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class InquiryRow(Base):
    """A citizen's question, open until `closed_at`; until then the task `task_id` is to answer it.

    `number` and `birth_date` together open the answer. With `call_at` the citizen waits for a call
    at that time instead.
    """

    __tablename__ = "inquiry"
    __table_args__ = (
        UniqueConstraint("centre_id", "number"),
        Index("ix_inquiry_of_centre", "centre_id", "opened_at"),
        Index("ix_inquiry_birth_date", "centre_id", "birth_date"),
        Index("ix_inquiry_closed", "centre_id", "closed_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    number: Mapped[str] = mapped_column(String(6))
    birth_date: Mapped[date]
    language: Mapped[str] = mapped_column(String(8))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    call_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    conversation_id: Mapped[str] = mapped_column(String(64))
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)


class InquiryEntryRow(Base):
    """One entry in a question's thread, the citizen's or (with `staff`) a colleague's.

    Never changed. `sealed` is an encrypted topic or text; `recording` is a recording's reference.
    """

    __tablename__ = "inquiry_entry"
    __table_args__ = (
        Index("ix_inquiry_entry_thread", "inquiry_id", "id"),
        Index("ix_inquiry_entry_recording", "recording"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    inquiry_id: Mapped[int] = mapped_column(ForeignKey("inquiry.id"))
    kind: Mapped[str] = mapped_column(String(16))
    staff: Mapped[str | None] = mapped_column(String(80))
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    recording: Mapped[str | None] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    heard_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class RecordingRow(Base):
    """A recording that the telephone provider keeps at `address`.

    `sealed` is the encrypted sound, None until it is fetched; `settled_at` is when the provider's
    copy was deleted, or given up.
    """

    __tablename__ = "recording"
    __table_args__ = (Index("ix_recording_unsettled", "settled_at"),)

    reference: Mapped[str] = mapped_column(String(64), primary_key=True)
    address: Mapped[str] = mapped_column(String(200))
    seconds: Mapped[int]
    told_at: Mapped[datetime] = mapped_column(UtcDateTime)
    kind: Mapped[str] = mapped_column(String(40))
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
