"""Somebody has come who is met at the door: staff know it at once."""

from datetime import timedelta

from shared.appointments import Meeting
from shared.citizens import support_of
from shared.dialogue import Talk
from shared.safetynet import TaskKind, open_for_meeting, open_task

MET_WITHIN = timedelta(minutes=5)


def meet_at_the_door(talk: Talk, mine: Meeting) -> bool:
    """Whether somebody comes to them; it is one task, however often they say that they are here."""
    if not support_of(talk.work, mine.citizen_id).met_at_door:
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
