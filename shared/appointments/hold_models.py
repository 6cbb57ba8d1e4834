"""The tables of times that are kept for a moment."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class HoldRow(Base):
    """An adviser, and in person a room, that `holder` keeps for a meeting not yet booked; no more
    after `until`.

    `holder` is a conversation's id, or a member of staff as "staff:3"; `via` is the face. `quarter`
    is the start, `quarters` the length; the adviser is kept for `buffer` quarters more.
    """

    __tablename__ = "hold"
    __table_args__ = (Index("ix_hold_of_centre", "centre_id", "until"),)

    holder: Mapped[str] = mapped_column(String(32), primary_key=True)
    via: Mapped[str] = mapped_column(String(20))
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    adviser_id: Mapped[int] = mapped_column(ForeignKey("adviser.id"), index=True)
    room_id: Mapped[int | None] = mapped_column(ForeignKey("room.id"), index=True)
    quarter: Mapped[int]
    quarters: Mapped[int]
    buffer: Mapped[int]
    until: Mapped[datetime] = mapped_column(UtcDateTime)


class HoldTurnRow(Base):
    """One for each centre: while its row is locked, nobody else takes a hold there."""

    __tablename__ = "hold_turn"

    centre_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
