"""What booked meetings take of advisers, rooms and citizens, as masks."""

import json
from collections import defaultdict
from dataclasses import dataclass, field

from sqlalchemy import String, cast, func, select

from shared.appointments.calendar import Calendar
from shared.appointments.facts import MeetingState
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import marked, span, spread
from shared.work import Work


@dataclass(frozen=True)
class Taken:
    """Masks by id; what is not there is free."""

    advisers: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    rooms: dict[int, int] = field(default_factory=lambda: defaultdict(int))


def taken(work: Work, centre_id: int, plan: Calendar) -> Taken:
    """One question for all these days: the database lists the starts of meetings alike."""
    alike = (MeetingRow.adviser_id, MeetingRow.room_id, MeetingRow.quarters)
    rows = work.session.execute(
        select(*alike, func.aggregate_strings(cast(MeetingRow.quarter, String), ","))
        .where(
            MeetingRow.centre_id == centre_id,
            MeetingRow.quarter >= plan.base,
            MeetingRow.quarter < plan.base + plan.length,
            MeetingRow.state != MeetingState.CANCELLED,
        )
        .group_by(*alike)
    )
    found = Taken()
    for adviser_id, room_id, quarters, starts in rows:
        mask = spread(marked(plan.base, plan.length, json.loads(f"[{starts}]")), quarters)
        found.advisers[adviser_id] |= mask
        if room_id is not None:
            found.rooms[room_id] |= mask
    return found


def taken_by(work: Work, citizen_id: int, plan: Calendar) -> int:
    """When the citizen has a meeting already."""
    rows = work.session.execute(
        select(MeetingRow.quarter, MeetingRow.quarters).where(
            MeetingRow.citizen_id == citizen_id,
            MeetingRow.quarter >= plan.base,
            MeetingRow.quarter < plan.base + plan.length,
            MeetingRow.state != MeetingState.CANCELLED,
        )
    )
    mask = 0
    for quarter, quarters in rows:
        mask |= span(plan.base, quarter, quarter + quarters)
    return mask
