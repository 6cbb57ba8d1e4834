"""The tables of questions asked, what was said in them, and the recordings."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class InquiryRow(Base):
    """A question of a citizen's. Open until `closed_at`, and until then `task_id` is owed.

    `number` and `birth_date` together open the answer. With `call_at` they wait for a call at
    that time instead.
    """

    __tablename__ = "inquiry"
    __table_args__ = (
        UniqueConstraint("centre_id", "number"),
        Index("ix_inquiry_of_centre", "centre_id", "opened_at"),
        Index("ix_inquiry_birth_date", "centre_id", "birth_date"),
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
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"))


class InquiryEntryRow(Base):
    """One thing said, by the citizen or by a member of staff (`staff` is who); never changed.

    `sealed` is a topic or a text; `recording` is what the recording is known by.
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
    """Audio that a telephone network has taken down for us at `address`.

    `sealed` is None until it is here; `settled_at` is when nothing was left of it over there.
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
