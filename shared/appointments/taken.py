"""When advisers, rooms and citizens have meetings, as masks."""

import json
from collections import defaultdict
from dataclasses import dataclass, field

from sqlalchemy import String, bindparam, cast, func, select

from shared.appointments.calendar import Calendar
from shared.appointments.facts import MeetingState
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import marked, span, spread
from shared.unit_of_work import UnitOfWork

STANDING = (
    MeetingRow.quarter >= bindparam("base"),
    MeetingRow.quarter < bindparam("end"),
    MeetingRow.state != MeetingState.CANCELLED,
)
ALIKE = (MeetingRow.adviser_id, MeetingRow.room_id, MeetingRow.quarters, MeetingRow.buffer)

MEETINGS_ALIKE = (
    select(*ALIKE, func.aggregate_strings(cast(MeetingRow.quarter, String), ","))
    .where(MeetingRow.centre_id == bindparam("centre_id"), *STANDING)
    .group_by(*ALIKE)
)
"""The starts of all meetings that are alike in one row, as numbers with commas between."""

MEETINGS_OF_CITIZEN = select(MeetingRow.quarter, MeetingRow.quarters).where(
    MeetingRow.citizen_id == bindparam("citizen_id"), *STANDING
)


@dataclass(frozen=True)
class Taken:
    """By id of an adviser or a room, the quarters in which they have a meeting; for an adviser also
    those that are kept free after one."""

    advisers: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    rooms: dict[int, int] = field(default_factory=lambda: defaultdict(int))


def taken(work: UnitOfWork, centre_id: int, plan: Calendar) -> Taken:
    """When the advisers and rooms of a centre have meetings on the days of `plan`. One query,
    however many meetings there are."""
    days = {"centre_id": centre_id, "base": plan.base, "end": plan.end}
    found = Taken()
    for adviser_id, room_id, quarters, buffer, starts in work.execute(MEETINGS_ALIKE, days):
        mask = spread(marked(plan.base, plan.end, json.loads(f"[{starts}]")), quarters)
        found.advisers[adviser_id] |= spread(mask, buffer + 1)
        if room_id is not None:
            found.rooms[room_id] |= mask
    return found


def taken_by(work: UnitOfWork, citizen_id: int, plan: Calendar) -> int:
    """When the citizen has a meeting on the days of `plan`, as a mask."""
    days = {"citizen_id": citizen_id, "base": plan.base, "end": plan.end}
    mask = 0
    for quarter, quarters in work.execute(MEETINGS_OF_CITIZEN, days):
        mask |= span(plan.base, quarter, quarter + quarters)
    return mask
