"""The advisers and rooms of a centre, as its administrators see them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from shared.appointments.centres import get_centre
from shared.appointments.departures import last_days
from shared.appointments.facts import Meeting
from shared.appointments.meetings import ahead, readable_meetings
from shared.appointments.models import AdviserRow, MeetingRow, RoomRow
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class AdviserFacts:
    """An adviser; `languages` are ISO 639 codes. `name` is for colleagues: the first name and
    `addition`, or a number where another is called alike. `last_day` is the local day after which
    they are not here any more; None for most."""

    id: int
    centre_id: int
    first_name: str
    languages: tuple[str, ...]
    addition: str
    name: str
    last_day: date | None


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


def told_apart(advisers: Iterable[tuple[int, str, str]]) -> dict[int, str]:
    """By id, the name by which colleagues tell each adviser (id, first name, addition) apart: of
    those who are called alike, all but the first by id have a number behind."""
    names, seen = {}, Counter[str]()
    for id, first_name, addition in sorted(advisers):
        name = f"{first_name} {addition}".rstrip()
        seen[name.casefold()] += 1
        number = seen[name.casefold()]
        names[id] = name if number == 1 else f"{name} ({number})"
    return names


def all_advisers(work: UnitOfWork, centre_id: int) -> list[AdviserFacts]:
    """A centre's advisers by first name, those who have left too."""
    rows = work.session.scalars(
        select(AdviserRow)
        .where(AdviserRow.centre_id == centre_id)
        .order_by(AdviserRow.first_name, AdviserRow.id)
    ).all()
    names = told_apart((row.id, row.first_name, row.addition) for row in rows)
    until = last_days(work, centre_id)
    return [
        AdviserFacts(
            row.id,
            row.centre_id,
            row.first_name,
            tuple(row.languages),
            row.addition,
            names[row.id],
            until.get(row.id),
        )
        for row in rows
    ]


def advisers_by_name(work: UnitOfWork, centre_id: int) -> list[AdviserFacts]:
    """A centre's advisers by first name, without those who have left."""
    today = get_centre(work, centre_id).day_of(work.now)
    everybody = all_advisers(work, centre_id)
    return [it for it in everybody if it.last_day is None or it.last_day >= today]


def find_adviser(work: UnitOfWork, adviser_id: int) -> AdviserFacts | None:
    """An adviser by their id; None for an unknown one."""
    row = work.session.get(AdviserRow, adviser_id)
    if row is None:
        return None
    return next(it for it in all_advisers(work, row.centre_id) if it.id == adviser_id)


def rename_adviser(
    work: UnitOfWork, adviser_id: int, first_name: str, languages: Iterable[str], addition: str
) -> None:
    """Sets an adviser's first name, languages (ISO 639) and what colleagues see behind the name."""
    row = work.session.get_one(AdviserRow, adviser_id)
    row.first_name, row.languages, row.addition = first_name, list(languages), addition
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


def _as_room(row: RoomRow) -> RoomFacts:
    return RoomFacts(row.id, row.centre_id, row.name, row.wheelchair, row.quiet, row.closed_at)
