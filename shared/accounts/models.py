"""Database tables of staff accounts and teams, sessions, remembered browsers and sign-in tries."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class StaffRow(Base):
    """A member of staff; within a centre the name identifies them.

    `subject` is the fingerprint of their identity at the municipality, once they have signed in
    through it; `adviser_id` is the adviser whose calendar is theirs. `password_is_given`: another
    person made the password and handed it over, so that it has to be changed.
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
    password_is_given: Mapped[bool] = mapped_column(default=False, server_default=false())


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
    """One signed-in browser; only the fingerprint of its token is kept.

    `seen_at` is when a person last did something in it, to the minute; None counts as `started_at`.
    `browser` is what it calls itself, as "Firefox, Windows"; `way` is a `SignInWay`.
    """

    __tablename__ = "staff_session"
    __table_args__ = (Index("ix_staff_session_of_staff", "staff_id", "started_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    token: Mapped[str] = mapped_column(String(64), unique=True)
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    browser: Mapped[str] = mapped_column(String(60), default="", server_default="")
    way: Mapped[str] = mapped_column(String(20), server_default="password")


class StaffDeviceRow(Base):
    """A browser in which a member of staff has signed in: it has tries of its own to sign in again.

    Token and network address are fingerprints. `seen_at` is when they last signed in there.
    """

    __tablename__ = "staff_device"
    __table_args__ = (UniqueConstraint("staff_id", "token"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    token: Mapped[str] = mapped_column(String(64))
    browser: Mapped[str] = mapped_column(String(60))
    address: Mapped[str] = mapped_column(String(64))
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SignInTryRow(Base):
    """How often signing in has failed under one limit, and when it was last tried.

    `key` is the fingerprint of whom or what the limit is about. `login` is the fingerprint of the
    login that was tried, '' where the limit is about no single one.
    """

    __tablename__ = "sign_in_try"
    __table_args__ = (
        Index("ix_sign_in_try_login", "login"),
        Index("ix_sign_in_try_last_at", "last_at"),
    )

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    login: Mapped[str] = mapped_column(String(64))
    misses: Mapped[int]
    last_at: Mapped[datetime] = mapped_column(UtcDateTime)
