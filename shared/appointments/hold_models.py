"""The table of times that are kept for a moment."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class HoldRow(Base):
    """An adviser, and in person a room, that `holder` keeps for a quarter of an hour of a meeting
    not yet booked; no more after `until`.

    `holder` is a conversation's id, or a member of staff as "staff:3"; `via` is the face. Two who
    keep the same adviser or room in a quarter collide.
    """

    __tablename__ = "hold"
    __table_args__ = (
        UniqueConstraint("room_id", "quarter"),
        Index("ix_hold_of_centre", "centre_id", "until"),
        Index("ix_hold_holder", "holder"),
    )

    adviser_id: Mapped[int] = mapped_column(
        ForeignKey("adviser.id"), primary_key=True, autoincrement=False
    )
    quarter: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    room_id: Mapped[int | None] = mapped_column(ForeignKey("room.id"))
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    holder: Mapped[str] = mapped_column(String(32))
    via: Mapped[str] = mapped_column(String(20))
    until: Mapped[datetime] = mapped_column(UtcDateTime)
