"""Follows up citizens who said who they are and then left in the middle of a conversation."""

from datetime import timedelta

from shared.appointments import next_opening
from shared.dialogue import (
    CONTACT,
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
"""How long after the centre opens a citizen who left is asked after: most call again by
themselves within a few minutes."""

IN_CONVERSATION = frozenset({TaskKind.HELP, TaskKind.FOLLOW_UP})
"""Tasks that staff need what was said in a conversation for."""


def follow_up_abandoned(work: UnitOfWork, conversation_id: str) -> None:
    """Opens the task of asking after the citizen who left an unfinished conversation, once; none
    when we know neither who it is nor a number."""
    left = unfinished(work, conversation_id)
    if left is None or had_any_task(work, conversation_id):
        return
    known = stamped(work, conversation_id)
    telephone = _telephone(work, left)
    if known is None or (known.citizen_id is None and telephone is None):
        return
    if known.citizen_id is None and not answer_in(work, conversation_id, f"{CONTACT}.wanted", bool):
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
    """Ends a conversation at a kiosk that nobody stands at any more: the citizen is followed up,
    and what was said is erased unless staff go on with it."""
    follow_up_abandoned(work, conversation_id)
    mark_kiosk_left(work, conversation_id)
    forget_unless_owed(work, conversation_id)


def forget_unless_owed(work: UnitOfWork, conversation_id: str) -> None:
    """Erases what was said in a conversation that was left, unless staff have to carry it on."""
    owed = tasks_of(work, conversation_id, IN_CONVERSATION)
    if not owed and not is_carried_on(work, conversation_id):
        forget_if_left(work, conversation_id)


def _telephone(work: UnitOfWork, left: Unfinished) -> str | None:
    return answer_in(work, left.id, "who.telephone.other", str) or left.caller
