"""Where a member of staff is signed in, and how they end it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update

from shared import audit
from shared.accounts.models import StaffSessionRow
from shared.accounts.sessions import LASTS, SEEN, OpenSession, SignInWay
from shared.backlog import read_those
from shared.unit_of_work import NotFound, UnitOfWork


@dataclass(frozen=True)
class SessionSeen:
    """An open session as its owner sees it; `is_this`: it is the one in which they look."""

    id: int
    browser: str
    way: SignInWay
    started_at: datetime
    seen_at: datetime
    is_this: bool


def sessions_of(work: UnitOfWork, me: OpenSession, idle: timedelta = LASTS) -> list[SessionSeen]:
    """One's own open sessions: the present one, then the last used first.

    Without those in which nobody has done anything for as long as `idle`.
    """
    rows = work.session.execute(
        select(StaffSessionRow, SEEN).where(
            StaffSessionRow.staff_id == me.staff.id,
            StaffSessionRow.ended_at.is_(None),
            StaffSessionRow.started_at > work.now - LASTS,
            work.now - idle < SEEN,
        )
    )
    found = read_those(
        work,
        rows,
        lambda it: SessionSeen(
            it[0].id,
            it[0].browser,
            SignInWay(it[0].way),
            it[0].started_at,
            it[1],
            it[0].id == me.id,
        ),
    )
    return sorted(found, key=lambda it: (it.is_this, it.seen_at, it.id), reverse=True)


def end_session(work: UnitOfWork, me: OpenSession, session_id: int) -> None:
    """Ends one of one's own sessions. Raises `NotFound`, also for another person's."""
    row = work.session.get(StaffSessionRow, session_id)
    if row is None or row.staff_id != me.staff.id:
        raise NotFound(session_id)
    row.ended_at = row.ended_at or work.now
    _record(work, me)


def end_other_sessions(work: UnitOfWork, me: OpenSession) -> None:
    """Ends all of one's sessions but the present one."""
    end_sessions(work, me.staff.id, but=me.id)
    _record(work, me)


def end_sessions(work: UnitOfWork, staff_id: int, but: int | None = None) -> None:
    """Ends all sessions of an account, but one where its id is given."""
    work.session.execute(
        update(StaffSessionRow)
        .where(
            StaffSessionRow.staff_id == staff_id,
            StaffSessionRow.ended_at.is_(None),
            StaffSessionRow.id.is_distinct_from(but),
        )
        .values(ended_at=work.now)
    )


def _record(work: UnitOfWork, me: OpenSession) -> None:
    who = f"staff:{me.staff.id}"
    audit.record(work, who, audit.AuditAction.ENDED_SESSIONS, who)
