"""Free times, the same for every face.

Their cost grows with the working hours in the booking period, not with the meetings ever held.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from shared.appointments.calendar import Calendar, calendar
from shared.appointments.centres import get_centre
from shared.appointments.closed_house import without_visitors
from shared.appointments.facts import Centre, Form, SlotFilter
from shared.appointments.held import add_held, is_anything_held
from shared.appointments.kind_facts import Kind
from shared.appointments.kinds import get_kind
from shared.appointments.quarters import (
    MINUTES,
    before_a_break,
    instant_of,
    marks,
    quarter_from,
    runs,
    span,
)
from shared.appointments.resources import rooms
from shared.appointments.rules import (
    buffer_needed,
    may_use_reserved_times,
    quarters_needed,
    suits,
    wished_days,
    wished_hours,
)
from shared.appointments.taken import Taken, taken, taken_by
from shared.citizens import Needs, support_of
from shared.unit_of_work import UnitOfWork

ANYBODY = Needs()
ANY_TIME = SlotFilter()
NOBODY = ""
"""Who keeps no time themselves: what anybody keeps counts for them."""


def free_times(
    work: UnitOfWork,
    centre_id: int,
    kind_code: str,
    needs: Needs = ANYBODY,
    citizen_id: int | None = None,
    slot_filter: SlotFilter = ANY_TIME,
    form: Form = Form.IN_PERSON,
    *,
    longer: int = 0,
    beyond: bool = False,
    reserved: bool = False,
    holder: str = NOBODY,
) -> list[datetime]:
    """Instants at which such a meeting can begin, sorted. Raises `Refused(UNKNOWN)` for an unknown
    kind.

    Only a meeting in person needs a room; on a day without visitors it is a call and needs none.
    `longer` are minutes on top of the kind and the needs. With `beyond` also times that are too
    soon or too far ahead, which staff may allow. Reserved times are free for the citizens who need
    most; with `reserved` also those of the others, which staff may allow. A citizen to whom staff
    have given more time gets it at every meeting; other support takes no time away.

    What others than `holder` keep for a moment is not free, unless nothing else is at any time:
    holds never make a centre look full.
    """
    search = partial(
        _search,
        work,
        centre_id,
        kind_code,
        needs,
        citizen_id,
        slot_filter,
        form,
        longer=longer,
        beyond=beyond,
        reserved=reserved,
    )
    times = search(holder)
    is_for_any_time = replace(slot_filter, only_here=False) == ANY_TIME
    if times or not is_for_any_time or not is_anything_held(work, centre_id, holder):
        return times
    return search(None)


def _search(
    work: UnitOfWork,
    centre_id: int,
    kind_code: str,
    needs: Needs,
    citizen_id: int | None,
    slot_filter: SlotFilter,
    form: Form,
    holder: str | None,
    *,
    longer: int,
    beyond: bool,
    reserved: bool,
) -> list[datetime]:
    """Free times for one who keeps a time as `holder`; None: nobody's hold counts."""
    centre, support = get_centre(work, centre_id), support_of(work, citizen_id)
    needs = support.added_to(needs)
    kind = get_kind(work, centre_id, kind_code)
    quarters = quarters_needed(kind, needs, centre.extra_minutes)
    quarters += longer // MINUTES
    days = wished_days(centre.day_of(work.now), centre.window_days, slot_filter, beyond=beyond)
    if not days:
        return []
    plan = calendar(work, centre, days)
    starts = _suiting(work, 0 if beyond else centre.notice_minutes, centre, plan, slot_filter)
    found = taken(work, centre.id, plan)
    if holder is not None:
        add_held(work, centre.id, plan, holder, found)
    may_use = reserved or may_use_reserved_times(needs, support)
    at_work = _at_work(plan, held_back=may_use)
    asked = _who_can(at_work, kind, slot_filter)
    starts &= _any_adviser_free(plan, asked, found.advisers, quarters, buffer_needed(kind))
    if form is Form.IN_PERSON:
        in_the_house = _room_free(work, centre, plan, found, needs, quarters)
        shut = without_visitors(work, centre, plan)
        starts &= (in_the_house & ~shut) | (0 if slot_filter.only_here else shut)
    if citizen_id is not None:
        starts &= runs(plan.whole & ~taken_by(work, citizen_id, plan), quarters)
    return [instant_of(quarter) for quarter in marks(plan.base, starts)]


def free_days(
    work: UnitOfWork,
    centre_id: int,
    kind_code: str,
    needs: Needs = ANYBODY,
    citizen_id: int | None = None,
    slot_filter: SlotFilter = ANY_TIME,
) -> list[date]:
    """Local days with free times, sorted. Raises `Refused(UNKNOWN)` for an unknown kind."""
    centre = get_centre(work, centre_id)
    times = free_times(work, centre_id, kind_code, needs, citizen_id, slot_filter)
    return sorted({centre.day_of(time) for time in times})


def _who_can(advisers: Mapping[int, int], kind: Kind, slot_filter: SlotFilter) -> Mapping[int, int]:
    """The advisers who hold such meetings; of these the one who was chosen."""
    chosen = slot_filter.adviser_id
    if chosen is None and not kind.advisers:
        return advisers
    return {
        id: mask for id, mask in advisers.items() if chosen in (None, id) and kind.is_held_by(id)
    }


def _any_adviser_free(
    plan: Calendar, asked: Mapping[int, int], busy: Mapping[int, int], quarters: int, buffer: int
) -> int:
    """Starts from which an adviser is free for so many quarters, and in the buffer after them as
    far as they work without a break, as a mask."""
    if not buffer:
        return _any_free(asked, busy, quarters)
    starts = 0
    for id, mask in asked.items():
        there = plan.advisers.get(id, 0)
        after = before_a_break(there, there & ~busy.get(id, 0), buffer) >> quarters
        starts |= runs(mask & ~busy.get(id, 0), quarters) & after
    return starts


def _suiting(
    work: UnitOfWork, notice: int, centre: Centre, plan: Calendar, slot_filter: SlotFilter
) -> int:
    """Starts that are late enough and at a time of day that suits the citizen, as a mask."""
    soonest = quarter_from(work.now + timedelta(minutes=notice))
    mask = span(plan.base, soonest, plan.end)
    if slot_filter.earliest is None and slot_filter.latest is None:
        return mask
    wished = 0
    for day in plan.days:
        wished |= span(plan.base, *wished_hours(centre.zone, day, slot_filter))
    return mask & wished


def _room_free(
    work: UnitOfWork, centre: Centre, plan: Calendar, found: Taken, needs: Needs, quarters: int
) -> int:
    """Starts at which a room that suits is free, as a mask."""
    suitable = {
        room.id: plan.whole & ~plan.shut.get(room.id, 0)
        for room in rooms(work, centre.id)
        if suits(room, needs)
    }
    return _any_free(suitable, found.rooms, quarters)


def _at_work(plan: Calendar, *, held_back: bool) -> Mapping[int, int]:
    """The advisers' working hours, with or without those that are reserved."""
    if held_back:
        return plan.advisers
    return {adviser_id: plan.for_anybody(adviser_id) for adviser_id in plan.advisers}


def _any_free(there: Mapping[int, int], busy: Mapping[int, int], quarters: int) -> int:
    """Starts from which one of these advisers or rooms is free for so many quarters, as a mask."""
    starts = 0
    for id, mask in there.items():
        starts |= runs(mask & ~busy.get(id, 0), quarters)
    return starts
