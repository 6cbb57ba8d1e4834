"""Six-digit booking numbers: drawn at random, and used again after a meeting."""

import secrets

from sqlalchemy import bindparam, select, update

from shared.appointments.facts import MeetingState
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import quarter_of
from shared.citizens import read_birth_date
from shared.unit_of_work import UnitOfWork

LOWEST, HIGHEST = 100_000, 999_999
"""No number begins with 0: on the telephone that key calls a person."""

HOLDER = select(MeetingRow.id, MeetingRow.state, MeetingRow.quarter, MeetingRow.quarters).where(
    MeetingRow.centre_id == bindparam("centre_id"), MeetingRow.number == bindparam("number")
)


def draw_number(work: UnitOfWork, centre_id: int) -> str:
    """A booking number that no meeting ahead has. A meeting that was cancelled or is over keeps its
    number until another meeting draws it. None reads as a birth date, in whatever order: that is
    asked for in the same field."""
    today = work.now.date()
    while True:
        number = str(LOWEST + secrets.randbelow(HIGHEST - LOWEST + 1))
        if not read_birth_date(number, today).days and _is_free(work, centre_id, number):
            return number


def _is_free(work: UnitOfWork, centre_id: int, number: str) -> bool:
    asked = {"centre_id": centre_id, "number": number}
    holder = work.execute(HOLDER, asked).one_or_none()
    if holder is None:
        return True
    over = holder.quarter + holder.quarters <= quarter_of(work.now)
    if holder.state == MeetingState.BOOKED and not over:
        return False
    work.session.execute(update(MeetingRow).where(MeetingRow.id == holder.id).values(number=None))
    return True
