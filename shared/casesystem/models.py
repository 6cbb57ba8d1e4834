"""Tables of what has to be written into the case system, and of what was written there."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class CaseEntryRow(Base):
    """One event of a meeting that the case system has to know.

    `what` is a `CaseEvent`, `face` where it was done (kiosk, phone, desk, ...). `kind`, `form`,
    `starts_at`, `minutes` and `adviser_id` are the meeting's after it. Until somebody has written
    it there (`step_id`), it is the team's, or within it one member's (`owner_id`); `passed_up_at`
    is when it went to the leaders, because it was late or nobody of the team was there.
    """

    __tablename__ = "case_entry"
    __table_args__ = (
        Index("ix_case_entry_open", "centre_id", "step_id", "due_at"),
        Index("ix_case_entry_meeting_id", "meeting_id", "id"),
        Index("ix_case_entry_step_id", "step_id"),
        Index("ix_case_entry_citizen_id", "citizen_id"),
        Index("ix_case_entry_owner_id", "owner_id", "step_id"),
        Index("ix_case_entry_team_id", "team_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    what: Mapped[str] = mapped_column(String(12))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    face: Mapped[str] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(20))
    form: Mapped[str] = mapped_column(String(12))
    starts_at: Mapped[datetime] = mapped_column(UtcDateTime)
    minutes: Mapped[int]
    adviser_id: Mapped[int]
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"))
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    passed_up_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    step_id: Mapped[int | None] = mapped_column(ForeignKey("case_step.id"))


class CaseStepRow(Base):
    """A member of staff says that all events of a meeting until then stand in the case system.

    `by` is "staff:3"; `reference` is the case system's own number of the meeting, '' where nothing
    had to be written there. A step that was a mistake keeps when, by whom and why it was undone.
    """

    __tablename__ = "case_step"
    __table_args__ = (
        Index("ix_case_step_of_centre", "centre_id", "id"),
        Index("ix_case_step_meeting_id", "meeting_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    by: Mapped[str] = mapped_column(String(20))
    reference: Mapped[str] = mapped_column(String(40))
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    undone_by: Mapped[str | None] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(String(300))
