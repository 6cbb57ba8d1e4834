"""The line in the hall: each citizen who waits there has a number of the day, whether they have a
meeting or come to the desk."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, func, or_, select, update
from sqlalchemy.exc import IntegrityError

from shared.appointments import MeetingState, get_meeting, local_today, meetings_by_id
from shared.backlog import read_each
from shared.safetynet.models import QueueRow, TaskRow
from shared.unit_of_work import UnitOfWork


class QueueState(StrEnum):
    """PARKED: the citizen has gone away and will be back. LEFT: the arrival was recorded by
    mistake, the citizen of the meeting is not there."""

    WAITING = "waiting"
    CALLED = "called"
    PARKED = "parked"
    SERVED = "served"
    NO_ANSWER = "no_answer"
    LEFT = "left"


OVER = frozenset({QueueState.SERVED, QueueState.NO_ANSWER})

IN_HALL = (
    select(*QueueRow.__table__.columns)
    .outerjoin(TaskRow, TaskRow.id == QueueRow.task_id)
    .where(
        QueueRow.centre_id == bindparam("centre_id"),
        QueueRow.day == bindparam("day"),
        QueueRow.state != QueueState.LEFT,
        or_(TaskRow.id.is_(None), TaskRow.done_at.is_(None), QueueRow.state.in_(OVER)),
    )
    .order_by(QueueRow.in_line_from, QueueRow.number)
)


@dataclass(frozen=True)
class Queued:
    """A citizen in the hall, for the desk (`task_id`) or for a meeting (`meeting_id`).

    `in_line_from` decides their place in the line; `calls` is how often they were called since they
    last waited, `missed` how often they did not come. `called_by` is a clerk's name.
    """

    id: int
    centre_id: int
    number: int
    task_id: int | None
    meeting_id: int | None
    since: datetime
    in_line_from: datetime
    state: QueueState
    counter: str | None
    called_by: str | None
    called_at: datetime | None
    calls: int
    missed: int
    parked_because: str
    ended_at: datetime | None


def in_hall(work: UnitOfWork, centre_id: int) -> list[Queued]:
    """All citizens in the hall today, in the order of the line, with those who were served
    already."""
    today = {"centre_id": centre_id, "day": local_today(work, centre_id)}
    everybody = read_each(work, IN_HALL, QueueRow.id, as_queued, today).found
    gone = _not_expected(work, {each.meeting_id for each in everybody if each.meeting_id})
    return [each for each in everybody if each.state in OVER or each.meeting_id not in gone]


def number_for_meeting(work: UnitOfWork, meeting_id: int) -> int:
    """The number by which the citizen of a meeting is called today; a second request finds the
    first one's.

    Raises `Refused(UNKNOWN)` for an id that was never given out.
    """
    centre_id = get_meeting(work, meeting_id).centre_id
    day = local_today(work, centre_id)
    while True:
        number = _number_of(work, meeting_id, day)
        if number is not None:
            return number
        with suppress(IntegrityError), work.savepoint():
            work.session.add(
                QueueRow(
                    centre_id=centre_id,
                    day=day,
                    number=next_number(work, centre_id, day),
                    meeting_id=meeting_id,
                    since=work.now,
                    in_line_from=work.now,
                    state=QueueState.WAITING,
                )
            )


def leave_line(work: UnitOfWork, meeting_id: int) -> None:
    """Takes back the number of a meeting whose arrival was recorded by mistake."""
    work.session.execute(
        update(QueueRow)
        .where(QueueRow.meeting_id == meeting_id, QueueRow.state != QueueState.LEFT)
        .values(state=QueueState.LEFT, ended_at=work.now)
    )


def find_queued(work: UnitOfWork, queued_id: int) -> Queued | None:
    """A citizen in the line by their id there, as the database has it now; None for an unknown
    id."""
    row = work.session.get(QueueRow, queued_id, populate_existing=True)
    return as_queued(row) if row else None


def next_number(work: UnitOfWork, centre_id: int, day: date) -> int:
    """The next number of a centre's day, from 1. Two that draw it at once collide on the unique
    key: the second has to draw again."""
    drawn = select(func.max(QueueRow.number)).where(
        QueueRow.centre_id == centre_id, QueueRow.day == day
    )
    return (work.session.scalar(drawn) or 0) + 1


def _number_of(work: UnitOfWork, meeting_id: int, day: date) -> int | None:
    return work.session.scalar(
        select(QueueRow.number).where(
            QueueRow.meeting_id == meeting_id,
            QueueRow.day == day,
            QueueRow.state != QueueState.LEFT,
        )
    )


def _not_expected(work: UnitOfWork, meeting_ids: set[int]) -> set[int]:
    """Those of the meetings that no citizen is waiting for: settled, cancelled, or without an
    arrival."""
    return {
        each.id
        for each in meetings_by_id(work, meeting_ids).values()
        if each.state is not MeetingState.BOOKED or each.arrived_at is None
    }


def as_queued(row: QueueRow | Row[Any]) -> Queued:
    return Queued(
        id=row.id,
        centre_id=row.centre_id,
        number=row.number,
        task_id=row.task_id,
        meeting_id=row.meeting_id,
        since=row.since,
        in_line_from=row.in_line_from,
        state=QueueState(row.state),
        counter=row.counter,
        called_by=row.called_by,
        called_at=row.called_at,
        calls=row.calls,
        missed=row.missed,
        parked_because=row.parked_because,
        ended_at=row.ended_at,
    )
