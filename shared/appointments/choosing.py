"""Chooses who holds a meeting, and where, among those who are free."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

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
    """An adviser and, for a meeting in person, a room. `buffer` are the quarters after the meeting
    that are kept free for the adviser: no more than they work without a break. `reserved` tells
    that the time is for citizens who need more than this one."""

    adviser: Adviser
    room: Room | None
    buffer: int = 0
    reserved: bool = False

    @property
    def room_id(self) -> int | None:
        return self.room.id if self.room else None


def choose(work: UnitOfWork, request: Request, day: Calendar) -> Choice | None:
    """An adviser and a room, out of those who are free; None when there is no such adviser or room,
    or when the citizen has another meeting then. A reserved time that staff ask for is taken only
    where there is no other."""
    found = _choose(work, request, day, reserved=request.may_use_held_back)
    if found is not None or request.may_use_held_back or not request.asks_for_reserved:
        return found
    found = _choose(work, request, day, reserved=True)
    return None if found is None else replace(found, reserved=True)


def _choose(work: UnitOfWork, request: Request, day: Calendar, *, reserved: bool) -> Choice | None:
    staff = _at_work(work, request, day, reserved=reserved)
    places = _usable(work, request, day) if request.form is Form.IN_PERSON else []
    if request.holder is not None:
        kept, shut = held_in(
            work, request.centre.id, request.holder, request.quarters, request.buffer
        )
        staff = [adviser for adviser in staff if adviser.id not in kept]
        places = [room for room in places if room.id not in shut]
    busy = _busy(work, request, staff, places)
    if not busy[citizen_resource(request.citizen_id)].isdisjoint(request.quarters):
        return None
    free_staff = [one for one in staff if _is_free(request, day, one, busy)]
    if request.slot_filter.adviser_id is not None:
        free_staff = [
            adviser for adviser in free_staff if adviser.id == request.slot_filter.adviser_id
        ]
    free_places = [
        room for room in places if busy[room_resource(room.id)].isdisjoint(request.quarters)
    ]
    adviser = choose_adviser(free_staff, request.needs, request.adviser_id)
    room = choose_room(free_places, request.needs)
    if adviser is None or (room is None and request.form is Form.IN_PERSON):
        return None
    return Choice(adviser, room, len(_kept_after(request, day, adviser.id)))


def _at_work(work: UnitOfWork, request: Request, day: Calendar, *, reserved: bool) -> list[Adviser]:
    return [
        adviser
        for adviser in advisers(work, request.centre.id, day.base, day.end)
        if request.kind.is_held_by(adviser.id)
        and day.covers(_hours(request, day, adviser.id, reserved=reserved), request.quarters)
    ]


def _hours(request: Request, day: Calendar, adviser_id: int, *, reserved: bool) -> int:
    """When the adviser can take the meeting. Reserved hours don't count against an adviser whose
    meeting it is already at that time."""
    if reserved or (request.keeps_time and adviser_id == request.adviser_id):
        return day.advisers.get(adviser_id, 0)
    return day.for_anybody(adviser_id)


def _usable(work: UnitOfWork, request: Request, day: Calendar) -> list[Room]:
    return [
        room
        for room in rooms(work, request.centre.id)
        if day.covers(day.whole & ~day.shut.get(room.id, 0), request.quarters)
    ]


def _kept_after(request: Request, day: Calendar, adviser_id: int) -> range:
    """The quarters after the meeting that are kept free for the adviser: they end with the working
    time."""
    there, end = day.advisers.get(adviser_id, 0), request.quarters.stop
    last = end
    while last < end + request.buffer and day.covers(there, range(last, last + 1)):
        last += 1
    return range(end, last)


def _is_free(
    request: Request, day: Calendar, adviser: Adviser, busy: Mapping[str, set[int]]
) -> bool:
    """Whether the adviser has nothing else during the meeting and in the time kept after it."""
    kept = _kept_after(request, day, adviser.id)
    wanted = range(request.quarters.start, kept.stop)
    return busy[adviser_resource(adviser.id)].isdisjoint(wanted)


def _busy(
    work: UnitOfWork, request: Request, staff: list[Adviser], places: list[Room]
) -> Mapping[str, set[int]]:
    """By resource, the quarters of the meeting and of the time kept after it that are taken."""
    names = [citizen_resource(request.citizen_id)]
    names += [adviser_resource(adviser.id) for adviser in staff]
    names += [room_resource(room.id) for room in places]
    during = request.quarters
    return occupied(work, names, range(during.start, during.stop + request.buffer))
