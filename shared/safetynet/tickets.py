"""Tickets: whoever comes without a meeting waits for the number that they drew."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from shared.appointments import centre
from shared.safetynet.models import TaskRow
from shared.safetynet.tasks import Task, TaskKind, as_task, standing_of
from shared.work import Work


def draw_ticket(
    work: Work,
    centre_id: int,
    due_at: datetime,
    conversation_id: str | None,
    *,
    topic: str,
    language: str,
    place: str,
) -> Task:
    """The next number of the centre's day, from 1; a conversation that has an open one keeps it.

    Two that draw at once collide on the number: the second draws again.
    """
    day = _today(work, centre_id)
    while True:
        row = standing_of(work, conversation_id, TaskKind.TICKET) or _write(
            work,
            TaskRow(
                centre_id=centre_id,
                kind=TaskKind.TICKET,
                opened_at=work.now,
                due_at=due_at,
                conversation_id=conversation_id,
                language=language,
                place=place,
                note=topic,
                ticket=_next(work, centre_id, day),
                ticket_day=day,
            ),
        )
        if row is not None:
            return as_task(row)


def tickets_before(work: Work, centre_id: int, ticket: int) -> int:
    """How many of today's lower numbers are still open."""
    counted = select(func.count(TaskRow.id)).where(
        TaskRow.centre_id == centre_id,
        TaskRow.ticket_day == _today(work, centre_id),
        TaskRow.ticket < ticket,
        TaskRow.done_at.is_(None),
    )
    return work.session.scalar(counted) or 0


def _today(work: Work, centre_id: int) -> date:
    return work.now.astimezone(centre(work, centre_id).zone).date()


def _next(work: Work, centre_id: int, day: date) -> int:
    drawn = select(func.max(TaskRow.ticket)).where(
        TaskRow.centre_id == centre_id, TaskRow.ticket_day == day
    )
    return (work.session.scalar(drawn) or 0) + 1


def _write(work: Work, row: TaskRow) -> TaskRow | None:
    """None when the number has just been drawn, or the conversation has another."""
    try:
        with work.attempt():
            work.session.add(row)
    except IntegrityError:
        return None
    return row
