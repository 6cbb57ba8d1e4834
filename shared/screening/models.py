"""Tables of what citizens are asked once a meeting stands, and of what it leads to."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

STILL_KEPT = text("erased_at IS NULL")
STILL_OPEN = text("decided_at IS NULL")


class ScreeningRow(Base):
    """What a citizen answered about one meeting.

    `answers_sealed` is a JSON list of `Ease`, emptied at `erased_at`. Until then the job looks
    again at `erase_at`. While suggestions are open, so is the task `task_id`.
    """

    __tablename__ = "screening"
    __table_args__ = (
        Index("ix_screening_of_centre", "centre_id", "id"),
        Index("ix_screening_of_citizen", "citizen_id", "id"),
        Index(
            "ix_screening_kept",
            "erase_at",
            sqlite_where=STILL_KEPT,
            postgresql_where=STILL_KEPT,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), unique=True)
    via: Mapped[str] = mapped_column(String(40))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    answers_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    erase_at: Mapped[datetime] = mapped_column(UtcDateTime)
    erased_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    task_id: Mapped[int | None] = mapped_column(ForeignKey("task.id"), index=True)


class SuggestionRow(Base):
    """Something suggested to staff, and how they decided.

    `kind` is a `SuggestionKind`, `state` a `SuggestionState`. `is_owed`: the citizen was told that
    somebody looks at it. `version` counts the changes: of two clerks who decide at once, one wins.
    `why_sealed` is the line of `decided_by`.
    """

    __tablename__ = "suggestion"
    __table_args__ = (
        Index("ix_suggestion_of_centre", "centre_id", "id"),
        Index("ix_suggestion_of_screening", "screening_id", "id"),
        Index("ix_suggestion_of_citizen", "citizen_id", "id"),
        Index(
            "ix_suggestion_open",
            "centre_id",
            "due_at",
            sqlite_where=STILL_OPEN,
            postgresql_where=STILL_OPEN,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    screening_id: Mapped[int] = mapped_column(ForeignKey("screening.id"))
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    kind: Mapped[str] = mapped_column(String(8))
    state: Mapped[str] = mapped_column(String(8))
    is_owed: Mapped[bool]
    version: Mapped[int]
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_by: Mapped[str] = mapped_column(String(80))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    why_sealed: Mapped[bytes] = mapped_column(LargeBinary)


class MeetingEaseRow(Base):
    """What a meeting has to have beside its `Needs`: the citizen is fetched at the door, papers are
    read together."""

    __tablename__ = "meeting_ease"

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id"), primary_key=True, autoincrement=False
    )
    door: Mapped[bool]
    papers: Mapped[bool]


class HelpRequestRow(Base):
    """A citizen lacks money for food or rent, and asked for help at that second: rows are only
    added, and never erased. `receipt` is the number of the contact stamp."""

    __tablename__ = "help_request"
    __table_args__ = (
        Index("ix_help_request_of_centre", "centre_id", "id"),
        Index("ix_help_request_of_citizen", "citizen_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    via: Mapped[str] = mapped_column(String(40))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    receipt: Mapped[str] = mapped_column(String(12))
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)


class ScreeningSettingRow(Base):
    """What a centre does not ask; a centre without a row asks everything."""

    __tablename__ = "screening_setting"

    centre_id: Mapped[int] = mapped_column(
        ForeignKey("centre.id"), primary_key=True, autoincrement=False
    )
    asks_ease: Mapped[bool]
    asks_jobnet: Mapped[bool]
    asks_money: Mapped[bool]
