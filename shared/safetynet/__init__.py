"""Nobody falls through: what staff owe a citizen, and proof that the citizen was in touch."""

from shared.safetynet.stamps import stamp
from shared.safetynet.tasks import (
    Task,
    TaskKind,
    close_help,
    close_task,
    find_task,
    open_task,
    open_tasks,
    people_before,
    take_task,
    withdraw_task,
)

__all__ = [
    "Task",
    "TaskKind",
    "close_help",
    "close_task",
    "find_task",
    "open_task",
    "open_tasks",
    "people_before",
    "stamp",
    "take_task",
    "withdraw_task",
]
