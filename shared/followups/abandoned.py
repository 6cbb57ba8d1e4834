"""Somebody who has told us who they are goes away in the middle: a person asks after them."""

from datetime import timedelta

from shared.appointments import next_opening
from shared.dialogue import (
    Unfinished,
    answer_in,
    forget_if_left,
    is_carried_on,
    mark_kiosk_left,
    unfinished,
)
from shared.safetynet import TaskKind, had_any_task, open_task, stamped, tasks_of
from shared.unit_of_work import UnitOfWork

ASKED_AFTER_WITHIN = timedelta(hours=4)
"""Of opening: most people call again by themselves within a few minutes."""

IN_CONVERSATION = frozenset({TaskKind.HELP, TaskKind.FOLLOW_UP})
"""What is owed to somebody in the middle of a conversation."""


def follow_up_abandoned(work: UnitOfWork, conversation_id: str) -> None:
    """Opens a task where there is somebody to reach; once, however often it is told."""
    left = unfinished(work, conversation_id)
    if left is None or had_any_task(work, conversation_id):
        return
    known = stamped(work, conversation_id)
    telephone = _telephone(work, left)
    if known is None or (known.citizen_id is None and telephone is None):
        return
    open_task(
        work,
        left.centre_id,
        TaskKind.FOLLOW_UP,
        next_opening(work, left.centre_id) + ASKED_AFTER_WITHIN,
        citizen_id=known.citizen_id,
        conversation_id=conversation_id,
        telephone=telephone,
        language=left.language,
        kiosk_name=left.kiosk_name,
    )


def kiosk_was_left(work: UnitOfWork, conversation_id: str) -> None:
    """Nobody stands there any more: what was said is erased, unless staff go on with it."""
    follow_up_abandoned(work, conversation_id)
    mark_kiosk_left(work, conversation_id)
    forget_unless_owed(work, conversation_id)


def forget_unless_owed(work: UnitOfWork, conversation_id: str) -> None:
    """Of who has gone, what was said is kept only while somebody has to carry it on."""
    owed = tasks_of(work, conversation_id, IN_CONVERSATION)
    if not owed and not is_carried_on(work, conversation_id):
        forget_if_left(work, conversation_id)


def _telephone(work: UnitOfWork, left: Unfinished) -> str | None:
    return answer_in(work, left.id, "who.telephone.other", str) or left.caller
