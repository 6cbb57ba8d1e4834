"""Finds conversations that were broken off in the middle, and makes each a task at the desk."""

from datetime import timedelta

from shared.dialogue import (
    SURELY_GONE,
    is_unhurried,
    silent_since,
    take_as_left,
    touched_at,
)
from shared.followups import follow_up_abandoned, forget_unless_owed
from shared.unit_of_work import UnitOfWork, Workplace

A_LONG_WHILE = timedelta(minutes=30)
"""After it a person asks after somebody, too, for whom the kiosk goes on waiting."""


def find_abandoned_conversations(workplace: Workplace) -> None:
    """Those whom no face has seen going: the power went, or the network told us nothing.

    Each is looked at once, in a piece of work of its own: nobody else has to wait for long.
    """
    with workplace.read() as work:
        silent = [
            id for id in silent_since(work, work.now - SURELY_GONE) if not _may_be_there(work, id)
        ]
    for conversation_id in silent:
        with workplace.work() as work:
            follow_up_abandoned(work, conversation_id)
            take_as_left(work, conversation_id)
            forget_unless_owed(work, conversation_id)


def _may_be_there(work: UnitOfWork, conversation_id: str) -> bool:
    """Somebody at the kiosk takes the time they need."""
    touched = touched_at(work, conversation_id)
    is_recent = touched is not None and work.now - touched < A_LONG_WHILE
    return is_recent and is_unhurried(work, conversation_id)
