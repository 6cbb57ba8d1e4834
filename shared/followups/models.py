"""The table of what happened to meetings."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class MeetingEventRow(Base):
    """One event of one meeting; rows are only ever added. Names nobody: neither citizen nor staff.

    `what` is a `MeetingEvent`, `face` where it was done (kiosk, phone, desk, ...), `kind` the code
    of the kind of meeting. `starts_at` is the time of the meeting after the event; None for events
    from before that was kept.
    """

    __tablename__ = "meeting_event"
    __table_args__ = (
        Index("ix_meeting_event_centre_id_at", "centre_id", "at"),
        Index("ix_meeting_event_meeting_id", "meeting_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    what: Mapped[str] = mapped_column(String(16))
    face: Mapped[str] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(20))
    starts_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
