"""Tables of what citizens were promised for their meetings, and of interpreters' lead times."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class PromiseRow(Base):
    """What was promised for a meeting, and what has become of it: one row a meeting and kind.

    `what` is a `PromiseKind`, `state` a `PromiseState`, `way` a `Way`, `decision` a `Decision` or
    empty. `version` counts the changes: of two clerks who change it at once, one wins. `changed_by`
    is a face, or "staff:3". `details_sealed` holds with whom it is arranged, the reference, with
    whom it was arranged before, and why it was decided so.
    """

    __tablename__ = "promise"
    __table_args__ = (
        UniqueConstraint("meeting_id", "what"),
        Index("ix_promise_of_centre", "centre_id", "state", "due_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    what: Mapped[str] = mapped_column(String(12))
    state: Mapped[str] = mapped_column(String(12))
    version: Mapped[int]
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    way: Mapped[str] = mapped_column(String(6))
    decision: Mapped[str] = mapped_column(String(12))
    details_sealed: Mapped[bytes]
    changed_by: Mapped[str] = mapped_column(String(20))
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class PromiseStepRow(Base):
    """One state that a promise has had, with its facts at the time; rows are only ever added."""

    __tablename__ = "promise_step"
    __table_args__ = (Index("ix_promise_step_of_promise", "promise_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    promise_id: Mapped[int] = mapped_column(ForeignKey("promise.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[str] = mapped_column(String(12))
    way: Mapped[str] = mapped_column(String(6))
    decision: Mapped[str] = mapped_column(String(12))
    details_sealed: Mapped[bytes]
    changed_by: Mapped[str] = mapped_column(String(20))


class LeadTimeRow(Base):
    """How long before a meeting a centre has to order an interpreter for a language (ISO 639).

    Only what differs from the usual has a row. `days` are working days, or all days of the week.
    """

    __tablename__ = "lead_time"
    __table_args__ = (CheckConstraint("days BETWEEN 0 AND 60", name="days"),)

    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"), primary_key=True)
    language: Mapped[str] = mapped_column(String(8), primary_key=True)
    days: Mapped[int]
    working: Mapped[bool]
