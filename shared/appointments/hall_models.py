"""The tables of what stands in the hall: touch screens, the screen that calls, counters."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class KioskRow(Base):
    """An enrolled touch screen.

    `printer` is the address of its own slip printer, `ppi` its pixels per inch; None for those of
    the settings. Once it is `revoked_at`, no token opens it until it is enrolled again.
    """

    __tablename__ = "kiosk"
    __table_args__ = (UniqueConstraint("centre_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    name: Mapped[str] = mapped_column(String(80))
    token_fingerprint: Mapped[str] = mapped_column(String(64), unique=True)
    seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    printer: Mapped[str | None] = mapped_column(String(120))
    ppi: Mapped[int | None]
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class DisplayRow(Base):
    """An enrolled screen that shows a hall the number that is called; `dark` is its colour scheme.

    `seen_at` is when it last asked what to show, to the minute. See `KioskRow.revoked_at`.
    """

    __tablename__ = "display"
    __table_args__ = (UniqueConstraint("centre_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    name: Mapped[str] = mapped_column(String(80))
    dark: Mapped[bool]
    token_fingerprint: Mapped[str] = mapped_column(String(64), unique=True)
    seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class CounterRow(Base):
    """A counter to which people are called; `position` orders the list."""

    __tablename__ = "counter"
    __table_args__ = (UniqueConstraint("centre_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(12))
