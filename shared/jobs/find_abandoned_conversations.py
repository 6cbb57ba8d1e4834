"""Finds conversations that were broken off in the middle, and makes each a task at the desk.

Finds the unfinished conversations in which nothing was said or pressed for five minutes, and that
no face has seen ending: the power went, or the telephone network told us nothing. Where the kiosk
waits for a citizen who takes more time, it is half an hour. Where the citizen can be reached, staff
get a task to ask after them. What was answered is erased, unless staff go on with it.

Why so often: an abandoned conversation is on the desk's list while the citizen may still be near.

Done twice: the conversation counts as left and is not found again, and it has one task at the most.
"""

from datetime import timedelta

from shared.backlog import WorkQueue, work_off
from shared.dialogue import (
    SURELY_GONE,
    centre_of_conversation,
    conversations_silent_since,
    is_unhurried,
    mark_abandoned,
    touched_at,
)
from shared.followups import follow_up_abandoned, forget_unless_owed
from shared.jobs.job import Job
from shared.unit_of_work import UnitOfWork, Workplace

A_LONG_WHILE = timedelta(minutes=30)
"""After it a person asks after somebody, too, for whom the kiosk goes on waiting."""


def find_abandoned_conversations(workplace: Workplace) -> None:
    """Each in a transaction of its own, so that nobody who writes meanwhile waits for long."""
    with workplace.read() as work:
        silent = conversations_silent_since(work, work.now - SURELY_GONE)

    def follow_up(conversation_id: str) -> None:
        with workplace.work() as work:
            if _may_be_there(work, conversation_id):
                return
            follow_up_abandoned(work, conversation_id)
            mark_abandoned(work, conversation_id)
            forget_unless_owed(work, conversation_id)

    work_off(workplace, WorkQueue.CONVERSATIONS, silent, follow_up, centre_of_conversation)


def _may_be_there(work: UnitOfWork, conversation_id: str) -> bool:
    """Somebody at the kiosk takes the time they need."""
    touched = touched_at(work, conversation_id)
    is_recent = touched is not None and work.now - touched < A_LONG_WHILE
    return is_recent and is_unhurried(work, conversation_id)


JOB = Job(
    "find_abandoned_conversations",
    every=timedelta(seconds=30),
    run=lambda context: find_abandoned_conversations(context.workplace),
)
