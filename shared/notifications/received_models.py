"""Database tables of texts that we received, and of numbers that want no texts from us."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

OF_MEETING = text("meeting_id IS NOT NULL")
FOR_STAFF = text("task_id IS NOT NULL")
WITH_WORDS = text("erased_at IS NULL")


class ReceivedTextRow(Base):
    """A text that somebody sent us; `sid` is the carrier's id of it, by which a repeat is known.

    Number, words and our answer are encrypted, and emptied at `erased_at`; `sender` is the number's
    fingerprint. `wish` is a `TextWish`. `citizen_id` is whose number it was alone then; `task_id`
    is the task of the person who reads it.
    """

    __tablename__ = "received_text"
    __table_args__ = (
        Index("ix_received_text_sender", "sender", "at"),
        Index("ix_received_text_citizen", "citizen_id", "id"),
        Index(
            "ix_received_text_meeting",
            "meeting_id",
            sqlite_where=OF_MEETING,
            postgresql_where=OF_MEETING,
        ),
        Index(
            "ix_received_text_task",
            "task_id",
            sqlite_where=FOR_STAFF,
            postgresql_where=FOR_STAFF,
        ),
        Index("ix_received_text_at", "at", sqlite_where=WITH_WORDS, postgresql_where=WITH_WORDS),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    sid: Mapped[str] = mapped_column(String(64), unique=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    sender: Mapped[str] = mapped_column(String(64))
    number_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    words_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    language: Mapped[str] = mapped_column(String(8))
    zone: Mapped[str] = mapped_column(String(40))
    wish: Mapped[str] = mapped_column(String(12))
    answer_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    citizen_id: Mapped[int | None] = mapped_column(ForeignKey("citizen.id"))
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    task_id: Mapped[int | None] = mapped_column(ForeignKey("task.id"))
    erased_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class TextStopRow(Base):
    """A number, by its fingerprint, that gets no texts from us: since when, and how we know.

    `how` is a `StopSource`. The row goes when the number wants texts again.
    """

    __tablename__ = "text_stop"

    sender: Mapped[str] = mapped_column(String(64), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    how: Mapped[str] = mapped_column(String(10))
