"""The advisers and rooms that a centre has for meetings."""

from dataclasses import dataclass

from sqlalchemy import and_, bindparam, func, select

from shared.appointments.facts import MeetingState
from shared.appointments.models import AdviserRow, MeetingRow, RoomRow
from shared.appointments.rules import Adviser, Room
from shared.unit_of_work import UnitOfWork

MEETINGS_OF_DAY = and_(
    MeetingRow.adviser_id == AdviserRow.id,
    MeetingRow.centre_id == bindparam("centre_id"),
    MeetingRow.quarter >= bindparam("start"),
    MeetingRow.quarter < bindparam("end"),
    MeetingRow.state != MeetingState.CANCELLED,
)
ADVISERS = (
    select(AdviserRow.id, AdviserRow.first_name, AdviserRow.languages, func.count(MeetingRow.id))
    .outerjoin(MeetingRow, MEETINGS_OF_DAY)
    .where(AdviserRow.centre_id == bindparam("centre_id"))
    .group_by(AdviserRow.id)
)
ROOMS = select(RoomRow.id, RoomRow.name, RoomRow.wheelchair, RoomRow.quiet).where(
    RoomRow.centre_id == bindparam("centre_id"), RoomRow.closed_at.is_(None)
)


@dataclass(frozen=True)
class Named:
    """A room's id and name."""

    id: int
    name: str


def rooms_by_name(work: UnitOfWork, centre_id: int) -> list[Named]:
    """A centre's rooms by name, closed ones too."""
    found = select(RoomRow.id, RoomRow.name).where(RoomRow.centre_id == centre_id)
    rows = work.session.execute(found.order_by(RoomRow.name))
    return [Named(id, name) for id, name in rows]


def advisers(work: UnitOfWork, centre_id: int, start: int, end: int) -> list[Adviser]:
    """A centre's advisers, with the number of meetings of each from the quarter `start` until
    before `end`."""
    day = {"centre_id": centre_id, "start": start, "end": end}
    rows = work.execute(ADVISERS, day)
    return [Adviser(id, name, frozenset(languages), many) for id, name, languages, many in rows]


def rooms(work: UnitOfWork, centre_id: int) -> list[Room]:
    """A centre's rooms without the closed ones."""
    rows = work.execute(ROOMS, {"centre_id": centre_id})
    return [Room(id, name, wheelchair, quiet) for id, name, wheelchair, quiet in rows]
