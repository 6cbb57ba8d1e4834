"""Nobody falls through: what staff owe a citizen, and proof that the citizen was in touch."""

from shared.safetynet.stamps import Contact, Stamped, contacts_of, stamp, stamped
from shared.safetynet.tasks import (
    Task,
    TaskKind,
    close_follow_up,
    close_help,
    close_task,
    find_task,
    had_task,
    is_about,
    meetings_with_task,
    open_task,
    open_tasks,
    open_tasks_of,
    open_ticket,
    people_before,
    take_task,
    withdraw_task,
)
from shared.safetynet.tickets import draw_ticket, tickets_before

__all__ = [
    "Contact",
    "Stamped",
    "Task",
    "TaskKind",
    "close_follow_up",
    "close_help",
    "close_task",
    "contacts_of",
    "draw_ticket",
    "find_task",
    "had_task",
    "is_about",
    "meetings_with_task",
    "open_task",
    "open_tasks",
    "open_tasks_of",
    "open_ticket",
    "people_before",
    "stamp",
    "stamped",
    "take_task",
    "tickets_before",
    "withdraw_task",
]
