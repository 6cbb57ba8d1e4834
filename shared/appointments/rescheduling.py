"""Gives meetings another time because of an absence, or another form while the house is closed."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement

from shared.appointments.centres import get_centre
from shared.appointments.facts import ClosedHouse, Form, Meeting, SlotFilter
from shared.appointments.free_times import free_times
from shared.appointments.meetings import ahead, readable_meetings
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import day_span
from shared.appointments.rearranging import as_booked, lock_meeting_ahead, rearrange
from shared.appointments.refusals import Refused
from shared.appointments.rules import by_likeness
from shared.citizens import get_citizen, lock_citizen
from shared.unit_of_work import UnitOfWork

TRIES = 5
"""Times that are tried before the meeting is left to staff: each may be taken meanwhile."""


def lock_citizens_of(work: UnitOfWork, meetings: Iterable[Meeting]) -> None:
    """Locks the citizens of these meetings: nothing else changes a meeting of theirs until this
    piece of work ends. It has to come before the first change."""
    # In one order: two that locked the same citizens in opposite orders would wait for ever.
    for citizen_id in sorted({each.citizen_id for each in meetings}):
        lock_citizen(work, citizen_id)


def reschedule_for_absence(work: UnitOfWork, meeting_id: int, via: str) -> Meeting | None:
    """Keeps the meeting at its time, with another adviser or room; where that is not possible,
    moves it to the next time that is like it. A citizen who has arrived is not moved. The centre is
    the cause: it does not count as a move, and no rule of moving applies.

    None, and nothing has changed, when there is no such time, or the meeting is not ahead any more.
    """
    meeting = _ahead_or_none(work, meeting_id)
    if meeting is None:
        return None
    made = _keep(work, meeting, meeting.starts_at, via)
    if made is not None or meeting.arrived_at is not None:
        return made
    for at in _later(work, meeting)[:TRIES]:
        if made := _keep(work, meeting, at, via):
            return made
    return None


def apply_closed_house(work: UnitOfWork, meeting_id: int, via: str) -> Meeting | None:
    """Keeps the meeting at its time, as a call while the house is closed to visitors and in person
    when it is open.

    None, and nothing has changed, when that is not possible: there is no number to call, no room is
    free, or the meeting is not ahead any more.
    """
    meeting = _ahead_or_none(work, meeting_id)
    return None if meeting is None else _keep(work, meeting, meeting.starts_at, via)


def in_the_house_on(work: UnitOfWork, closed: ClosedHouse) -> list[Meeting]:
    """Meetings ahead that would be in person on the days of a closing, in order of time."""
    zone = get_centre(work, closed.centre_id).zone
    start, end = day_span(zone, closed.first_day, closed.last_day)
    return _those_ahead(
        work,
        MeetingRow.centre_id == closed.centre_id,
        MeetingRow.form == Form.IN_PERSON,
        MeetingRow.quarter >= start,
        MeetingRow.quarter < end,
    )


def turned_by(work: UnitOfWork, closed_id: int) -> list[Meeting]:
    """Meetings ahead that this closing alone has made calls, in order of time."""
    return _those_ahead(work, MeetingRow.closed_house_id == closed_id)


def _ahead_or_none(work: UnitOfWork, meeting_id: int) -> Meeting | None:
    try:
        return lock_meeting_ahead(work, meeting_id)
    except Refused:
        return None


def _keep(work: UnitOfWork, meeting: Meeting, at: datetime, via: str) -> Meeting | None:
    """The meeting at that time with all that it was booked with, and with the adviser so far if
    they can; None, and nothing has changed, when it can't be had."""
    request = as_booked(work, meeting, via, at)
    try:
        return rearrange(work, meeting.id, request)
    except Refused:
        return None


def _later(work: UnitOfWork, meeting: Meeting) -> list[datetime]:
    """Free times after the meeting's own, the most similar first."""
    here = get_centre(work, meeting.centre_id)
    who = get_citizen(work, meeting.citizen_id)
    can_be_called = not who.never_called and (meeting.call_number or who.telephone)
    free = free_times(
        work,
        here.id,
        meeting.kind,
        meeting.needs,
        meeting.citizen_id,
        SlotFilter(only_here=not can_be_called),
        meeting.planned_form,
        longer=meeting.longer,
    )
    return by_likeness((at for at in free if at > meeting.starts_at), meeting.starts_at, here.zone)


def _those_ahead(work: UnitOfWork, *conditions: ColumnElement[bool]) -> list[Meeting]:
    return readable_meetings(work, *ahead(work), *conditions).found
