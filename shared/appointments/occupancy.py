"""The rows by which the database forbids that anybody or any room is booked twice.

Whoever writes rows writes them in the same order (by time, then by resource), so that two
bookings can wait for each other only in one direction.
"""

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, insert, select

from shared.appointments.models import MeetingRow, OccupancyRow
from shared.unit_of_work import UnitOfWork

PLACES = (
    OccupancyRow.resource.in_(bindparam("resources", expanding=True)),
    OccupancyRow.quarter >= bindparam("start"),
    OccupancyRow.quarter < bindparam("end"),
)
OCCUPY = insert(OccupancyRow).returning(OccupancyRow.quarter)
"""Because it returns something, all rows go in one statement: a collision ends nothing but that."""

OCCUPIED = select(OccupancyRow.resource).where(*PLACES)
RELEASE = delete(OccupancyRow).where(*PLACES, OccupancyRow.meeting_id == bindparam("meeting_id"))


def adviser_resource(adviser_id: int) -> str:
    return f"adviser:{adviser_id}"


def room_resource(room_id: int) -> str:
    return f"room:{room_id}"


def citizen_resource(citizen_id: int) -> str:
    return f"citizen:{citizen_id}"


def resources_of(adviser_id: int, room_id: int | None, citizen_id: int) -> list[str]:
    """All that a meeting occupies."""
    room = [] if room_id is None else [room_resource(room_id)]
    return [adviser_resource(adviser_id), *room, citizen_resource(citizen_id)]


def occupy(work: UnitOfWork, meeting_id: int, resources: Iterable[str], quarters: range) -> None:
    """Raises `IntegrityError` when one of them is taken in one of the quarters."""
    in_order = sorted(resources)
    rows = [
        {"resource": resource, "quarter": quarter, "meeting_id": meeting_id}
        for quarter in quarters
        for resource in in_order
    ]
    work.execute(OCCUPY, rows)


def occupied(work: UnitOfWork, resources: Iterable[str], quarters: range) -> set[str]:
    """Which of them are taken in any of the quarters."""
    return set(work.execute(OCCUPIED, _places(resources, quarters)).scalars())


def release(work: UnitOfWork, meeting_id: int, resources: Iterable[str], quarters: range) -> None:
    """Frees what the meeting has taken."""
    places = _places(resources, quarters)
    work.session.execute(RELEASE, {**places, "meeting_id": meeting_id})


def give_up_time(work: UnitOfWork, meeting_id: int) -> None:
    """The meeting's adviser, room and citizen are free again."""
    row = work.session.get_one(MeetingRow, meeting_id)
    resources = resources_of(row.adviser_id, row.room_id, row.citizen_id)
    release(work, meeting_id, resources, range(row.quarter, row.quarter + row.quarters))


def _places(resources: Iterable[str], quarters: range) -> dict[str, object]:
    return {"resources": list(resources), "start": quarters.start, "end": quarters.stop}
