"""Tables of citizens' wishes, of what was agreed with them, and of who takes part in meetings."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

STILL_OPEN = text("closed_at IS NULL")


class WishRow(Base):
    """What a citizen wishes for their course, and what became of it.

    `kind` is a `WishKind`, `state` a `WishState`; `form` is the form that is wished for, '' for
    other kinds. `version` counts the changes: of two clerks who answer at once, one wins. `via` is
    a face or "staff:3". `answer_sealed` is what staff wrote to the citizen (empty without a word),
    `answered_by` the name of who did; `is_decision`: it is a formal decision. `told_at` is when the
    citizen saw or heard it. Until `closed_at` staff have something to do, and the task `task_id` is
    open.
    """

    __tablename__ = "wish"
    __table_args__ = (
        Index("ix_wish_of_centre", "centre_id", "id"),
        Index("ix_wish_of_citizen", "citizen_id", "id"),
        Index(
            "ix_wish_open",
            "centre_id",
            "due_at",
            sqlite_where=STILL_OPEN,
            postgresql_where=STILL_OPEN,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    kind: Mapped[str] = mapped_column(String(8))
    form: Mapped[str] = mapped_column(String(12))
    state: Mapped[str] = mapped_column(String(8))
    version: Mapped[int]
    via: Mapped[str] = mapped_column(String(40))
    wished_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    answer_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    is_decision: Mapped[bool]
    answered_by: Mapped[str] = mapped_column(String(80))
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    task_id: Mapped[int | None] = mapped_column(ForeignKey("task.id"), index=True)


class AgreedRow(Base):
    """What a citizen and staff agreed, in up to three sentences (encrypted, a JSON list).

    Rows are only added. The latest row of a citizen is what holds; one without sentences ends it.
    """

    __tablename__ = "agreed"
    __table_args__ = (Index("ix_agreed_of_citizen", "citizen_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    sentences_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    staff: Mapped[str] = mapped_column(String(80))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class ParticipationRow(Base):
    """Whether the citizen wants their a-kasse to take part in a meeting: one row a meeting.

    `wanted` is a `Participation`, `via` a face or "staff:3".
    """

    __tablename__ = "participation"

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id"), primary_key=True, autoincrement=False
    )
    wanted: Mapped[str] = mapped_column(String(8))
    via: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
