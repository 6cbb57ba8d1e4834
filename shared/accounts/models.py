"""Database tables of staff accounts and teams, their sessions, and attempts to sign in."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class StaffRow(Base):
    """A member of staff; within a centre the name identifies them.

    `subject` is the fingerprint of their identity at the municipality, once they have signed in
    through it; `adviser_id` is the adviser whose calendar is theirs.
    """

    __tablename__ = "staff"
    __table_args__ = (UniqueConstraint("centre_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    name: Mapped[str] = mapped_column(String(60))
    login: Mapped[str] = mapped_column(String(60), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(20))
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    subject: Mapped[str | None] = mapped_column(String(64), unique=True)
    adviser_id: Mapped[int | None] = mapped_column(ForeignKey("adviser.id"), index=True)


class TeamRow(Base):
    """A team of a centre that tasks are given to; `code` is a `TeamCode`."""

    __tablename__ = "team"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    code: Mapped[str] = mapped_column(String(20))


class TeamMemberRow(Base):
    """A member of staff in a team."""

    __tablename__ = "team_member"
    __table_args__ = (Index("ix_team_member_staff_id", "staff_id"),)

    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"), primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)


class StaffSessionRow(Base):
    """One signed-in browser; only the fingerprint of its token is kept."""

    __tablename__ = "staff_session"
    __table_args__ = (Index("ix_staff_session_of_staff", "staff_id", "started_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    token: Mapped[str] = mapped_column(String(64), unique=True)
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SignInTryRow(Base):
    """An attempt to sign in that has not succeeded; login and network address are fingerprints."""

    __tablename__ = "sign_in_try"
    __table_args__ = (
        Index("ix_sign_in_try_login", "login", "at"),
        Index("ix_sign_in_try_address", "address", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(String(64))
    address: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
