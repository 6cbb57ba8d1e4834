"""A citizen is never called from now on, or may be again: what was planned as a call follows."""

from shared.appointments import Form, Meeting, Refused, change_form, upcoming
from shared.citizens import RemindBy, allow_calls, lock_citizen, never_call
from shared.followups.calls_to_make import open_reschedule_task
from shared.followups.events import changed
from shared.followups.messages import notify_again
from shared.safetynet import take_numbers_off
from shared.unit_of_work import UnitOfWork


def citizen_never_called(work: UnitOfWork, citizen_id: int, how: RemindBy, via: str) -> None:
    """From now on the citizen gets texts or letters (`how`), whoever meant to call: no task has a
    number to call, messages go in writing, and meetings by telephone are held here. Where that is
    not possible, finding another time with them is a task.

    Raises `ValueError` for another way, and for texts without a telephone.
    """
    lock_citizen(work, citizen_id)
    never_call(work, citizen_id, how, via)
    take_numbers_off(work, citizen_id)
    for meeting in upcoming(work, citizen_id):
        if meeting.form is Form.PHONE and meeting.starts_at > work.now:
            _meet_here_instead(work, meeting, via)
    notify_again(work, citizen_id)


def citizen_may_be_called(work: UnitOfWork, citizen_id: int) -> None:
    """The citizen may be called again: what is still to be sent goes out as they wish by now."""
    lock_citizen(work, citizen_id)
    allow_calls(work, citizen_id)
    notify_again(work, citizen_id)


def _meet_here_instead(work: UnitOfWork, meeting: Meeting, via: str) -> None:
    try:
        here = change_form(work, meeting.id, Form.IN_PERSON, via)
    except Refused:
        open_reschedule_task(work, meeting)
        return
    changed(work, meeting, here, via)
