"""The ticket that belongs to what a visitor tells on arriving, the same when they tell it again."""

from datetime import timedelta

from sqlalchemy import delete, select

from shared.appointments import local_today
from shared.safetynet.models import TaskRow
from shared.safetynet.tasks import Task, as_task
from shared.safetynet.told_models import ToldTicketRow
from shared.unit_of_work import UnitOfWork

KEPT = timedelta(days=1)
"""A day of any time zone is over by then."""


def ticket_for(work: UnitOfWork, centre_id: int, told: str) -> Task | None:
    """The open ticket that was drawn today for what was told; None where there is none."""
    tickets = select(TaskRow).join(ToldTicketRow, ToldTicketRow.task_id == TaskRow.id)
    row = work.session.scalar(
        tickets.where(
            ToldTicketRow.centre_id == centre_id,
            ToldTicketRow.day == local_today(work, centre_id),
            ToldTicketRow.told == _fingerprint(work, told),
            TaskRow.done_at.is_(None),
        )
    )
    return as_task(row) if row else None


def keep_ticket_for(work: UnitOfWork, centre_id: int, told: str, task_id: int) -> None:
    """Keeps which ticket belongs to what was told, by its fingerprint, in place of an older one."""
    work.session.merge(
        ToldTicketRow(
            centre_id=centre_id,
            day=local_today(work, centre_id),
            told=_fingerprint(work, told),
            task_id=task_id,
        )
    )
    work.session.flush()


def erase_told_tickets(work: UnitOfWork) -> None:
    """Erases which ticket belonged to what was told, once its day is over everywhere."""
    before = (work.now - KEPT).date()
    work.session.execute(delete(ToldTicketRow).where(ToldTicketRow.day < before))


def _fingerprint(work: UnitOfWork, told: str) -> str:
    return work.vault.fingerprint("told on arriving", told)
