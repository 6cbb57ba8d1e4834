"""Database tables of tasks, of faults, of the queue in the hall, and of contact stamps."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

ONE_OPEN = text("done_at IS NULL AND kind IN ('help', 'call_back', 'ticket')")
NOT_LEFT = text("state <> 'left'")


class TaskRow(Base):
    """Something that staff owe a citizen: what, by when, and who has taken it.

    `ticket` is the number that a citizen waits with: it counts from 1 on each local day.
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
        Index("ix_task_of_meeting", "meeting_id"),
        Index("ix_task_of_conversation", "conversation_id"),
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
    kiosk_name: Mapped[str] = mapped_column(String(80))
    note: Mapped[str] = mapped_column(String(500))
    ticket: Mapped[int | None]
    ticket_day: Mapped[date | None]
    taken_by: Mapped[str | None] = mapped_column(String(80))
    taken_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    done_by: Mapped[str | None] = mapped_column(String(80))
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class TroubleRow(Base):
    """An instant at which a part of the system, such as the telephone, has failed a citizen."""

    __tablename__ = "trouble"
    __table_args__ = (Index("ix_trouble_latest", "centre_id", "part", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    part: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class QueueRow(Base):
    """A person who waits in the hall with a number: for the desk (a task) or for a meeting.

    `since` is when they came; `in_line_from` is what their place in the line goes by. `press` is
    the id of the clerk's press that called them: one press calls one number. `called_by` is the
    clerk's name, `calls` how often they were called since they last waited, `missed` how often they
    did not come. `follow_up_id` is the task of finding out why they did not.
    """

    __tablename__ = "queue"
    __table_args__ = (
        UniqueConstraint("centre_id", "day", "number"),
        CheckConstraint("(task_id IS NULL) <> (meeting_id IS NULL)", name="one_reason"),
        Index(
            "uq_queue_meeting",
            "meeting_id",
            "day",
            unique=True,
            sqlite_where=NOT_LEFT,
            postgresql_where=NOT_LEFT,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    day: Mapped[date]
    number: Mapped[int]
    task_id: Mapped[int | None] = mapped_column(ForeignKey("task.id"), unique=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    in_line_from: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[str] = mapped_column(String(10))
    counter: Mapped[str | None] = mapped_column(String(12))
    press: Mapped[str | None] = mapped_column(String(32), unique=True)
    called_by: Mapped[str | None] = mapped_column(String(80))
    called_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    calls: Mapped[int] = mapped_column(default=0)
    missed: Mapped[int] = mapped_column(default=0)
    parked_because: Mapped[str] = mapped_column(String(60), default="")
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    follow_up_id: Mapped[int | None] = mapped_column(ForeignKey("task.id"))


class ContactStampRow(Base):
    """Proof that a citizen was in touch at that minute; the database forbids changing it."""

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
