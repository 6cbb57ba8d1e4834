"""The tables of what stands in the hall: touch screens, the screen that calls, counters."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class KioskRow(Base):
    """An enrolled touch screen."""

    __tablename__ = "kiosk"
    __table_args__ = (UniqueConstraint("centre_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    name: Mapped[str] = mapped_column(String(80))
    token_fingerprint: Mapped[str] = mapped_column(String(64), unique=True)
    seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class DisplayRow(Base):
    """An enrolled screen that shows a hall whose number is called; `dark` is how it looks."""

    __tablename__ = "display"
    __table_args__ = (UniqueConstraint("centre_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    name: Mapped[str] = mapped_column(String(80))
    dark: Mapped[bool]
    token_fingerprint: Mapped[str] = mapped_column(String(64), unique=True)


class CounterRow(Base):
    """Where people are called to; `place` is its place in the list."""

    __tablename__ = "counter"
    __table_args__ = (UniqueConstraint("centre_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(12))
