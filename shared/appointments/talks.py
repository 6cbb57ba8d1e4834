"""Meetings that count as talks of a course: held, or booked ahead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select

from shared.appointments.facts import MeetingState
from shared.appointments.models import MeetingRow
from shared.appointments.quarters import instant_of, quarter_of
from shared.unit_of_work import UnitOfWork

COLUMNS = select(MeetingRow.citizen_id, MeetingRow.kind, MeetingRow.quarter, MeetingRow.state)
COUNTS = or_(
    MeetingRow.state == MeetingState.HELD,
    (MeetingRow.state == MeetingState.BOOKED)
    & (MeetingRow.quarter + MeetingRow.quarters > bindparam("now")),
)
SINCE = COLUMNS.where(
    MeetingRow.centre_id == bindparam("centre_id"), MeetingRow.quarter >= bindparam("since"), COUNTS
)
LAST_HELD = (
    select(MeetingRow.citizen_id, func.max(MeetingRow.quarter).label("quarter"))
    .where(
        MeetingRow.citizen_id.in_(bindparam("citizen_ids", expanding=True)),
        MeetingRow.state == MeetingState.HELD,
    )
    .group_by(MeetingRow.citizen_id)
)
OF_CITIZEN = COLUMNS.where(MeetingRow.citizen_id == bindparam("citizen_id"), COUNTS)


@dataclass(frozen=True)
class TalkHeldOrBooked:
    """A citizen's meeting that was held, or that is booked and not over; `kind` is a code."""

    citizen_id: int
    kind: str
    starts_at: datetime
    is_held: bool


def talks_since(work: UnitOfWork, centre_id: int, since: datetime) -> list[TalkHeldOrBooked]:
    """The centre's meetings from that instant on that were held, or are booked and not over."""
    asked = {"centre_id": centre_id, "since": quarter_of(since)}
    return _talks(work, SINCE, asked)


def talks_of(work: UnitOfWork, citizen_id: int) -> list[TalkHeldOrBooked]:
    """All meetings of a citizen that were held, or are booked and not over."""
    return _talks(work, OF_CITIZEN, {"citizen_id": citizen_id})


def last_held(work: UnitOfWork, citizen_ids: Sequence[int]) -> Mapping[int, datetime]:
    """When the last meeting that was held with each of these citizens began; without those with
    whom none was."""
    rows = work.execute(LAST_HELD, {"citizen_ids": citizen_ids}) if citizen_ids else ()
    return {row.citizen_id: instant_of(row.quarter) for row in rows}


def _talks(
    work: UnitOfWork, wanted: Select[*tuple[Any, ...]], asked: dict[str, Any]
) -> list[TalkHeldOrBooked]:
    rows = work.execute(wanted, {**asked, "now": quarter_of(work.now)})
    return [
        TalkHeldOrBooked(
            row.citizen_id, row.kind, instant_of(row.quarter), row.state == MeetingState.HELD
        )
        for row in rows
    ]
