"""Who is lost, asked of the tables alone: the words of the mission once more, as plain SQL.

Nothing here calls the product's own rule, which is what it is held against.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, text

from shared.database import UtcDateTime
from shared.unit_of_work import UnitOfWork, Workplace

LOCAL = ZoneInfo("Europe/Copenhagen")
OPENS, CLOSES = time(9), time(15)
"""Hours of the town of the tests, Monday to Friday."""

QUARTER = 15 * 60

AT_WORK = """
    SELECT staff.id FROM staff
    WHERE staff.ended_at IS NULL
    AND staff.centre_id = :centre_id
    AND NOT EXISTS (
        SELECT 1 FROM absence
        WHERE absence.adviser_id = staff.adviser_id
        AND absence.starts_at <= :at_work AND :at_work < absence.ends_at
    )
"""
"""Who of the staff has not left, and is not away at that instant."""

# Who is away for less than half a day keeps their tasks; no absence of these tests is so short.
LOST = f"""
    SELECT course.citizen_id FROM course
    WHERE course.centre_id = :centre_id
    AND course.closed_at IS NULL
    AND (course.paused_until IS NULL OR course.paused_until < :today)
    AND NOT EXISTS (
        SELECT 1 FROM meeting
        WHERE meeting.citizen_id = course.citizen_id
        AND meeting.state = 'booked'
        AND meeting.quarter + meeting.quarters > :quarter
    )
    AND NOT EXISTS (
        SELECT 1 FROM task
        WHERE task.citizen_id = course.citizen_id
        AND task.done_at IS NULL
        AND task.kind IN (
            'help', 'call_back', 'ticket', 'follow_up', 'missed', 'no_answer',
            'find_time', 'undelivered', 'next_step'
        )
        AND (
            task.owner_id IN ({AT_WORK})
            OR EXISTS (
                SELECT 1 FROM team_member
                WHERE team_member.team_id = task.team_id
                AND team_member.staff_id IN ({AT_WORK})
            )
        )
    )
    ORDER BY course.citizen_id
"""

ORPHANED = f"""
    SELECT task.id FROM task
    WHERE task.centre_id = :centre_id
    AND task.done_at IS NULL
    AND task.owner_id IS NOT NULL
    AND task.owner_id NOT IN ({AT_WORK})
    ORDER BY task.id
"""

CASES_OF_NOBODY = f"""
    SELECT case_entry.id FROM case_entry
    WHERE case_entry.centre_id = :centre_id
    AND case_entry.step_id IS NULL
    AND (case_entry.owner_id IS NULL OR case_entry.owner_id NOT IN ({AT_WORK}))
    AND (case_entry.owner_id IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM team_member
        WHERE team_member.team_id = case_entry.team_id
        AND team_member.staff_id IN ({AT_WORK})
    ))
    ORDER BY case_entry.id
"""


def lost(work: UnitOfWork, centre_id: int) -> list[int]:
    """Ids of the citizens with an open course and nothing ahead."""
    return _ids(work, LOST, centre_id)


def orphaned(work: UnitOfWork, centre_id: int) -> list[int]:
    """Ids of the open tasks that are owned by a colleague who has left or is away."""
    return _ids(work, ORPHANED, centre_id)


def cases_of_nobody(work: UnitOfWork, centre_id: int) -> list[int]:
    """Ids of what is to be written into the case system by a colleague who has left or is away, or
    by a team of which nobody is at work."""
    return _ids(work, CASES_OF_NOBODY, centre_id)


def lost_in(workplace: Workplace, centre_id: int) -> list[int]:
    with workplace.read() as work:
        return lost(work, centre_id)


def _ids(work: UnitOfWork, statement: str, centre_id: int) -> list[int]:
    asked: dict[str, Any] = {
        "centre_id": centre_id,
        "at_work": opening_at(work.now),
        "today": work.now.astimezone(LOCAL).date(),
        "quarter": int(work.now.timestamp()) // QUARTER,
    }
    used = [
        bindparam(name, value, UtcDateTime() if isinstance(value, datetime) else None)
        for name, value in asked.items()
        if f":{name}" in statement
    ]
    return list(work.session.execute(text(statement).bindparams(*used)).scalars())


def opening_at(now: datetime) -> datetime:
    """Now while the town's jobcentre is open; else when it opens next."""
    local = now.astimezone(LOCAL)
    day = local.date() if local.time() < CLOSES else local.date() + timedelta(days=1)
    while _is_closed(day):
        day += timedelta(days=1)
    opens = datetime.combine(day, OPENS, LOCAL).astimezone(UTC)
    return max(opens, now)


def _is_closed(day: date) -> bool:
    """A weekend, or Christmas."""
    return day.weekday() >= 5 or (day.month, day.day) in CHRISTMAS


CHRISTMAS = {(12, 25), (12, 26), (1, 1)}
