"""Chooses who holds a meeting, and where, among those who are free."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select

from shared.appointments.facts import Form, MeetingState
from shared.appointments.models import MeetingRow
from shared.appointments.occupancy import (
    adviser_resource,
    citizen_resource,
    occupied,
    room_resource,
)
from shared.appointments.quarters import day_span
from shared.appointments.request import Request
from shared.appointments.resources import advisers, rooms
from shared.appointments.rules import Adviser, Room, choose_adviser, choose_room
from shared.work import Work


@dataclass(frozen=True)
class Choice:
    """An adviser and, for a meeting in person, a room; both ids."""

    adviser_id: int
    room_id: int | None


def choose(work: Work, request: Request, on_duty: Collection[int]) -> Choice | None:
    """None when no adviser or no room that suits is free, or the citizen is not."""
    staff = [adviser for adviser in advisers(work, request.house.id) if adviser.id in on_duty]
    places = rooms(work, request.house.id) if request.form is Form.IN_PERSON else []
    busy = _busy(work, request, staff, places)
    if citizen_resource(request.citizen_id) in busy:
        return None
    adviser = choose_adviser(
        [adviser for adviser in staff if adviser_resource(adviser.id) not in busy],
        request.needs,
        _meetings_that_day(work, request),
    )
    room = choose_room(
        [room for room in places if room_resource(room.id) not in busy], request.needs
    )
    if adviser is None or (room is None and request.form is Form.IN_PERSON):
        return None
    return Choice(adviser.id, room.id if room else None)


def _busy(work: Work, request: Request, staff: list[Adviser], places: list[Room]) -> set[str]:
    names = [citizen_resource(request.citizen_id)]
    names += [adviser_resource(adviser.id) for adviser in staff]
    names += [room_resource(room.id) for room in places]
    return occupied(work, names, request.quarters)


def _meetings_that_day(work: Work, request: Request) -> dict[int, int]:
    """How many each adviser has, by id."""
    start, end = day_span(request.house.zone, request.day, request.day)
    rows = work.session.execute(
        select(MeetingRow.adviser_id, func.count(MeetingRow.id))
        .where(
            MeetingRow.centre_id == request.house.id,
            MeetingRow.quarter >= start,
            MeetingRow.quarter < end,
            MeetingRow.state != MeetingState.CANCELLED,
        )
        .group_by(MeetingRow.adviser_id)
    )
    return dict(rows.all())
