"""Finds booked meetings that can no longer be held, and makes each a task at the desk."""

from shared.appointments import (
    Meeting,
    meeting,
)
from shared.citizens import hold
from shared.safetynet import TaskKind, open_for_meeting
from shared.services.owed import cannot_be_held, meetings_in_the_way, owe_a_time
from shared.work import Work, Workplace


def find_whom_an_absence_hits(place: Workplace) -> None:
    """Whoever was booked in the very moment in which an absence was saved, or was forgotten: a
    person finds another time with them."""
    with place.look() as work:
        forgotten = [each.id for each in meetings_in_the_way(work) if not _is_owed(work, each)]
    for meeting_id in forgotten:
        with place.work() as work:
            held = meeting(work, meeting_id)
            hold(work, held.citizen_id)
            if cannot_be_held(work, held):
                owe_a_time(work, held)


def _is_owed(work: Work, held: Meeting) -> bool:
    return open_for_meeting(work, held.id, TaskKind.FIND_TIME) is not None
