"""The kiosk's slip printer: the desk gets one task while it is stuck."""

from datetime import timedelta

from shared.appointments import Centre
from shared.safetynet import Task, TaskKind, close_task, open_task, open_tasks_of_kind
from shared.unit_of_work import UnitOfWork

SEEN_TO_WITHIN = timedelta(minutes=15)
"""When the desk has to have seen to a stuck printer."""


def printer_is_stuck(work: UnitOfWork, centre: Centre, kiosk_name: str) -> None:
    """Opens a task for the kiosk's printer, unless one is open."""
    if not _standing(work, centre, kiosk_name):
        open_task(
            work,
            centre.id,
            TaskKind.PRINTER,
            work.now + SEEN_TO_WITHIN,
            language=centre.language,
            kiosk_name=kiosk_name,
            note=kiosk_name,
        )


def printer_works(work: UnitOfWork, centre: Centre, kiosk_name: str) -> None:
    """Closes the task for the kiosk's printer, if one is open."""
    for task in _standing(work, centre, kiosk_name):
        close_task(work, task.id, kiosk_name)


def _standing(work: UnitOfWork, centre: Centre, kiosk_name: str) -> list[Task]:
    return [
        task
        for task in open_tasks_of_kind(work, centre.id, TaskKind.PRINTER)
        if task.kiosk_name == kiosk_name
    ]
