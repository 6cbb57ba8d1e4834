"""The tables of tasks and contact stamps."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

ONE_OPEN = text("done_at IS NULL AND kind IN ('help', 'call_back', 'ticket')")


class TaskRow(Base):
    """Something that staff owe a citizen, by when, and who has taken it.

    `ticket` is the number that somebody waits with: it counts from 1 on each local day.
    """

    __tablename__ = "task"
    __table_args__ = (
        Index(
            "uq_task_one_open",
            "conversation_id",
            "kind",
            unique=True,
            sqlite_where=ONE_OPEN,
            postgresql_where=ONE_OPEN,
        ),
        Index("uq_task_ticket", "centre_id", "ticket_day", "ticket", unique=True),
        Index("ix_task_open", "centre_id", "done_at", "due_at"),
        Index("ix_task_of_citizen", "citizen_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    citizen_id: Mapped[int | None] = mapped_column(ForeignKey("citizen.id"))
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    conversation_id: Mapped[str | None] = mapped_column(String(64))
    telephone: Mapped[str | None] = mapped_column(String(16))
    language: Mapped[str] = mapped_column(String(8))
    place: Mapped[str] = mapped_column(String(80))
    note: Mapped[str] = mapped_column(String(500))
    ticket: Mapped[int | None]
    ticket_day: Mapped[date | None]
    taken_by: Mapped[str | None] = mapped_column(String(80))
    taken_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    done_by: Mapped[str | None] = mapped_column(String(80))
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ContactStampRow(Base):
    """Proof that somebody was in touch at that minute; the database keeps it as it is."""

    __tablename__ = "contact_stamp"
    __table_args__ = (
        UniqueConstraint("conversation_id"),
        UniqueConstraint("centre_id", "receipt"),
        Index("ix_contact_stamp_citizen", "citizen_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    conversation_id: Mapped[str] = mapped_column(String(64))
    via: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    citizen_id: Mapped[int | None] = mapped_column(ForeignKey("citizen.id"))
    receipt: Mapped[str] = mapped_column(String(8))
