"""Nobody falls through: what staff owe a citizen, and proof that the citizen was in touch."""

from shared.safetynet.stamps import Stamped, stamp, stamped
from shared.safetynet.tasks import (
    Task,
    TaskKind,
    close_follow_up,
    close_help,
    close_task,
    find_task,
    had_task,
    meetings_with_task,
    open_for_meeting,
    open_task,
    open_tasks,
    people_before,
    take_task,
    withdraw_task,
)
from shared.safetynet.tickets import draw_ticket, tickets_before
from shared.safetynet.troubles import last_trouble, note_trouble

__all__ = [
    "Stamped",
    "Task",
    "TaskKind",
    "close_follow_up",
    "close_help",
    "close_task",
    "draw_ticket",
    "find_task",
    "had_task",
    "last_trouble",
    "meetings_with_task",
    "note_trouble",
    "open_for_meeting",
    "open_task",
    "open_tasks",
    "people_before",
    "stamp",
    "stamped",
    "take_task",
    "tickets_before",
    "withdraw_task",
]
