"""Moves a booked meeting to another time."""

from datetime import datetime
from functools import partial

from sqlalchemy import update

from shared import audit
from shared.appointments.booking import settle, with_other_times
from shared.appointments.centres import centre, kind
from shared.appointments.changing import give_up_time
from shared.appointments.choosing import Choice
from shared.appointments.facts import Meeting, MeetingState, Wish
from shared.appointments.meetings import meeting
from shared.appointments.models import MeetingRow
from shared.appointments.occupancy import occupy, resources_of
from shared.appointments.quarters import quarter_of
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.request import Request
from shared.appointments.rules import time_refusal
from shared.citizens import hold
from shared.work import Work


def move(work: Work, meeting_id: int, starts_at: datetime, via: str) -> Meeting:
    """Keeps its number, its needs, and its old time until the new one is had.

    Whoever had come to the old one has not come to the new one. Raises `Refused`.
    """
    hold(work, meeting(work, meeting_id).citizen_id)
    held = _held(work, meeting_id)
    if held.state is not MeetingState.BOOKED or held.starts_at <= work.now:
        raise Refused(Refusal.UNKNOWN)
    request = _request(work, held, starts_at, via)
    if refusal := time_refusal(request.house, work.now, starts_at):
        raise with_other_times(work, request, refusal)
    with work.attempt():
        give_up_time(work, meeting_id)
        settle(work, request, partial(_write, work, request, meeting_id))
    audit.record(work, via, audit.Deed.MOVED_MEETING, f"meeting:{meeting_id}")
    return meeting(work, meeting_id)


def _held(work: Work, meeting_id: int) -> Meeting:
    """As it is now. Its row is taken before its times, as whoever cancels does: two that wait for
    each other in opposite orders would wait for ever."""
    work.session.get_one(MeetingRow, meeting_id, with_for_update=True, populate_existing=True)
    return meeting(work, meeting_id)


def _request(work: Work, held: Meeting, starts_at: datetime, via: str) -> Request:
    return Request(
        house=centre(work, held.centre_id),
        citizen_id=held.citizen_id,
        kind=kind(work, held.centre_id, held.kind),
        starts_at=starts_at,
        needs=held.needs,
        via=via,
        form=held.form,
        override=held.override,
        wish=Wish(),
    )


def _write(work: Work, request: Request, meeting_id: int, choice: Choice) -> int:
    """The meeting's id. Raises `IntegrityError` when somebody else was quicker to take the time,
    and `Refused(UNKNOWN)` when they have cancelled the meeting meanwhile."""
    moved = work.session.execute(
        update(MeetingRow)
        .where(
            MeetingRow.id == meeting_id,
            MeetingRow.state == MeetingState.BOOKED,
            MeetingRow.quarter > quarter_of(work.now),
        )
        .values(
            quarter=request.quarters.start,
            quarters=len(request.quarters),
            adviser_id=choice.adviser.id,
            room_id=choice.room_id,
            arrived_at=None,
            arrived_via=None,
        )
        .returning(MeetingRow.id)
    )
    if moved.scalar_one_or_none() is None:
        raise Refused(Refusal.UNKNOWN)
    resources = resources_of(choice.adviser.id, choice.room_id, request.citizen_id)
    occupy(work, meeting_id, resources, request.quarters)
    return meeting_id
