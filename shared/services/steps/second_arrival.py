"""Somebody comes to a meeting to which somebody has come already: the desk finds out who is who."""

from datetime import timedelta

from shared.appointments import Meeting
from shared.dialogue import Talk
from shared.safetynet import TaskKind, open_task

SEEN_TO_WITHIN = timedelta(minutes=10)
"""When a colleague has to have asked both, while they wait in the hall."""


def note_second_arrival(talk: Talk, meeting: Meeting) -> None:
    """Opens the task of finding out which of two is the meeting's citizen. The second one gets a
    number of their own, from the same conversation: so the desk knows which it is."""
    about = talk.about
    open_task(
        talk.work,
        about.centre_id,
        TaskKind.TWO_ARRIVALS,
        talk.work.now + SEEN_TO_WITHIN,
        citizen_id=meeting.citizen_id,
        meeting_id=meeting.id,
        conversation_id=about.conversation_id,
        language=about.language,
        kiosk_name=about.kiosk_name,
        note=meeting.number,
    )
