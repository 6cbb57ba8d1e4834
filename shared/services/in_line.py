"""Callers who wait for a person: how many are before somebody, and whether it is their turn."""

from shared.safetynet import TaskKind, people_before, tasks_of
from shared.unit_of_work import UnitOfWork


def still_before(work: UnitOfWork, conversation_id: str) -> int:
    """How many callers are still before the one in this conversation.

    0 when it is their turn: nobody is, or a member of staff has taken their call.
    """
    calls = tasks_of(work, conversation_id, {TaskKind.HELP})
    if not calls or calls[0].taken_by:
        return 0
    return people_before(work, calls[0].id)
