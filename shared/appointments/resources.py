"""Who and what a meeting needs: advisers and rooms of a centre."""

from sqlalchemy import and_, bindparam, func, select

from shared.appointments.facts import MeetingState
from shared.appointments.models import AdviserRow, MeetingRow, RoomRow
from shared.appointments.rules import Adviser, Room
from shared.work import Work

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
ADVISER_NAMES = (
    select(AdviserRow.id, AdviserRow.first_name)
    .where(AdviserRow.centre_id == bindparam("centre_id"))
    .order_by(AdviserRow.first_name, AdviserRow.id)
)
ROOMS = select(RoomRow.id, RoomRow.name, RoomRow.wheelchair, RoomRow.quiet).where(
    RoomRow.centre_id == bindparam("centre_id")
)


def advisers(work: Work, centre_id: int, start: int, end: int) -> list[Adviser]:
    """With the number of meetings they have from one quarter until before another."""
    day = {"centre_id": centre_id, "start": start, "end": end}
    rows = work.ask(ADVISERS, day)
    return [Adviser(id, name, frozenset(languages), many) for id, name, languages, many in rows]


def adviser_names(work: Work, centre_id: int) -> dict[int, str]:
    """Everybody who holds meetings in a house, by id, in the order of their names."""
    rows = work.ask(ADVISER_NAMES, {"centre_id": centre_id})
    return {row.id: row.first_name for row in rows}


def rooms(work: Work, centre_id: int) -> list[Room]:
    rows = work.ask(ROOMS, {"centre_id": centre_id})
    return [Room(id, name, wheelchair, quiet) for id, name, wheelchair, quiet in rows]
