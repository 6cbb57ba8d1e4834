"""The printer of slips: when it stands still, the desk hears of it once."""

from datetime import timedelta

from shared.safetynet import Task, TaskKind, close_task, open_task, open_tasks_of_kind
from shared.services.houses import House
from shared.work import Work

SEEN_TO_WITHIN = timedelta(minutes=15)


def printer_is_stuck(work: Work, house: House) -> None:
    """As long as somebody at the desk has still to see to it, nothing is added."""
    if not _standing(work, house):
        open_task(
            work,
            house.centre_id,
            TaskKind.PRINTER,
            work.now + SEEN_TO_WITHIN,
            language=house.languages[0],
            place=house.place,
            note=house.place,
        )


def printer_works(work: Work, house: House) -> None:
    """What was to be seen to is done."""
    for task in _standing(work, house):
        close_task(work, task.id, house.place)


def _standing(work: Work, house: House) -> list[Task]:
    return [
        task
        for task in open_tasks_of_kind(work, house.centre_id, TaskKind.PRINTER)
        if task.place == house.place
    ]
