"""Database tables of colleagues who share a desk and change places at it."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class DeskCodeRow(Base):
    """The short code with which a member of staff comes back to a desk, as a hash."""

    __tablename__ = "desk_code"

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    code_hash: Mapped[str] = mapped_column(String(200))


class StandbySessionRow(Base):
    """A session that stands by in a browser while a colleague uses it.

    `device` is the fingerprint of the browser's own token. `misses` are wrong codes since then.
    """

    __tablename__ = "standby_session"

    session_id: Mapped[int] = mapped_column(ForeignKey("staff_session.id"), primary_key=True)
    device: Mapped[str] = mapped_column(String(64), index=True)
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    misses: Mapped[int] = mapped_column(default=0, server_default="0")
