"""The line in the hall: everybody who waits has a number of the day, whatever they wait for."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, func, or_, select, update
from sqlalchemy.exc import IntegrityError

from shared.appointments import MeetingState, get_meeting, local_today, meetings_by_id
from shared.safetynet.models import QueueRow, TaskRow
from shared.unit_of_work import UnitOfWork


class QueueState(StrEnum):
    """PARKED will be back; LEFT was not the one whose meeting it is."""

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
    """Somebody in the hall: for the desk (`task_id`) or for a meeting (`meeting_id`).

    `in_line_from` is what their place in the line goes by; `calls` is how often they were called
    since they last waited, `missed` how often they did not come. `called_by` is a clerk's name.
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
    """Everybody of today, in the order of the line; those who are served already, too."""
    today = {"centre_id": centre_id, "day": local_today(work, centre_id)}
    rows = work.execute(IN_HALL, today).all()
    gone = _not_expected(work, {row.meeting_id for row in rows if row.meeting_id})
    everybody = (as_queued(row) for row in rows)
    return [each for each in everybody if each.state in OVER or each.meeting_id not in gone]


def number_for_meeting(work: UnitOfWork, meeting_id: int) -> int:
    """What somebody who has come is called by. Whoever has a number keeps it.

    Raises `Refused(UNKNOWN)` for a meeting that never was.
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
    """It was somebody else who came: nobody is called by that number."""
    work.session.execute(
        update(QueueRow)
        .where(QueueRow.meeting_id == meeting_id, QueueRow.state != QueueState.LEFT)
        .values(state=QueueState.LEFT, ended_at=work.now)
    )


def find_queued(work: UnitOfWork, queued_id: int) -> Queued | None:
    row = work.session.get(QueueRow, queued_id, populate_existing=True)
    return as_queued(row) if row else None


def next_number(work: UnitOfWork, centre_id: int, day: date) -> int:
    """From 1. Two that draw at once collide on it."""
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
    """Of these the meetings that are settled or cancelled, and whose citizen is not here."""
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
