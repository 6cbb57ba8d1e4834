"""Staff are told when a citizen has come whom they meet at the door."""

from datetime import timedelta

from shared.appointments import Meeting
from shared.citizens import support_of
from shared.dialogue import Talk
from shared.safetynet import TaskKind, open_for_meeting, open_task
from shared.screening import meeting_ease

MET_WITHIN = timedelta(minutes=5)
"""When a colleague has to be at the door."""


def meet_at_the_door(talk: Talk, mine: Meeting) -> bool:
    """Whether a colleague comes to the door for the citizen: their support says so, or they asked
    for it at this meeting.

    Opens a task for it, once per meeting, however often the citizen says that they are here.
    """
    is_promised = meeting_ease(talk.work, mine.id).door
    if not is_promised and not support_of(talk.work, mine.citizen_id).met_at_door:
        return False
    if open_for_meeting(talk.work, mine.id, TaskKind.AT_THE_DOOR) is None:
        open_task(
            talk.work,
            mine.centre_id,
            TaskKind.AT_THE_DOOR,
            talk.work.now + MET_WITHIN,
            citizen_id=mine.citizen_id,
            meeting_id=mine.id,
            language=talk.about.language,
            kiosk_name=talk.about.kiosk_name,
            note=mine.number,
        )
    return True
