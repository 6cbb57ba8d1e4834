"""The table of anonymous answers."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base


class FeedbackRow(Base):
    """One answer: the day and the service, and nothing that leads to a conversation.

    The id is drawn by chance and the rows lie in its order: not even the order in which the
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
