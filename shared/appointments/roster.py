"""The advisers and rooms of a centre, as its administrators see them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from shared.appointments.facts import Meeting
from shared.appointments.meetings import ahead, readable_meetings
from shared.appointments.models import AdviserRow, MeetingRow, RoomRow
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class AdviserFacts:
    """An adviser; `languages` are ISO 639 codes."""

    id: int
    centre_id: int
    first_name: str
    languages: tuple[str, ...]


@dataclass(frozen=True)
class RoomFacts:
    """A room; a closed one (`closed_at`) gets no new meetings."""

    id: int
    centre_id: int
    name: str
    wheelchair: bool
    quiet: bool
    closed_at: datetime | None


class NameTaken(Exception):
    """Another room of the centre has this name."""


def all_advisers(work: UnitOfWork, centre_id: int) -> list[AdviserFacts]:
    """A centre's advisers, by first name."""
    rows = work.session.scalars(
        select(AdviserRow)
        .where(AdviserRow.centre_id == centre_id)
        .order_by(AdviserRow.first_name, AdviserRow.id)
    )
    return [_as_adviser(row) for row in rows]


def find_adviser(work: UnitOfWork, adviser_id: int) -> AdviserFacts | None:
    """An adviser by their id; None for an unknown one."""
    row = work.session.get(AdviserRow, adviser_id)
    return _as_adviser(row) if row else None


def rename_adviser(
    work: UnitOfWork, adviser_id: int, first_name: str, languages: Iterable[str]
) -> None:
    """Sets an adviser's first name and languages (ISO 639)."""
    row = work.session.get_one(AdviserRow, adviser_id)
    row.first_name, row.languages = first_name, list(languages)
    work.session.flush()


def all_rooms(work: UnitOfWork, centre_id: int) -> list[RoomFacts]:
    """A centre's rooms by name, closed ones too."""
    rows = work.session.scalars(
        select(RoomRow).where(RoomRow.centre_id == centre_id).order_by(RoomRow.name)
    )
    return [_as_room(row) for row in rows]


def find_room(work: UnitOfWork, room_id: int) -> RoomFacts | None:
    """A room by its id, closed or not; None for an unknown one."""
    row = work.session.get(RoomRow, room_id)
    return _as_room(row) if row else None


def change_room(
    work: UnitOfWork, room_id: int, name: str, *, wheelchair: bool, quiet: bool
) -> None:
    """Sets a room's name and what it is fit for. Raises `NameTaken`."""
    row = work.session.get_one(RoomRow, room_id)
    try:
        with work.savepoint():
            row.name, row.wheelchair, row.quiet = name, wheelchair, quiet
    except IntegrityError:
        raise NameTaken(name) from None


def close_room(work: UnitOfWork, room_id: int) -> None:
    """Closes a room to new meetings; those that are booked in it stay."""
    row = work.session.get_one(RoomRow, room_id)
    row.closed_at = row.closed_at or work.now
    work.session.flush()


def reopen_room(work: UnitOfWork, room_id: int) -> None:
    """Opens a closed room to new meetings."""
    work.session.get_one(RoomRow, room_id).closed_at = None
    work.session.flush()


def meetings_in_room(work: UnitOfWork, room_id: int) -> list[Meeting]:
    """Booked meetings ahead in a room, in order of time."""
    return readable_meetings(
        work,
        MeetingRow.room_id == room_id,
        *ahead(work),
    ).found


def _as_adviser(row: AdviserRow) -> AdviserFacts:
    return AdviserFacts(row.id, row.centre_id, row.first_name, tuple(row.languages))


def _as_room(row: RoomRow) -> RoomFacts:
    return RoomFacts(row.id, row.centre_id, row.name, row.wheelchair, row.quiet, row.closed_at)
