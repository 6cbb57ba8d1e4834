"""The database table of anonymous feedback."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base


class FeedbackRow(Base):
    """One anonymous answer: the day and the service, and nothing that leads to a conversation.

    The id is random and the rows are stored in its order, so that not even the order in which the
    answers came is kept.
    """

    __tablename__ = "feedback"
    __table_args__ = (
        Index("ix_feedback_of_centre", "centre_id", "day"),
        {"sqlite_with_rowid": False},
    )

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    day: Mapped[date]
    via: Mapped[str] = mapped_column(String(16))
    service: Mapped[str] = mapped_column(String(16))
    answer: Mapped[str] = mapped_column(String(8))
