"""What follows when somebody books who may have a record already: the desk finds out."""

from datetime import timedelta

from shared.appointments import Meeting, by_open_day
from shared.citizens import Citizen, look_alike_of
from shared.safetynet import Task, TaskKind, open_task
from shared.unit_of_work import UnitOfWork

FOUND_OUT_WITHIN = timedelta(days=1)
"""By then staff have looked whether two records are one person's; sooner where the meeting is."""


def suspect_same_person(
    work: UnitOfWork, meeting: Meeting, citizen: Citizen, conversation_id: str
) -> Task | None:
    """Somebody has booked without a proof, and got a record of their own beside one that may be
    theirs: staff find out whether it is one person or two, and the task says why. Nothing is told
    at the face. None where nobody has these details."""
    alike = look_alike_of(work, citizen)
    if alike is None:
        return None
    due_at = min(meeting.starts_at, work.now + FOUND_OUT_WITHIN)
    return open_task(
        work,
        meeting.centre_id,
        TaskKind.SAME_PERSON,
        by_open_day(work, meeting.centre_id, due_at),
        citizen_id=citizen.id,
        meeting_id=meeting.id,
        conversation_id=conversation_id,
        language=citizen.language,
        note=alike.why,
    )
