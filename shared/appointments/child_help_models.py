"""The table of meetings that a child helped to arrange."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class ChildHelpRow(Base):
    """That a child helped the citizen to book, move or cancel a meeting: one row a meeting, of the
    first time. `via` is a face."""

    __tablename__ = "child_help"

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id"), primary_key=True, autoincrement=False
    )
    via: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
