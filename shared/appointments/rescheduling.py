"""Meetings make way for an absence, or are held otherwise while the house is closed to visitors."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement

from shared.appointments.centres import get_centre
from shared.appointments.facts import ClosedHouse, Form, Meeting, MeetingState, SlotFilter
from shared.appointments.free_times import free_times
from shared.appointments.meetings import meetings_where
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import day_span, quarter_of
from shared.appointments.rearranging import as_booked, lock_meeting_ahead, rearrange
from shared.appointments.refusals import Refused
from shared.appointments.rules import by_likeness
from shared.citizens import get_citizen, lock_citizen
from shared.unit_of_work import UnitOfWork

TRIES = 5
"""So many times may be taken by others meanwhile before it is left to a person."""


def lock_citizens_of(work: UnitOfWork, meetings: Iterable[Meeting]) -> None:
    """Nobody else changes anything for these citizens meanwhile. Taken in one order, before
    anything is changed: two that wait for each other would wait for ever."""
    for citizen_id in sorted({each.citizen_id for each in meetings}):
        lock_citizen(work, citizen_id)


def reschedule_for_absence(work: UnitOfWork, meeting_id: int, via: str) -> Meeting | None:
    """At its time with somebody else or in another room; else at the next time that is like it.

    The wish is ours: it does not count as a move, and no rule of moving stands against it. Whoever
    has come already is not sent away to another time. None, and nothing has changed, when there is
    no such time, or the meeting is not ahead any more.
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
    """At its time, by telephone while the house is closed to visitors, in it when it is open.

    None, and nothing has changed, when that can't be: the citizen has no telephone, no room is
    free, or the meeting is not ahead any more.
    """
    meeting = _ahead_or_none(work, meeting_id)
    return None if meeting is None else _keep(work, meeting, meeting.starts_at, via)


def in_the_house_on(work: UnitOfWork, closed: ClosedHouse) -> list[Meeting]:
    """Those ahead that somebody would come for on its days, in order of time."""
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
    """Those ahead that are not held in the house only because of it, in order of time."""
    return _those_ahead(work, MeetingRow.closed_house_id == closed_id)


def _ahead_or_none(work: UnitOfWork, meeting_id: int) -> Meeting | None:
    try:
        return lock_meeting_ahead(work, meeting_id)
    except Refused:
        return None


def _keep(work: UnitOfWork, meeting: Meeting, at: datetime, via: str) -> Meeting | None:
    """With all that it was booked with, and whoever holds it so far if they can."""
    request = as_booked(work, meeting, via, at)
    try:
        return rearrange(work, meeting.id, request)
    except Refused:
        return None


def _later(work: UnitOfWork, meeting: Meeting) -> list[datetime]:
    """What suits best first."""
    here = get_centre(work, meeting.centre_id)
    can_be_called = meeting.call_number or get_citizen(work, meeting.citizen_id).telephone
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
    return meetings_where(
        work,
        MeetingRow.quarter > quarter_of(work.now),
        MeetingRow.state == MeetingState.BOOKED,
        *conditions,
    )
