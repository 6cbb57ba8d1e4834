"""Tables of what a centre has written itself about a topic, and of what its lawyer confirmed."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class CentreTextRow(Base):
    """A centre's own text about a topic in one language (ISO 639); without a row ours is told.

    `seen` stands on the kiosk's screen, `heard` is said on the telephone.
    """

    __tablename__ = "centre_text"

    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"), primary_key=True)
    topic: Mapped[str] = mapped_column(String(40), primary_key=True)
    language: Mapped[str] = mapped_column(String(8), primary_key=True)
    seen: Mapped[str] = mapped_column(Text)
    heard: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_by: Mapped[str] = mapped_column(String(20))


class TopicCheckRow(Base):
    """When a topic was last held against its source for a centre, and by whom.

    `by` is the name of the lawyer or colleague. `changed_by` is "staff:3".
    """

    __tablename__ = "topic_check"

    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"), primary_key=True)
    topic: Mapped[str] = mapped_column(String(40), primary_key=True)
    by: Mapped[str] = mapped_column(String(60))
    on: Mapped[date]
    changed_by: Mapped[str] = mapped_column(String(20))
