"""A call that is over: who was not helped in it is called back, and who was is not any more."""

from shared.appointments import next_opening
from shared.followups.abandoned import ASKED_AFTER_WITHIN, follow_up_abandoned
from shared.safetynet import TaskKind, close_help, open_task, settle_number, tasks_of
from shared.unit_of_work import UnitOfWork


def caller_hung_up(work: UnitOfWork, conversation_id: str) -> None:
    """Follows up a call that was broken off.

    Who waited for a person no longer does: nobody is told to wait for them, and staff call them
    back. Done twice, it changes nothing more.
    """
    waited = tasks_of(work, conversation_id, {TaskKind.HELP})
    if not waited:
        follow_up_abandoned(work, conversation_id)
        return
    call = waited[0]
    open_task(
        work,
        call.centre_id,
        TaskKind.FOLLOW_UP,
        next_opening(work, call.centre_id) + ASKED_AFTER_WITHIN,
        citizen_id=call.citizen_id,
        conversation_id=conversation_id,
        telephone=call.telephone,
        language=call.language,
    )
    close_help(work, conversation_id)


def caller_got_through(work: UnitOfWork, centre_id: int, number: str | None) -> None:
    """Withdraws what was left of earlier missed calls from a number (E.164), None: withheld."""
    if number is not None:
        settle_number(work, centre_id, number)
