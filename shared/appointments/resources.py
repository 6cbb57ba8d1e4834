"""Who and what a meeting needs: advisers and rooms of a centre."""

from sqlalchemy import bindparam, select

from shared.appointments.models import AdviserRow, RoomRow
from shared.appointments.rules import Adviser, Room
from shared.work import Work

ADVISERS = select(AdviserRow.id, AdviserRow.languages).where(
    AdviserRow.centre_id == bindparam("centre_id")
)
ROOMS = select(RoomRow.id, RoomRow.wheelchair, RoomRow.quiet).where(
    RoomRow.centre_id == bindparam("centre_id")
)


def advisers(work: Work, centre_id: int) -> list[Adviser]:
    rows = work.session.execute(ADVISERS, {"centre_id": centre_id})
    return [Adviser(id, frozenset(languages)) for id, languages in rows]


def rooms(work: Work, centre_id: int) -> list[Room]:
    rows = work.session.execute(ROOMS, {"centre_id": centre_id})
    return [Room(*row) for row in rows]
