"""Which telephone number reaches a citizen about a meeting, and the task of calling or writing."""

from datetime import datetime, timedelta

from shared.appointments import Meeting, by_open_day
from shared.citizens import Citizen, get_citizen
from shared.safetynet import Task, TaskKind, open_for_meeting, open_task, withdraw_task
from shared.unit_of_work import UnitOfWork

A_DAY = timedelta(days=1)


def number_to_call(citizen: Citizen, meeting: Meeting) -> str | None:
    """The number to call about this meeting, E.164; None when there is none that may be called.

    A number given for the meeting itself goes before the citizen's usual one: whoever borrows a
    telephone for one call is reached there. A protected citizen is never called, and neither is one
    who wants texts or letters only.
    """
    may_be_called = not (citizen.silent or citizen.never_called)
    return (meeting.call_number or citizen.telephone) if may_be_called else None


def is_told_by_letter(citizen: Citizen, meeting: Meeting) -> bool:
    """Whether news about this meeting can reach the citizen in a letter alone. For a protected
    citizen a person at the desk decides how."""
    return not citizen.silent and number_to_call(citizen, meeting) is None


def open_letter(work: UnitOfWork, meeting: Meeting) -> None:
    """Opens the task of writing the meeting's letter by the next day on which the centre is open;
    one that is open already is enough."""
    if open_for_meeting(work, meeting.id, TaskKind.LETTER) is None:
        due_at = by_open_day(work, meeting.centre_id, work.now + A_DAY)
        open_call(work, TaskKind.LETTER, meeting, due_at)


def nothing_to_tell(work: UnitOfWork, meeting: Meeting) -> None:
    """Withdraws the tasks of writing or telling the citizen about a meeting that is over."""
    for kind in (TaskKind.LETTER, TaskKind.TELL):
        withdraw_task(work, meeting.id, kind)


def open_call(
    work: UnitOfWork,
    kind: TaskKind,
    meeting: Meeting,
    due_at: datetime,
    *,
    meeting_id: int | None = None,
) -> Task:
    """A task for staff of calling the citizen about a meeting, by `due_at`, in their language.

    `meeting_id` is the meeting that the task hangs on, where it is not this one: the call about an
    earlier time hangs on the time that is kept for it.
    """
    citizen = get_citizen(work, meeting.citizen_id)
    return open_task(
        work,
        meeting.centre_id,
        kind,
        due_at,
        citizen_id=citizen.id,
        meeting_id=meeting_id or meeting.id,
        telephone=number_to_call(citizen, meeting),
        language=citizen.language,
        note=meeting.number,
    )
