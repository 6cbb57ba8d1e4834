"""Texts from citizens at the desk: the words of those that a person reads."""

from dataclasses import dataclass

from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.citizens import find_by_telephone
from shared.content import Telephone
from shared.notifications import ReceivedText, TextStop, text_stop, texts_of_task
from shared.safetynet import Task, find_task
from shared.unit_of_work import NotFound, UnitOfWork

HOUSEHOLD = 50
"""At most so many citizens with one number are asked whether they are protected."""


class NoSuchTexts(NotFound):
    """The clerk's centre has no such task."""


@dataclass(frozen=True)
class TextThread:
    """The texts of a task, the first first, and what is known of their sender.

    `number` is None where they can't be called, and where it is a protected citizen's. `stop` is
    why the number gets no texts.
    """

    task: Task
    texts: tuple[ReceivedText, ...]
    number: Telephone | None
    stop: TextStop | None


def read_texts(work: UnitOfWork, clerk: Clerk, task_id: int) -> TextThread:
    """The texts that a person reads in this task; the access is recorded. Raises `NoSuchTexts`."""
    task = find_task(work, task_id)
    if task is None or task.centre_id != clerk.centre_id:
        raise NoSuchTexts(task_id)
    record_audit(work, clerk, audit.AuditAction.READ_TEXTS, f"task:{task_id}")
    number = task.telephone
    stop = text_stop(work, number) if number else None
    shown = Telephone(number) if number and not _is_protected(work, clerk, number) else None
    return TextThread(task, tuple(texts_of_task(work, task_id)), shown, stop)


def _is_protected(work: UnitOfWork, clerk: Clerk, number: str) -> bool:
    return any(it.silent for it in find_by_telephone(work, clerk.centre_id, number, HOUSEHOLD))
