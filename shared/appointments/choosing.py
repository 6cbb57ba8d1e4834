"""Chooses who holds a meeting, and where, among those who are free."""

from dataclasses import dataclass

from shared.appointments.calendar import Calendar
from shared.appointments.facts import Form
from shared.appointments.held import held_in
from shared.appointments.occupancy import (
    adviser_resource,
    citizen_resource,
    occupied,
    room_resource,
)
from shared.appointments.request import Request
from shared.appointments.resources import advisers, rooms
from shared.appointments.rules import Adviser, Room, choose_adviser, choose_room
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Choice:
    """An adviser and, for a meeting in person, a room."""

    adviser: Adviser
    room: Room | None

    @property
    def room_id(self) -> int | None:
        return self.room.id if self.room else None


def choose(work: UnitOfWork, request: Request, day: Calendar) -> Choice | None:
    """An adviser and a room, out of those who are free; None when there is no such adviser or room,
    or when the citizen has another meeting then."""
    staff = _at_work(work, request, day)
    places = _usable(work, request, day) if request.form is Form.IN_PERSON else []
    if request.holder is not None:
        kept, shut = held_in(work, request.centre.id, request.holder, request.quarters)
        staff = [adviser for adviser in staff if adviser.id not in kept]
        places = [room for room in places if room.id not in shut]
    busy = _busy(work, request, staff, places)
    if citizen_resource(request.citizen_id) in busy:
        return None
    free_staff = [adviser for adviser in staff if adviser_resource(adviser.id) not in busy]
    if request.slot_filter.adviser_id is not None:
        free_staff = [
            adviser for adviser in free_staff if adviser.id == request.slot_filter.adviser_id
        ]
    free_places = [room for room in places if room_resource(room.id) not in busy]
    adviser = choose_adviser(free_staff, request.needs, request.adviser_id)
    room = choose_room(free_places, request.needs)
    if adviser is None or (room is None and request.form is Form.IN_PERSON):
        return None
    return Choice(adviser, room)


def _at_work(work: UnitOfWork, request: Request, day: Calendar) -> list[Adviser]:
    return [
        adviser
        for adviser in advisers(work, request.centre.id, day.base, day.end)
        if day.covers(_hours(request, day, adviser.id), request.quarters)
    ]


def _hours(request: Request, day: Calendar, adviser_id: int) -> int:
    """When the adviser can take the meeting. Reserved hours don't count against an adviser whose
    meeting it is already, or who is the citizen's own."""
    if request.may_use_held_back or adviser_id == request.adviser_id:
        return day.advisers.get(adviser_id, 0)
    return day.for_anybody(adviser_id)


def _usable(work: UnitOfWork, request: Request, day: Calendar) -> list[Room]:
    return [
        room
        for room in rooms(work, request.centre.id)
        if day.covers(day.whole & ~day.shut.get(room.id, 0), request.quarters)
    ]


def _busy(work: UnitOfWork, request: Request, staff: list[Adviser], places: list[Room]) -> set[str]:
    names = [citizen_resource(request.citizen_id)]
    names += [adviser_resource(adviser.id) for adviser in staff]
    names += [room_resource(room.id) for room in places]
    return occupied(work, names, request.quarters)
