"""Occupied times where two records become one citizen's: nobody is in two meetings at one time."""

from sqlalchemy import select, update

from shared.appointments.facts import Meeting
from shared.appointments.meetings import upcoming
from shared.appointments.models import MeetingRow, OccupancyRow
from shared.appointments.occupancy import citizen_resource
from shared.unit_of_work import UnitOfWork


def clashing_meetings(work: UnitOfWork, one_id: int, other_id: int) -> list[Meeting]:
    """Meetings ahead of two citizens that overlap: first the one's, then the other's."""
    one, other = upcoming(work, one_id), upcoming(work, other_id)
    return [
        *(it for it in one if any(_overlap(it, theirs) for theirs in other)),
        *(it for it in other if any(_overlap(it, theirs) for theirs in one)),
    ]


def occupy_as(work: UnitOfWork, citizen_id: int, was_id: int) -> None:
    """Takes the quarters of all meetings that have become this citizen's in their name; they were
    taken in the other's. A quarter that is taken already, in the past, stays as it is."""
    name, was = citizen_resource(citizen_id), citizen_resource(was_id)
    theirs = select(MeetingRow.id).where(MeetingRow.citizen_id == citizen_id)
    taken = select(OccupancyRow.quarter).where(OccupancyRow.resource == name)
    work.session.execute(
        update(OccupancyRow)
        .where(
            OccupancyRow.resource == was,
            OccupancyRow.meeting_id.in_(theirs),
            OccupancyRow.quarter.not_in(taken),
        )
        .values(resource=name)
        .execution_options(synchronize_session=False)
    )
    work.session.expire_all()


def _overlap(one: Meeting, other: Meeting) -> bool:
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at
