"""Nobody falls through: what staff owe a citizen, and proof that the citizen was in touch."""

from shared.safetynet.stamps import Stamped, stamp, stamped
from shared.safetynet.tasks import (
    Task,
    TaskKind,
    close_follow_up,
    close_help,
    close_not_come,
    close_of_meeting,
    close_task,
    find_task,
    had_task,
    meetings_with_task,
    open_task,
    open_tasks,
    people_before,
    take_task,
    withdraw_task,
)
from shared.safetynet.tickets import draw_ticket, tickets_before

__all__ = [
    "Stamped",
    "Task",
    "TaskKind",
    "close_follow_up",
    "close_help",
    "close_not_come",
    "close_of_meeting",
    "close_task",
    "draw_ticket",
    "find_task",
    "had_task",
    "meetings_with_task",
    "open_task",
    "open_tasks",
    "people_before",
    "stamp",
    "stamped",
    "take_task",
    "tickets_before",
    "withdraw_task",
]
