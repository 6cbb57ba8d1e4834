"""A person calls before a meeting, where staff have said so: no machine reminds of it."""

from datetime import datetime, timedelta

from shared.appointments import (
    Meeting,
    MeetingState,
    get_centre,
    get_meeting,
    last_opening_before,
    meetings_by_id,
    upcoming,
)
from shared.citizens import citizens_called, lock_citizen, support_of
from shared.safetynet import TaskKind, had_for_meeting, meetings_with_task, open_task, withdraw_task
from shared.unit_of_work import UnitOfWork, Workplace

AT_ONCE = timedelta(hours=1)
"""When it was booked so late that the day of calling is over."""


def ask_for_reminder_calls(place: Workplace) -> None:
    """On the last day before a meeting on which the house is open, it is somebody's task to call.

    What is no longer needed is taken off the list.
    """
    with place.read() as work:
        ahead = [each for id in citizens_called(work) for each in upcoming(work, id)]
        due = [each.id for each in ahead if _is_due(work, each)]
        asked = meetings_by_id(work, meetings_with_task(work, TaskKind.CALL_AND_REMIND))
        needless = [id for id, held in asked.items() if not _is_needed(work, held)]
    for meeting_id in needless:
        with place.work() as work:
            withdraw_task(work, meeting_id, TaskKind.CALL_AND_REMIND)
    for meeting_id in due:
        with place.work() as work:
            _ask(work, meeting_id)


def _is_due(work: UnitOfWork, held: Meeting) -> bool:
    """On another day it is another call; on its own day somebody who has just booked knows it."""
    opens, _ = _opening(work, held)
    zone = get_centre(work, held.centre_id).zone
    is_tomorrow_or_later = held.starts_at.astimezone(zone).date() > work.now.astimezone(zone).date()
    if not is_tomorrow_or_later or work.now < opens:
        return False
    return not had_for_meeting(work, held.id, TaskKind.CALL_AND_REMIND, since=opens)


def _is_needed(work: UnitOfWork, held: Meeting) -> bool:
    is_ahead = held.state is MeetingState.BOOKED and held.starts_at > work.now
    return is_ahead and _opening(work, held)[0] <= work.now and _is_called(work, held)


def _is_called(work: UnitOfWork, held: Meeting) -> bool:
    return support_of(work, held.citizen_id).is_called


def _opening(work: UnitOfWork, held: Meeting) -> tuple[datetime, datetime]:
    zone = get_centre(work, held.centre_id).zone
    return last_opening_before(work, held.centre_id, held.starts_at.astimezone(zone).date())


def _ask(work: UnitOfWork, meeting_id: int) -> None:
    held = get_meeting(work, meeting_id)
    who = lock_citizen(work, held.citizen_id)
    if not (_is_needed(work, held) and _is_due(work, held)):
        return
    open_task(
        work,
        held.centre_id,
        TaskKind.CALL_AND_REMIND,
        max(_opening(work, held)[1], work.now + AT_ONCE),
        citizen_id=who.id,
        meeting_id=held.id,
        telephone=None if who.silent else held.call_number or who.telephone,
        language=who.language,
        note=held.number,
    )
