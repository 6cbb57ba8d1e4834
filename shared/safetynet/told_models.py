"""Database table of the tickets that were drawn for what visitors told on arriving."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base


class ToldTicketRow(Base):
    """The ticket of whoever told this on a local day; `told` is a fingerprint."""

    __tablename__ = "told_ticket"
    __table_args__ = (Index("ix_told_ticket_day", "day"),)

    centre_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(primary_key=True)
    told: Mapped[str] = mapped_column(String(64), primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
