"""The advisers who hold meetings at the centre, and its rooms."""

from collections.abc import Iterable

from frontdesk.calendar.actions.calendars import adviser_of
from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.appointments import (
    AdviserFacts,
    NameTaken,
    RoomFacts,
    add_adviser,
    add_room,
    all_advisers,
    all_rooms,
    change_room,
    close_room,
    find_room,
    meetings_in_room,
    rename_adviser,
    reopen_room,
)
from shared.followups import recheck_promises
from shared.unit_of_work import NotFound, UnitOfWork


class NoSuchRoom(NotFound):
    """The clerk's centre has no such room."""


def add_colleague(
    work: UnitOfWork, clerk: Clerk, first_name: str, languages: Iterable[str], addition: str
) -> int:
    """Adds an adviser without working hours, and gives their id."""
    adviser_id = add_adviser(work, clerk.centre_id, first_name, tuple(languages), addition)
    _record(work, clerk, audit.AuditAction.CHANGED_ADVISER, f"adviser:{adviser_id}")
    return adviser_id


def change_colleague(
    work: UnitOfWork,
    clerk: Clerk,
    adviser_id: int,
    first_name: str,
    languages: Iterable[str],
    addition: str,
) -> None:
    """Changes an adviser's first name, languages (ISO 639) and addition. Raises `NoSuchAdviser`."""
    adviser_of(work, clerk, adviser_id)
    rename_adviser(work, adviser_id, first_name, languages, addition)
    _record(work, clerk, audit.AuditAction.CHANGED_ADVISER, f"adviser:{adviser_id}")


def save_room(
    work: UnitOfWork,
    clerk: Clerk,
    name: str,
    *,
    wheelchair: bool,
    quiet: bool,
    room_id: int | None = None,
) -> None:
    """Adds a room, or with `room_id` changes one. Raises `NameTaken` and `NoSuchRoom`."""
    same = [room.id for room in all_rooms(work, clerk.centre_id) if room.name == name]
    if same and same != [room_id]:
        raise NameTaken(name)
    if room_id is None:
        room_id = add_room(work, clerk.centre_id, name, wheelchair=wheelchair, quiet=quiet)
    else:
        before = _room(work, clerk, room_id)
        change_room(work, room_id, name, wheelchair=wheelchair, quiet=quiet)
        if (before.wheelchair, before.quiet) != (wheelchair, quiet):
            recheck_promises(work, meetings_in_room(work, room_id), clerk.via)
    _record(work, clerk, audit.AuditAction.CHANGED_ROOM, f"room:{room_id}")


def shut_room(work: UnitOfWork, clerk: Clerk, room_id: int) -> int:
    """Takes a room out of use; gives how many booked meetings stay in it. Raises `NoSuchRoom`."""
    _room(work, clerk, room_id)
    close_room(work, room_id)
    _record(work, clerk, audit.AuditAction.CHANGED_ROOM, f"room:{room_id}")
    return len(meetings_in_room(work, room_id))


def use_room_again(work: UnitOfWork, clerk: Clerk, room_id: int) -> None:
    """Takes a room into use again. Raises `NoSuchRoom`."""
    _room(work, clerk, room_id)
    reopen_room(work, room_id)
    _record(work, clerk, audit.AuditAction.CHANGED_ROOM, f"room:{room_id}")


def advisers_of_centre(work: UnitOfWork, clerk: Clerk) -> list[AdviserFacts]:
    """The centre's advisers, by name."""
    return all_advisers(work, clerk.centre_id)


def rooms_of_centre(work: UnitOfWork, clerk: Clerk) -> list[tuple[RoomFacts, int]]:
    """The centre's rooms, each with how many meetings are booked in it."""
    rooms = all_rooms(work, clerk.centre_id)
    return [(room, len(meetings_in_room(work, room.id))) for room in rooms]


def _room(work: UnitOfWork, clerk: Clerk, room_id: int) -> RoomFacts:
    found = find_room(work, room_id)
    if found is None or found.centre_id != clerk.centre_id:
        raise NoSuchRoom(room_id)
    return found


def _record(work: UnitOfWork, clerk: Clerk, what: audit.AuditAction, about: str) -> None:
    record_audit(work, clerk, what, about)
