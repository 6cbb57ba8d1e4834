"""The database table of conversations: one row each."""

from datetime import datetime

from sqlalchemy import Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

NOT_ENDED = text("ended_at IS NULL")


class ConversationRow(Base):
    """A conversation; `sealed` holds its answers and questions, and is emptied when it ends.

    `channel` is the face's own id for it (a call's id); `caller` is the fingerprint of the calling
    number. `turn` counts the questions asked. `left_at` is when the face saw that the citizen had
    gone. `carried_by` is the name of the member of staff who carries it on for them.
    """

    __tablename__ = "conversation"
    __table_args__ = (
        Index("ix_conversation_caller", "centre_id", "caller", "touched_at"),
        Index(
            "ix_conversation_open",
            "touched_at",
            sqlite_where=NOT_ENDED,
            postgresql_where=NOT_ENDED,
        ),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    centre_id: Mapped[int]
    script: Mapped[str] = mapped_column(String(32))
    via: Mapped[str] = mapped_column(String(16))
    kiosk_name: Mapped[str] = mapped_column(String(80))
    channel: Mapped[str | None] = mapped_column(String(64), unique=True)
    caller: Mapped[str | None] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(8))
    turn: Mapped[int] = mapped_column(default=0)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    touched_at: Mapped[datetime] = mapped_column(UtcDateTime)
    carried_by: Mapped[str | None] = mapped_column(String(80))
    left_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
